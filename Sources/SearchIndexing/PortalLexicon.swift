import BrowserCore
import PolicyModel

/// What a portal knows of words.
public enum PortalLexicon {
  /// The contents of the lexicon: what people say for what the portal's texts say, the texts' own words, and how
  /// characters are read.
  static func contents(_ portal: Portal, benefits: [PublishedBenefit]) -> LexiconContents {
    let words = portal.searchWords
    let vocabulary = vocabulary(portal)
    let english = english(portal, benefits)
    var entries: [LexiconWord] = []
    var known: Set<String> = []
    func add(_ text: String, _ role: LexiconWord.Role, means: [String] = [], weight: UInt8? = nil) {
      guard known.insert(text).inserted else { return }
      let weight = weight ?? min(vocabulary.weight(of: [text] + means), role == .common ? 4 : 7)
      entries.append(
        LexiconWord(
          Array(text.utf8), role: role, meanings: means.map { Array($0.utf8) }, weight: weight,
          // What people only say, they hardly ever spell, unless it is short; and by first letters, what they have read.
          spelling: vocabulary.isUsed(text) ? .initials : means.isEmpty || text.count <= maximalSpelt ? .whole : .none))
    }
    for particle in words.particles { add(particle, .filler, weight: 0) }
    for filler in words.fillers { add(filler, .filler, weight: 1) }
    for word in words.common { add(word, .common, weight: 1) }
    let elsewhere =
      words.elsewhere.map { (place: $0, means: []) }
      + words.countries.flatMap { group in
        group.says.map { (place: $0, means: group.means) }
      }
    for (place, means) in elsewhere where !portal.regions.contains(where: { $0.name.zh.hasPrefix(place) }) {
      add(place, .elsewhere, means: means)
    }
    for town in words.towns {
      for name in town.says { add(name, .place, means: town.means, weight: 0) }
    }
    // What a document does speak of is not missing.
    for word in words.missing where !vocabulary.holds(word) && !english.holds(word) { add(word, .missing) }
    for (groups, role) in [
      (words.asks, .common), (words.places, .place), (words.misspellings, .misspelling), (words.synonyms, .content),
    ]
      as [([SearchWords.Group], LexiconWord.Role)]
    {
      // What stands in several groups means what each of them says.
      var means: [String: [String]] = [:]
      for group in groups {
        for word in group.says { means[word, default: []] += group.means.filter { means[word]?.contains($0) != true } }
      }
      for group in groups {
        for word in group.says { add(word, role, means: means[word] ?? []) }
      }
    }
    // What no text writes is no part of an answer; what some write need not be found.
    for word in EverydayWords.all where known.insert(word).inserted {
      let role: LexiconWord.Role = vocabulary.holds(word) ? .common : .filler
      entries.append(LexiconWord(Array(word.utf8), role: role, spelling: .none))
    }
    for word in vocabulary.words {
      add(String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init))), .content)
    }
    for word in english.words where known.insert(word.stem).inserted {
      entries.append(
        LexiconWord(Array(word.stem.utf8), meanings: word.others.map { Array($0.utf8) }, weight: word.weight))
    }
    var contents = LexiconContents(words: entries, syllables: syllables(of: vocabulary), pairs: vocabulary.pairs)
    contents.lookalikes = Lookalikes.pairs(meant: contents.characters)
    return contents
  }

  /// What people only say is spelt in Latin letters where it has so many characters at the most.
  private static let maximalSpelt = 3

  private static func english(_ portal: Portal, _ benefits: [PublishedBenefit]) -> EnglishVocabulary {
    var english = EnglishVocabulary()
    for policy in portal.policies {
      for text in [policy.frontMatter.titleEN, policy.frontMatter.summaryEN] { english.add(text ?? "") }
    }
    for benefit in benefits {
      english.add([benefit.title.en, benefit.note?.en].compactMap { $0 }.joined(separator: " "))
    }
    return english
  }

  private static func vocabulary(_ portal: Portal) -> SiteVocabulary {
    let bytes = portal.policies.reduce(0) { $0 + $1.allProvisions.reduce(0) { $0 + $1.text.utf8.count } }
    var vocabulary = SiteVocabulary(bytes: bytes, watched: portal.searchWords.missing + EverydayWords.all)
    for policy in portal.policies {
      for topic in policy.frontMatter.topics { vocabulary.addWord(topic) }
      vocabulary.add(policy.frontMatter.title)
      for provision in policy.allProvisions {
        let heading = provision.heading.filter { $0 != "。" }
        vocabulary.addWord(heading)
        vocabulary.add(heading)
        vocabulary.add(provision.text)
        // What stands in quotation marks is a name.
        for part in provision.text.split(separator: "“").dropFirst() {
          vocabulary.addWord(String(part.prefix { $0 != "”" }))
        }
      }
    }
    for group in portal.searchWords.synonyms + portal.searchWords.asks {
      for word in group.means { vocabulary.addWord(word) }
    }
    return vocabulary
  }

  private static func syllables(of vocabulary: SiteVocabulary) -> [(name: [UInt8], characters: [UInt32])] {
    let folding = TextFolding()
    // Queries are folded before they are read, so only simplified characters are needed.
    let rare = readings(PinyinTable.rare).mapValues { $0.filter(vocabulary.holds) }
    return readings(PinyinTable.text).merging(rare) { $0 + $1 }.sorted { $0.key < $1.key }.map { name, characters in
      (Array(name.utf8), characters.filter { folding.fold($0) == $0 })
    }.filter { !$0.characters.isEmpty }
  }

  /// The characters of each syllable of a table.
  private static func readings(_ table: String) -> [String: [UInt32]] {
    var readings: [String: [UInt32]] = [:]
    for line in table.split(separator: "\n") {
      let name = line.prefix { $0.isASCII }
      readings[String(name), default: []] += line.unicodeScalars.dropFirst(name.count).map(\.value)
    }
    return readings
  }
}
