/// A title cut to what chat applications show of a link: thirty Chinese characters, twice as many Latin letters.
struct ShortTitle {
  /// The title, or the part of it that says most.
  let text: String

  init(_ title: String) {
    var title = Substring(title)
    // 中共吉林市委关于…: the issuer stands on the page, and the subject comes first where there is little room.
    if Self.width(title) > Self.limit, let start = title.firstRange(of: "关于")?.lowerBound { title = title[start...] }
    text = Self.width(title) > Self.limit ? Self.cut(title) : String(title)
  }

  private static let limit = 60

  private static func width(_ text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 && $1 != "“" && $1 != "”" && $1 != "…" ? 1 : 2) }
  }

  /// Up to the limit, whole words, with the sign that something is missing.
  private static func cut(_ title: Substring) -> String {
    var end = title.endIndex
    while width(title[..<end]) > limit - 2 { end = title.index(before: end) }
    var kept = title[..<end]
    if end < title.endIndex, title[end].isASCII, title[end] != " ", let space = kept.lastIndex(of: " ") {
      kept = kept[..<space]
    }
    return kept + "…"
  }
}
