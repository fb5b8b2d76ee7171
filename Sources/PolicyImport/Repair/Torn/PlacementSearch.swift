/// Finds the best placements of a segment, token by token.
struct PlacementSearch {
  /// A token in a place, behind the best way to place the tokens before it.
  private struct Step {
    var place: Int
    var score: Int
    var previous: Int
    var support: Support
    var isExplained: Bool
  }

  /// What speaks for the figures: nothing at some end of the segment; at the ends something; everywhere a unit or the
  /// like.
  private enum Support: Int, Comparable {
    case none, edges, full

    static func < (lhs: Support, rhs: Support) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  private let end: Int
  /// How well each token stands in each place.
  private let fits: [[Int]]
  /// What the place itself says for a figure: most if blanks mark it.
  private let bonuses: [Int]
  private let isDoubtful: [Bool]
  /// Whether the last token is a stop or sign, behind which the next line may begin with a figure.
  private let endsInSign: Bool
  /// Whether the first token is a label, behind which a figure may stand at the start as well: `1.2013年…`.
  private let hasLabel: Bool
  /// What it costs to leave the holes before a place empty, all of them, and how many of these nothing explains.
  private var costs = [0]
  private var unexplained = [0]

  init(_ segment: TornSegment, _ borders: PlaceBorders) {
    end = segment.holes.count + 1
    fits = segment.figures.map { figure in (0..<segment.holes.count + 2).map { borders.fit(figure, at: $0) } }
    endsInSign = segment.figures.last?.kind == .symbol
    hasLabel = segment.figures.first?.kind == .label
    bonuses = [0] + segment.holes.map { $0.isMarked ? 4 : $0.isDoubtful ? 0 : 2 } + [0]
    isDoubtful = [false] + segment.holes.map(\.isDoubtful) + [false]
    for (index, hole) in segment.holes.enumerated() {
      let isExplained = hole.isDoubtful || segment.followsOrdinal(hole)
      let cost = !hole.isMarked ? 6 : borders.isDemanding(index + 1) ? 14 : 6
      costs.append(costs[index] + (isExplained ? 0 : cost))
      unexplained.append(unexplained[index] + (isExplained ? 0 : 1))
    }
    costs.append(costs[end - 1])
    unexplained.append(unexplained[end - 1])
  }

  /// The two best placements with the segment's start filled or open, for its end filled and open.
  func best(fillsStart: Bool) -> [TornPlacement] {
    var steps: [Step] = []
    // The best two steps of the token before, for each place it can have.
    var before: [[Int]] = []
    for (token, fits) in fits.enumerated() {
      var here = [[Int]](repeating: [], count: end + 1)
      var leading: [Int] = []
      for place in 0...end {
        if token > 0, place > 0 {
          leading = Self.twoBest(leading + before[place - 1]) { steps[$0].score + costs[steps[$0].place] }
        }
        let followsLabel = token == 1 && place == 0 && hasLabel && fillsStart && fits[0] > 0
        let isAllowed = token == 0 ? (place == 0) == fillsStart : place > 0 || followsLabel
        guard isAllowed, fits[place] > FigureFit.impossible else { continue }
        if token == 0 {
          steps.append(step(place, fits[place], after: nil, index: -1))
          here[place] = [steps.count - 1]
        }
        for previous in token == 0 ? [] : followsLabel ? before[0] : leading {
          steps.append(step(place, fits[place], after: steps[previous], index: previous))
          here[place].append(steps.count - 1)
        }
      }
      before = here
    }
    if fits.isEmpty {
      return fillsStart ? [] : [TornPlacement(places: [], score: -costs[end], fillsStart: false, fillsEnd: false)]
    }
    let open = Self.twoBest(before[..<end].flatMap { $0 }) { total(steps[$0]) }
    return (open + Self.twoBest(before[end]) { total(steps[$0]) }).map { placement($0, steps, fillsStart) }
  }

  private func step(_ place: Int, _ fit: Int, after previous: Step?, index: Int) -> Step {
    let isEdge = place == 0 || place == end
    let own: Support = isDoubtful[place] || isEdge && fit <= 0 ? .none : fit >= 4 ? .full : .edges
    let from = previous?.place ?? 0
    let last = max(place - 1, 0)
    let skipped = place == 0 ? 0 : costs[last] - costs[min(from, last)]
    let isExplained = place == 0 || unexplained[last] == unexplained[min(from, last)]
    return Step(
      place: place, score: (previous?.score ?? 0) + fit + bonuses[place] - skipped, previous: index,
      support: min(previous?.support ?? .full, own), isExplained: (previous?.isExplained ?? true) && isExplained)
  }

  private func total(_ step: Step) -> Int { step.score - (costs[end] - costs[step.place]) }

  private func placement(_ last: Int, _ steps: [Step], _ fillsStart: Bool) -> TornPlacement {
    var places: [Int] = []
    var index = last
    while index >= 0 {
      places.append(steps[index].place)
      index = steps[index].previous
    }
    let isExplained = steps[last].isExplained && unexplained[end] == unexplained[steps[last].place]
    let support = steps[last].support
    return TornPlacement(
      places: places.reversed(), score: total(steps[last]), fillsStart: fillsStart,
      fillsEnd: steps[last].place == end && !endsInSign, opensWithLabel: fillsStart && hasLabel,
      isSupported: support == .full || support == .edges && isExplained)
  }

  private static func twoBest(_ steps: [Int], _ score: (Int) -> Int) -> [Int] {
    var best: [Int] = []
    for step in steps where best.count < 2 || score(step) > score(best[1]) {
      if let first = best.first, score(step) <= score(first) {
        best = [first, step]
      } else {
        best = [step] + best.prefix(1)
      }
    }
    return best
  }
}
