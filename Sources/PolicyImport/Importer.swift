public import Diagnostics
import FileTree
public import PolicyModel

/// Reads a raw document: bytes in, a policy with its repairs out. It touches no file.
public struct Importer: Sendable {
  /// When the document came.
  public var received: PolicyDate?

  /// Makes an importer.
  public init(received: PolicyDate?) {
    self.received = received
  }

  /// Reads one document; `confirmations` are those of an earlier import of it.
  public func read(
    bytes: [UInt8], fileName: String, confirmations: Confirmations = Confirmations()
  ) throws(Diagnostic) -> ImportedPolicy {
    return try read(
      DocumentReading.read(bytes: bytes, fileName: fileName), bytes: bytes, fileName: fileName,
      confirmations: confirmations)
  }

  /// Goes on from the lines of a document to a policy with its repairs.
  func read(
    _ text: consuming SourceText, bytes: [UInt8], fileName: String, confirmations: Confirmations = Confirmations()
  ) throws(Diagnostic) -> ImportedPolicy {
    var counts = RepairCounts()
    let properties = PropertyBlock(text.lines)
    let untouched = properties.repairs.isEmpty ? [] : text.lines
    // What a pass no longer needs makes room for the next.
    text.lines = []
    let lines = Blanks.trim(RunInBlanks.part(RunInIndents.part(properties.lines)))
    guard !lines.isEmpty else { throw Self.empty(fileName) }
    try SecrecyMark.refuse(lines, fileName: fileName)
    try SecrecyMark.refuse(Blanks.trim(untouched), fileName: fileName)
    let fields = DocumentFields(lines)
    let (body, furniture) = PageFurniture.remove(from: lines)
    let (read, links) = MarkdownLinks.read(body)
    let frame = PageFrame(MarkdownMarks.strip(read, counts: &counts))
    let (titled, titles) = RepeatedTitle.remove(from: frame.lines)
    let (kept, contents) = TableOfContents.remove(from: titled)
    let torn = TornFigures(repairing: kept, counts: &counts)
    let settled = RunInSignature.part(confirmations.corrected(torn.lines, edits: torn.edits))
    var paragraphs = RunTogether.part(LineJoining.join(settled, counts: &counts))
    for index in paragraphs.indices {
      paragraphs[index].glyphs = TableCells.map(paragraphs[index].glyphs) { cell in
        Blanks.close(FullWidth.fold(cell, counts: &counts), counts: &counts)
      }
    }
    let review = TornReview(torn, paragraphs: paragraphs, confirmations: confirmations)
    let source = SourceDocument(
      file: Self.sourceName(fileName), sha256: SHA256.hexDigest(of: bytes), received: received)
    var metadata = text.metadata
    metadata.add(properties.metadata.statements + frame.metadata.statements)
    let repairs =
      text.repairs + properties.repairs + furniture + links + frame.repairs + titles + contents + review.repairs
      + Suspicions.find(in: paragraphs)
    let certain = CertainFigures(doubts: review.doubts)
    let front = FrontMatterReading(
      certain.marked(paragraphs, \.glyphs), lines: certain.marked(settled, \.glyphs), fields: fields, source: source,
      metadata: metadata)
    let blocks = Outline.blocks(of: paragraphs)
    return ImportedPolicy(
      source: bytes, frontMatter: front.frontMatter, notes: front.notes, blocks: blocks, doubts: review.doubts,
      repairs: repairs.map(confirmations.confirmed).sorted { $0.line < $1.line }, counts: counts,
      markdown: PolicyMarkdown.write(front.frontMatter, blocks, doubts: review.doubts))
  }

  /// `source.` and the ending of the file as received.
  private static func sourceName(_ fileName: String) -> String {
    let name = fileName.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "source.txt" }
    return "source" + name[dot...].lowercased()
  }

  private static func empty(_ fileName: String) -> Diagnostic {
    Diagnostic(
      "import-empty", at: SourceLocation(path: fileName),
      Wording(zh: "这个文件里没有文字", en: "this file holds no text"),
      mend: Wording(zh: "请检查文件", en: "check the file"))
  }
}
