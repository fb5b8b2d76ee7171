import HTMLTemplate
import PolicyModel

extension SiteLanguage {
  /// The folder of its pages, with a final slash; empty for Chinese, whose pages stand at the root.
  public var folder: String { self == .zh ? "" : rawValue + "/" }
}

extension Site {
  /// The portal's own words in the language of the page.
  func say(_ zh: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
    language == .zh ? zh() : en()
  }

  /// The portal's own words with markup among them.
  func markup(_ zh: @autoclosure () -> HTML, _ en: @autoclosure () -> HTML) -> HTML {
    language == .zh ? zh() : en()
  }

  /// A text of the portal's; where it has not been translated, the Chinese one, marked as such and saying so.
  func words(_ text: LocalizedText) -> HTML {
    guard language == .en else { return OfficialText(text: text.zh).html }
    guard let english = text.en else { return "\(chinese(text.zh)) <small class=\"untranslated\">(in Chinese)</small>" }
    let html: HTML = "\(english)"
    return ChineseRuns(markup: html.description).html
  }

  /// Chinese words on a page of any language.
  func chinese(_ text: String) -> HTML {
    chinese(html: "\(text)")
  }

  /// Chinese words with markup among them on a page of any language.
  func chinese(html: HTML) -> HTML {
    language == .zh ? html : "<span lang=\"\(SiteLanguage.zh.tag)\">\(html)</span>"
  }

  /// ` lang="zh-Hans"` for an element that holds Chinese text on a page of another language.
  var chineseAttribute: String? { language == .zh ? nil : SiteLanguage.zh.tag }

  /// A day as the language writes it: 2023年7月31日, 31 July 2023.
  func words(_ date: PolicyDate) -> String {
    say(date.chinese, date.english)
  }

  /// A count with its noun: 5份文件, 5 documents, 1 document.
  func count(_ number: Int, _ zh: String, _ one: String, _ many: String) -> String {
    say("\(number)\(zh)", "\(number) \(number == 1 ? one : many)")
  }
}

extension Site {
  /// A count with its noun where it stands by itself, small numbers as words: 五份文件, Five policies.
  func count(_ things: [some Any], _ zh: String, _ one: String, _ many: String) -> String {
    let words = englishCount(things.count)
    return say(
      chineseCount(things.count) + zh,
      words.prefix(1).uppercased() + words.dropFirst() + " " + (things.count == 1 ? one : many))
  }
}

/// A small count as it is written in Chinese words: 五份, 十二份; digits from a hundred on.
func chineseCount(_ count: Int) -> String {
  count == 2 ? "两" : count < 100 ? ChineseNumeral.text(count) : String(count)
}

/// A small count as it is written in English words: five; digits from ten on.
func englishCount(_ count: Int) -> String {
  let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
  return words.indices.contains(count) ? words[count] : String(count)
}

extension LocalizedText {
  /// The same, where its English begins a line.
  var capitalized: LocalizedText {
    LocalizedText(zh: zh, en: en.map { $0.prefix(1).uppercased() + $0.dropFirst() })
  }
}
