/// Looks at every number of a program once, so that nothing has to be checked when it is evaluated.
struct RuleProgramCheck {
  let program: RuleProgram
  private var next = RuleProgram.Head.count
  private var depths: [Int] = []
  private var leaves: [Int] = []

  init(program: RuleProgram) {
    self.program = program
  }

  mutating func holds() -> Bool {
    guard program.numberCount >= RuleProgram.Head.count,
      RuleProgram.tables.allSatisfy({ records($0.head, $0.form) })
    else { return false }
    guard isList(program.number(RuleProgram.Head.regions.rawValue), 0, program.strings.count),
      isList(program.number(RuleProgram.Head.applicants.rawValue), 0, program.strings.count)
    else { return false }
    for fact in 0..<program.head(.facts) {
      guard program.factBound(fact, .minimum) <= program.factBound(fact, .maximum),
        program.count(program.fact(fact, .options)) <= RuleSource.Benefit.rowLimit
      else { return false }
    }
    for node in 0..<program.head(.nodes) { guard isNode(node) else { return false } }
    for benefit in 0..<program.head(.benefits) {
      let rows = program.count(program.benefitPosition(benefit, .conditions))
      guard rows == program.count(program.benefitPosition(benefit, .amounts)), rows <= RuleSource.Benefit.rowLimit
      else { return false }
    }
    return true
  }

  /// The records of a table: a letter a field says what may stand there.
  private mutating func records(_ table: RuleProgram.Head, _ form: StaticString) -> Bool {
    let count = program.number(table.rawValue)
    let size = form.utf8CodeUnitCount
    guard count >= 0, count <= Int64((program.numberCount - next) / size) else { return false }
    for _ in 0..<Int(count) {
      for field in 0..<size {
        guard mayStand(program.number(next), form.utf8Start[field]) else { return false }
        next += 1
      }
    }
    return true
  }

  private func mayStand(_ number: Int64, _ form: UInt8) -> Bool {
    let strings = program.strings.count
    switch form {
    case UInt8(ascii: "v"): return true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return isIn(number, 0, Int(form) - 0x30)
    case UInt8(ascii: "b"): return isIn(number, 0, 2)
    case UInt8(ascii: "s"), UInt8(ascii: "t"): return isIn(number, 0, strings)
    case UInt8(ascii: "o"): return isIn(number, -1, strings)
    case UInt8(ascii: "n"): return isIn(number, 0, program.head(.nodes))
    case UInt8(ascii: "N"): return isIn(number, -1, program.head(.nodes))
    case UInt8(ascii: "F"): return isIn(number, -1, program.head(.facts))
    case UInt8(ascii: "R"): return isIn(number, -1, Int(Int32.max))
    case UInt8(ascii: "S"): return isList(number, 0, strings)
    case UInt8(ascii: "X"): return isList(number, 0, program.head(.facts))
    case UInt8(ascii: "B"): return isList(number, 0, program.head(.benefits))
    case UInt8(ascii: "C"): return isList(number, -1, program.head(.nodes))
    case UInt8(ascii: "A"): return isList(number, -1, program.head(.amounts))
    default: return isList(number, nil, 0)
    }
  }

  private func isIn(_ number: Int64, _ least: Int64, _ end: Int) -> Bool {
    number >= least && number < Int64(end)
  }

  /// Whether a list stands at a place, and its numbers lie within bounds, if there are any.
  private func isList(_ place: Int64, _ least: Int64?, _ end: Int) -> Bool {
    guard isIn(place, 0, program.numberCount) else { return false }
    let start = Int(place)
    guard isIn(program.number(start), 0, program.numberCount - start) else { return false }
    guard let least else { return true }
    for item in 0..<program.count(start) where !isIn(program.number(start + 1 + item), least, end) { return false }
    return true
  }

  private mutating func isNode(_ node: Int) -> Bool {
    let kind = program.kind(node)
    let number = program.node(node, .number)
    let list = program.node(node, .list)
    var depth = 0
    var count = 0
    if kind == .assess {
      count = 1
    } else if kind.isLeaf {
      guard number >= 0, number < program.head(.facts), program.count(list) > 0 else { return false }
      let appliesWhen = program.fact(number, .appliesWhen)
      guard appliesWhen < node else { return false }
      if appliesWhen >= 0 { depth = depths[appliesWhen] }
      count = 1
    } else {
      guard isList(Int64(list), 0, node), kind != .not || program.count(list) == 1 else { return false }
      for place in 0..<program.count(list) {
        let child = program.item(list, place)
        depth = max(depth, depths[child])
        count = min(count + leaves[child], RuleSource.leafLimit + 1)
      }
    }
    guard depth < RuleSource.depthLimit, count <= RuleSource.leafLimit else { return false }
    depths.append(depth + 1)
    leaves.append(count)
    return true
  }
}
