import BrowserCore
import PolicyModel

extension IndexedDocument {
  /// A policy as it goes into the index: its names first, then its text, then what it gives. So of a long document the
  /// text is read before the benefits, which lead to it.
  init(_ policy: Policy, region: String?, benefits: [PublishedBenefit], asOf day: PolicyDate) {
    let facts = policy.frontMatter
    let title = Array(facts.title.utf8)
    let provisions = policy.allProvisions
    let depths = Self.depths(policy.provisions)
    // The title as the document's own node has it, so that a hit opens where it stands; else the page itself.
    let titleNode = provisions.first { $0.kind == .title && $0.fullText == facts.title }
    var units = [
      IndexedUnit(
        path: Array((titleNode?.path ?? "").utf8), anchor: Array((titleNode?.anchor ?? "").utf8), role: .title,
        text: title)
    ]
    let names = [region, facts.number, facts.titleEN, facts.summaryEN].compactMap { $0 }
    for name in names where !provisions.contains(where: { $0.text == name }) {
      units.append(IndexedUnit(path: [], anchor: [], role: .summary, text: Array(name.utf8)))
    }
    for (provision, depth) in zip(provisions, depths) where provision.path != titleNode?.path {
      let text = provision.text.isEmpty ? Self.cells(of: provision) : provision.text
      guard !(provision.label.isEmpty && provision.heading.isEmpty && text.isEmpty) else { continue }
      units.append(
        IndexedUnit(
          path: Array(provision.path.utf8), anchor: Array(provision.anchor.utf8), role: Self.role(of: provision.kind),
          label: Array(provision.label.utf8), heading: Array(provision.heading.utf8), text: Array(text.utf8),
          depth: depth))
    }
    units += benefits.map(IndexedUnit.init)
    self.init(
      id: Array(policy.slug.utf8), title: title, isInForce: Self.isInForce(policy, on: day), units: units)
  }

  /// How deep each provision stands, in their order.
  private static func depths(_ provisions: [Provision], under depth: UInt8 = 0) -> [UInt8] {
    provisions.flatMap { [depth] + depths($0.children, under: depth + 1) }
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

extension IndexedUnit {
  /// A benefit: found by its names, and led to where the document grants it.
  init(_ benefit: PublishedBenefit) {
    let words = [benefit.title.en, benefit.note?.zh, benefit.note?.en].compactMap { $0 }
    self.init(
      path: Array(benefit.source.provision.utf8), anchor: Array(benefit.anchor.utf8), role: .benefit,
      heading: Array(benefit.title.zh.utf8), text: Array(words.map { " " + $0 }.joined().utf8),
      benefit: Array(benefit.id.utf8), name: Array(benefit.title.zh.utf8))
  }
}
