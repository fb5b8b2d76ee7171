/// The styles of label in Chinese official documents (GB/T 9704-2012 section 7.3.3; 立法法 article 65).
public enum LabelStyle: String, Sendable, Hashable, CaseIterable {
  /// 第一编, 第一章, 第一节, 第一条.
  case part, chapter, section, article
  /// 一、 （一） 1. （1） ①.
  case han, bracketedHan, arabic, bracketedArabic, circled
  /// 附件1.
  case annex
}

/// A label at the start of a paragraph or heading.
public struct ProvisionLabel: Sendable, Hashable {
  /// Its style.
  public var style: LabelStyle
  /// The number it counts; 0 for an annex without one.
  public var number: Int
  /// The number after 之 in 第十九条之一; 0 when there is none.
  public var inserted: Int
  /// The label as written, `一、` with its stop.
  public var text: String

  /// Makes a label.
  public init(style: LabelStyle, number: Int, inserted: Int = 0, text: String) {
    self.style = style
    self.number = number
    self.inserted = inserted
    self.text = text
  }

  /// The label in a provision path: without blanks and without a final `、` `.` `．` `：`.
  public var segment: String {
    var characters = text.filter { !$0.isWhitespace }
    while let last = characters.last, "、.．：:".contains(last) { characters.removeLast() }
    return String(characters.map { $0 == "(" ? "（" : $0 == ")" ? "）" : $0 })
  }

  /// The label in an anchor: `art19`, `i32`.
  public var anchorSegment: String {
    let prefix =
      switch style {
      case .part: "part"
      case .chapter: "ch"
      case .section: "sec"
      case .article: "art"
      case .han: "s"
      case .bracketedHan: "i"
      case .arabic: "n"
      case .bracketedArabic: "m"
      case .circled: "o"
      case .annex: "fj"
      }
    return prefix + (number > 0 ? String(number) : "") + (inserted > 0 ? "z\(inserted)" : "")
  }

  /// The label a text begins with; nil when it begins with none. Blanks before it are stepped over.
  public static func scan(_ text: some StringProtocol) -> ProvisionLabel? {
    let characters = Array(text.prefix(24))
    let start = characters.firstIndex { !$0.isWhitespace } ?? characters.count
    return LabelScanner(characters: characters, position: start).scan()
  }
}

/// Reads one label from characters.
private struct LabelScanner {
  let characters: [Character]
  let position: Int

  func scan() -> ProvisionLabel? {
    guard position < characters.count else { return nil }
    switch characters[position] {
    case "第": return ordinal()
    case "（", "(": return bracketed()
    case "附": return annex()
    default: return circled() ?? numbered()
    }
  }

  /// 第十九条, 第十九条之一, 第 3 章.
  private func ordinal() -> ProvisionLabel? {
    guard let (number, end) = number(at: skipBlanks(position + 1)) else { return nil }
    let unit = skipBlanks(end)
    guard unit < characters.count, let style = Self.ordinals[characters[unit]] else { return nil }
    if style == .article, unit + 1 < characters.count, characters[unit + 1] == "之",
      let (inserted, end) = self.number(at: unit + 2)
    {
      return label(style, number, inserted, end: end)
    }
    return label(style, number, end: unit + 1)
  }

  /// （一）, （1）, with either width of bracket.
  private func bracketed() -> ProvisionLabel? {
    let start = skipBlanks(position + 1)
    guard let (number, end) = number(at: start) else { return nil }
    let close = skipBlanks(end)
    guard close < characters.count, "）)".contains(characters[close]), number < 200 else { return nil }
    return label(characters[start].isASCII ? .bracketedArabic : .bracketedHan, number, end: close + 1)
  }

  /// 一、 and 1. 1． 1、; a figure such as 1.5 is no label, nor is 一、二、三等奖.
  private func numbered() -> ProvisionLabel? {
    guard let (number, end) = number(at: position), number > 0, number < 200 else { return nil }
    let stop = skipBlanks(end)
    guard stop < characters.count else { return nil }
    let isArabic = characters[position].isASCII
    guard characters[stop] == "、" || isArabic && ".．".contains(characters[stop]) else { return nil }
    if stop + 1 < characters.count {
      if characters[stop] != "、", characters[stop + 1].isASCII, characters[stop + 1].isNumber { return nil }
      if characters[stop] == "、", let (_, next) = self.number(at: stop + 1), next < characters.count,
        "、.．等".contains(characters[next])
      {
        return nil
      }
    }
    return label(isArabic ? .arabic : .han, number, end: stop + 1)
  }

  private func circled() -> ProvisionLabel? {
    guard let value = characters[position].unicodeScalars.first?.value, (0x2460...0x2473).contains(value) else {
      return nil
    }
    return label(.circled, Int(value) - 0x245F, end: position + 1)
  }

  /// 附件1, 附件 一, 附件: a following ： belongs to the label.
  private func annex() -> ProvisionLabel? {
    guard position + 1 < characters.count, "件表".contains(characters[position + 1]) else { return nil }
    var end = position + 2
    var value = 0
    if let (number, after) = number(at: skipBlanks(end)) { (value, end) = (number, after) }
    if end < characters.count, "：:".contains(characters[end]) { end += 1 }
    return label(.annex, value, end: end)
  }

  /// A number in Arabic digits or Chinese characters, and where it ends.
  private func number(at start: Int) -> (Int, Int)? {
    var end = start
    while end < characters.count, characters[end].isASCII, characters[end].isNumber { end += 1 }
    if end > start { return Int(String(characters[start..<end])).map { ($0, end) } }
    while end < characters.count, ChineseNumeral.contains(characters[end]) { end += 1 }
    return ChineseNumeral.parse(String(characters[start..<end])).map { ($0, end) }
  }

  private func skipBlanks(_ index: Int) -> Int {
    var index = index
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    return index
  }

  private func label(_ style: LabelStyle, _ number: Int, _ inserted: Int = 0, end: Int) -> ProvisionLabel {
    ProvisionLabel(style: style, number: number, inserted: inserted, text: String(characters[position..<end]))
  }

  private static let ordinals: [Character: LabelStyle] = [
    "编": .part, "章": .chapter, "节": .section, "条": .article,
  ]
}
