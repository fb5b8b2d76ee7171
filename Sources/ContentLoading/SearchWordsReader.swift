import Diagnostics
import PolicyModel
import YAML

/// Reads synonyms.yaml.
enum SearchWordsReader {
  static func words(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> SearchWords {
    var words = SearchWords()
    guard var map = YAMLMapping(node, into: &diagnostics) else { return words }
    words.synonyms = groups("synonyms", in: &map, into: &diagnostics)
    words.asks = groups("asks", in: &map, into: &diagnostics)
    words.places = groups("places", in: &map, into: &diagnostics)
    words.towns = groups("towns", in: &map, into: &diagnostics)
    words.misspellings = groups("misspellings", in: &map, into: &diagnostics)
    words.elsewhere = map.strings("elsewhere", into: &diagnostics)
    words.countries = groups("countries", in: &map, into: &diagnostics)
    words.missing = map.strings("missing", into: &diagnostics)
    words.common = map.strings("common", into: &diagnostics)
    words.fillers = map.strings("fillers", into: &diagnostics)
    words.particles = map.strings("particles", into: &diagnostics)
    map.finish(into: &diagnostics)
    reportWordsOfTwoLists(&map, into: &diagnostics)
    return words
  }

  /// The lists in the order in which they count: a word of two is what the first of them says.
  private static let lists = [
    "particles", "fillers", "common", "elsewhere", "countries", "towns", "missing", "asks", "places", "misspellings",
    "synonyms",
  ]

  private static func reportWordsOfTwoLists(_ map: inout YAMLMapping, into diagnostics: inout [Diagnostic]) {
    var listOfWord: [String: String] = [:]
    for list in lists {
      for word in map.node(list).map(words) ?? [] {
        guard case .scalar(let text, _) = word.content else { continue }
        guard let first = listOfWord[text], first != list else {
          listOfWord[text] = list
          continue
        }
        diagnostics.append(
          Diagnostic(
            "word-in-two-lists", .warning, at: word.location,
            Wording(
              zh: "“\(text)”在 \(first) 和 \(list) 里都有，只有一处算",
              en: "'\(text)' is in both \(first) and \(list); only one counts"),
            mend: Wording(zh: "请只留一处", en: "keep it in one of the two")))
      }
    }
  }

  /// The words of a list, or of the `say` of each of its groups.
  private static func words(of node: YAMLNode) -> [YAMLNode] {
    switch node.content {
    case .scalar: [node]
    case .sequence(let nodes): nodes.flatMap(words)
    case .mapping(let entries): entries.first { $0.key == "say" }.map { words(of: $0.value) } ?? []
    }
  }

  private static func groups(
    _ key: String, in map: inout YAMLMapping, into diagnostics: inout [Diagnostic]
  ) -> [SearchWords.Group] {
    map.sequence(key, into: &diagnostics).compactMap { node in
      guard var entry = YAMLMapping(node, into: &diagnostics) else { return nil }
      let says = entry.strings("say", into: &diagnostics)
      let means = entry.strings("mean", into: &diagnostics)
      entry.finish(into: &diagnostics)
      if says.isEmpty {
        diagnostics.append(
          Diagnostic(
            "synonym-without-words", at: node.location,
            Wording(zh: "没有写大家的说法", en: "what people say is missing"),
            mend: Wording(zh: "请写成“{ say: [看病], mean: [就医] }”的样子", en: "write '{ say: [看病], mean: [就医] }'")))
        return nil
      }
      return SearchWords.Group(says: says, means: means)
    }
  }
}
