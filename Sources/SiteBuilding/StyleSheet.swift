/// The style sheet that every page loads, joined from its parts, so that a page fetches one.
enum StyleSheet {
  /// The parts in the order of the cascade: what is said later wins.
  private static let parts = [
    "tokens", "ground", "band", "search-box", "care", "parts", "footer", "lists", "paper",
  ]

  /// The assets with the parts in one, `site.css`.
  static func joined(_ assets: [String: [UInt8]]) -> [String: [UInt8]] {
    let names = parts.map { "site-\($0).css" }
    var joined = assets.filter { !names.contains($0.key) }
    joined["site.css"] = names.flatMap { assets[$0] ?? [] }
    return joined
  }
}
