import PolicyModel
import SelfCheck
import Templates

/// The rows of the self-check's table, from the rules in words.
enum CheckRows {
  /// A row for each benefit, in the order of the policies.
  static func rows(_ source: SiteSource) -> [CheckTableRow] {
    source.portal.policies.flatMap { policy in
      source.rules.summaries.filter { $0.policy == policy.slug }.map { summary in
        CheckTableRow(
          policy: summary.policy, title: summary.title, condition: condition(summary.condition),
          amounts: summary.amounts.map(\.zh), provision: summary.provision,
          anchor: policy.allProvisions.first { $0.path == summary.provision }?.anchor ?? "")
      }
    }
  }

  private static func condition(_ summary: ConditionSummary) -> CheckTableRow.Condition {
    switch summary {
    case .one(let text): .one(text.zh)
    case .all(let parts): .all(parts.map(condition))
    case .any(let parts): .any(parts.map(condition))
    case .atLeast(let count, let parts): .atLeast(count, parts.map(condition))
    case .not(let part): .not(condition(part))
    }
  }
}
