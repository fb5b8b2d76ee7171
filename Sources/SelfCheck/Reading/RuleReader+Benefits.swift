import Diagnostics
import PolicyModel
import YAML

extension RuleReader {
  /// Reads a benefits.yaml. Groups by tag reach benefits of other policies, so they are resolved later.
  mutating func readBenefits(_ node: YAMLNode, policy: String) -> UnresolvedBenefits {
    var result = UnresolvedBenefits(policy: policy)
    guard var map = YAMLMapping(node, into: &diagnostics) else { return result }
    let shared = derivedIDs
    if let derived = map.node("derived") {
      if case .mapping(let entries) = derived.content {
        for entry in entries where shared.contains(entry.key) || catalogue.fact(entry.key) != nil {
          reportDuplicate(entry.key, at: entry.location)
        }
        derivedIDs += entries.map(\.key)
      }
      result.content.derived = readDerived(derived, namesPolicy: false)
    }
    for node in map.sequence("benefits", into: &diagnostics) {
      if let id = declaredID(node) { result.names.append(policy + "/" + id) }
      guard let benefit = benefit(node, policy: policy) else { continue }
      if result.content.benefits.contains(where: { $0.id == benefit.id }) {
        reportDuplicate(benefit.id, at: benefit.location)
      }
      result.content.benefits.append(benefit)
    }
    for node in map.sequence("groups", into: &diagnostics) {
      guard let group = group(node) else { continue }
      if result.groups.contains(where: { $0.id == group.id }) { reportDuplicate(group.id, at: group.location) }
      result.groups.append(group)
    }
    if let node = map.node("no_benefit") { result.content.unoffered = unoffered(node) }
    result.caseNodes = map.sequence("cases", into: &diagnostics)
    map.finish(into: &diagnostics)
    derivedIDs = shared
    return result
  }

  /// The id of a benefit that may be wrong in other places, so that references to it are not called wrong too.
  private func declaredID(_ node: YAMLNode) -> String? {
    guard case .mapping(let entries) = node.content,
      case .scalar(let id, _)? = entries.first(where: { $0.key == "id" })?.value.content
    else { return nil }
    return id
  }

  private mutating func reportDuplicate(_ id: String, at location: SourceLocation) {
    report(
      "rule-duplicate-id", at: location,
      Wording(zh: "编号“\(id)”已经用过", en: "the id '\(id)' is used already"),
      mend: Wording(zh: "请换一个编号", en: "choose another id"))
  }

