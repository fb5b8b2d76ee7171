/// Gives punctuation among Chinese characters its full width.
enum FullWidth {
  /// The text with `( ) , : ; ? !` widened where a Chinese character stands beside them.
  static func fold(_ glyphs: [Glyph], counts: inout RepairCounts) -> [Glyph] {
    var result = glyphs
    var openWide: [Bool] = []
    for index in glyphs.indices {
      guard let wide = wide(glyphs[index].scalar) else { continue }
      let widens: Bool
      switch wide {
      case "（":
        widens =
          isChinese(neighbour(of: index, in: result, step: -1)) || isChinese(neighbour(of: index, in: result, step: 1))
        openWide.append(widens)
      case "）":
        widens = openWide.popLast() ?? isChinese(neighbour(of: index, in: result, step: -1))
      default:
        let before = neighbour(of: index, in: result, step: -1)
        let after = neighbour(of: index, in: result, step: 1)
        widens = isChinese(before) || isChinese(after) && !(before?.isDigit ?? false)
      }
      if widens {
        result[index].scalar = wide
        counts.width += 1
      }
    }
    return result
  }

  /// A mark of punctuation at full width; nil for all other characters.
  static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "(": "（"
    case ")": "）"
    case ",": "，"
    case ":": "："
    case ";": "；"
    case "?": "？"
    case "!": "！"
    default: nil
    }
  }

  private static func isChinese(_ scalar: Unicode.Scalar?) -> Bool { scalar?.isChinese ?? false }

  private static func neighbour(of index: Int, in glyphs: [Glyph], step: Int) -> Unicode.Scalar? {
    var place = index + step
    while glyphs.indices.contains(place), glyphs[place].isBlank { place += step }
    return glyphs.indices.contains(place) ? glyphs[place].scalar : nil
  }
}
