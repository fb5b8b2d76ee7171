/// Compiled rules as the evaluator reads them: texts, and one long list of numbers.
///
/// The numbers begin with a head, then come the records of facts, nodes, amounts, benefits and groups, then the lists
/// these refer to by their place, each with its count before it. So the browser's module needs no types of its own for
/// them, which keeps it small.
public struct RuleProgram: Sendable {
  /// Every text and id, in UTF-8.
  let strings: [[UInt8]]
  private let numbers: [Int64]

  /// The numbers of the head.
  enum Head: Int {
    case asOf, regions, applicants, facts, nodes, amounts, benefits, groups
    static let count = 8
  }

  /// The numbers of a question.
  enum FactField: Int {
    case id, kind, usesRegions, chapter, options, exclusiveOption, appliesWhen, minimum, maximum
    static let form: StaticString = "s6bvSoNvv"
  }

  /// The numbers of a node.
  enum NodeField: Int {
    case kind, number, list, zh, en, at, quote
    static let form: StaticString = "vvLstoo"
  }

  /// The numbers of an amount.
  enum AmountField: Int {
    case kind, low, lowZH, lowEN, high, highZH, highEN, zh, en, baseZH, baseEN, baseFact
    static let form: StaticString = "9vstvstststF"
  }

  /// The numbers of a benefit.
  enum BenefitField: Int {
    case id, region, applicants, who, from, to, document, currency, unitZH, unitEN, payout, months, entersSums, by
    case conditions, amounts
    static let form: StaticString = "sRPnvvvsst6vbXCA"
  }

  /// The numbers of a group.
  enum GroupField: Int {
    case id, rule, members, maximum
    static let form: StaticString = "s6Bv"
  }

  init(strings: [[UInt8]], numbers: [Int64]) {
    self.strings = strings
    self.numbers = numbers
  }

  /// How many numbers there are.
  var numberCount: Int { numbers.count }

  /// A number.
  @inline(never)
  func number(_ place: Int) -> Int64 { numbers[place] }

  /// A number that is a position or a count.
  @inline(never)
  func position(_ place: Int) -> Int { Int(truncatingIfNeeded: numbers[place]) }

  /// A number of the head.
  func head(_ field: Head) -> Int { position(field.rawValue) }

  private var factsStart: Int { Head.count }
  private var nodesStart: Int { factsStart + head(.facts) * FactField.form.utf8CodeUnitCount }
  private var amountsStart: Int { nodesStart + head(.nodes) * NodeField.form.utf8CodeUnitCount }
  private var benefitsStart: Int { amountsStart + head(.amounts) * AmountField.form.utf8CodeUnitCount }
  private var groupsStart: Int { benefitsStart + head(.benefits) * BenefitField.form.utf8CodeUnitCount }

  /// The place of a number of a question.
  @inline(never)
  func fact(_ index: Int, _ field: FactField) -> Int {
    position(factsStart + index * FactField.form.utf8CodeUnitCount + field.rawValue)
  }

  /// A bound of a question's numbers.
  func factBound(_ index: Int, _ field: FactField) -> Int64 {
    number(factsStart + index * FactField.form.utf8CodeUnitCount + field.rawValue)
  }

  /// A number of a node.
  @inline(never)
  func node(_ index: Int, _ field: NodeField) -> Int {
    position(nodesStart + index * NodeField.form.utf8CodeUnitCount + field.rawValue)
  }

  /// A number of an amount.
  @inline(never)
  func amount(_ index: Int, _ field: AmountField) -> Int64 {
    number(amountsStart + index * AmountField.form.utf8CodeUnitCount + field.rawValue)
  }

  /// Where a number of a node stands.
  func place(_ node: Int, _ field: NodeField) -> Int {
    nodesStart + node * NodeField.form.utf8CodeUnitCount + field.rawValue
  }

  /// The same program with one number changed.
  func replacing(_ place: Int, by number: Int64) -> RuleProgram {
    var numbers = numbers
    numbers[place] = number
    return RuleProgram(strings: strings, numbers: numbers)
  }

  /// A number of a benefit.
  @inline(never)
  func benefit(_ index: Int, _ field: BenefitField) -> Int64 {
    number(benefitsStart + index * BenefitField.form.utf8CodeUnitCount + field.rawValue)
  }

  /// A position or a list of a benefit.
  func benefitPosition(_ index: Int, _ field: BenefitField) -> Int {
    Int(truncatingIfNeeded: benefit(index, field))
  }

  /// A number of a group.
  @inline(never)
  func group(_ index: Int, _ field: GroupField) -> Int64 {
    number(groupsStart + index * GroupField.form.utf8CodeUnitCount + field.rawValue)
  }

  /// How many numbers a list has.
  func count(_ list: Int) -> Int { position(list) }

  /// A position in a list.
  func item(_ list: Int, _ place: Int) -> Int { position(list + 1 + place) }

  /// Whether a list holds a number.
  @inline(never)
  func contains(_ list: Int, _ number: Int64) -> Bool {
    for place in 0..<count(list) where self.number(list + 1 + place) == number { return true }
    return false
  }

  /// What a node is.
  func kind(_ node: Int) -> RuleNodeKind { RuleNodeKind(rawValue: self.node(node, .kind)) ?? .assess }

  /// The id of a fact.
  func factID(_ fact: Int) -> [UInt8] { strings[self.fact(fact, .id)] }

  /// `slug/id` of a benefit.
  func benefitID(_ benefit: Int) -> [UInt8] { strings[benefitPosition(benefit, .id)] }

  /// Whether a region is another or lies in it; false for what is no region.
  @inline(never)
  func region(_ inner: Int64, liesIn outer: Int64) -> Bool {
    let count = Int64(self.count(head(.regions)))
    guard inner >= 0, outer >= 0, inner < count, outer < count else { return false }
    let path = strings[item(head(.regions), Int(truncatingIfNeeded: inner))]
    let above = strings[item(head(.regions), Int(truncatingIfNeeded: outer))]
    guard path.count >= above.count else { return false }
    for place in above.indices where path[place] != above[place] { return false }
    return path.count == above.count || path[above.count] == 0x2F
  }
}
