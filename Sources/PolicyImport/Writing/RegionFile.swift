import Diagnostics
import FileTree
import YAML

/// The regions that content/regions.yaml knows; the paths of imported documents lie in it.
enum RegionFile {
  /// Says what to add where a region is not in the file; nil where it is, or where there is no file to be in.
  static func missing(_ path: String, content: String) -> Diagnostic? {
    let file = content + "/regions.yaml"
    guard let bytes = try? Files.read(file),
      let root = try? parseYAML(String(decoding: bytes, as: UTF8.self), path: file)
    else { return nil }
    var ignored: [Diagnostic] = []
    guard var map = YAMLMapping(root, into: &ignored) else { return nil }
    let known = Set(map.sequence("regions", into: &ignored).flatMap { paths($0, above: nil) })
    guard !known.contains(path) else { return nil }
    let places = RegionNames.chain(of: path).filter { !known.contains($0.path) }
    let names = places.map(\.name).joined(separator: "、")
    let lines = places.map { "{ id: \($0.id), name: { zh: \($0.name), en: \($0.english) } }" }
    let parent = path.split(separator: "/").dropLast(places.count).joined(separator: "/")
    let below =
      parent.isEmpty
      ? Wording(zh: "regions 下面", en: "'regions'")
      : Wording(zh: "\(parent) 的 children 下面", en: "'children' of \(parent)")
    return Diagnostic(
      "import-unknown-region", .warning, at: SourceLocation(path: file),
      Wording(zh: "还没有地区“\(path)”（\(names)）", en: "there is no region '\(path)' (\(names)) yet"),
      mend: Wording(
        zh: "请在 \(below.zh)加上 \(lines.joined(separator: "，它的 children 下面加上 "))",
        en: "add below \(below.en): \(lines.joined(separator: ", and below its 'children': "))"))
  }

  private static func paths(_ node: YAMLNode, above: String?) -> [String] {
    var ignored: [Diagnostic] = []
    guard var map = YAMLMapping(node, into: &ignored), let id = map.string("id", into: &ignored) else { return [] }
    let path = above.map { $0 + "/" + id } ?? id
    return [path] + map.sequence("children", into: &ignored).flatMap { paths($0, above: path) }
  }
}

extension RegionNames.Place {
  /// The last word of its path.
  fileprivate var id: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Its name in English: the word of its path with a capital.
  fileprivate var english: String { id.prefix(1).uppercased() + id.dropFirst() }
}
