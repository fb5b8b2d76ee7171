/// A small change to a rule, to see whether any worked case notices.
public struct RuleMutation: Sendable {
  /// What the change does.
  public enum Kind: Sendable, Equatable {
    /// A node becomes another: all for any, one comparison for another, `not` left out (it becomes `all`).
    case node(RuleNodeKind, RuleNodeKind)
    /// A bound, or how many must hold, is another number.
    case number(Int64, Int64)
    /// Yes for no, or no for yes.
    case truth(Bool)
    /// One operand is left out: the id of an option or the path of a region.
    case without([UInt8])
  }

  /// The node that changes.
  public var node: Int
  /// What the change does.
  public var kind: Kind
  /// Which number of the program becomes what.
  fileprivate var place: Int
  fileprivate var number: Int64
}

extension RuleProgram {
  /// Every change the worked cases are held against: each operator flipped, each bound moved, each option left out.
  public var mutations: [RuleMutation] {
    (0..<head(.nodes)).flatMap { mutations(of: $0) }
  }

  private func mutations(of node: Int) -> [RuleMutation] {
    let kind = kind(node)
    let list = self.node(node, .list)
    let number = self.node(node, .number)
    func becomes(_ other: RuleNodeKind) -> RuleMutation {
      RuleMutation(node: node, kind: .node(kind, other), place: place(node, .kind), number: Int64(other.rawValue))
    }
    func bound(_ step: Int64) -> RuleMutation {
      let bound = self.number(list + 1)
      return RuleMutation(node: node, kind: .number(bound, bound + step), place: list + 1, number: bound + step)
    }
    let step: Int64 = kind.isLeaf && fact(number, .kind) == RuleFactKind.money.rawValue ? 100 : 1
    switch kind {
    case .assess: return []
    case .all: return count(list) > 1 ? [becomes(.any)] : []
    case .any: return count(list) > 1 ? [becomes(.all)] : []
    case .not: return [becomes(.all)]
    case .atLeast:
      return [number - 1, number + 1].filter { (1...count(list)).contains($0) }.map {
        RuleMutation(
          node: node, kind: .number(Int64(number), Int64($0)), place: place(node, .number), number: Int64($0))
      }
    case .noLess: return [becomes(.noMore), bound(step), bound(-step)]
    case .noMore: return [becomes(.noLess), bound(step), bound(-step)]
    case .more: return [becomes(.less), bound(step), bound(-step)]
    case .less: return [becomes(.more), bound(step), bound(-step)]
    case .equal: return [bound(step), bound(-step)]
    case .oneOf: return (0..<count(list)).map { operand(node, list + 1 + $0) }
    }
  }

  private func operand(_ node: Int, _ place: Int) -> RuleMutation {
    let fact = self.node(node, .number)
    let operand = number(place)
    if self.fact(fact, .kind) == RuleFactKind.bool.rawValue {
      return RuleMutation(node: node, kind: .truth(operand == 1), place: place, number: 1 - operand)
    }
    let options = self.fact(fact, .usesRegions) == 1 ? head(.regions) : self.fact(fact, .options)
    let isKnown = operand >= 0 && operand < Int64(count(options))
    let id = isKnown ? strings[item(options, Int(operand))] : []
    // No option and no region stands at −9.
    return RuleMutation(node: node, kind: .without(id), place: place, number: -9)
  }
}

extension RuleEvaluator {
  /// The same rules with one change.
  public func changed(by mutation: RuleMutation) -> RuleEvaluator {
    RuleEvaluator(program.replacing(mutation.place, by: mutation.number))
  }
}
