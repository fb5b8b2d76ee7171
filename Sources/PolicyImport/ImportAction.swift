public import Diagnostics
import FileTree
public import PolicyModel

/// Imports files into a content folder: what `portalgen import` does.
public struct ImportAction: Sendable {
  /// The content folder.
  public var content: String
  /// The slug to use, whatever the document says; only for one file.
  public var slug: String?
  /// When the documents came; nil keeps the day of an earlier import, else `today` stands.
  public var received: PolicyDate?
  /// The day of documents that come for the first time.
  public var today: PolicyDate?
  /// Whether a policy.md that a person edited is overwritten.
  public var force: Bool

  /// Makes an action.
  public init(
    content: String, slug: String? = nil, received: PolicyDate? = nil, today: PolicyDate? = nil, force: Bool = false
  ) {
    self.content = content
    self.slug = slug
    self.received = received
    self.today = today
    self.force = force
  }

  /// Imports the files one by one; one that cannot be imported is reported and does not keep the others back.
  ///
  /// A document that was imported before keeps its slug and the day it came.
  public func run(_ files: [String], into diagnostics: inout [Diagnostic]) -> [ImportReport] {
    var reports: [ImportReport] = []
    var slugs: [String: String] = [:]
    let writer = ImportWriter(content: content, force: force)
    let earlier: [String: String]
    do throws(Diagnostic) {
      earlier = try writer.earlierImports()
    } catch {
      diagnostics.append(error)
      return []
    }
    for file in files {
      do throws(Diagnostic) {
        let report = try run(file, writer, earlier: earlier, taken: slugs, into: &diagnostics)
        slugs[report.outcome.slug] = file
        reports.append(report)
      } catch {
        diagnostics.append(error)
      }
    }
    return reports
  }

  private func run(
    _ file: String, _ writer: ImportWriter, earlier: [String: String], taken: [String: String],
    into diagnostics: inout [Diagnostic]
  ) throws(Diagnostic) -> ImportReport {
    let bytes: [UInt8]
    do throws(FileError) { bytes = try Files.read(file) } catch { throw error.diagnostic }
    let known = earlier[SHA256.hexDigest(of: bytes)]
    var earlierDay: PolicyDate?
    if let known { earlierDay = try writer.received(slug: known) }
    let importer = Importer(received: received ?? earlierDay ?? today)
    let text = try DocumentReading.read(bytes: bytes, fileName: file)
    var document = try importer.read(text, bytes: bytes, fileName: file)
    let slug = slug ?? known ?? document.slug
    if let other = taken[slug] {
      throw Diagnostic(
        "import-duplicate-slug", at: SourceLocation(path: file),
        Wording(zh: "它和 \(other) 会写进同一个文件夹“\(slug)”", en: "it would go to the same folder '\(slug)' as \(other)"),
        mend: Wording(zh: "请单独导入，并用 --slug 另取名字", en: "import it by itself and name it with --slug"))
    }
    // --force speaks of the folder named with it, never of one that the document's own words happen to give.
    if !force || self.slug == nil, let other = try writer.otherDocument(slug: slug, than: document) {
      throw Self.taken(slug, by: other, file)
    }
    let confirmations = try writer.confirmations(slug: slug, into: &diagnostics)
    if !confirmations.byRepair.isEmpty {
      document = try importer.read(text, bytes: bytes, fileName: file, confirmations: confirmations)
    }
    let outcome = try writer.write(document, slug: slug, into: &diagnostics)
    if let region = document.frontMatter.region,
      let missing = RegionFile.missing(region, content: content)
    {
      diagnostics.append(missing)
    }
    return ImportReport(file: file, outcome: outcome, document: document)
  }

  private static func taken(_ slug: String, by other: String, _ file: String) -> Diagnostic {
    Diagnostic(
      "import-slug-taken", at: SourceLocation(path: file),
      Wording(
        zh: "文件夹“\(slug)”里是另一份文件《\(other)》，没有改动它",
        en: "the folder '\(slug)' holds another document, '\(other)', and was left alone"),
      mend: Wording(
        zh: "请用 --slug 另取名字；确实是同一份文件的，用 --slug \(slug) --force 覆盖",
        en: "give this one a name with --slug; if it is the same document, overwrite with --slug \(slug) --force"))
  }
}
