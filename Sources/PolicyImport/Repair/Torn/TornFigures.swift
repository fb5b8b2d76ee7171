/// Puts back the digits and Latin words that text extraction moved to the ends of their font runs.
///
/// A PDF sets them in another font; extraction then writes each font run's Chinese first and its figures after, in
/// order, with blanks where the figures stood. A document that shows no such damage is left alone.
struct TornFigures {
  /// A figure that was put back.
  struct Figure {
    /// The figure as written.
    var text: String
    /// Its value, where it is a whole number.
    var value: Int?
    /// The unit after it, `%` included; empty where there is none.
    var unit: String
    /// The figures of the same font run that could change places with it, itself included; empty when none can.
    var rivals: [Int] = []
  }

  /// What was done to one line.
  struct Edit {
    var line: Int
    var before: String
    var after: String
    /// The figures put back on the line, by their index.
    var figures: Range<Int>
    /// Of these, the ones whose place is in doubt, and why.
    var misplaced: [Int: String] = [:]
    var certainty = Repair.Certainty.certain
    var alternatives: [String] = []
    /// What the places rest on, or why they are in doubt.
    var reasons: [String] = []
    /// For each group of rivals, the line as it would read with the figures in another order.
    var reordered: [(group: [Int], readings: [String])] = []
  }

  /// The most bytes of other readings that are listed for one line; longer than those of any printed line.
  static let alternativesLimit = 20_000

  private(set) var lines: [Line]
  private(set) var figures: [Figure] = []
  private(set) var edits: [Edit] = []

  /// Repairs the lines; they come trimmed, page numbers and empty lines left out.
  init(repairing received: [Line], counts: inout RepairCounts) {
    self.lines = received
    let lines = WideFigures.narrowed(received)
    let prose = lines.indices.filter { !lines[$0].isTableRow }
    let suspects = prose.filter { TornEvidence.mayShow(lines[$0].glyphs) }
    guard !suspects.isEmpty else { return }
    let font = TornFont(of: prose.map { lines[$0] })
    let evidence = TornEvidence(lines, suspects: suspects, font: font)
    if evidence.verdict == .sound { return }
    let found = UnmarkedHoles.added(
      to: prose.indices.flatMap { index in
        SegmentScan.segments(
          of: lines[prose[index]].glyphs, line: prose[index],
          before: index + 1 < prose.count ? lines[prose[index + 1]].glyphs : [], font: font, isKnown: true)
      })
    let segments = JoinedFigures.parted(found)
    let choices = TornChain.solve(segments)
    var start = 0
    while start < segments.count {
      let end = segments[start...].firstIndex { $0.line != segments[start].line } ?? segments.count
      defer { start = end }
      let rest = end < segments.count ? segments[end].text[...] : []
      if evidence.verdict == .torn {
        apply(Array(segments[start..<end]), Array(choices[start..<end]), after: rest, counts: &counts)
        flagLeftovers(
          on: segments[start].line,
          isOpen: TornChain.isOpen(before: start, segments, choices) || TornChain.isOpen(before: end, segments, choices)
        )
      } else if evidence.suspects.contains(segments[start].line) {
        report(Array(segments[start..<end]), Array(choices[start..<end]))
      }
    }
  }

  private mutating func apply(
    _ segments: [TornSegment], _ choices: [TornChain.Choice], after rest: ArraySlice<Glyph>,
    counts: inout RepairCounts
  ) {
    guard let index = segments.first?.line, segments.contains(where: { !$0.tokens.isEmpty }) else { return }
    counts.blanks += segments.filter(\.keepsItsToken).count
    let first = figures.count
    var edit = Edit(
      line: lines[index].number, before: lines[index].string, after: "", figures: first..<first)
    let composition = TornComposition(segments: segments, places: choices.map(\.placement.places))
    for (offset, segment) in segments.enumerated() where !segment.tokens.isEmpty && !segment.keepsItsToken {
      let following = offset + 1 < segments.count ? segments[offset + 1].text[...] : rest
      let own = figures.count
      let places = choices[offset].placement.places
      for token in segment.tokens.indices {
        figures.append(figure(segment, token, place: places.indices.contains(token) ? places[token] : nil, following))
      }
      markRivals(among: own..<figures.count)
      let border = String(following.prefix(3).string.prefix { $0 != " " })
      judge(choices[offset], of: offset, composition, figures: own..<figures.count, before: border, in: &edit)
      for group in Set(figures[own...].map(\.rivals)).filter({ !$0.isEmpty }).sorted(by: { $0[0] < $1[0] }) {
        let isListed =
          (edit.reordered.count + edit.alternatives.count) * edit.before.utf8.count < Self.alternativesLimit
        let readings = isListed ? composition.permuted(group.map { $0 - own }, of: offset) : []
        edit.reordered.append((group, readings))
      }
    }
    edit.figures = first..<figures.count
    lines[index].glyphs = composition.glyphs(firstFigure: first)
    edit.after = lines[index].string
    if !edit.figures.isEmpty { edits.append(edit) }
  }

