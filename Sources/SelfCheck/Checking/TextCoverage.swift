public import Diagnostics
public import PolicyModel

/// Which provisions of a document its benefits rest on, and which give nobody anything.
public struct TextCoverage: Sendable, Hashable {
  /// What became of one provision.
  public struct Entry: Sendable, Hashable {
    /// The provision, without what stands under it.
    public var path: String
    /// Its anchor.
    public var anchor: String
    /// The ids of the benefits that cite it, or something under or round it.
    public var benefits: [String]
    /// Why it gives nothing; nil where it does, or where nobody has said.
    public var reason: UnofferedProvision.Reason?

    /// Whether nobody has said what it gives.
    public var isOpen: Bool { benefits.isEmpty && reason == nil }
  }

  /// The provisions with a label and text of their own, in document order; one that is treated like all above it
  /// stands for what is under it.
  public var entries: [Entry] = []

  /// Reads the coverage of a document.
  init(policy: Policy, benefits: PolicyBenefits) {
    var cited: [String: [String]] = [:]
    for benefit in benefits.benefits {
      for path in Set(benefit.citations.filter { $0.policy == nil || $0.policy == policy.slug }.map(\.at)) {
        cited[path, default: []].append(benefit.id)
      }
    }
    let reasons = Dictionary(benefits.unoffered.map { ($0.path, $0.reason) }, uniquingKeysWith: { first, _ in first })
    for provision in policy.provisions { add(provision, cited: cited, reasons: reasons, above: ([], nil)) }
  }

  private mutating func add(
    _ provision: Provision, cited: [String: [String]], reasons: [String: UnofferedProvision.Reason],
    above: (benefits: [String], reason: UnofferedProvision.Reason?)
  ) {
    let own = cited[provision.path] ?? []
    // A reason written for the provision itself says more than what stands above it.
    let reason = reasons[provision.path]
    let state = (benefits: own.isEmpty && reason == nil ? above.benefits : own, reason: reason ?? above.reason)
    if provision.isCountable {
      let below = own.isEmpty ? provision.benefitsBelow(cited) : own
      let benefits = below.isEmpty ? state.benefits : below
      entries.append(
        Entry(
          path: provision.path, anchor: provision.anchor, benefits: benefits,
          reason: benefits.isEmpty ? state.reason : nil))
    }
    for child in provision.children { add(child, cited: cited, reasons: reasons, above: state) }
  }
}

extension Provision {
  /// Whether readers would ask what it gives: a unit with words of its own; not the frame, not a heading alone.
  fileprivate var isCountable: Bool {
    switch kind {
    case .article, .item, .section: !label.isEmpty && !text.isEmpty
    default: false
    }
  }

  fileprivate func benefitsBelow(_ cited: [String: [String]]) -> [String] {
    var found: [String] = []
    for child in children {
      for id in (cited[child.path] ?? []) + child.benefitsBelow(cited) where !found.contains(id) { found.append(id) }
    }
    return found
  }
}

extension Benefit {
  /// Everything it rests on.
  var citations: [Citation] {
    func all(_ condition: Condition) -> [Citation] {
      [condition.cite].compactMap { $0 } + condition.children.flatMap(all)
    }
    return [cite, gives?.cite, apply?.cite].compactMap { $0 } + (who.map(all) ?? [])
  }
}

extension CompiledRules {
  /// The coverage of a document; nil when it has no benefits.yaml.
  public func coverage(of policy: Policy) -> TextCoverage? {
    policies.first { $0.policy == policy.slug }.map { TextCoverage(policy: policy, benefits: $0) }
  }

  /// Warnings for provisions that no benefit cites and that are not marked as giving nothing.
  public func uncovered(_ policies: [Policy]) -> [Diagnostic] {
    policies.compactMap { policy in
      let open = coverage(of: policy)?.entries.filter(\.isOpen).map(\.path) ?? []
      guard !open.isEmpty else { return nil }
      let path = policy.path.hasSuffix("policy.md") ? policy.path.dropLast(9) + "benefits.yaml" : policy.path
      return Diagnostic(
        "provision-uncovered", .warning, at: SourceLocation(path: String(path), line: 1),
        Wording(
          zh: "这\(open.count)条没有待遇引用，也没有说明原因：\(open.joined(separator: "、"))",
          en: "no benefit cites these \(open.count) provisions, and no reason is given: \(open.joined(separator: ", "))"
        ),
        mend: Wording(
          zh: "请写出它们给的待遇；没有给什么的，在 no_benefit 里按原因列出",
          en: "encode what they give, or list them by reason under 'no_benefit'"))
    }
  }
}
