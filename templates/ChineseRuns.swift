import HTMLTemplate
import PolicyModel

/// A translated text with the Chinese words in it marked as such: 人才公寓 (talent apartment).
struct ChineseRuns {
  /// Markup, as CommonMark made it.
  var markup: String

  var html: HTML {
    var result = ""
    var isTag = false
    var isChinese = false
    for scalar in markup.unicodeScalars {
      if scalar == "<" { isTag = true }
      let belongs = !isTag && Self.isChinese(scalar)
      if belongs != isChinese {
        result += belongs ? "<span lang=\"\(SiteLanguage.zh.tag)\">" : "</span>"
        isChinese = belongs
      }
      result.unicodeScalars.append(scalar)
      if scalar == ">" { isTag = false }
    }
    return HTML(verbatim: isChinese ? result + "</span>" : result)
  }

  /// Chinese characters, and the brackets of document numbers and titles.
  private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3001...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF00...0xFFEF: true
    default: false
    }
  }
}