  /// Leaves a line as it is and flags its figures: it looks torn, but nothing else in the document does.
  private mutating func report(_ segments: [TornSegment], _ choices: [TornChain.Choice]) {
    guard let index = segments.first?.line else { return }
    let first = figures.count
    for token in segments.filter({ !$0.keepsItsToken }).flatMap(\.tokens) {
      figures.append(Figure(text: token.string, value: nil, unit: ""))
    }
    let repaired = TornComposition(segments: segments, places: choices.map(\.placement.places))
    let before = lines[index].string
    let received = TornComposition(segments: segments, places: segments.map { _ in [] })
    lines[index].glyphs = received.glyphs(firstFigure: first)
    let why = "像是移位的数字，但全文别处没有这种情形，未作改动"
    edits.append(
      Edit(
        line: lines[index].number, before: before, after: lines[index].string, figures: first..<figures.count,
        misplaced: Dictionary(uniqueKeysWithValues: (first..<figures.count).map { ($0, why) }), certainty: .ambiguous,
        alternatives: [repaired.glyphs(firstFigure: 0).string], reasons: [why]))
  }

  /// Flags what still looks wrong on a line: places left empty, where no flag stands on it yet, and figures that were
  /// not put back.
  private mutating func flagLeftovers(on index: Int, isOpen: Bool) {
    let glyphs = lines[index].glyphs
    let left = TornLeftovers(in: glyphs, isOpen: isOpen)
    let known = edits.last.flatMap { $0.line == lines[index].number ? $0 : nil }
    let places = known?.misplaced.isEmpty ?? true ? left.emptyPlaces : []
    guard !places.isEmpty || !left.strayFigures.isEmpty else { return }
    var edit =
      known
      ?? Edit(
        line: lines[index].number, before: lines[index].string, after: lines[index].string,
        figures: figures.count..<figures.count)
    func flag(_ range: Range<Int>, _ text: String, _ why: String) {
      for place in range { lines[index].glyphs[place].figure = Int32(truncatingIfNeeded: figures.count) }
      edit.misplaced[figures.count] = why
      figures.append(Figure(text: text, value: nil, unit: ""))
      if !edit.reasons.contains(why) { edit.reasons.append(why) }
    }
    for place in places { flag(place..<place + 1, "", "此处空缺，本行没有可以放入的数字") }
    for run in left.strayFigures { flag(run, glyphs[run].string, "像是移位的数字，未能确定它的位置") }
    edit.figures = edit.figures.lowerBound..<figures.count
    edit.certainty = .ambiguous
    if known != nil { edits.removeLast() }
    edits.append(edit)
  }

  private func figure(
    _ segment: TornSegment, _ token: Int, place: Int?, _ following: ArraySlice<Glyph>
  ) -> Figure {
    let parsed = segment.figures[token]
    let after: ArraySlice<Glyph>
    switch place {
    case 0: after = segment.text[...]
    case let place? where place <= segment.holes.count:
      after = segment.text[segment.holes[place - 1].range.upperBound...]
    default: after = following
    }
    let unit: String
    switch parsed.kind {
    case .percent: unit = "%"
    case .number: unit = FigureUnits.leading(after)?.name ?? after.first.map { String($0.scalar) } ?? ""
    default: unit = ""
    }
    return Figure(text: parsed.text, value: parsed.value, unit: unit)
  }

  /// Figures of one font run before the same unit could stand in another order.
  private mutating func markRivals(among range: Range<Int>) {
    for index in range where !figures[index].unit.isEmpty {
      let group = range.filter { FigureUnits.kind(of: figures[$0].unit) == FigureUnits.kind(of: figures[index].unit) }
      if Set(group.map { figures[$0].text }).count > 1 { figures[index].rivals = group }
    }
  }
}
