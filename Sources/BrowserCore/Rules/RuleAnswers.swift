/// The answers are not in the form `key=value`, or name what the rules do not know.
public struct UnreadableAnswers: Error, Sendable {
  /// The line that could not be read, from 1.
  public var line: Int
}

/// Whether a question was answered.
enum RuleAnswerState: UInt8, Sendable {
  /// Not asked yet.
  case open
  /// 不确定 or 不便提供.
  case unknown
  case known
}

/// A visitor's answers, read from UTF-8 lines `key=value`.
struct RuleAnswers {
  /// The language of the texts that are wanted.
  private(set) var isEnglish = false
  /// The day that is asked about.
  private(set) var asOf: Int64
  /// The benefits that are wanted, by their positions; all where none are named.
  private(set) var wanted: [Int64] = []
  /// Whether the reserved question `region` was answered, and the regions.
  private(set) var region = RuleAnswerState.open
  private(set) var regions: [Int64] = []
  /// Whether the reserved question `applicant` was answered, and with what.
  private(set) var applicant = RuleAnswerState.open
  private(set) var applicants: [Int64] = []
  /// Whether each fact was answered.
  var states: [RuleAnswerState]
  /// The answers: a number, 0 or 1, the position of an option or a region; for several options, a bit each.
  var values: [Int64]

  /// Reads the lines; empty lines and empty values are passed over, a later line counts more than an earlier one.
  init(_ input: [UInt8], for program: RuleProgram) throws(UnreadableAnswers) {
    asOf = program.number(RuleProgram.Head.asOf.rawValue)
    let count = program.head(.facts)
    states = [RuleAnswerState](repeating: .open, count: count)
    values = [Int64](repeating: 0, count: count)
    var number = 0
    var start = 0
    while start < input.count {
      number += 1
      let end = Self.first(0x0A, in: input, start, input.count)
      let equals = Self.first(0x3D, in: input, start, end)
      if start < end {
        guard equals < end, set(Self.part(input, start, equals), Self.part(input, equals + 1, end), program) else {
          throw UnreadableAnswers(line: number)
        }
      }
      start = end + 1
    }
  }

  /// The place of a byte, or `end` where it does not stand.
  @inline(never)
  private static func first(_ byte: UInt8, in bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    var place = start
    while place < end, bytes[place] != byte { place += 1 }
    return place
  }

  @inline(never)
  private static func part(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [UInt8] {
    var part: [UInt8] = []
    for place in start..<end { part.append(bytes[place]) }
    return part
  }

  private mutating func set(_ key: [UInt8], _ value: [UInt8], _ program: RuleProgram) -> Bool {
    if value.isEmpty { return true }
    if key.isEqual(to: "as_of") {
      guard let day = DayNumber.parse(value) else { return false }
      asOf = day
      return true
    }
    if key.isEqual(to: "lang") {
      isEnglish = value.isEqual(to: "en")
      return isEnglish || value.isEqual(to: "zh")
    }
    if key.isEqual(to: "benefits") {
      wanted = Self.positions(value, count: program.head(.benefits)) { program.benefitID($0) }
      return !wanted.isEmpty
    }
    let isUnknown = value.isEqual(to: "unknown")
    if key.isEqual(to: "region") {
      region = isUnknown ? .unknown : .known
      regions = isUnknown ? [] : Self.positions(value, in: program.head(.regions), program)
      return isUnknown || !regions.isEmpty
    }
    if key.isEqual(to: "applicant") {
      applicant = isUnknown ? .unknown : .known
      applicants = isUnknown ? [] : Self.positions(value, in: program.head(.applicants), program)
      return isUnknown || !applicants.isEmpty
    }
    for fact in states.indices where program.factID(fact) == key {
      states[fact] = isUnknown ? .unknown : .known
      if isUnknown { return true }
      guard let answer = Self.answer(value, to: fact, program) else { return false }
      values[fact] = answer
      return true
    }
    return false
  }

  private static func answer(_ value: [UInt8], to fact: Int, _ program: RuleProgram) -> Int64? {
    switch RuleFactKind(rawValue: program.fact(fact, .kind)) ?? .bool {
    case .bool: return value.isEqual(to: "true") ? 1 : value.isEqual(to: "false") ? 0 : nil
    case .int: return DecimalNumber.parse(value, fractionDigits: 0)
    case .money: return DecimalNumber.parse(value, fractionDigits: 2)
    case .date: return DayNumber.parse(value)
    case .choice:
      let list = program.fact(fact, .usesRegions) == 1 ? program.head(.regions) : program.fact(fact, .options)
      let chosen = positions(value, in: list, program)
      return chosen.count == 1 ? chosen[0] : nil
    case .multi:
      let chosen = positions(value, in: program.fact(fact, .options), program)
      var mask: Int64 = 0
      for option in chosen { mask |= 1 << option }
      return chosen.isEmpty ? nil : mask
    }
  }

  /// The positions of ids set apart by commas; none when one is not in the list.
  private static func positions(_ value: [UInt8], in list: Int, _ program: RuleProgram) -> [Int64] {
    positions(value, count: program.count(list)) { program.strings[program.item(list, $0)] }
  }

  @inline(never)
  private static func positions(_ value: [UInt8], count: Int, _ id: (Int) -> [UInt8]) -> [Int64] {
    var found: [Int64] = []
    var start = 0
    while start <= value.count {
      let end = first(0x2C, in: value, start, value.count)
      let wanted = part(value, start, end)
      var place = 0
      while place < count, id(place) != wanted { place += 1 }
      if place == count { return [] }
      found.append(Int64(place))
      start = end + 1
    }
    return found
  }
}

extension [UInt8] {
  /// Whether these are the bytes of an ASCII text.
  @inline(never)
  func isEqual(to text: StaticString) -> Bool {
    guard count == text.utf8CodeUnitCount else { return false }
    for place in indices where self[place] != text.utf8Start[place] { return false }
    return true
  }
}
