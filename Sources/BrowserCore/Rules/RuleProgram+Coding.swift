extension RuleSource {
  /// The bytes of the program: `PGR` and the version of the format, the strings, the day, how many records each table has,
  /// the tables, the regions, the applicants.
  ///
  /// A table stands field by field, so that numbers of a kind stand together and pack well: a string as `StringColumn`
  /// has it, a text's second language and the nodes below a node as the distance to what stands before. A list stands
  /// where its place would, which spares the places.
  public func encode() -> [UInt8] {
    var out = ByteWriter()
    out.fixed32(RuleProgram.magic)
    out.varint(strings.count)
    for string in strings { out.counted(string) }
    let numbers = numbers
    func put(list place: Int, _ code: (Int64) -> Int64 = { $0 }) {
      let count = Int(numbers[place])
      out.varint(count)
      for item in 0..<count { out.signed(code(numbers[place + 1 + item])) }
    }
    out.signed(numbers[RuleProgram.Head.asOf.rawValue])
    for table in RuleProgram.tables { out.varint(Int(numbers[table.head.rawValue])) }
    var start = RuleProgram.Head.count
    for table in RuleProgram.tables {
      let count = Int(numbers[table.head.rawValue])
      let size = table.form.utf8CodeUnitCount
      for field in 0..<size {
        let letter = table.form.utf8Start[field]
        var strings = StringColumn()
        for index in 0..<count {
          let record = start + index * size
          let place = record + field
          switch letter {
          case UInt8(ascii: "s"), UInt8(ascii: "o"): out.signed(strings.code(for: numbers[place]))
          case UInt8(ascii: "t"): out.signed(numbers[place] - numbers[place - 1])
          case UInt8(ascii: "S"): put(list: Int(numbers[place])) { strings.code(for: $0) }
          case UInt8(ascii: "L") where RuleProgram.joins(numbers[record]):
            put(list: Int(numbers[place])) { Int64(index) - $0 }
          case let letter where RuleProgram.isList(letter): put(list: Int(numbers[place]))
          default: out.signed(numbers[place])
          }
        }
      }
      start += count * size
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
  fileprivate static let magic: UInt32 = 0x0352_4750

  /// The tables in their order, each with the form of its records.
  static var tables: [(head: Head, form: StaticString)] {
    [
      (.facts, FactField.form), (.nodes, NodeField.form), (.amounts, AmountField.form), (.benefits, BenefitField.form),
      (.groups, GroupField.form),
    ]
  }

  /// Whether what stands in a field is the place of a list, by the letter of its form.
  static func isList(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "L"), UInt8(ascii: "P"), UInt8(ascii: "S"), UInt8(ascii: "X"), UInt8(ascii: "B"),
      UInt8(ascii: "C"),
      UInt8(ascii: "A"):
      true
    default: false
    }
  }

  /// Whether a node of this kind has the positions of others in its list.
  fileprivate static func joins(_ kind: Int64) -> Bool { kind < Int64(RuleNodeKind.oneOf.rawValue) }

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
    func readList(into place: Int, _ number: (Int64) -> Int64) throws(MalformedBytes) {
      numbers[place] = Int64(lists.count)
      places.append(place)
      let count = try input.count()
      lists.append(Int64(count))
      for _ in 0..<count { lists.append(number(try input.signed())) }
    }
    for table in Self.tables {
      let count = Int(numbers[table.head.rawValue])
      let size = table.form.utf8CodeUnitCount
      // Every number takes a byte or more.
      guard count <= input.remaining / size else { throw MalformedBytes() }
      let start = numbers.count
      numbers += [Int64](repeating: 0, count: count * size)
      for field in 0..<size {
        let letter = table.form.utf8Start[field]
        var strings = StringColumn()
        for index in 0..<count {
          let record = start + index * size
          let place = record + field
          if Self.isList(letter) {
            let joins = letter == UInt8(ascii: "L") && Self.joins(numbers[record])
            try readList(into: place) {
              joins ? Int64(index) &- $0 : letter == UInt8(ascii: "S") ? strings.position(for: $0) : $0
            }
            continue
          }
          let number = try input.signed()
          switch letter {
          case UInt8(ascii: "s"), UInt8(ascii: "o"): numbers[place] = strings.position(for: number)
          case UInt8(ascii: "t"): numbers[place] = numbers[place - 1] &+ number
          default: numbers[place] = number
          }
        }
      }
    }
    try readList(into: Head.regions.rawValue) { $0 }
    try readList(into: Head.applicants.rawValue) { $0 }
    guard input.remaining == 0 else { throw MalformedBytes() }
    for place in places { numbers[place] += Int64(numbers.count) }
    self.init(strings: strings, numbers: numbers + lists)
    var check = RuleProgramCheck(program: self)
    guard check.holds() else { throw MalformedBytes() }
  }
}

/// Strings one after the other: most are the next new one, the rest stood before.
private struct StringColumn {
  /// One more than the greatest position so far.
  private var next: Int64 = 0

  /// 0 for the next new string, 1 for none, more for one that stood before, less than 0 for one further on.
  mutating func code(for position: Int64) -> Int64 {
    defer { next = max(next, position + 1) }
    if position == -1 { return 1 }
    return position < next ? next - position + 1 : next - position
  }

  mutating func position(for code: Int64) -> Int64 {
    if code == 1 { return -1 }
    let position = code > 0 ? next &+ 1 &- code : next &- code
    next = max(next, position &+ 1)
    return position
  }
}
