import Markup
import PolicyModel

/// The numbers that browsers write before the items of ordered lists.
struct ListLabels {
  private var next: [Int: Int] = [:]

  /// The label of a list item, its blank included; nil where browsers show none, or where its text has its own.
  mutating func label(of item: Int, in tree: MarkupTree) -> String? {
    let list = tree.nodes[item].parent
    guard list >= 0, tree.nodes[list].name == "ol" else { return nil }
    let number =
      tree.nodes[item]["value"].flatMap { Int($0) } ?? next[list]
      ?? tree.nodes[list]["start"].flatMap { Int($0) } ?? 1
    next[list] = number + 1
    let rules = [item, list].compactMap { tree.nodes[$0]["style"]?.lowercased() }.joined(separator: ";")
    guard !rules.filter({ $0 != " " }).contains("list-style:none"), !rules.contains("list-style-type:none") else {
      return nil
    }
    let type = tree.nodes[item]["type"] ?? tree.nodes[list]["type"] ?? ""
    return Self.text(number, type: type, rules: rules)
  }

  private static func text(_ number: Int, type: String, rules: String) -> String {
    if ["cjk-ideographic", "simp-chinese", "cjk-decimal", "trad-chinese"].contains(where: { rules.contains($0) }) {
      return ChineseNumeral.text(number) + "、"
    }
    switch type {
    case "a": return letter(number, from: "a") + ". "
    case "A": return letter(number, from: "A") + ". "
    default: return "\(number). "
    }
  }

  private static func letter(_ number: Int, from first: Unicode.Scalar) -> String {
    guard (1...26).contains(number), let scalar = Unicode.Scalar(first.value + UInt32(number) - 1) else {
      return "\(number)"
    }
    return String(scalar)
  }
}
