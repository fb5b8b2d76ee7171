/// The styles of label in Chinese official documents (GB/T 9704-2012 section 7.3.3; 立法法 article 65).
public enum LabelStyle: String, Sendable, Hashable, CaseIterable {
  /// 第一编 or 第一部分, 第一章, 第一节, 第一条.
  case part, chapter, section, article
  /// 一、 （一） 1. （1） 1） ① 甲、.
  case han, bracketedHan, arabic, bracketedArabic, closedArabic, circled, stem
  /// 附件1, 附表1, 附录1, 附.
  case annex
}

/// A label at the start of a paragraph or heading.
public struct ProvisionLabel: Sendable, Hashable {
  /// Its style.
  public var style: LabelStyle
  /// The number it counts; 0 for an annex without one.
  public var number: Int
  /// The number after 之 in 第十九条之一, or after the dash in 附件1-2; 0 when there is none.
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

  /// The label a text begins with; nil when it begins with none. Blanks before it are stepped over.
  public static func scan(_ text: some StringProtocol) -> ProvisionLabel? {
    LabelSpan.scan(text.unicodeScalars).map { span in
      var written = ""
      written.unicodeScalars.append(
        contentsOf: text.unicodeScalars.drop(while: LabelScanner.isBlank).prefix(span.length))
      return ProvisionLabel(style: span.style, number: span.number, inserted: span.inserted, text: written)
    }
  }

  /// The label in a provision path: without blanks and without a final `、` `.` `．` `：`.
  public var segment: String {
    var characters = text.filter { !$0.isWhitespace }
    while let last = characters.last, "、.．：:".contains(last) { characters.removeLast() }
    return String(characters.map { $0 == "(" ? "（" : $0 == ")" ? "）" : halfWidthDigit($0) })
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
      case .closedArabic: "r"
      case .circled: "o"
      case .stem: "x"
      case .annex: "fj"
      }
    return prefix + (number > 0 ? String(number) : "") + (inserted > 0 ? "z\(inserted)" : "")
  }

  /// `１` as `1`; every other character as it is.
  private func halfWidthDigit(_ character: Character) -> Character {
    guard let value = character.unicodeScalars.first?.value, (0xFF10...0xFF19).contains(value) else { return character }
    return Character(Unicode.Scalar(UInt8(value - 0xFF10 + 0x30)))
  }
}
