/// One way to look for what a visitor asked: all of its terms must be found, and nothing of what is excluded.
///
/// `QueryReader` makes an ordered list of them from what was typed; whatever an earlier one finds stands before what a
/// later one finds.
public final class SearchQuery: Sendable {
  /// What must be found; at most 32.
  let terms: [SearchTerm]
  /// The folded runs that must not be found.
  let excluded: [[UInt32]]
  /// All terms as one run: units that hold it come first.
  let phrase: [UInt32]
  /// How what it finds holds what was typed.
  let match: SearchHit.Match
  /// When it is asked.
  let turn: Turn
  /// A bit for each term that may stand anywhere in the document; the others stand together in one unit or in the title.
  let anywhere: UInt32
  /// A bit for each term that need not be found; where it is, the unit is a better answer.
  let optional: UInt32
  /// What the optional terms that are found must weigh together all the same. Then a unit that need not hold all may
  /// have some of them from what it stands under.
  let quorum: Int
  /// A bit for each optional term that counts for the order alone.
  let bonus: UInt32
  /// A bit for each term that says what is asked for: a unit that holds it may have the rest from its document.
  let asks: UInt32
  /// What each term weighs: the rarer a word, the more; empty where all weigh the same.
  let weights: [UInt8]
  /// What it looks for, in UTF-8, as a visitor would have typed it: what “您要找的是不是” asks; empty unless near.
  let wording: [UInt8]

  /// When a query is asked, by what those before it have found.
  enum Turn: UInt8, Sendable {
    /// Always.
    case always = 0
    /// When they found few units, as `few` counts.
    case ifFew = 1
    /// When they found nothing.
    case ifNone = 2
  }

  /// From how many units on a query that waits for few is not asked.
  static let few = 3
  /// Each term has a bit in a word of 32.
  static let maximalCount = 32

  init(
    terms: [SearchTerm], excluded: [[UInt32]], phrase: [UInt32], match: SearchHit.Match = .exact, turn: Turn = .always,
    anywhere: UInt32 = .max, optional: UInt32 = 0, quorum: Int = 0, bonus: UInt32 = 0, asks: UInt32 = 0,
    weights: [UInt8] = [],
    wording: [UInt8] = []
  ) {
    self.terms = terms
    self.excluded = excluded
    self.phrase = phrase
    self.match = match
    self.turn = turn
    self.anywhere = anywhere
    self.optional = optional
    self.quorum = quorum
    self.bonus = bonus
    self.asks = asks
    self.weights = weights
    self.wording = wording
  }

  /// Whether a set of terms, a bit for each, is all that must be found.
  func isSatisfied(by found: UInt32) -> Bool {
    found | optional == allTerms && (quorum == 0 || weight(of: found & optional & ~bonus) >= quorum)
  }

  /// Whether it is what was typed and begins with a Latin letter: such words say something only where they stand
  /// together, for the texts are not written in them.
  var isForeign: Bool { match == .exact && terms[0].forms[0][0] &- 0x61 < 26 }

  /// What a set of terms, a bit for each, weighs together.
  @inline(never)
  func weight(of found: UInt32) -> Int {
    guard !weights.isEmpty else { return found.nonzeroBitCount * 4 }
    var weight = 0
    for (number, own) in weights.enumerated() where found & 1 << UInt32(number) != 0 { weight += Int(own) }
    return weight
  }

  /// A bit for each term.
  private var allTerms: UInt32 {
    terms.count == Self.maximalCount ? .max : 1 << UInt32(terms.count) - 1
  }
}
