/// Tells the parts of a document that frame its text: letterhead, number, titles, addressees, signature, date, note,
/// list of annexes, imprint (GB/T 9704-2012 section 7), and the notice that carries attached measures.
struct FrameClassifier {
  private let title: String
  private let noticeTitle: String?
  private let number: String?
  private let issuers: Set<String>
  private var sawTitle = false
  private var sawProse = false
  private var sawDate = false
  /// Whether what comes stands in a notice before the document it carries.
  private(set) var isInNotice: Bool

  init(_ frontMatter: FrontMatter) {
    title = fold(frontMatter.title)
    noticeTitle = frontMatter.noticeTitle.map(fold)
    number = frontMatter.number.map(fold)
    issuers = Set(frontMatter.issuers.map(fold))
    isInNotice = noticeTitle != nil
  }

  /// What an unlabelled paragraph is; nil when it is prose.
  mutating func frameKind(of paragraph: String) -> Provision.Kind? {
    let text = fold(paragraph)
    if isDate(text) {
      sawDate = true
      return .date
    }
    if let number, text.contains(number), text.count <= number.count + 4 { return .number }
    if text.hasPrefix("附件："), !text.hasSuffix("。") { return .annexList }
    if text.hasPrefix("（此件") { return .note }
    if text.hasSuffix("印发"), text.count <= 40 { return .imprint }
    if issuers.contains(text) { return issuerLine() }
    if let kind = titleLine(text) { return kind }
    if !sawTitle, text.hasSuffix("文件"), text.count <= 40 { return .letterhead }
    if sawTitle, !sawProse, text.hasSuffix("：") { return .addressees }
    return nil
  }

  /// Whether a paragraph is the title at which a notice ends and the attached document begins; remembers that it did.
  mutating func beginsDocument(_ paragraph: String) -> Bool {
    guard isInNotice, fold(paragraph) == title else { return false }
    (isInNotice, sawProse, sawDate) = (false, false, false)
    return true
  }

  /// What prose is, given where it stands.
  mutating func proseKind() -> Provision.Kind {
    sawProse = true
    return isInNotice ? .notice : .preamble
  }

  /// An issuer's name alone: part of the title block before the title, the signature after it, the imprint after
  /// signature and date.
  private func issuerLine() -> Provision.Kind {
    if !sawTitle { return .title }
    return sawDate && !isInNotice && sawProse ? .imprint : .signature
  }

  /// A line of the title, which may be broken into several.
  private mutating func titleLine(_ text: String) -> Provision.Kind? {
    let expected = isInNotice ? noticeTitle ?? title : title
    guard !sawProse, text == expected || isPart(text, of: expected) else { return nil }
    sawTitle = true
    return .title
  }

  private func isPart(_ text: String, of title: String) -> Bool {
    text.count >= 4 && !text.contains("。") && (title.contains(text) || text.contains(title))
  }

  /// `2023年7月31日`, also in brackets and cut to the month.
  private func isDate(_ text: String) -> Bool {
    var rest = Substring(text)
    if rest.hasPrefix("（"), rest.hasSuffix("）") { rest = rest.dropFirst().dropLast() }
    guard let year = rest.firstIndex(of: "年"), rest.hasSuffix("日") || rest.hasSuffix("月") else { return false }
    let numerals = rest.filter { !"年月日".contains($0) }
    return rest[..<year].count == 4 && numerals.count <= 10
      && numerals.allSatisfy { $0.isNumber || ChineseNumeral.contains($0) }
  }
}

/// A text for comparing: white space removed, brackets and colons at full width.
private func fold(_ text: String) -> String {
  String(
    text.lazy.filter { !$0.isWhitespace }.map { character -> Character in
      switch character {
      case "(": "（"
      case ")": "）"
      case ":": "："
      case "[", "［", "【": "〔"
      case "]", "］", "】": "〕"
      default: character
      }
    })
}
