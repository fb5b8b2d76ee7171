/// A folded run cut into words of a lexicon, as few and as well known as can be.
struct Segmentation {
  /// How the words stand in the run.
  enum Spelling {
    /// As they are.
    case exact
    /// As they are, none longer than three characters.
    case parts
    /// As they are, none longer than four characters but what people say for something.
    case weighed
    /// As they are, or in Latin letters; English words whole, with the endings that grammar gives them.
    case latin
    /// By the first letters of their spelling.
    case initials
    /// As they are, or almost.
    case near
  }

  /// A part of the run.
  struct Piece {
    let range: Range<Int>
    /// Its words in the lexicon, the best first; none for what no word is known for.
    var words: [Int]
    /// Whether its word stands there only almost.
    var isNear = false
    /// Whether it is a number.
    var isNumber = false
  }

  private(set) var pieces: [Piece] = []

  /// What no word is known for costs more than words, and stands together: 小产权房 is no 产权 between 小 and 房.
  private static let strayCost: Int32 = 52
  private static let unknownCost: Int32 = 30
  private static let unknownCharacterCost: Int32 = 18
  private static let maximalUnknown = 12
  private static let wordCost: Int32 = 10
  private static let fillerCost: Int32 = 11
  /// 的 and 我 stand anywhere.
  private static let particleCost: Int32 = 13
  /// Any other filler of one character beside a single unknown one makes a word with it: 抽 in 抽奖.
  private static let shortFillerCost: Int32 = 17
  private static let numberCost: Int32 = 17
  private static let unfinishedCost: Int32 = 12
  private static let nearCost: Int32 = 25
  /// So long is a word in letters in which a slip is mended.
  private static let leastLetters = 7
  /// How many words that are spelt alike are looked for together.
  private static let maximalWords = 4

  /// Cuts a run, in which words begin at `borders`; no pieces when what is spelt in letters cannot be read.
  init(_ run: [UInt32], _ spelling: Spelling, _ lexicon: Lexicon, borders: [Int] = [0]) {
    let isForeign = spelling == .latin && !run.contains { $0 >= LexiconSign.firstCharacter }
    var costs = [Int32](repeating: .max, count: run.count + 1)
    var pieces = [Piece](repeating: Piece(range: 0..<0, words: []), count: run.count + 1)
    costs[0] = 0
    for start in 0..<run.count where costs[start] < .max {
      func reach(_ end: Int, _ cost: Int32, _ word: Int, isNear: Bool = false, isNumber: Bool = false) {
        if costs[start] + cost < costs[end] {
          costs[end] = costs[start] + cost
          pieces[end] = Piece(range: start..<end, words: word < 0 ? [] : [word], isNear: isNear, isNumber: isNumber)
        } else if word >= 0, costs[start] + cost == costs[end], pieces[end].range.lowerBound == start,
          pieces[end].words.count < Self.maximalWords
        {
          pieces[end].words.append(word)
        }
      }
      switch spelling {
      case .exact, .parts, .weighed, .near:
        for count in 1...Self.maximalUnknown where start + count <= run.count {
          // A mark ends what no word is known for.
          if count > 1, Self.isMark(run[start]) || Self.isMark(run[start + count - 1]) { break }
          reach(
            start + count,
            count == 1 ? Self.strayCost : Self.unknownCost + Self.unknownCharacterCost * Int32(count), -1)
        }
        // 十五万年薪 ends behind 万 or behind 年.
        for end in Self.numberEnds(in: run, at: start) { reach(end, Self.numberCost, -1, isNumber: true) }
      case .latin where isForeign && borders.contains(start):
        var end = start + 1
        while end < run.count, !borders.contains(end) { end += 1 }
        reach(end, Self.unknownCost + Self.unknownCharacterCost * Int32(end - start), -1)
      case .latin, .initials: break
      }
      for (number, word) in lexicon.words.enumerated() {
        let text = word.forms[0]
        let cost =
          !word.has(.filler)
          ? Self.wordCost
          : text.count > 1 ? Self.fillerCost : word.weight == 0 ? Self.particleCost : Self.shortFillerCost
        switch spelling {
        case .exact, .parts, .weighed, .near:
          if word.has(.content) {
            if spelling == .parts, text.count > 3 { continue }
            if spelling == .weighed, text.count > 4, word.forms.count == 1 { continue }
          }
          if Self.isLetter(run, start - 1), Self.isLetter(text, 0) { continue }
          if run.holds(text, at: start),
            !Self.isLetter(text, text.count - 1) || !Self.isLetter(run, start + text.count)
          {
            let isMisspelling = word.has(.misspelling)
            if !isMisspelling {
              reach(start + text.count, cost, number)
            } else if spelling == .near {
              reach(start + text.count, Self.nearCost - 1, number, isNear: true)
            }
          }
          guard spelling == .near, text.count > 2, word.has(.content) else { continue }
          // Words in letters are short for what they say, and near to too many others.
          if Self.isLetter(text, 0), text.count < Self.leastLetters || start > 0 { continue }
          // What people say for something is known by its sound alone.
          let slack = word.forms.count > 1 ? 0 : 1
          for end in max(start + 1, start + text.count - slack)...start + text.count + slack where end <= run.count {
            if Self.isLetter(text, 0), end < run.count { continue }
            if lexicon.isNear(text, run, start..<end) { reach(end, Self.nearCost, number, isNear: true) }
          }
        case .latin:
          guard !word.has(.misspelling) else { continue }
          if Self.isLetter(text, 0) {
            guard borders.contains(start), let end = Self.inflectedEnd(of: text, in: run, at: start, borders)
            else { continue }
            reach(end, end == start + text.count ? cost : cost + 1, number)
            continue
          }
          if let end = text.count > 1 || run[start] == text[0]
            ? lexicon.end(of: text, in: run, at: start, initials: false) : nil
          {
            reach(end, cost, number)
          } else if word.has(.content), lexicon.begins(text, in: run, from: start) {
            reach(run.count, Self.unfinishedCost, number)
          }
        case .initials:
          guard text.count > 1, word.has(.content),
            let end = lexicon.end(of: text, in: run, at: start, initials: true)
          else { continue }
          reach(end, cost, number)
        }
      }
    }
    var end = run.count
    guard costs[end] < .max, !isForeign || pieces.contains(where: { !$0.words.isEmpty }) else { return }
    while end > 0 {
      let piece = pieces[end]
      end = piece.range.lowerBound
      // Characters that no word is known for stand together.
      if piece.words.isEmpty, !piece.isNumber, let next = self.pieces.last, next.words.isEmpty, !next.isNumber,
        !Self.isMark(run[next.range.lowerBound - 1]), !Self.isMark(run[next.range.lowerBound])
      {
        self.pieces[self.pieces.count - 1] = Piece(range: end..<next.range.upperBound, words: [])
      } else {
        self.pieces.append(piece)
      }
    }
    self.pieces.reverse()
  }
}

