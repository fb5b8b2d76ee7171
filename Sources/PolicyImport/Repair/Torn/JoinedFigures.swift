/// Parts figures that the extraction wrote behind each other without a blank: `期限最长 年，最高 万元3300`.
struct JoinedFigures {
  /// Whether a document's figures are joined.
  private enum Style { case parted, unknown, joined }

  /// Longer ones can be parted in too many ways.
  private static let longest = 16
  /// The most ways to part the figures of a line that are weighed.
  private static let limit = 120

  /// The segments with joined figures parted as their places ask; in doubt wherever there is another way.
  static func parted(_ segments: [TornSegment]) -> [TornSegment] {
    let style = style(of: segments)
    guard style != .parted else { return segments }
    return segments.indices.map { index in
      let segment = segments[index]
      guard !segment.keepsItsToken, segment.tokens.contains(where: { $0.count > 1 }) else { return segment }
      let around = JoinedFigures(
        before: index > 0 ? segments[index - 1].text[...] : [],
        after: index + 1 < segments.count ? segments[index + 1].text[...] : [])
      return around.parted(segment, isJoined: style == .joined)
    }
  }

  private let before: ArraySlice<Glyph>
  private let after: ArraySlice<Glyph>

  /// Figures that a blank parts show that it always does; one figure for several places, that none does.
  private static func style(of segments: [TornSegment]) -> Style {
    let moved = segments.filter { !$0.keepsItsToken && !$0.tokens.isEmpty }
    let parted = moved.count { $0.tokens.count > 1 }
    let joined = moved.count { segment in
      segment.tokens.count == 1 && segment.demandingHoles.count > 1
        && segment.tokens[0].count >= segment.demandingHoles.count
    }
    if joined > parted { return .joined }
    return parted > 0 ? .parted : .unknown
  }

  private func parted(_ segment: TornSegment, isJoined: Bool) -> TornSegment {
    var ways = Self.ways(segment.tokens)
    let isMixed = isJoined && segment.tokens.contains { Self.isMixed($0) }
    guard ways.count > 1 || isMixed || segment.tokens.contains(where: { $0.count > Self.longest }) else {
      return segment
    }
    var whole = segment
    whole.doubt = "“\(segment.tokens.map(\.string).joined(separator: " "))”可能是几个数字连写，在何处断开不能断定"
    guard ways.count <= Self.limit else { return isJoined ? whole : segment }
    let marked = segment.holes.count { $0.isMarked && !segment.followsOrdinal($0) }
    ways = ways.filter { $0.count <= segment.holes.count + 2 && $0.count <= marked + 4 }
    let weighed = ways.map { way -> (way: [[Glyph]], score: Int, usesEdge: Bool, isSupported: Bool) in
      var copy = segment
      copy.tokens = way
      let best = TornPlacement.best(for: copy, before: before, after: after, continuesCount: false).first
      let hasLabel = FigureToken(way[0]).kind == .label
      let isMarked = best?.places.dropFirst(hasLabel ? 1 : 0).allSatisfy { place in
        place > 0 && place <= segment.holes.count && segment.holes[place - 1].isMarked
      }
      let usesEdge = !(isMarked ?? false)
      return (way, best?.score ?? -1000, usesEdge, best?.isSupported ?? false)
    }
    // Of equals, the way with the fewest parts, and the most alike in length.
    guard
      let best = weighed.max(by: {
        ($0.score, -$0.way.count, -Self.spread($0.way)) < ($1.score, -$1.way.count, -Self.spread($1.way))
      })
    else { return whole }
    let rivals = weighed.filter { $0.way != best.way && $0.isSupported && $0.score + 8 >= best.score }
    if !isJoined {
      // Nothing shows that figures are joined here; but if they are, these may be.
      return best.way.count > segment.tokens.count ? whole : segment
    }
    whole.tokens = best.way
    let isSure = rivals.isEmpty && !best.usesEdge && !isMixed
    if isSure { whole.doubt = segment.doubt }
    return whole
  }

  /// Whether a word among its characters may be two, or joined with figures: `R&DR&D`, `1..docx`.
  private static func isMixed(_ token: [Glyph]) -> Bool {
    let letters = token.count { $0.scalar.isLatinLetter }
    return letters > 4 || letters > 0 && letters < token.count && token.count > 3
  }

  /// How much the lengths of the parts differ.
  private static func spread(_ way: [[Glyph]]) -> Int {
    let lengths = way.filter { FigureToken($0).kind == .number }.map(\.count)
    return (lengths.max() ?? 0) - (lengths.min() ?? 0)
  }

  /// All ways to part figures, the one that parts none first; more than the limit where there are too many.
  private static func ways(_ tokens: [[Glyph]]) -> [[[Glyph]]] {
    var ways: [[[Glyph]]] = [[]]
    for token in tokens {
      let cuts = cuts(of: token)
      guard cuts.count * ways.count <= limit * 4 else { return Array(repeating: tokens, count: limit + 1) }
      ways = ways.flatMap { way in cuts.map { way + $0 } }
    }
    return ways
  }

  private static func cuts(of token: [Glyph]) -> [[[Glyph]]] {
    guard token.count <= longest else { return [[token]] }
    var found: [[[Glyph]]] = []
    func extend(_ start: Int, _ parts: [[Glyph]]) {
      guard found.count <= limit else { return }
      if start == token.count { return found.append(parts) }
      for end in (start + 1...token.count).reversed() where isWhole(token, start..<end, isFirst: start == 0) {
        extend(end, parts + [Array(token[start..<end])])
      }
    }
    extend(0, [])
    return found.isEmpty ? [[token]] : found
  }

  /// Whether a part can be a figure: a number without a leading zero, a share, a label at the start, a word, a sign.
  private static func isWhole(_ token: [Glyph], _ range: Range<Int>, isFirst: Bool) -> Bool {
    if range.count == token.count { return true }
    let scalars = token[range].map(\.scalar)
    let digits = scalars.prefix(while: \.isDigit)
    guard !digits.isEmpty else {
      // A word is never cut, nor is a sign: `VIP`, `++`.
      if isFirst, scalars.count == 2, scalars[0].isLatinLetter, scalars[1] == "." { return true }
      let isWord = scalars.allSatisfy { $0.isLatinLetter || "&".unicodeScalars.contains($0) }
      let beforeIsWord = range.lowerBound > 0 && token[range.lowerBound - 1].scalar.isLatinLetter
      let afterIsWord = range.upperBound < token.count && token[range.upperBound].scalar.isLatinLetter
      return isWord ? !beforeIsWord && !afterIsWord : scalars.count == 1 && "+＋".unicodeScalars.contains(scalars[0])
    }
    let rest = scalars[digits.count...]
    if digits.first == "0", digits.count > 1 || rest.first != "." { return false }
    if rest.isEmpty { return true }
    if rest.count == 1, let sign = rest.first {
      if "%％".unicodeScalars.contains(sign) { return true }
      return ".．".unicodeScalars.contains(sign) && isFirst && digits.count < 3
    }
    if rest.first == "." {
      let fraction = rest.dropFirst().prefix(while: \.isDigit)
      let tail = rest.dropFirst(1 + fraction.count)
      return !fraction.isEmpty
        && (tail.isEmpty || tail.count == 1 && "%％".unicodeScalars.contains(tail[tail.startIndex]))
    }
    return false
  }
}
