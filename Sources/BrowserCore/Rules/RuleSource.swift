/// Rules as they are compiled from YAML, on their way into the bytes of a `RuleProgram`.
///
/// Everything refers to everything else by position; texts and ids are positions in `strings`. Money is in fen, a date
/// is the number of days since 1970-01-01. What may be missing is −1. A node stands after the nodes it uses, the guard
/// of its fact included: no condition can contain itself.
public struct RuleSource: Sendable {
  /// A text in two languages; the Chinese one stands for both where there is no translation.
  public struct Text: Sendable {
    /// The Chinese text.
    public var zh: Int
    /// The English text.
    public var en: Int

    /// Makes a text; without arguments, the first string, which is empty.
    public init(zh: Int = 0, en: Int = 0) {
      self.zh = zh
      self.en = en
    }
  }

  /// A question.
  public struct Fact: Sendable {
    /// Its id.
    public var id = 0
    /// What an answer looks like.
    public var kind = RuleFactKind.bool
    /// Whether its options are the regions.
    public var usesRegions = false
    /// The position of its chapter.
    public var chapter = 0
    /// The ids of its options; at most 60.
    public var options: [Int] = []
    /// The option that excludes all others.
    public var exclusiveOption = -1
    /// The node under which it is asked.
    public var appliesWhen = -1
    /// The least number that may be answered.
    public var minimum = Int64.min
    /// The greatest number that may be answered.
    public var maximum = Int64.max

    /// Makes a question of which nothing is known yet.
    public init() {}
  }

  /// One node of a condition.
  public struct Node: Sendable {
    /// What it is.
    public var kind: RuleNodeKind
    /// The fact of a test; how many must hold of `atLeast`.
    public var number: Int
    /// The nodes below, or the operands of a test: option or region positions, 0 and 1, or one number.
    public var list: [Int64]
    /// The wording of a leaf.
    public var text = Text()
    /// The path of the provision behind it and behind all below it that have none.
    public var at = -1
    /// The quote that goes with the path.
    public var quote = -1

    /// Makes a node without words.
    public init(_ kind: RuleNodeKind, number: Int = 0, list: [Int64] = []) {
      self.kind = kind
      self.number = number
      self.list = list
    }
  }

  /// What a benefit gives.
  public struct Amount: Sendable, Equatable {
    /// What it is.
    public var kind: RuleAmountKind
    /// The sum, or the least of a range, in fen; for a share its part in millionths.
    public var low: Int64 = -1
    /// How the sum is written: `100万元`, `1,000,000`.
    public var lowText: [Int] = [0, 0]
    /// The most of a range, a cap or a share.
    public var high: Int64 = -1
    /// How it is written.
    public var highText: [Int] = [0, 0]
    /// What has no number, in words; of a share the part: 不超过项目投资总额的30%.
    public var text: [Int] = [0, 0]
    /// What a share is a part of.
    public var base: [Int] = [0, 0]
    /// The money fact that tells the base of a share.
    public var baseFact = -1

    /// Makes an amount without numbers and words.
    public init(_ kind: RuleAmountKind) {
      self.kind = kind
    }
  }

  /// A benefit.
  public struct Benefit: Sendable {
    /// How many rows a table may have: a set of rows is one number.
    public static let rowLimit = 60

    /// `slug/id`.
    public var id = 0
    /// Where it holds, as a position in the regions; −1 means everywhere.
    public var region = -1
    /// Who can get it, as positions in the applicants.
    public var applicants: [Int] = []
    /// The condition.
    public var who = 0
    /// The first day it is in force.
    public var from = Int64.min
    /// The last day it is in force.
    public var to = Int64.max
    /// The day of its document.
    public var document: Int64 = 0
    /// The currency's code.
    public var currency = 0
    /// What stands after a sum in Chinese and before it in English: 元, `CNY `.
    public var unit = Text()
    /// How it is paid.
    public var payout = RulePayout.once
    /// For how many months.
    public var months = -1
    /// Whether it may be added to others: loans and equity may not.
    public var entersSums = true
    /// The facts the table looks at, derived ones resolved.
    public var by: [Int] = []
    /// The conditions of the rows, of which the first that holds counts; −1 always holds.
    public var conditions: [Int] = []
    /// What the rows give, in the same order; −1 means nothing.
    public var amounts: [Int] = []

    /// Makes a benefit of which nothing is known yet.
    public init() {}
  }

  /// Benefits that may not simply be added up.
  public struct Group: Sendable {
    /// `slug/id`.
    public var id: Int
    /// What holds of its members.
    public var rule: RuleGroupRule
    /// Its members, as positions of benefits.
    public var members: [Int]
    /// The most they give together, in fen.
    public var maximum: Int64

    /// Makes a group.
    public init(id: Int, rule: RuleGroupRule, members: [Int], maximum: Int64 = -1) {
      self.id = id
      self.rule = rule
      self.members = members
      self.maximum = maximum
    }
  }

  /// How deep a condition may be, guards of its facts included: recursion in the browser has little room.
  public static let depthLimit = 48
  /// How many leaves a condition may unfold to where conditions share parts.
  public static let leafLimit = 20_000

  /// Every text and id; the first is empty.
  public var strings: [[UInt8]] = [[]]
  /// The day the rules were built for, used when the answers name none.
  public var asOf: Int64 = 0
  /// The paths of the regions.
  public var regions: [Int] = []
  /// Who can get something.
  public var applicants: [Int] = []
  /// The questions, in catalogue order.
  public var facts: [Fact] = []
  /// The conditions.
  public var nodes: [Node] = []
  /// What is given.
  public var amounts: [Amount] = []
  /// The benefits, by slug and then in file order.
  public var benefits: [Benefit] = []
  /// What may not simply be added up.
  public var groups: [Group] = []

  /// Makes empty rules.
  public init() {}
}

/// What an answer looks like.
public enum RuleFactKind: Int, Sendable {
  case bool, choice, multi, int, money, date
}

/// What a node of a condition is.
public enum RuleNodeKind: Int, Sendable {
  case all, any, not, atLeast
  // Tests of an answer. `oneOf`: it is, or contains, or lies in, one of the operands.
  case oneOf, equal, noLess, noMore, more, less
  /// What only an authority decides.
  case assess

  /// Whether it has no nodes below.
  public var isLeaf: Bool { rawValue >= Self.oneOf.rawValue }
}

/// What an amount is.
public enum RuleAmountKind: Int, Sendable {
  case fixed, range, cap
  // A part of something else.
  case exactShare, shareAtMost, shareAtLeast
  // No numbers.
  case inKind, negotiated, unspecified
}

/// How an amount is paid.
public enum RulePayout: Int, Sendable {
  case once
  // The amount is one payment; it may be for fewer months than said, where it says at most.
  case monthly, monthlyAtMost, yearly, yearlyAtMost
  /// The amount is the whole.
  case instalments
}

/// What holds of the members of a group.
public enum RuleGroupRule: Int, Sendable {
  case chooseOne, highest, newestThenHighest, capTotal, supersedes, deduct
}
