import Diagnostics
import PolicyModel

/// What a person should know of a key of the front matter: it was written another way, or the page says otherwise.
public struct FrontMatterNote: Sendable, Hashable {
  /// Why the note stands.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// The document's number, written the standard way.
    case numberForm = "number-form"
    /// The page around the document contradicts it; the document is right.
    case pageMetadata = "page-metadata"
    /// The document has no title, and none was made up.
    case untitled
    /// A figure of the title is in doubt, and was left out of it.
    case cutTitle = "cut-title"
  }

  /// Why it stands.
  public var rule: Rule
  /// The key of the front matter.
  public var key: String
  /// The line of the source; 0 where there is none.
  public var line: Int
  /// The words as received: of the document, or of the page.
  public var before: String
  /// What the front matter says.
  public var after: String
  /// The same in a sentence, in Chinese, for the staff.
  public var why: String

  /// The note in a sentence.
  func wording(_ language: MessageLanguage) -> String {
    guard language == .en else { return why }
    switch rule {
    case .numberForm: return "number written '\(after)' (GB/T 9704); the text keeps '\(before)'"
    case .untitled: return "the text has no title; write one"
    case .cutTitle: return "a figure of the title is in doubt and was left out; compare with the original"
    case .pageMetadata where before == after: return "\(key): the document gives none, the page says '\(after)'"
    case .pageMetadata: return "\(key): the page says '\(before)', the front matter '\(after)'"
    }
  }
}

extension FrontMatter {
  /// Takes title, number, issuers and date from the page's information box where the document is silent; each is noted.
  mutating func fill(from page: PageMetadata) -> [FrontMatterNote] {
    var notes: [FrontMatterNote] = []
    func note(_ key: String, _ name: String, _ statement: PageMetadata.Statement, _ value: String) {
      notes.append(
        FrontMatterNote(
          rule: .pageMetadata, key: key, line: statement.line, before: statement.text, after: value,
          why: "文件没有写明\(name)，“\(value)”取自网页，请核对"))
    }
    if title.isEmpty {
      let named = page.statements(about: .title).first { LineNature.mayEndAsTitle($0.text.glyphs(line: $0.line)) }
      if let named {
        title = named.text
        note("title", "标题", named, title)
      } else {
        notes.append(
          FrontMatterNote(rule: .untitled, key: "title", line: 1, before: "", after: "", why: "文件没有标题，请填写 title"))
      }
    }
    if number == nil {
      for statement in page.statements(about: .number) {
        guard let found = DocumentNumber(statement.text.glyphs(line: statement.line)) else { continue }
        number = found.text
        note("number", "发文字号", statement, found.text)
        break
      }
    }
    if issuers.isEmpty {
      for statement in page.statements(about: .issuer) {
        let names = BodyNames.names(statement.text.glyphs(line: statement.line)[...]).map(PageIssuer.own)
        guard !names.isEmpty, statement.text.allSatisfy({ !$0.isASCII || $0 == " " }) else { continue }
        issuers = names
        note("issuers", "发文机关", statement, names.joined(separator: "、"))
        break
      }
    }
    if signed == nil {
      for statement in page.statements(about: .signed) {
        guard let date = Self.date(statement.text), date.day != nil else { continue }
        // What is said to hold from an earlier day was not issued on this one: the page means its own day.
        if page.statements(about: .effective).contains(where: { Self.date($0.text).map { $0 < date } ?? false }) {
          continue
        }
        signed = date
        note("signed", "成文日期", statement, date.description)
        break
      }
    }
    return notes
  }

  /// Takes from the page what only a page can tell, its address and the day it was published, where the document is
  /// silent; what contradicts the document is noted and left.
  mutating func compare(with page: PageMetadata) -> [FrontMatterNote] {
    if source.url == nil { source.url = page.statements(about: .address).first?.text }
    // A day long after the document's own is that on which somebody copied it.
    if published == nil {
      published = page.statements(about: .published).lazy.compactMap { Self.date($0.text) }
        .first { day in self.signed.map { day.year - $0.year <= 1 } ?? true }
    }
    var notes: [FrontMatterNote] = []
    func hold(_ field: PageMetadata.Field, _ key: String, _ name: String, _ own: String?, agrees: (String) -> Bool) {
      guard let own, !own.isEmpty else { return }
      for statement in page.statements(about: field) where !agrees(statement.text) {
        notes.append(
          FrontMatterNote(
            rule: .pageMetadata, key: key, line: statement.line, before: statement.text, after: own,
            why: "网页的\(name)写作“\(statement.text)”，与文件“\(own)”不一致，以文件为准"))
      }
    }
    let (number, issuers, signed, published, effective) = (number, issuers, signed, published, effective)
    let titles = [title, noticeTitle ?? title].map(TitleKey.text)
    hold(.title, "title", "标题", title) { text in
      titles.contains { TitleKey.text(text).holds($0) || $0.holds(TitleKey.text(text)) }
    }
    hold(.number, "number", "发文字号", number) { TitleKey.text($0) == TitleKey.text(number ?? "") }
    hold(.issuer, "issuers", "发文机关", issuers.joined(separator: "、")) { text in
      issuers.contains { TitleKey.text($0).holds(TitleKey.text(text)) || TitleKey.text(text).holds(TitleKey.text($0)) }
    }
    hold(.signed, "signed", "成文日期", signed?.description) { Self.date($0).map { $0 == signed } ?? true }
    hold(.published, "published", "发布日期", published?.description) { Self.date($0).map { $0 == published } ?? true }
    hold(.effective, "effective", "施行日期", effective?.description) { Self.date($0).map { $0 == effective } ?? true }
    return notes
  }

  /// A date, the time of day behind it left out.
  private static func date(_ text: String) -> PolicyDate? {
    if let date = ChineseDate.parse(text) { return date }
    return text.split(whereSeparator: { $0.isWhitespace || $0 == "T" }).first.flatMap { ChineseDate.parse($0) }
  }
}
