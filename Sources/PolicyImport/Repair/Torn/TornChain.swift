/// Chooses a placement for every segment so that each border between lines holds at most one figure, and every border
/// that asks for a figure has one.
struct TornChain {
  /// What was chosen for a segment, and by how much it is better than the next best.
  struct Choice {
    var placement: TornPlacement
    /// The best reading that differs; nil when there is none.
    var alternative: TornPlacement?
    /// How many points it is better than the alternative.
    var margin: Int
    /// Whether the line before or after it asks for a figure at their border, and none stands there.
    var leavesBorder = false
  }

  private let options: [[TornPlacement]]
  private let isDemanded: [Bool]
  /// No figure where one is asked for.
  private static let missing = -6
  /// A border that would hold two figures.
  private static let doubled = -40

  /// `isDemanded[i]` says whether the border before segment i asks for a figure.
  private init(options: [[TornPlacement]], isDemanded: [Bool]) {
    self.options = options.map {
      $0.isEmpty ? [TornPlacement(places: [], score: 0, fillsStart: false, fillsEnd: false)] : $0
    }
    self.isDemanded = isDemanded
  }

  /// What is chosen for each segment of a document.
  static func solve(_ segments: [TornSegment]) -> [Choice] {
    func before(_ index: Int) -> ArraySlice<Glyph> { index > 0 ? segments[index - 1].text[...] : [] }
    func after(_ index: Int) -> ArraySlice<Glyph> { index + 1 < segments.count ? segments[index + 1].text[...] : [] }
    let counts = continuedLabels(segments)
    var choices = TornChain(
      options: segments.indices.map {
        TornPlacement.best(
          for: segments[$0], before: before($0), after: after($0), continuesCount: counts.contains($0))
      },
      isDemanded: isDemanded(segments)
    ).solve()
    for index in segments.indices.dropFirst() where segments[index - 1].line != segments[index].line {
      let (before, after) = (segments[index - 1].text[...], segments[index].text[...])
      guard isOpen(before: index, segments, choices), FigureUnits.isImpossible(after, after: before) else { continue }
      let asking = [index, index - 1].first { !segments[$0].tokens.isEmpty && !segments[$0].keepsItsToken }
      if let asking { choices[asking].leavesBorder = true }
    }
    return choices
  }

  /// Whether the border before a segment, where a line ends, asks for a figure and has none.
  static func isOpen(before index: Int, _ segments: [TornSegment], _ choices: [Choice]) -> Bool {
    guard index > 0, index < segments.count, segments[index - 1].line != segments[index].line else { return false }
    if choices[index - 1].placement.fillsEnd || choices[index].placement.fillsStart { return false }
    return FigureFit.isDemanded(before: segments[index - 1].text[...], after: segments[index].text[...])
  }

  /// The segments whose label counts on from the label before it, or is counted on by the one after it.
  private static func continuedLabels(_ segments: [TornSegment]) -> Set<Int> {
    let labels = segments.indices.compactMap { index in
      segments[index].figures.first { $0.kind == .label }
        .flatMap { Int($0.text.prefix { $0.isNumber }) }.map { (segment: index, value: $0) }
    }
    return zip(labels, labels.dropFirst()).reduce(into: []) { continued, pair in
      if pair.1.value == pair.0.value + 1 { continued.formUnion([pair.0.segment, pair.1.segment]) }
    }
  }

  /// Whether the border before each segment asks for a figure.
  static func isDemanded(_ segments: [TornSegment]) -> [Bool] {
    segments.indices.map { index in
      FigureFit.isDemanded(before: index > 0 ? segments[index - 1].text[...] : [], after: segments[index].text[...])
    }
  }

  private func solve() -> [Choice] {
    let forward = bestBefore()
    let backward = bestAfter()
    return options.indices.map { index in
      if options[index].count == 1 { return Choice(placement: options[index][0], alternative: nil, margin: .max) }
      var totals = options[index].map { option in
        (option: option, total: enter(option, at: index, forward[index]) + leave(option, backward[index]))
      }
      // Stable: of equals, the earlier option.
      let best = totals.indices.reduce(0) { totals[$1].total > totals[$0].total ? $1 : $0 }
      let chosen = totals.remove(at: best)
      let next = totals.max { $0.total < $1.total }
      return Choice(
        placement: chosen.option, alternative: next?.option, margin: next.map { chosen.total - $0.total } ?? .max)
    }
  }

  /// For each segment, the best total of all before it: with the border open, and with the border filled.
  private func bestBefore() -> [(open: Int, filled: Int)] {
    var states: [(open: Int, filled: Int)] = [(0, -1000)]
    for index in options.indices.dropLast() {
      var next = (open: -1_000_000, filled: -1_000_000)
      for option in options[index] {
        let total = enter(option, at: index, states[index])
        if option.fillsEnd { next.filled = max(next.filled, total) } else { next.open = max(next.open, total) }
      }
      states.append(next)
    }
    return states
  }

  /// For each segment, the best total of all after it: entered with the border open, and with it filled.
  private func bestAfter() -> [(open: Int, filled: Int)] {
    var states = [(open: Int, filled: Int)](repeating: (0, 0), count: options.count)
    for index in options.indices.dropLast().reversed() {
      let next = index + 1
      func best(entering border: (open: Int, filled: Int)) -> Int {
        options[next].map { enter($0, at: next, border) + leave($0, states[next]) }.max() ?? 0
      }
      states[index] = (best(entering: (0, -1_000_000)), best(entering: (-1_000_000, 0)))
    }
    return states
  }

  private func enter(_ option: TornPlacement, at index: Int, _ before: (open: Int, filled: Int)) -> Int {
    let demanded = isDemanded[index]
    if option.fillsStart {
      return option.score + max(before.open, before.filled + (option.opensWithLabel ? 0 : Self.doubled))
    }
    return option.score + max(before.open + (demanded ? Self.missing : 0), before.filled)
  }

  private func leave(_ option: TornPlacement, _ after: (open: Int, filled: Int)) -> Int {
    option.fillsEnd ? after.filled : after.open
  }
}
