extension RuleSource {
  /// The bytes of the program: `PGR` and the version of the format, the strings, the day, how many records each table has,
  /// the records, the regions, the applicants. A list stands where its place would, which spares the places.
  public func encode() -> [UInt8] {
    var out = ByteWriter()
    out.fixed32(RuleProgram.magic)
    out.varint(strings.count)
    for string in strings { out.counted(string) }
    let numbers = numbers
    func put(list place: Int) {
      let count = Int(numbers[place])
      out.varint(count)
      for item in 0..<count { out.signed(numbers[place + 1 + item]) }
    }
    out.signed(numbers[RuleProgram.Head.asOf.rawValue])
    for table in RuleProgram.tables { out.varint(Int(numbers[table.head.rawValue])) }
    var next = RuleProgram.Head.count
    for table in RuleProgram.tables {
      for _ in 0..<numbers[table.head.rawValue] {
        for field in 0..<table.form.utf8CodeUnitCount {
          if RuleProgram.isList(table.form.utf8Start[field]) {
            put(list: Int(numbers[next]))
          } else {
            out.signed(numbers[next])
          }
          next += 1
        }
      }
    }
    put(list: Int(numbers[RuleProgram.Head.regions.rawValue]))
    put(list: Int(numbers[RuleProgram.Head.applicants.rawValue]))
    return out.bytes
  }

  /// Head, records and lists, as `RuleProgram` describes them.
  private var numbers: [Int64] {
    var records: [Int64] = []
    var lists: [(place: Int, numbers: [Int64])] = []
    func list(_ numbers: [Int64]) {
      lists.append((RuleProgram.Head.count + records.count, numbers))
      records.append(0)
    }
    func list(_ positions: [Int]) { list(positions.map { Int64($0) }) }
    func put(_ positions: Int...) { records += positions.map { Int64($0) } }

    for fact in facts {
      put(fact.id, fact.kind.rawValue, fact.usesRegions ? 1 : 0, fact.chapter)
      list(fact.options)
      put(fact.exclusiveOption, fact.appliesWhen)
      records += [fact.minimum, fact.maximum]
    }
    for node in nodes {
      put(node.kind.rawValue, node.number)
      list(node.list)
      put(node.text.zh, node.text.en, node.at, node.quote)
    }
    for amount in amounts {
      records += [Int64(amount.kind.rawValue), amount.low] + amount.lowText.map { Int64($0) }
      records += [amount.high] + (amount.highText + amount.text + amount.base).map { Int64($0) }
      put(amount.baseFact)
    }
    for benefit in benefits {
      put(benefit.id, benefit.region)
      list(benefit.applicants)
      put(benefit.who)
      records += [benefit.from, benefit.to, benefit.document]
      put(benefit.currency, benefit.unit.zh, benefit.unit.en, benefit.payout.rawValue, benefit.months)
      put(benefit.entersSums ? 1 : 0)
      list(benefit.by)
      list(benefit.conditions)
      list(benefit.amounts)
    }
    for group in groups {
      put(group.id, group.rule.rawValue)
      list(group.members)
      records.append(group.maximum)
    }

    var result = [asOf, 0, 0]
    result += [facts.count, nodes.count, amounts.count, benefits.count, groups.count].map { Int64($0) }
    result += records
    lists.append((RuleProgram.Head.regions.rawValue, regions.map { Int64($0) }))
    lists.append((RuleProgram.Head.applicants.rawValue, applicants.map { Int64($0) }))
    for list in lists {
      result[list.place] = Int64(result.count)
      result.append(Int64(list.numbers.count))
      result += list.numbers
    }
    return result
  }
}

extension RuleProgram {
  fileprivate static let magic: UInt32 = 0x0252_4750

  /// The tables in their order, each with the form of its records.
  fileprivate static var tables: [(head: Head, form: StaticString)] {
    [
      (.facts, FactField.form), (.nodes, NodeField.form), (.amounts, AmountField.form), (.benefits, BenefitField.form),
      (.groups, GroupField.form),
    ]
  }

  /// Whether what stands in a field is the place of a list, by the letter of its form.
  fileprivate static func isList(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "L"), UInt8(ascii: "P"), UInt8(ascii: "S"), UInt8(ascii: "X"), UInt8(ascii: "B"),
      UInt8(ascii: "C"),
      UInt8(ascii: "A"):
      true
    default: false
    }
  }

  /// Reads what `RuleSource.encode` wrote; anything else throws, and nothing traps, now or when it is evaluated.
  public init(decoding bytes: [UInt8]) throws(MalformedBytes) {
    var input = ByteReader(bytes)
    guard try input.fixed32() == Self.magic else { throw MalformedBytes() }
    var strings: [[UInt8]] = []
    for _ in 0..<(try input.count()) { strings.append(try input.counted()) }
    var numbers: [Int64] = [try input.signed(), 0, 0]
    for _ in Self.tables { numbers.append(Int64(try input.count())) }
    // Lists come after all records; until these are read, a place counts from the first list.
    var lists: [Int64] = []
    var places: [Int] = []
    func readList(into place: Int) throws(MalformedBytes) {
      numbers[place] = Int64(lists.count)
      places.append(place)
      let count = try input.count()
      lists.append(Int64(count))
      for _ in 0..<count { lists.append(try input.signed()) }
    }
    for table in Self.tables {
      for _ in 0..<numbers[table.head.rawValue] {
        for field in 0..<table.form.utf8CodeUnitCount {
          numbers.append(0)
          if Self.isList(table.form.utf8Start[field]) {
            try readList(into: numbers.count - 1)
          } else {
            numbers[numbers.count - 1] = try input.signed()
          }
        }
      }
    }
    try readList(into: Head.regions.rawValue)
    try readList(into: Head.applicants.rawValue)
    guard input.remaining == 0 else { throw MalformedBytes() }
    for place in places { numbers[place] += Int64(numbers.count) }
    self.init(strings: strings, numbers: numbers + lists)
    var check = RuleProgramCheck(program: self)
    guard check.holds() else { throw MalformedBytes() }
  }
}

/// Looks at every number of a program once, so that nothing has to be checked when it is evaluated.
private struct RuleProgramCheck {
  /// How deep a condition may be, guards of its facts included: recursion in the browser has little room.
  static let depthLimit = 48
  /// How many leaves a condition may unfold to where conditions share parts.
  static let leafLimit = 20_000

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
    case UInt8(ascii: "s"): return isIn(number, 0, strings)
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
        count = min(count + leaves[child], Self.leafLimit + 1)
      }
    }
    guard depth < Self.depthLimit, count <= Self.leafLimit else { return false }
    depths.append(depth + 1)
    leaves.append(count)
    return true
  }
}
