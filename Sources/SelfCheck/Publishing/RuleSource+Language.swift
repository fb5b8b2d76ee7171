import BrowserCore
import PolicyModel

extension RuleSource {
  /// The same rules with the texts of one language alone; strings of a kind stand together, which packs well.
  func inLanguage(_ language: SiteLanguage) -> RuleSource {
    var source = self
    let takesEnglish = language == .en
    source.mapTexts { text in
      let index = takesEnglish ? text.en : text.zh
      return Text(zh: index, en: index)
    }
    // The first string is empty, whatever it stands for.
    var places = [0: 0]
    var kept: [[UInt8]] = [[]]
    source.mapStrings { index in
      if let place = places[index] { return place }
      places[index] = kept.count
      kept.append(strings[index])
      return kept.count - 1
    }
    source.strings = kept
    return source
  }

  /// Replaces every text that is in two languages.
  private mutating func mapTexts(_ transform: (Text) -> Text) {
    func pair(_ pair: [Int]) -> [Int] {
      let text = transform(Text(zh: pair[0], en: pair[1]))
      return [text.zh, text.en]
    }
    for index in nodes.indices { nodes[index].text = transform(nodes[index].text) }
    for index in amounts.indices {
      amounts[index].lowText = pair(amounts[index].lowText)
      amounts[index].highText = pair(amounts[index].highText)
      amounts[index].text = pair(amounts[index].text)
      amounts[index].base = pair(amounts[index].base)
    }
    for index in benefits.indices { benefits[index].unit = transform(benefits[index].unit) }
  }

  /// Replaces every position of a string, kind by kind.
  private mutating func mapStrings(_ transform: (Int) -> Int) {
    func place(_ index: Int) -> Int { index < 0 ? index : transform(index) }
    mapTexts { Text(zh: place($0.zh), en: place($0.en)) }
    regions = regions.map(place)
    applicants = applicants.map(place)
    for index in facts.indices {
      facts[index].id = place(facts[index].id)
      facts[index].options = facts[index].options.map(place)
    }
    for index in nodes.indices { nodes[index].at = place(nodes[index].at) }
    for index in nodes.indices { nodes[index].quote = place(nodes[index].quote) }
    for index in benefits.indices {
      benefits[index].id = place(benefits[index].id)
      benefits[index].currency = place(benefits[index].currency)
    }
    for index in groups.indices { groups[index].id = place(groups[index].id) }
  }
}
