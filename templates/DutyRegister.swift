import PolicyModel

/// Which bodies issued and interpret which documents, and which provisions make which bodies responsible, as the
/// documents' own brackets say; bodies that bodies.yaml does not list have no entry.
struct DutyRegister: Sendable {
  /// One provision that names a body.
  struct Duty: Sendable {
    var policy: Policy
    var provision: Provision
    var role: ResponsibleBody.Role
  }

  private var duties: [String: [Duty]] = [:]
  private var issued: [String: [Policy]] = [:]
  private var interpreted: [String: [Policy]] = [:]
  private var benefits: [String: [PublishedBenefit]] = [:]

  /// Reads the register from all documents of a portal and what they give.
  init(_ portal: Portal, benefits all: [PublishedBenefit]) {
    guard !portal.vocabulary.bodies.isEmpty else { return }
    let benefitsByPolicy = Dictionary(grouping: all, by: \.policy)
    for policy in portal.policies {
      let region = policy.frontMatter.region
      for name in policy.frontMatter.issuers {
        guard let body = portal.vocabulary.body(name, in: region) else { continue }
        issued[body.place, default: []].append(policy)
      }
      if let body = policy.frontMatter.interpreter.flatMap({ portal.vocabulary.body($0, in: region) }) {
        interpreted[body.place, default: []].append(policy)
      }
      var anchors: [String: Set<String>] = [:]
      for provision in policy.allProvisions {
        for named in provision.bodies {
          guard let body = portal.vocabulary.body(named.name, in: region) else { continue }
          duties[body.place, default: []].append(Duty(policy: policy, provision: provision, role: named.role))
          anchors[body.place, default: []].formUnion(provision.subtree.map(\.anchor))
        }
      }
      let own = benefitsByPolicy[policy.slug] ?? []
      for (place, anchors) in anchors {
        benefits[place, default: []] += own.filter { anchors.contains($0.anchor) }
      }
    }
  }

  /// The provisions that name a body, in the order of the policies and of their text.
  func duties(of body: Body) -> [Duty] { duties[body.place] ?? [] }

  /// The benefits whose provisions name a body, or stand under one that does.
  func benefits(of body: Body) -> [PublishedBenefit] { benefits[body.place] ?? [] }

  /// The documents a body interprets.
  func interpreted(by body: Body) -> [Policy] { interpreted[body.place] ?? [] }

  /// The documents a body issued.
  func issued(by body: Body) -> [Policy] { issued[body.place] ?? [] }
}

extension ResponsibleBody.Role {
  /// What readers are told.
  var words: LocalizedText {
    switch self {
    case .lead: LocalizedText(zh: "牵头", en: "Lead")
    case .support: LocalizedText(zh: "配合", en: "Support")
    case .responsible: LocalizedText(zh: "负责", en: "Responsible")
    case .participant: LocalizedText(zh: "参与", en: "Taking part")
    }
  }
}
