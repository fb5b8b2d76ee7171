import Diagnostics
import FileTree
import PolicyModel

/// Loads one folder of content/policies.
enum PolicyLoader {
  static func load(slug: String, folder: String, into diagnostics: inout [Diagnostic]) -> Policy? {
    guard isSlug(slug) else {
      diagnostics.append(
        Diagnostic(
          "malformed-slug", at: SourceLocation(path: folder),
          Wording(zh: "文件夹名“\(slug)”不能用作网址", en: "the folder name '\(slug)' cannot stand in an address"),
          mend: Wording(
            zh: "请只用小写字母、数字和连字符，如 jilin-2023-6",
            en: "use lower-case letters, digits and hyphens only, as in jilin-2023-6")))
      return nil
    }
    guard var policy = text(slug: slug, folder: folder, into: &diagnostics) else { return nil }
    policy.earlier = earlier(slug: slug, folder: folder + "/versions", into: &diagnostics)
    return policy
  }

  /// Reads one text of a policy, with its source and its repairs.
  private static func text(slug: String, folder: String, into diagnostics: inout [Diagnostic]) -> Policy? {
    let path = folder + "/policy.md"
    guard let file = TextFile(path: path, into: &diagnostics),
      let parts = FrontMatterReader.split(file, into: &diagnostics)
    else { return nil }
    let frontMatter = FrontMatterReader.read(parts.yaml, into: &diagnostics)
    let blocks = BodyReader(body: parts.body, path: path, firstLine: parts.bodyLine).blocks(into: &diagnostics)
    guard let frontMatter else { return nil }
    checkSource(frontMatter.source, folder: folder, at: parts.yaml.location, into: &diagnostics)
    var policy = Policy(
      slug: slug, frontMatter: frontMatter,
      provisions: ProvisionTree.build(blocks, frontMatter: frontMatter), path: path)
    (policy.repairs, policy.repairedLines) = RepairsReader.read(folder + "/repairs.yaml", into: &diagnostics)
    return policy
  }

  /// The earlier texts, each in a folder named for its day, the latest first.
  private static func earlier(
    slug: String, folder: String, into diagnostics: inout [Diagnostic]
  ) -> [EarlierVersion] {
    guard Files.kind(folder) == .directory else { return [] }
    let names: [String]
    do throws(FileError) {
      names = try Files.list(folder).filter { !$0.hasPrefix(".") }
    } catch {
      diagnostics.append(error.diagnostic)
      return []
    }
    var versions: [EarlierVersion] = []
    for name in names.sorted(by: >) {
      guard let date = PolicyDate(name) else {
        diagnostics.append(
          Diagnostic(
            "malformed-version", at: SourceLocation(path: folder + "/" + name),
            Wording(zh: "旧文本的文件夹名“\(name)”不是日期", en: "'\(name)' is no date, as the folder of an earlier text needs"),
            mend: Wording(zh: "请用日期命名，如 2021-09-01", en: "name it for its day, as in 2021-09-01")))
        continue
      }
      guard let policy = text(slug: slug, folder: folder + "/" + name, into: &diagnostics) else { continue }
      versions.append(EarlierVersion(date: date, policy: policy))
    }
    return versions
  }

  /// Lower-case ASCII letters, digits and single hyphens.
  private static func isSlug(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= 80 && !name.hasPrefix("-")
      && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  }

  /// The original must be there and be the one the front matter names.
  private static func checkSource(
    _ source: SourceDocument, folder: String, at location: SourceLocation, into diagnostics: inout [Diagnostic]
  ) {
    let path = folder + "/" + source.file
    let missing = Diagnostic(
      "source-missing", at: location,
      Wording(zh: "找不到原件 \(source.file)", en: "the original \(source.file) is not there"),
      mend: Wording(zh: "请把收到的原件放到 \(path)", en: "put the document as received at \(path)"))
    guard !source.file.contains("/") else { return diagnostics.append(missing) }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try Files.read(path)
    } catch {
      return diagnostics.append(error.isMissing ? missing : error.diagnostic)
    }
    if let expected = source.sha256, SHA256.hexDigest(of: bytes) != expected {
      diagnostics.append(
        Diagnostic(
          "source-changed", at: location,
          Wording(
            zh: "原件 \(source.file) 与登记的 sha256 不符",
            en: "the original \(source.file) is not the one whose sha256 stands here"),
          mend: Wording(zh: "请恢复原件，或重新导入", en: "restore the original, or import it anew")))
    }
  }
}
