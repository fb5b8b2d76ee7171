/// Scores a match. Every weight is whole, so that each machine gives the same order.
struct Ranker {
  /// How a unit answers the query, the best first.
  enum Tier: Int {
    /// It holds every term.
    case whole = 50_000
    /// It holds some terms, and its document's title the others.
    case withTitle = 40_000
    /// Its document holds every term, no unit of it all of them.
    case document = 30_000
  }

  /// The title holds what was typed, or the one thing it means: such a unit is first in its tier, whatever else holds.
  private static let title = 6000
  /// The terms stand in the order and the form in which they were typed.
  private static let phrase = 2000
  /// Of two like matches the one in force is first.
  private static let inForce = 1000
  /// It is a part of the text, not of what stands around it.
  private static let text = 500
  /// All terms stand in label and heading; a part of them, a part of it.
  private static let heading = 900
  /// The terms stand side by side; further apart, less.
  private static let proximity = 600
  /// The terms are the whole unit; a part of it, a part of this.
  private static let coverage = 300
  /// Terms are found that need not be, by their weight; where the unit has them from above, less.
  private static let optional = 100
  private static let inherited = 65
  /// Each time a term occurs, up to six, and four times as much each form of one, up to twelve: what holds 工作室 and
  /// 工作间 is about both.
  private static let occurrence = 20

  /// The score of a unit, which holds at least one term and has others from above.
  static func score(_ match: UnitMatch, inherited terms: UInt32, of unit: Leaf.Unit, isInForce: Bool, tier: Tier) -> Int
  {
    let query = match.query
    var score = tier.rawValue
    if isInForce { score += inForce }
    score += optional * query.weight(of: match.terms & query.optional)
    if query.quorum > 0 { score += inherited * query.weight(of: terms & ~(match.terms & query.optional)) }
    if match.holdsPhrase { score += phrase }
    switch unit.role {
    case .title: score += query.match == .exact || query.terms.count == 1 ? title : text
    case .text: score += text
    // A benefit is named in a few words; what the document says comes first where it says the same.
    case .frame, .summary, .benefit, .term: break
    }

    var inHeading: UInt32 = 0
    for occurrence in 0..<match.count
    where Int(match.text.places[match.range(occurrence).lowerBound]) < unit.headingEnd {
      inHeading |= 1 << UInt32(match.term(occurrence))
    }
    score += heading * inHeading.nonzeroBitCount / query.terms.count

    let closest = match.closest()
    let length = match.length(within: closest)
    score += proximity * min(length, closest.count) / closest.count
    score += coverage * min(length, match.text.scalars.count) / match.text.scalars.count
    score += occurrence * (min(match.count, 6) + 4 * min(match.formCount, 12))
    return score
  }
}
