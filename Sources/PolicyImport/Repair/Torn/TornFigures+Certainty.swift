extension TornFigures {
  /// Says how certain the places of a segment's figures are, and what they rest on.
  func judge(
    _ choice: TornChain.Choice, of segment: Int, _ composition: TornComposition, figures: Range<Int>,
    before next: String, in edit: inout Edit
  ) {
    let isPlaced = choice.placement.places.count == figures.count
    let doubt = composition.segments[segment].doubt
    let leavesHole = leavesHole(composition.segments[segment], choice.placement.places)
    let isComplete = !leavesHole && !choice.leavesBorder
    let isSure = choice.margin > 6 && choice.placement.isSupported && doubt == nil && isComplete
    if isPlaced, isSure {
      edit.reasons += borderReasons(choice.placement, figures, start: composition.segments[segment].text, next: next)
      return
    }
    edit.certainty = max(edit.certainty, !isPlaced || choice.margin < 3 ? .ambiguous : .probable)
    var why = "行末数字与空缺的个数对不上，原样留在行末"
    if isPlaced, let alternative = choice.alternative {
      if edit.alternatives.count * edit.before.utf8.count < Self.alternativesLimit {
        var other = composition
        other.places[segment] = alternative.places
        edit.alternatives.append(other.glyphs(firstFigure: 0).string)
      }
      why = "数字还可以放在另一处空缺"
    }
    if isPlaced, !isComplete { why = leavesHole ? "本行还有空缺没有数字" : "与相邻的行之间还缺数字" }
    if let doubt { why = doubt }
    edit.reasons.append(why)
    for figure in figures { edit.misplaced[figure] = why }
  }

  /// Whether a blank stays empty though figures were put back about it; one behind a date parts it from the body that
  /// decided.
  private func leavesHole(_ segment: TornSegment, _ places: [Int]) -> Bool {
    let demanding = Set(segment.demandingHoles.map(\.range))
    return segment.holes.indices.contains { index in
      let hole = segment.holes[index]
      guard hole.isMarked, !places.contains(index + 1) else { return false }
      if demanding.contains(hole.range) { return true }
      return !segment.followsOrdinal(hole) && segment.text[hole.range.lowerBound - 1].scalar != "日"
    }
  }

  /// Why figures stand at the ends of a line, where their holes leave no blank.
  private func borderReasons(
    _ placement: TornPlacement, _ range: Range<Int>, start: [Glyph], next: String
  ) -> [String] {
    var reasons: [String] = []
    if placement.fillsStart, let first = range.first, !figures[first].unit.isEmpty {
      let isPercent = figures[first].unit == "%"
      reasons.append(isPercent ? "行首“\(start.prefix(2).string)”前须有百分数" : "行首“\(figures[first].unit)”前须有数字")
    }
    if placement.fillsEnd, let last = range.last, !figures[last].unit.isEmpty, !next.isEmpty {
      reasons.append("下行行首“\(figures[last].unit == "%" ? next : figures[last].unit)”前须有数字，在本行行末")
    }
    return reasons
  }
}