  private mutating func benefit(_ node: YAMLNode, policy: String) -> Benefit? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let idNode = map.required("id", into: &diagnostics)
    let title = text(map.required("title", into: &diagnostics))
    let tags = map.strings("tags", into: &diagnostics)
    let applicants = self.applicants(&map)
    let nature = option(Benefit.Nature.self, map.required("nature", into: &diagnostics))
    let kind = option(Benefit.Kind.self, map.required("kind", into: &diagnostics))
    let effectiveNode = map.required("effective", into: &diagnostics)
    let isUndated = effectiveNode.map(Self.isUndated) ?? false
    let effective = isUndated ? nil : effectiveNode.flatMap { self.effective($0) }
    let isDirection = nature == .direction
    let who = isDirection ? nil : map.required("who", into: &diagnostics).flatMap { condition($0) }
    let gives = isDirection ? nil : map.required("gives", into: &diagnostics).flatMap { amount($0) }
    let cite = isDirection ? citation(map.required("cite", into: &diagnostics)) : nil
    let apply = map.node("apply").flatMap { application($0) }
    let note = text(map.node("note"))
    map.finish(into: &diagnostics)
    guard let idNode, let id = idNode.string(into: &diagnostics), let title, let nature, let kind,
      isUndated || effective != nil, isDirection || (who != nil && gives != nil)
    else { return nil }
    var benefit = Benefit(
      policy: policy, id: self.id(id, at: idNode.location), title: title, applicants: applicants, nature: nature,
      kind: kind, location: idNode.location)
    (benefit.tags, benefit.effective, benefit.who, benefit.gives) = (tags, effective, who, gives)
    (benefit.apply, benefit.note, benefit.cite) = (apply, note, cite)
    return benefit
  }

  private mutating func applicants(_ map: inout YAMLMapping) -> [Benefit.Applicant] {
    guard let node = map.required("for", into: &diagnostics) else { return [] }
    if case .sequence(let nodes) = node.content { return nodes.compactMap { option(Benefit.Applicant.self, $0) } }
    return option(Benefit.Applicant.self, node).map { [$0] } ?? []
  }

  /// Whether the document states neither the day it begins nor the day it ends: `effective: unstated`.
  private static func isUndated(_ node: YAMLNode) -> Bool {
    if case .scalar("unstated", _) = node.content { return true }
    return false
  }

  private mutating func effective(_ node: YAMLNode) -> Benefit.Effective? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let fromNode = map.required("from", into: &diagnostics)
    let toNode = map.required("to", into: &diagnostics)
    let cite = citation(map.required("cite", into: &diagnostics))
    map.finish(into: &diagnostics)
    guard let fromNode, let from = date(fromNode), let toNode, let cite else { return nil }
    let to: Benefit.Effective.End
    switch toNode.content {
    case .scalar("unstated", _): to = .unstated
    case .scalar("until_replaced", _): to = .untilReplaced
    default:
      guard let day = date(toNode) else { return nil }
      if day < from {
        report(
          "rule-ends-before-it-begins", at: toNode.location,
          Wording(zh: "失效日期早于生效日期", en: "it ends before it begins"),
          mend: Wording(zh: "请核对 from 和 to", en: "check 'from' and 'to'"))
      }
      to = .on(day)
    }
    return Benefit.Effective(from: from, to: to, cite: cite, location: fromNode.location)
  }

  private mutating func application(_ node: YAMLNode) -> Benefit.Application? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let to = text(map.node("to"))
    let materials = text(map.node("materials"))
    let deadline = text(map.node("deadline"))
    let contact = text(map.node("contact"))
    let cite = citation(map.required("cite", into: &diagnostics))
    map.finish(into: &diagnostics)
    guard let cite else { return nil }
    var application = Benefit.Application(cite: cite)
    (application.to, application.materials) = (to, materials)
    (application.deadline, application.contact) = (deadline, contact)
    return application
  }

  private mutating func group(_ node: YAMLNode) -> UnresolvedGroup? {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return nil }
    let idNode = map.required("id", into: &diagnostics)
    let membersNode = map.required("members", into: &diagnostics)
    let rule = option(BenefitGroup.Rule.self, map.required("rule", into: &diagnostics))
    let maximum = map.node("max").flatMap { money($0) }
    let cite = citation(map.required("cite", into: &diagnostics))
    map.finish(into: &diagnostics)
    if rule == .capTotal, maximum == nil {
      report(
        "rule-group-without-max", at: map.location,
        Wording(zh: "cap_total 要写 max", en: "cap_total needs 'max'"), mend: Wording(zh: "请补上 max", en: "add 'max'"))
    }
    guard let idNode, let id = idNode.string(into: &diagnostics), let membersNode, let rule, let cite else {
      return nil
    }
    var group = UnresolvedGroup(
      id: self.id(id, at: idNode.location), rule: rule, maximum: maximum, cite: cite, location: idNode.location)
    if case .sequence(let nodes) = membersNode.content {
      group.members = nodes.compactMap { node in
        node.string(into: &diagnostics).map { ($0, node.location) }
      }
    } else if var map = YAMLMapping(membersNode, into: &diagnostics) {
      group.tag = map.requiredString("tag", into: &diagnostics)
      group.policies = map.strings("policies", into: &diagnostics)
      map.finish(into: &diagnostics)
    }
    return group
  }
}

/// What one benefits.yaml holds before names of other files are known.
struct UnresolvedBenefits {
  var content: PolicyBenefits
  var groups: [UnresolvedGroup] = []
  var caseNodes: [YAMLNode] = []
  /// The names of all benefits that are written there, readable or not.
  var names: [String] = []

  init(policy: String) {
    content = PolicyBenefits(policy: policy)
  }
}

/// A group whose members are not looked up yet.
struct UnresolvedGroup {
  var id: String
  var rule: BenefitGroup.Rule
  var maximum: Figure?
  var cite: Citation
  var location: SourceLocation
  var members: [(name: String, location: SourceLocation)] = []
  var tag: String?
  var policies: [String] = []
}
