import PolicyModel

/// Which provisions make which bodies responsible, as the documents' own brackets say.
public struct DutyRegister: Sendable {
  /// One provision that names a body.
  struct Duty: Sendable {
    var policy: Policy
    var provision: Provision
    var role: ResponsibleBody.Role
  }

  private var duties: [String: [Duty]] = [:]

  /// Reads the register from all documents of a portal; bodies that bodies.yaml does not list have no entry.
  init(_ portal: Portal) {
    guard !portal.vocabulary.bodies.isEmpty else { return }
    for policy in portal.policies {
      for provision in policy.allProvisions {
        for named in provision.bodies {
          guard let body = portal.vocabulary.body(named.name, in: policy.frontMatter.region) else { continue }
          duties[body.place, default: []].append(Duty(policy: policy, provision: provision, role: named.role))
        }
      }
    }
  }

  /// The provisions that name a body, in the order of the policies and of their text.
  func duties(of body: Body) -> [Duty] { duties[body.place] ?? [] }
}

extension Body {
  /// Where its page stands: `bodies/jilin/jilin/finance/`.
  var place: String { "bodies/\(region)/\(id)/" }
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
