/// What a query may mean by the words that a portal knows: other words for the same, words in Latin letters, words with
/// a slip, and in a question what it asks for.
struct MeantWords {
  private let words: QueryWords
  /// The words without what only makes them a question.
  private let runs: [[UInt32]]
  private let lexicon: Lexicon

  init(_ words: QueryWords, _ lexicon: Lexicon) {
    self.words = words
    runs = words.words.map { $0.isQuoted ? $0.run : Self.plain($0.run) }
    self.lexicon = lexicon
  }

  /// Appends the queries that the words may mean, in the order in which they are to be asked; whether the portal may have
  /// a document on them.
  func append(to queries: inout [SearchQuery]) -> Bool {
    // No other provision stands for one that there is not.
    if appendPlace(to: &queries) { return true }
    var meant: WordReading?
    if words.phrase.contains(where: { 0x61...0x7A ~= $0 }) {
      // Spaces do not part syllables: one run, without the marks of sentences.
      var run: [UInt32] = []
      var borders: [Int] = []
      for (place, scalar) in words.phrase.enumerated() {
        let isBorder = words.borders.contains(place + 1) || place + 1 == words.phrase.count
        if words.borders.contains(place) { borders.append(run.count) }
        if !Segmentation.isMark(scalar), scalar != 0x2E || !isBorder { run.append(scalar) }
      }
      meant = WordReading(run, .latin, lexicon, borders: borders) ?? initials(run)
      if meant?.isAway == true { return false }
      if meant?.parts.isEmpty == true { meant = nil }
    }
    let near = reading(.near).flatMap { $0.isNear && !$0.hasStray ? query($0, .near, .ifNone) : nil }
    let exact = reading(.exact)
    let slips = exact == nil ? [] : slips()
    // Words of which most texts are full, and the rest beside what nobody knows, say less than what stands there almost.
    let isSlipFirst = exact?.contentCount == 0 || exact?.holdsUnknown == true || exact?.hasStray == true
    if isSlipFirst { queries += slips }
    if let reading = meant ?? exact, reading.isOther || words.holdsNumber {
      if !reading.hasStray, meant != nil || reading.askCount < 2 && !reading.hasPlace {
        append(reading, to: &queries)
        let fine = meant == nil ? self.reading(.parts) : nil
        if let fine, !fine.hasStray, fine.parts.count > reading.parts.count {
          queries.append(query(fine, .expanded, .ifNone))
        }
      } else if reading.hasStray, let near {
        // A slip explains a single character between words better than a word left out.
        queries.append(near)
      }
      if let weighed = meant ?? self.reading(.weighed), weighed.parts.count > 1 { queries.append(query(weighed)) }
    }
    if let near { queries.append(near) }
    if !isSlipFirst { queries += slips }
    return true
  }

  /// Queries for what a single word may be a slip for, where that is no word that the lexicon has.
  private func slips() -> [SearchQuery] {
    var queries: [SearchQuery] = []
    guard words.words.count == 1, !words.words[0].isQuoted else { return queries }
    for run in lexicon.mended(words.phrase) {
      var wording: [UInt8] = []
      for scalar in run { UTF8Scalar.encode(scalar, into: &wording) }
      queries.append(
        SearchQuery(
          terms: [SearchTerm(run)], excluded: words.excluded, phrase: run, match: .near, turn: .ifNone, wording: wording
        ))
    }
    return queries
  }

  /// What a run means by first letters: one word, or few for its letters. A row of keys stands for many short ones.
  private func initials(_ run: [UInt32]) -> WordReading? {
    let reading = WordReading(run, .initials, lexicon)
    let count = reading?.parts.count ?? 0
    for letter in run where letter != run[0] { return count < 2 || count * 3 <= run.count ? reading : nil }
    return nil
  }

  /// 认不认 and 有没有 ask for what 认 and 有 say.
  private static func plain(_ run: [UInt32]) -> [UInt32] {
    var plain: [UInt32] = []
    for (place, scalar) in run.enumerated() {
      if place + 2 < run.count, run[place + 2] == scalar, run[place + 1] == 0x4E0D || run[place + 1] == 0x6CA1 {
        continue
      }
      if place > 0, place + 1 < run.count, run[place - 1] == run[place + 1], scalar == 0x4E0D || scalar == 0x6CA1 {
        continue
      }
      plain.append(scalar)
    }
    return plain
  }

  /// A query for the provision that is named by its labels, in the document that is named before them; whether one is.
  private func appendPlace(to queries: inout [SearchQuery]) -> Bool {
    guard let path = LabelPath(words.phrase) else { return false }
    if !path.rest.isEmpty, let rest = WordReading(path.rest, .exact, lexicon), rest.contentCount > 0 { return false }
    var terms: [SearchTerm] = []
    for forms in path.labels where terms.count < 8 { terms.append(SearchTerm(forms: forms)) }
    var weights = [UInt8](repeating: Self.labelWeight, count: terms.count)
    let optional: UInt32 = 1 << UInt32(terms.count) - 1
    // 第五条 rather than （五）.
    let bonus: UInt32 = 1 << UInt32(terms.count)
    terms.append(SearchTerm(path.labels[path.labels.count - 1][0]))
    weights.append(Self.labelWeight)
    var anywhere: UInt32 = 0
    if !path.name.isEmpty, let name = WordReading(path.name, .exact, lexicon) {
      for part in name.parts where !part.isCommon && terms.count < SearchQuery.maximalCount {
        anywhere |= 1 << UInt32(terms.count)
        terms.append(SearchTerm(forms: part.forms))
      }
    }
    queries.append(
      SearchQuery(
        terms: terms, excluded: words.excluded, phrase: words.phrase, match: .expanded, turn: .ifNone,
        anywhere: anywhere, optional: optional | bonus, quorum: Int(Self.labelWeight) * (weights.count - 1),
        bonus: bonus,
        weights: weights))
    return true
  }

