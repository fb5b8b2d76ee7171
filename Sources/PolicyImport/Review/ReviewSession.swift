public import Diagnostics
import FileTree
import YAML

/// An imported policy under review: its policy.md as it is now, with the repairs that wait for a person's word.
///
/// Every answer is written at once, repairs.yaml before policy.md: whoever stops in between finds the answer recorded
/// and the flag still standing, and a later answer takes it away.
public struct ReviewSession {
  /// The policy's folder.
  public let folder: String
  /// What waits for a person's word, in order of lines.
  public private(set) var items: [ReviewItem]
  /// The name in the confirmation given last here, else the last of the file; nil where nothing was confirmed yet.
  public private(set) var lastName: String?

  /// Opens a policy of a content folder; nil where it cannot be reviewed, which `diagnostics` says.
  public init?(content: String, slug: String, into diagnostics: inout [Diagnostic]) {
    folder = "\(content)/policies/\(slug)"
    items = []
    guard Files.kind(folder + "/policy.md") != nil else {
      let known = (try? Files.list(content + "/policies")) ?? []
      diagnostics.append(Self.unknown(slug, among: known, content: content))
      return nil
    }
    do throws(Diagnostic) {
      let record = try record(into: &diagnostics)
      let flagged = FlaggedText(try read("policy.md"))
      let source = sourceLines()
      for entry in record.entries {
        let repair = entry.repair
        if let by = repair.confirmation?.by { lastName = by }
        let stands = repair.confirmation.map { FlaggedText.flags(flagged, $0.reading ?? repair.after) } ?? true
        guard repair.rule == .suspected || repair.certainty != .certain, stands else { continue }
        var item = ReviewItem(repair)
        if let place = source.firstIndex(where: { $0.number == repair.line }) {
          item.context = Array(source[max(0, place - 2)..<min(source.count, place + 3)])
        }
        items.append(item)
      }
    } catch {
      diagnostics.append(error)
      return nil
    }
  }

  /// The flagged figures of an item, in order, as the text has them now.
  public func figures(of item: ReviewItem) -> [String] {
    guard let text = try? FlaggedText(read("policy.md")), let place = text.place(of: item.after) else { return [] }
    let words = FlaggedText.plain(item.after)
    return text.figures(in: place).map { range in String(words[range]) }
  }

  /// The line with other figures in place of its flagged ones; nil where their numbers differ.
  public func reading(of item: ReviewItem, figures: [String]) -> String? {
    guard let text = try? FlaggedText(read("policy.md")), let place = text.place(of: item.after) else { return nil }
    let ranges = text.figures(in: place)
    guard !ranges.isEmpty, ranges.count == figures.count else { return nil }
    return FlaggedText.replace(ranges, of: item.after, with: figures)
  }

  /// Records that an item is right, or what is right in its stead, and settles the text.
  public mutating func settle(
    _ item: ReviewItem, reading: String? = nil, by: String, on: String, reason: String
  ) throws(Diagnostic) {
    var ignored: [Diagnostic] = []
    let record = try record(into: &ignored)
    let old = try read("policy.md")
    var text = FlaggedText(old)
    let reading = reading.flatMap { FlaggedText.plain($0) == FlaggedText.plain(item.after) ? nil : $0 }
    if item.kind == .doubtful {
      guard let place = text.place(of: item.after) ?? reading.flatMap({ text.place(of: $0) }) else {
        throw cannot(item, zh: "policy.md 里找不到这一行的文字，可能已有人改过", en: "policy.md no longer holds the words of this line")
      }
      guard text.settle(place, as: reading ?? item.after) else {
        throw cannot(item, zh: "更正跨越了段落，不能自动改写", en: "the correction crosses paragraphs")
      }
    }
    let confirmation = Confirmation(by: by, on: on, reason: reason, reading: reading)
    let isEdited = SHA256.hexDigest(of: old) != record.policySHA256
    let new = Array(text.text.utf8)
    var repairs = RecordEditing(try read("repairs.yaml"))
    if let entry = record.entries.first(where: { $0.key == item.key }), entry.repair.confirmation == nil {
      repairs.confirm(entry, confirmation)
    }
    if !isEdited { repairs.setPolicyHash(SHA256.hexDigest(of: new)) }
    do throws(FileError) {
      try Files.replace(folder + "/repairs.yaml", with: Array(repairs.text.utf8))
      if item.kind == .doubtful { try Files.replace(folder + "/policy.md", with: new) }
    } catch {
      throw error.diagnostic
    }
    lastName = by
    items.removeAll { $0 == item }
  }

  private func record(into diagnostics: inout [Diagnostic]) throws(Diagnostic) -> RepairsYAML.Record {
    guard Files.kind(folder + "/repairs.yaml") != nil else { return RepairsYAML.Record() }
    return try RepairsYAML.read(read("repairs.yaml"), path: folder + "/repairs.yaml", into: &diagnostics)
  }

  private func read(_ name: String) throws(Diagnostic) -> String {
    do throws(FileError) {
      return String(decoding: try Files.read(folder + "/" + name), as: UTF8.self)
    } catch {
      throw error.diagnostic
    }
  }

  /// The document as received; empty where it cannot be read here.
  private func sourceLines() -> [ReviewItem.ContextLine] {
    guard let name = (try? Files.list(folder))?.first(where: { $0.hasPrefix("source.") }),
      let bytes = try? Files.read(folder + "/" + name),
      let source = try? DocumentReading.read(bytes: bytes, fileName: folder + "/" + name)
    else { return [] }
    return Blanks.trim(source.lines).map { ReviewItem.ContextLine(number: $0.number, text: $0.string) }
  }

  private func cannot(_ item: ReviewItem, zh: String, en: String) -> Diagnostic {
    Diagnostic(
      "review-place", at: SourceLocation(path: folder + "/policy.md"),
      Wording(zh: "\(zh)：\(item.after)", en: "\(en): \(item.after)"),
      mend: Wording(
        zh: "请直接编辑 policy.md，改好后去掉数字后面的 <!--? … -->",
        en: "edit policy.md and take away the <!--? … --> behind the figure"))
  }

  private static func unknown(_ slug: String, among known: [String], content: String) -> Diagnostic {
    Diagnostic(
      "unknown-policy", at: SourceLocation(path: "\(content)/policies/\(slug)"),
      Wording(zh: "没有“\(slug)”这份文件", en: "there is no policy '\(slug)'"),
      mend: Wording.didYouMean(slug, among: known)
        ?? Wording(zh: "请先用 portalgen import 导入", en: "import it first with portalgen import"))
  }
}

extension FlaggedText {
  /// Whether a flag stands on the words of a line.
  fileprivate static func flags(_ text: FlaggedText, _ words: String) -> Bool {
    text.place(of: words).map { !text.flags(in: $0).isEmpty } ?? false
  }
}
