/// What the label at the start of a text counts, and how much of the text it takes.
public struct LabelSpan: Sendable, Hashable {
  /// Its style.
  public var style: LabelStyle
  /// The number it counts; 0 for an annex without one.
  public var number: Int
  /// The number after 之 in 第十九条之一, or after the dash in 附件1-2; 0 when there is none.
  public var inserted: Int
  /// Its length in Unicode scalars.
  public var length: Int
}

extension LabelSpan {
  /// The label a text begins with; nil when it begins with none. Blanks before it are stepped over.
  @inlinable
  public static func scan(_ text: some Sequence<Unicode.Scalar>) -> LabelSpan? { LabelScanner(text).scan() }

  /// Whether a label may begin with a scalar: a cheap look before ``scan(_:)``.
  public static func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19, 0x2460...0x249B, 0x3220...0x3229: return true
    default: break
    }
    switch scalar {
    case "第", "（", "(", "附", "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸": return true
    default: return ChineseNumeral.contains(scalar)
    }
  }
}