  private static let placeWeight: UInt8 = 24
  private static let labelWeight: UInt8 = 10
  private static let numberWeight: UInt8 = 9
  /// What all that is asked for weighs together, or more.
  private static let leastWeight = 45
  /// What of it must be found, however long the question is: a word that few texts have, or two that some have.
  private static let quorum = 18

  private func append(_ reading: WordReading, to queries: inout [SearchQuery]) {
    queries.append(query(reading, .expanded, .ifFew, isClose: true))
    queries.append(query(reading, .expanded, .ifFew))
  }

  /// All words, one behind the other; nothing when one of them cannot be read, or when the portal has no document on it.
  private func reading(_ spelling: Segmentation.Spelling) -> WordReading? {
    var whole = WordReading()
    for (word, run) in zip(words.words, runs) {
      if word.isQuoted {
        whole.add(run)
      } else {
        guard let reading = WordReading(run, spelling, lexicon) else { return nil }
        whole.add(reading)
      }
    }
    return whole.isAway || whole.parts.isEmpty ? nil : whole
  }

  /// A query for what a reading means, all of it, or with `isClose` by what is meant first. What most texts have is not asked for where there is anything else.
  private func query(
    _ reading: WordReading, _ match: SearchHit.Match, _ turn: SearchQuery.Turn, isClose: Bool = false
  ) -> SearchQuery {
    var terms: [SearchTerm] = []
    var anywhere: UInt32 = 0
    var optional: UInt32 = 0
    var hasContent = false
    var phrase: [UInt32] = []
    for part in reading.parts {
      guard terms.count < SearchQuery.maximalCount else { break }
      let bit: UInt32 = 1 << UInt32(terms.count)
      if part.isPlace {
        anywhere |= bit
      } else if part.isCommon || part.isBonus {
        optional |= bit
      } else {
        hasContent = true
      }
      let isAll = !isClose || part.isPlace || part.isCommon
      terms.append(SearchTerm(forms: isAll ? part.forms : Array(part.forms[..<part.closest])))
      phrase += part.forms[0]
    }
    var wording: [UInt8] = []
    if match == .near {
      for scalar in reading.wording { UTF8Scalar.encode(scalar, into: &wording) }
    }
    return SearchQuery(
      terms: terms, excluded: words.excluded + reading.excluded, phrase: phrase, match: match, turn: turn,
      anywhere: anywhere,
      optional: hasContent ? optional : 0, wording: wording)
  }

  /// A query for most of what a reading means: rare words weigh more than frequent ones, and what no word is known for
  /// as much as the rarest.
  private func query(_ reading: WordReading) -> SearchQuery {
    var terms: [SearchTerm] = []
    var anywhere: UInt32 = 0
    var optional: UInt32 = 0
    var weights: [UInt8] = []
    var phrase: [UInt32] = []
    var bonus: UInt32 = 0
    var asks: UInt32 = 0
    var sum = 0
    var isKnown = true
    for part in reading.parts where terms.count < SearchQuery.maximalCount {
      let bit: UInt32 = 1 << UInt32(terms.count)
      if part.isPlace {
        anywhere |= bit
      } else if part.isBonus || part.isCommon && reading.contentCount > 0 {
        bonus |= bit
        if part.isCommon, part.weight > 2 { asks |= bit }
      } else {
        optional |= bit
        sum += Int(part.weight) * 3
        if part.isUnknown { isKnown = false }
      }
      weights.append(part.isPlace ? Self.placeWeight : part.weight * 3)
      terms.append(SearchTerm(forms: part.forms))
      phrase += part.forms[0]
    }
    // What is asked for counts more than what is near to it, however little is asked for.
    if sum > 0, sum < Self.leastWeight {
      var scaled = 0
      for (number, part) in reading.parts.prefix(terms.count).enumerated()
      where optional & 1 << UInt32(number) != 0 {
        weights[number] = UInt8(Int(part.weight) * 3 * Self.leastWeight / sum)
        scaled += Int(weights[number])
      }
      sum = scaled
    }
    // 免费 says little of what nobody knows.
    if !isKnown { asks = 0 }
    // A number says little about what is asked for, and much where it is found.
    for part in reading.parts where part.isNumber && terms.count < SearchQuery.maximalCount {
      bonus |= 1 << UInt32(terms.count)
      weights.append(Self.numberWeight)
      terms.append(SearchTerm(forms: part.forms))
    }
    // What is meant first is the better answer.
    for part in reading.parts
    where (part.isPlace ? 1 : part.closest) < part.forms.count && terms.count < SearchQuery.maximalCount {
      bonus |= 1 << UInt32(terms.count)
      weights.append(part.isPlace ? Self.placeWeight : part.weight)
      terms.append(SearchTerm(forms: Array(part.forms[..<(part.isPlace ? 1 : part.closest)])))
    }
    return SearchQuery(
      terms: terms, excluded: words.excluded + reading.excluded, phrase: phrase, match: .expanded, turn: .ifFew,
      anywhere: anywhere,
      optional: optional | bonus, quorum: reading.isVague ? sum : min(sum, Self.quorum),
      bonus: bonus, asks: asks,
      weights: weights)
  }
}
