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
    var lines = ["\(outcome.slug): \(document.frontMatter.title)", "  → \(outcome.path)"]
    if outcome.keptEdited { lines.append("  " + Self.keptEdited(language)) }
    lines.append("  " + recognised(language))
    lines.append("  " + changed(language))
    for repair in document.repairs where repair.isFlagged || repair.rule == .suspected {
      lines.append("  " + notice(repair, language))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `{"file", "slug", "path", "kept_edited", "title", "number", "units", "counts", "repairs"}`; a repair is
  /// `{"line", "before", "after", "rule", "certainty", "figures", "alternatives", "why", "confirmed"}`.
  public static func json(_ reports: [ImportReport]) -> String {
    var json = JSONWriter()
    json.beginArray()
    for report in reports { report.write(to: &json) }
    json.endArray()
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private func recognised(_ language: MessageLanguage) -> String {
    let units = document.units
    let parts: [(count: Int, zh: String, en: String)] = [
      (units.chapters, "章", "chapters"), (units.articles, "条", "articles"), (units.sections, "部分", "sections"),
      (units.items, "项", "items"), (units.annexes, "个附件", "annexes"),
    ]
    return Self.sentence(Wording(zh: "识别：", en: "recognised: "), parts, language)
  }

  private func changed(_ language: MessageLanguage) -> String {
    let counts = document.counts
    let furniture = document.repairs.count { $0.rule == .pageFurniture }
    let titles = document.repairs.count { $0.rule == .tableOfContents || $0.rule == .repeatedTitle }
    let parts: [(count: Int, zh: String, en: String)] = [
      (document.figures, "个错位的数字归位", "torn figures put back"), (document.flaggedFigures, "个待核对", "to be checked"),
      (furniture, "处页码、横线删去", "page numbers and rules left out"),
      (titles, "行目录和重复的标题删去", "lines of contents and repeated titles left out"),
      (counts.joinedLines, "行接续", "lines joined"),
      (counts.width, "个标点改为全角", "marks made full-width"), (counts.blanks, "处空格删去", "blanks removed"),
      (counts.markup, "处标记删去", "Markdown marks removed"),
    ]
    return Self.sentence(Wording(zh: "修复：", en: "repaired: "), parts, language)
  }

  /// The counts that are not zero, in words.
  private static func sentence(
    _ start: Wording, _ parts: [(count: Int, zh: String, en: String)], _ language: MessageLanguage
  ) -> String {
    let words = parts.filter { $0.count > 0 }.map { "\($0.count) " + (language == .zh ? $0.zh : $0.en) }
    guard !words.isEmpty else { return start(language) + (language == .zh ? "无" : "nothing") }
    return start(language) + words.joined(separator: language == .zh ? "，" : ", ")
  }

  private func notice(_ repair: Repair, _ language: MessageLanguage) -> String {
    let place = "\(file):\(repair.line): "
    let why = repair.why.map { "（\($0)）" } ?? ""
    guard repair.rule != .suspected else {
      return place + (language == .zh ? "疑似错误，未改动：" : "suspected, unchanged: ") + repair.before + why
    }
    let others = repair.alternatives.joined(separator: language == .zh ? "；" : "; ")
    let or = others.isEmpty ? "" : (language == .zh ? "；也可能是：" : "; or: ") + others
    return place + (language == .zh ? "待核对：" : "check: ") + repair.after + or + why
  }

  private static func keptEdited(_ language: MessageLanguage) -> String {
    switch language {
    case .zh: "policy.md 已有人改过，没有覆盖；新的结果写在 policy.new.md（--force 覆盖）"
    case .en: "policy.md was edited by a person and is left alone; the new text is policy.new.md (--force overwrites)"
    }
  }

  private func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("file")
    json.string(file.utf8)
    json.key("slug")
    json.string(outcome.slug.utf8)
    json.key("path")
    json.string(outcome.path.utf8)
    json.key("kept_edited")
    json.bool(outcome.keptEdited)
    json.key("title")
    json.string(document.frontMatter.title.utf8)
    json.key("number")
    if let number = document.frontMatter.number { json.string(number.utf8) } else { json.null() }
    json.key("units")
    json.numbers(document.units.named)
    json.key("counts")
    json.numbers(document.counts.named + [("figures", document.figures), ("flagged", document.flaggedFigures)])
    json.key("repairs")
    json.beginArray()
    for repair in document.repairs { json.repair(repair) }
    json.endArray()
    json.endObject()
  }
}

extension JSONWriter {
  fileprivate mutating func numbers(_ members: [(StaticString, Int)]) {
    beginObject()
    for (name, value) in members {
      key(name)
      number(value)
    }
    endObject()
  }

  fileprivate mutating func repair(_ repair: Repair) {
    beginObject()
    key("line")
    number(repair.line)
    key("before")
    string(repair.before.utf8)
    key("after")
    string(repair.after.utf8)
    key("rule")
    string(repair.rule.rawValue.utf8)
    key("certainty")
    if repair.rule == .suspected { null() } else { string(repair.certainty.rawValue.utf8) }
    key("figures")
    number(repair.figures)
    key("alternatives")
    beginArray()
    for reading in repair.alternatives { string(reading.utf8) }
    endArray()
    key("why")
    if let why = repair.why { string(why.utf8) } else { null() }
    key("confirmed")
    bool(repair.confirmation != nil)
    endObject()
  }
}
