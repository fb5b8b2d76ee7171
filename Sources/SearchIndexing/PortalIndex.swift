import BrowserCore
import PolicyModel

/// Makes the index file of a portal.
public enum PortalIndex {
  /// The bytes of the index of a portal's policies, in their order; the same portal and day give the same bytes.
  ///
  /// Found are each policy's title and every provision that has a label, a heading or text of its own.
  public static func encode(_ portal: Portal, asOf day: PolicyDate) -> [UInt8] {
    IndexFormat.encode(portal.policies.map { document($0, asOf: day) })
  }

  private static func document(_ policy: Policy, asOf day: PolicyDate) -> IndexedDocument {
    let title = Array(policy.frontMatter.title.utf8)
    let provisions = policy.allProvisions
    // The title as the document's own node has it, so that a hit opens where it stands; else the page itself.
    let titleNode = provisions.first { $0.kind == .title && $0.fullText == policy.frontMatter.title }
    var units = [
      IndexedUnit(
        path: Array((titleNode?.path ?? "").utf8), anchor: Array((titleNode?.anchor ?? "").utf8), role: .title,
        text: title)
    ]
    let names = [policy.frontMatter.number, policy.frontMatter.titleEN].compactMap { $0 }
    for name in names where !provisions.contains(where: { $0.text == name }) {
      units.append(IndexedUnit(path: [], anchor: [], text: Array(name.utf8)))
    }
    for provision in provisions where provision.path != titleNode?.path {
      let text = provision.text.isEmpty ? cells(of: provision) : provision.text
      guard !(provision.label.isEmpty && provision.heading.isEmpty && text.isEmpty) else { continue }
      units.append(
        IndexedUnit(
          path: Array(provision.path.utf8), anchor: Array(provision.anchor.utf8), role: role(of: provision.kind),
          label: Array(provision.label.utf8), heading: Array(provision.heading.utf8), text: Array(text.utf8)))
    }
    return IndexedDocument(
      id: Array(policy.slug.utf8), url: Array("policies/\(policy.slug)/".utf8), title: title,
      isInForce: isInForce(policy, on: day), units: units)
  }

  private static func role(of kind: Provision.Kind) -> UnitRole {
    switch kind {
    case .letterhead, .number, .title, .addressees, .signature, .date, .note, .imprint, .notice, .annexList: .frame
    case .preamble, .closing, .part, .chapter, .section, .article, .item, .annex, .paragraph, .table: .text
    }
  }

  private static func cells(of table: Provision) -> String {
    table.rows.map { $0.joined(separator: " ") }.joined(separator: "\n")
  }

  /// Only what is known to be out of force is ranked lower; what nobody has said counts as in force.
  private static func isInForce(_ policy: Policy, on day: PolicyDate) -> Bool {
    switch policy.frontMatter.validity(on: day) {
    case .inForce, .amended, .unknown: true
    case .notYetInForce, .expired, .repealed: false
    }
  }
}
