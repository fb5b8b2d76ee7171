import PolicyModel

/// A policy as quotes look at it: its provisions by path, folded when first asked for.
final class QuotedPolicy {
  let policy: Policy
  private let provisions: [String: Provision]
  private var folded: [String: FoldedText] = [:]

  init(_ policy: Policy) {
    self.policy = policy
    provisions = Dictionary(policy.allProvisions.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The paths of all provisions, in document order.
  var paths: [String] { policy.allProvisions.map(\.path) }

  /// The provision with a path.
  func provision(_ path: String) -> Provision? { provisions[path] }

  /// The words of a provision and of all below it.
  func text(of path: String) -> FoldedText? {
    if let text = folded[path] { return text }
    guard let provision = provisions[path] else { return nil }
    var text = FoldedText()
    append(provision, to: &text)
    folded[path] = text
    return text
  }

  private func append(_ provision: Provision, to text: inout FoldedText) {
    text.append(provision.label)
    text.append(provision.heading, doubts: provision.doubts.filter { $0.field == .heading }.map(\.range))
    text.append(provision.text, doubts: provision.doubts.filter { $0.field == .text }.map(\.range))
    for child in provision.children { append(child, to: &text) }
  }

  /// The sentence most like a quote, with its path: the one that shares most pairs of characters with it.
  func nearestSentence(to quote: FoldedText) -> (path: String, sentence: String)? {
    let pairs = Self.pairs(quote.characters)
    var best: (path: String, sentence: String, score: Double)?
    for provision in policy.allProvisions {
      let text = FoldedText(provision.heading + provision.text)
      for sentence in Self.sentences(text.characters) {
        let own = Self.pairs(Array(sentence))
        let score = Double(own.intersection(pairs).count) * 2 / Double(max(1, own.count + pairs.count))
        if score > best?.score ?? 0.2 { best = (provision.path, String(String.UnicodeScalarView(sentence)), score) }
      }
    }
    return best.map { ($0.path, $0.sentence) }
  }

  private static func sentences(_ characters: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
    characters.split { $0 == "。" }
  }

  private static func pairs(_ characters: [Unicode.Scalar]) -> Set<UInt64> {
    Set(zip(characters, characters.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) })
  }
}
