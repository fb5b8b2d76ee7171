import BrowserCore
public import Diagnostics

/// What an import recognised, changed and wants a person to look at.
public struct ImportReport: Sendable {
  /// The document as the user named it.
  public var file: String
  /// Where it went.
  public var outcome: ImportWriter.Outcome
  /// The document.
  public var document: ImportedPolicy

  /// Makes a report.
  public init(file: String, outcome: ImportWriter.Outcome, document: ImportedPolicy) {
    self.file = file
    self.outcome = outcome
    self.document = document
  }

  /// The report as people read it, with a final newline.
  public func text(_ language: MessageLanguage) -> String {
    var report = ReportText(language)
    let facts = document.frontMatter
    report.head(facts.title)
    report.row(Wording(zh: "来自", en: "from"), file)
    report.row(Wording(zh: "写入", en: "written to"), outcome.path)
    if outcome.keptEdited { report.continued(Self.keptEdited(language)) }
    report.row(Wording(zh: "题头", en: "header"), header(language))
    report.row(Wording(zh: "识别", en: "recognised"), recognised(language))
    report.row(Wording(zh: "修复", en: "repaired"), changed(language))
    for note in document.notes { report.row(Wording(zh: "注意", en: "note"), note.wording(language)) }
    let open = document.repairs.filter(\.needsReview)
    guard !open.isEmpty else { return report.text }
    report.row(Wording(zh: "请核对", en: "to check"), review(open, language))
    let width = open.map { String($0.line).count }.max() ?? 0
    for repair in open { report.item(repair, lineWidth: width) }
    return report.text
  }

  /// `{"file", "slug", "path", "kept_edited", "title", "notice_title", "number", "issuers", "signed", "region",
  /// "units", "counts", "notes", "repairs"}`; a note is `{"key", "line", "before", "after", "rule", "why"}`, a repair
  /// `{"line", "before", "after", "rule", "certainty", "figures", "alternatives", "why", "confirmed"}`.
  public static func json(_ reports: [ImportReport]) -> String {
    var json = JSONWriter()
    json.list(reports) { $1.write(to: &$0) }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// What the document tells of itself that staff look for first; what it does not tell is named as such.
  private func header(_ language: MessageLanguage) -> String {
    let facts = document.frontMatter
    func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
    let parts: [(String, String)] = [
      (words("文号 ", "number "), facts.number ?? ""),
      (words("发文机关 ", "issuers "), facts.issuers.joined(separator: words("、", ", "))),
      (words("成文日期 ", "signed "), facts.signed.map { words($0.chinese, $0.description) } ?? ""),
      (words("地区 ", "region "), facts.region ?? ""),
    ]
    let told = parts.filter { !$0.1.isEmpty }.map { $0.0 + $0.1 }
    let silent = parts.filter { $0.1.isEmpty }.map { $0.0.filter { $0 != " " } }
    let missing = silent.isEmpty ? [] : [words("未载明：", "not told: ") + silent.joined(separator: words("、", ", "))]
    return (told + missing).joined(separator: words("；", "; "))
  }

  private func recognised(_ language: MessageLanguage) -> String {
    let units = document.units
    let parts: [(count: Int, zh: String, en: String)] = [
      (units.chapters, "章", "chapters"), (units.articles, "条", "articles"), (units.sections, "部分", "sections"),
      (units.items, "项", "items"), (units.annexes, "个附件", "annexes"),
    ]
    return Self.list(parts, none: Wording(zh: "没有章、条、项，只有段落", en: "paragraphs only"), zhSeparator: "、", language)
  }

  private func changed(_ language: MessageLanguage) -> String {
    let counts = document.counts
    let furniture = document.repairs.count { $0.rule == .pageFurniture }
    let titles = document.repairs.count { $0.rule == .tableOfContents || $0.rule == .repeatedTitle }
    let parts: [(count: Int, zh: String, en: String)] = [
      (document.figures, "个错位的数字归位", "torn figures put back"),
      (document.flaggedFigures, "个标为待核对", "flagged to be checked"),
      (furniture, "处页码、横线删去", "page numbers and rules left out"),
      (titles, "行目录和重复的标题删去", "lines of contents and repeated titles left out"),
      (counts.joinedLines, "行接续", "lines joined"),
      (counts.width, "个标点改为全角", "marks made full-width"), (counts.blanks, "处空格删去", "blanks removed"),
      (counts.markup, "处标记删去", "Markdown marks removed"),
    ]
    return Self.list(parts, none: Wording(zh: "无", en: "nothing"), zhSeparator: "，", language)
  }

  /// How many places wait for a person, and how to go through them.
  private func review(_ open: [Repair], _ language: MessageLanguage) -> String {
    let doubtful = open.count { $0.isFlagged }
    let suspected = open.count - doubtful
    let parts: [(count: Int, zh: String, en: String)] = [
      (doubtful, "处存疑", "doubtful"), (suspected, "处疑似原件有误（未改动）", "probably wrong in the original (left as they are)"),
    ]
    let counts = Self.list(parts, none: Wording(zh: "", en: ""), zhSeparator: "，", language)
    let command = "portalgen review \(outcome.slug)"
    return language == .zh ? "\(counts)；逐处核对：\(command)" : "\(counts); one by one: \(command)"
  }

  /// The counts that are not zero, in words.
  private static func list(
    _ parts: [(count: Int, zh: String, en: String)], none: Wording, zhSeparator: String, _ language: MessageLanguage
  ) -> String {
    let words = parts.filter { $0.count > 0 }.map { "\($0.count) " + (language == .zh ? $0.zh : $0.en) }
    return words.isEmpty ? none(language) : words.joined(separator: language == .zh ? zhSeparator : ", ")
  }

  private static func keptEdited(_ language: MessageLanguage) -> String {
    switch language {
    case .zh: "policy.md 已有人改过，没有覆盖；新的结果写在 policy.new.md（--force 覆盖）"
    case .en: "policy.md was edited by a person and is left alone; the new text is policy.new.md (--force overwrites)"
    }
  }

  private func write(to json: inout JSONWriter) {
    json.member("file", file)
    json.member("slug", outcome.slug)
    json.member("path", outcome.path)
    json.key("kept_edited")
    json.bool(outcome.keptEdited)
    json.member("title", document.frontMatter.title)
    json.member("notice_title", document.frontMatter.noticeTitle)
    json.member("number", document.frontMatter.number)
    json.member("issuers", document.frontMatter.issuers)
    json.member("signed", document.frontMatter.signed?.description)
    json.member("region", document.frontMatter.region)
    json.member("units", counts: document.units.named)
    json.member(
      "counts", counts: document.counts.named + [("figures", document.figures), ("flagged", document.flaggedFigures)])
    json.member("notes", objects: document.notes) { json, note in
      json.member("key", note.key)
      json.member("line", note.line)
      json.member("before", note.before)
      json.member("after", note.after)
      json.member("rule", note.rule.rawValue)
      json.member("why", note.why)
    }
    json.member("repairs", objects: document.repairs) { json, repair in
      json.member("line", repair.line)
      json.member("before", repair.before)
      json.member("after", repair.after)
      json.member("rule", repair.rule.rawValue)
      json.member("certainty", repair.rule == .suspected ? nil : repair.certainty.rawValue)
      json.member("figures", repair.figures)
      json.member("alternatives", repair.alternatives)
      json.member("why", repair.why)
      json.key("confirmed")
      json.bool(repair.confirmation != nil)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: StaticString, counts: [(StaticString, Int)]) {
    key(name)
    beginObject()
    for (name, value) in counts { member(name, value) }
    endObject()
  }
}
