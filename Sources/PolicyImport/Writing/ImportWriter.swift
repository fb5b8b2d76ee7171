public import Diagnostics
import FileTree
import PolicyModel
import YAML

/// Places an imported policy in the content folder, and keeps what people did there.
public struct ImportWriter: Sendable {
  /// The content folder.
  public var content: String
  /// Whether a policy.md that a person edited is overwritten.
  public var force: Bool

  /// Makes a writer.
  public init(content: String, force: Bool = false) {
    self.content = content
    self.force = force
  }

  /// What came of an import.
  public struct Outcome: Sendable, Hashable {
    /// The policy's slug.
    public var slug: String
    /// The policy.md that was written; `policy.new.md` where the other was edited by a person.
    public var path: String
    /// Whether a person had edited policy.md, so that it was left alone.
    public var keptEdited: Bool
  }

  /// The title of the other document that a slug stands for; nil where the folder is free, or holds this document.
  ///
  /// The same document may come again in another file: its title and number say so.
  func otherDocument(slug: String, than document: ImportedPolicy) throws(Diagnostic) -> String? {
    guard let facts = try frontMatter("\(policies)/\(slug)/policy.md"), let title = facts.title else { return nil }
    if facts.sha256 == document.frontMatter.source.sha256 { return nil }
    let isSame = title == document.frontMatter.title && facts.number == document.frontMatter.number
    return isSame ? nil : title
  }

  /// The slugs of what was imported before, by the SHA-256 of the bytes received.
  func earlierImports() throws(Diagnostic) -> [String: String] {
    let key = "source_sha256: "
    var slugs: [String: String] = [:]
    do throws(FileError) {
      for name in Files.kind(policies) == nil ? [] : try Files.list(policies) {
        let path = "\(policies)/\(name)/repairs.yaml"
        guard Files.kind(path) != nil else { continue }
        let repairs = try Files.read(path)
        guard repairs.starts(with: key.utf8), let end = repairs.firstIndex(of: UInt8(ascii: "\n")) else { continue }
        slugs[String(decoding: repairs[key.utf8.count..<end], as: UTF8.self)] = name
      }
    } catch {
      throw error.diagnostic
    }
    return slugs
  }

  /// The day the policy.md under a slug says its source came.
  func received(slug: String) throws(Diagnostic) -> PolicyDate? {
    try frontMatter("\(policies)/\(slug)/policy.md")?.received
  }

  /// What a policy.md says of its document and source; nil where there is none. One that cannot be read is no free
  /// place, unless it is to be overwritten.
  private func frontMatter(
    _ path: String
  ) throws(Diagnostic) -> (title: String?, number: String?, file: String?, sha256: String?, received: PolicyDate?)? {
    guard Files.kind(path) != nil else { return nil }
    let bytes: [UInt8]
    do throws(FileError) { bytes = try Files.read(path) } catch { throw error.diagnostic }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    guard let end = lines.dropFirst().firstIndex(of: "---") else { return nil }
    let node: YAMLNode
    do throws(Diagnostic) {
      node = try parseYAML(lines[1..<end].joined(separator: "\n"), path: path, firstLine: 2)
    } catch {
      if force { return nil }
      throw error
    }
    var ignored: [Diagnostic] = []
    guard var frontMatter = YAMLMapping(node, into: &ignored) else { return nil }
    var source = frontMatter.node("source").flatMap { YAMLMapping($0, into: &ignored) }
    return (
      frontMatter.string("title", into: &ignored), frontMatter.string("number", into: &ignored),
      source?.string("file", into: &ignored), source?.string("sha256", into: &ignored),
      source?.string("received", into: &ignored).flatMap { PolicyDate($0) }
    )
  }

  /// What people confirmed at an earlier import under a slug.
  public func confirmations(slug: String, into diagnostics: inout [Diagnostic]) throws(Diagnostic) -> Confirmations {
    var confirmations = Confirmations()
    confirmations.byRepair = try record(slug: slug, into: &diagnostics).confirmations
    return confirmations
  }

  /// Writes policy.md, the source as received and repairs.yaml under a slug.
  public func write(
    _ document: ImportedPolicy, slug: String, into diagnostics: inout [Diagnostic]
  ) throws(Diagnostic) -> Outcome {
    let folder = "\(policies)/\(slug)"
    let earlier = try record(slug: slug, into: &diagnostics)
    let earlierSource = try frontMatter("\(folder)/policy.md")?.file
    let markdown = Array(document.markdown.utf8)
    do throws(FileError) {
      try Files.createDirectory(folder)
      let isEdited = try isEdited("\(folder)/policy.md", earlier.policySHA256, becoming: markdown)
      let name = isEdited && !force ? "policy.new.md" : "policy.md"
      try Files.replace("\(folder)/\(name)", with: markdown)
      if name == "policy.md" { try Files.remove("\(folder)/policy.new.md") }
      if name == "policy.md", let earlierSource, earlierSource.hasPrefix("source."), !earlierSource.contains("/"),
        earlierSource != document.frontMatter.source.file
      {
        try Files.remove("\(folder)/\(earlierSource)")
      }
      try Files.replace("\(folder)/\(document.frontMatter.source.file)", with: document.source)
      try Files.replace("\(folder)/repairs.yaml", with: Array(document.repairsYAML.utf8))
      return Outcome(slug: slug, path: "\(folder)/\(name)", keptEdited: name != "policy.md")
    } catch {
      throw error.diagnostic
    }
  }

  private var policies: String { content + "/policies" }

  /// Whether policy.md differs from what the last import wrote and from what this one would.
  private func isEdited(
    _ path: String, _ written: String?, becoming markdown: [UInt8]
  ) throws(FileError) -> Bool {
    guard Files.kind(path) != nil else { return false }
    let bytes = try Files.read(path)
    return bytes != markdown && SHA256.hexDigest(of: bytes) != written
  }

  private func record(slug: String, into diagnostics: inout [Diagnostic]) throws(Diagnostic) -> RepairsYAML.Record {
    let path = "\(policies)/\(slug)/repairs.yaml"
    guard Files.kind(path) != nil else { return RepairsYAML.Record() }
    let bytes: [UInt8]
    do throws(FileError) { bytes = try Files.read(path) } catch { throw error.diagnostic }
    return try RepairsYAML.read(String(decoding: bytes, as: UTF8.self), path: path, into: &diagnostics)
  }
}
