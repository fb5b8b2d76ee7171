import Diagnostics
import PolicyModel

/// Looks up the members of groups.
struct GroupResolution {
  let all: [UnresolvedBenefits]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ all: [UnresolvedBenefits]) {
    self.all = all
  }

  private mutating func report(_ id: String, at location: SourceLocation, _ message: Wording, mend: Wording) {
    diagnostics.append(Diagnostic(id, at: location, message, mend: mend))
  }

  mutating func groups(of file: UnresolvedBenefits) -> [BenefitGroup] {
    let policy = file.content.policy
    let names = all.flatMap(\.names)
    return file.groups.map { group in
      var members: [String] = []
      var isComplete = true
      for member in group.members {
        let name = member.name.contains("/") ? member.name : policy + "/" + member.name
        if names.contains(name) {
          members.append(name)
        } else {
          isComplete = false
          let own = file.content.benefits.map(\.id)
          report(
            "rule-unknown-benefit", at: member.location,
            Wording(zh: "没有待遇“\(member.name)”", en: "there is no benefit '\(member.name)'"),
            mend: .didYouMean(member.name, orOneOf: own))
        }
      }
      if let tag = group.tag { members += tagged(tag, group.policies.isEmpty ? [policy] : group.policies) }
      if members.count < 2, isComplete {
        report(
          "rule-group-too-small", at: group.location,
          Wording(zh: "“\(group.id)”的成员不到两项", en: "'\(group.id)' has fewer than two members"),
          mend: Wording(zh: "请补上成员或标签，或删去这一组", en: "add members or tags, or remove the group"))
      }
      return BenefitGroup(
        policy: policy, id: group.id, members: members, rule: group.rule, maximum: group.maximum, cite: group.cite,
        location: group.location)
    }
  }

  private func tagged(_ tag: String, _ policies: [String]) -> [String] {
    all.filter { policies.contains($0.content.policy) }
      .flatMap(\.content.benefits).filter { $0.tags.contains(tag) }.map(\.name)
  }

  /// Two groups that share two members but follow different rules contradict each other.
  mutating func checkContradictions(_ groups: [BenefitGroup]) {
    for (index, group) in groups.enumerated() {
      for earlier in groups[..<index] where earlier.rule != group.rule {
        let shared = group.members.filter { earlier.members.contains($0) }
        guard shared.count > 1 else { continue }
        report(
          "rule-groups-contradict", at: group.location,
          Wording(
            zh: "“\(group.id)”和“\(earlier.id)”对 \(shared.joined(separator: "、")) 的规定不同",
            en: "'\(group.id)' and '\(earlier.id)' treat \(shared.joined(separator: ", ")) differently"),
          mend: Wording(zh: "请对照条文，只留一条规则", en: "hold both against the document and keep one rule"))
      }
    }
  }
}