extension Segmentation {
  /// Where a Chinese number may end that begins at a place: with what it counts where that is one character, and without;
  /// nowhere where no number begins or it may be part of a word, as in 一般, or of a label.
  private static func numberEnds(in run: [UInt32], at start: Int) -> [Int] {
    if start > 0, run[start - 1] == 0x7B2C || Numeral.isNumeral(run[start - 1]) { return [] }
    // 百分之.
    let isPercent = run.holds([0x767E, 0x5206, 0x4E4B], at: start)
    guard !Numeral.isDigit(run[start]), let number = Numeral(in: run, at: isPercent ? start + 3 : start) else {
      return []
    }
    var ends = isPercent || number.end - start > 1 ? [number.end] : []
    if !isPercent, number.end < run.count, Numeral.isCounted(run[number.end]) { ends.append(number.end + 1) }
    return ends
  }

  /// Whether a character parts sentences: , ! ? ; : 、 。
  static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2C, 0x21, 0x3F, 0x3B, 0x3A, 0x3001, 0x3002: true
    default: false
    }
  }

  /// Whether a Latin letter stands at a place: words in letters are not looked for within others.
  private static func isLetter(_ run: [UInt32], _ place: Int) -> Bool {
    run.indices.contains(place) && 0x61...0x7A ~= run[place]
  }

  /// Where an English word ends that begins at a place, in the form the lexicon has or with another ending; nil where
  /// another word stands there.
  private static func inflectedEnd(of word: [UInt32], in run: [UInt32], at start: Int, _ borders: [Int]) -> Int? {
    func isBorder(_ place: Int) -> Bool { place == run.count || borders.contains(place) }
    // The word itself, without its s, and without an e or a y that an ending takes away.
    for cut in 0...1 where word.count > cut + 2 || cut == 0 {
      let stem = Array(word.dropLast(cut))
      let last = word[word.count - 1]
      guard cut == 0 || last == 0x73 || last == 0x65 || last == 0x79, run.holds(stem, at: start) else { continue }
      var end = start + stem.count
      if isBorder(end) {
        if cut == 0 || last == 0x73 { return end }
        continue
      }
      let ending = end
      while !isBorder(end) { end += 1 }
      for known in endings where run.holds(known, at: ending) && end == ending + known.count {
        // care gives cared and caring, neither cars nor card.
        if cut == 0 || known[0] == 0x65 || known[0] == 0x69 { return end }
      }
    }
    return nil
  }

  /// s, es, ed, d, er, ers, ing, ies, 's.
  private static let endings: [[UInt32]] = [
    [0x73], [0x65, 0x73], [0x65, 0x64], [0x64], [0x65, 0x72], [0x65, 0x72, 0x73], [0x69, 0x6E, 0x67],
    [0x69, 0x65, 0x73], [0x27, 0x73],
  ]
}

extension [UInt32] {
  /// Whether another run stands at a place of this one.
  @inline(never)
  func holds(_ run: [UInt32], at start: Int) -> Bool {
    guard start + run.count <= count else { return false }
    var length = 0
    while length < run.count, self[start + length] == run[length] { length += 1 }
    return length == run.count
  }
}
