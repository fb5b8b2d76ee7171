/// One line of a rule written out as a tree.
public struct RuleTreeLine: Sendable {
  /// How deep it stands; the whole condition is 0.
  public var depth: Int
  /// What the node is.
  public var kind: RuleNodeKind
  /// How many must hold, for `atLeast`.
  public var count: Int
  /// The wording of a leaf; empty for others.
  public var text: [UInt8]
  /// Its value; nil while unknown.
  public var value: Bool?
  /// Whether it has a part in the value of the whole.
  public var decides: Bool
  /// The path of the provision behind it: its own or its nearest ancestor's.
  public var at: [UInt8]?
  /// The quote that goes with the path.
  public var quote: [UInt8]?
}

extension RuleEvaluator {
  /// The condition of a benefit as a tree, in file order, with its values under some answers.
  public func tree(of benefit: Int, answers input: [UInt8]) throws(UnreadableAnswers) -> [RuleTreeLine] {
    let evaluation = RuleEvaluation(program, try RuleAnswers(input, for: program))
    var lines: [RuleTreeLine] = []
    evaluation.addTree(
      of: program.benefitPosition(benefit, .who), depth: 0, under: -1, decides: true, to: &lines)
    return lines
  }

  /// The id of the question to ask next; nil when everything is settled.
  public func nextQuestion(answers input: [UInt8]) throws(UnreadableAnswers) -> [UInt8]? {
    let evaluation = RuleEvaluation(program, try RuleAnswers(input, for: program))
    return evaluation.next(after: evaluation.verdicts())
  }

  /// `slug/id` of a benefit.
  public func id(of benefit: Int) -> [UInt8] { program.strings[program.benefitPosition(benefit, .id)] }

  /// The wordings of a verdict's open assessments.
  public func assessments(of verdict: RuleVerdict, isEnglish: Bool) -> [[UInt8]] {
    verdict.assessments.map { program.strings[program.node($0, isEnglish ? .en : .zh)] }
  }
}

extension RuleEvaluation {
  fileprivate func addTree(of node: Int, depth: Int, under cited: Int, decides: Bool, to lines: inout [RuleTreeLine]) {
    let kind = program.kind(node)
    let cited = program.node(node, .at) < 0 ? cited : node
    let value = value(node)
    lines.append(
      RuleTreeLine(
        depth: depth, kind: kind, count: program.node(node, .number),
        text: kind.isLeaf ? words(Int64(program.node(node, .zh)), Int64(program.node(node, .en))) : [],
        value: value == .unknown ? nil : value == .yes, decides: decides,
        at: cited < 0 ? nil : program.strings[program.node(cited, .at)],
        quote: cited < 0 ? nil : program.strings[max(0, program.node(cited, .quote))]))
    guard !kind.isLeaf else { return }
    let list = program.node(node, .list)
    for place in 0..<program.count(list) {
      let child = program.item(list, place)
      addTree(
        of: child, depth: depth + 1, under: cited, decides: decides && self.decides(child, of: node), to: &lines)
    }
  }
}
