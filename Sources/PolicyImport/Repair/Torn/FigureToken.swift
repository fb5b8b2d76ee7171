/// What a torn token can be.
struct FigureToken {
  /// The kinds that ask for different neighbours.
  enum Kind { case label, number, percent, ratio, latin, symbol }

  let kind: Kind
  let text: String
  /// The value of a whole number, digit groups joined.
  let value: Int?

  /// Whether it is a date, a time of the clock, an address or an index number, which stand on lines of their own:
  /// `2024-07-23`, `03:38:05`, `http://…`, `QZ00111-0200`.
  var isDateOrAddress: Bool {
    let marks = text.unicodeScalars.count { "-:/".unicodeScalars.contains($0) }
    return marks > 1
      || marks == 1 && (kind == .latin || text.unicodeScalars.first.map { "-:/".unicodeScalars.contains($0) } ?? false)
  }

  /// Whether it has the digits of a telephone number: `85130001`, `13800000000`, `0575-85130001`.
  var isTelephone: Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.joined().unicodeScalars.allSatisfy(\.isDigit) else { return false }
    let digits = parts[parts.count - 1].utf8.count
    if parts.count == 2 { return parts[0].hasPrefix("0") && (7...8).contains(digits) }
    return (7...8).contains(digits) || digits == 11 && text.hasPrefix("1")
  }

  /// Whether it is a number with a unit in Latin letters: `1800kg`.
  var isMeasure: Bool { kind == .latin && (text.first?.isNumber ?? false) }

  init(_ glyphs: [Glyph]) {
    text = glyphs.string
    let scalars = glyphs.map(\.scalar)
    let hasDigit = scalars.contains(where: \.isDigit)
    let leading = scalars.prefix(while: \.isDigit).count
    value =
      scalars.allSatisfy { $0.isDigit || $0.isBlank } ? Int(glyphs.filter { !$0.isBlank }.string) : nil
    switch scalars.last {
    case _ where scalars.contains(where: \.isLatinLetter): kind = .latin
    case _ where !hasDigit: kind = .symbol
    case ".", "．": kind = (1...3).contains(leading) && leading == scalars.count - 1 ? .label : .number
    case "%", "％": kind = .percent
    default: kind = scalars.contains(":") ? .ratio : .number
    }
  }
}
