/// The text of a policy.md with its flags `<!--? why -->`, in which a line of the source can be found again.
struct FlaggedText {
  /// A flag: where it stands in the file, the figure before it, and why it is there.
  struct Flag: Hashable {
    /// In characters of the file.
    var range: Range<Int>
    /// How many characters of the plain text stand before it.
    var end: Int
    var why: String
  }

  /// A line of the source found in the text, in characters of the plain text.
  typealias Place = Range<Int>

  private(set) var scalars: [Unicode.Scalar]
  /// The text without marks, flags and blanks, at full width; and where each of its characters stands in the file.
  private var plain: [Unicode.Scalar] = []
  private var origins: [Int] = []
  private(set) var flags: [Flag] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    read()
  }

  var text: String { String(scalars) }

  /// Where some words stand; of several places the first that bears a flag.
  func place(of words: String) -> Place? {
    let wanted = Self.plain(words)
    guard let first = wanted.first else { return nil }
    var fallback: Place?
    var index = 0
    while index + wanted.count <= plain.count {
      if plain[index] == first, plain[index..<(index + wanted.count)].elementsEqual(wanted) {
        let place = index..<(index + wanted.count)
        if !flags(in: place).isEmpty { return place }
        fallback = fallback ?? place
      }
      index += 1
    }
    return fallback
  }

  /// The flags on figures of a place.
  func flags(in place: Place) -> [Flag] {
    flags.filter { $0.end > place.lowerBound && $0.end <= place.upperBound }
  }

  /// The flagged figures of a place, as ranges of characters from its start.
  func figures(in place: Place) -> [Range<Int>] {
    flags(in: place).map { flag in
      var start = flag.end
      while start > place.lowerBound, plain[start - 1].isFigurePart { start -= 1 }
      return (start - place.lowerBound)..<(flag.end - place.lowerBound)
    }.filter { !$0.isEmpty }
  }

  /// Takes the flags from a place and puts a reading in its words' stead; false where the reading would have to cross
  /// the end of a paragraph, and nothing is changed.
  mutating func settle(_ place: Place, as reading: String) -> Bool {
    let wanted = Self.plain(reading)
    let present = Array(plain[place])
    let head = zip(present, wanted).prefix { $0 == $1 }.count
    let limit = min(present.count, wanted.count) - head
    let tail = zip(present.reversed(), wanted.reversed()).prefix { $0 == $1 }.prefix(limit).count
    var removed = Set(flags(in: place).flatMap { Array($0.range) })
    var inserted: (at: Int, text: [Unicode.Scalar])?
    if head + tail < max(present.count, wanted.count) {
      let from = head == 0 ? origins[place.lowerBound] : origins[place.lowerBound + head - 1] + 1
      let to = tail == 0 ? origins[place.upperBound - 1] + 1 : origins[place.upperBound - tail]
      guard from <= to, !scalars[from..<to].contains("\n") else { return false }
      removed.formUnion(from..<to)
      inserted = (from, Self.escaped(Self.words(head..<(wanted.count - tail), of: reading)))
    }
    var result: [Unicode.Scalar] = []
    for index in 0...scalars.count {
      if let inserted, inserted.at == index { result += inserted.text }
      if index < scalars.count, !removed.contains(index) { result.append(scalars[index]) }
    }
    self = FlaggedText(String(result))
    return true
  }

  private mutating func read() {
    var index = Self.bodyStart(scalars)
    var isLineStart = true
    while index < scalars.count {
      let scalar = scalars[index]
      if scalar == "<", let end = comment(at: index) {
        let words = scalars[index..<end].dropFirst(5).dropLast(3)
        flags.append(Flag(range: index..<end, end: plain.count, why: String(words.trimmingBlanks)))
        index = end
        continue
      }
      if scalar == "\n" {
        isLineStart = true
      } else if scalar == "#", isLineStart {
        while index + 1 < scalars.count, scalars[index + 1] == "#" { index += 1 }
      } else if !scalar.isBlank, scalar != "|" {
        isLineStart = false
        let isEscape =
          scalar == "\\" && index + 1 < scalars.count && scalars[index + 1].isASCII && scalars[index + 1] != "\n"
        if isEscape { index += 1 }
        plain.append(Self.wide(scalars[index]))
        origins.append(index)
      }
      index += 1
    }
  }

  /// The end of the flag that begins at a place.
  private func comment(at start: Int) -> Int? {
    guard scalars[start...].starts(with: "<!--?".unicodeScalars) else { return nil }
    var index = start + 5
    while index + 2 < scalars.count {
      if scalars[index] == "-", scalars[index + 1] == "-", scalars[index + 2] == ">" { return index + 3 }
      index += 1
    }
    return nil
  }

  /// Where the text begins, behind the front matter.
  private static func bodyStart(_ scalars: [Unicode.Scalar]) -> Int {
    guard scalars.starts(with: "---\n".unicodeScalars) else { return 0 }
    var index = 4
    while index < scalars.count {
      if scalars[index - 1] == "\n", scalars[index...].starts(with: "---\n".unicodeScalars) { return index + 4 }
      index += 1
    }
    return 0
  }

  /// The characters of a text that a range of its plain characters stands for, blanks between them included.
  private static func words(_ range: Range<Int>, of text: String) -> ArraySlice<Unicode.Scalar> {
    let scalars = Array(text.unicodeScalars)
    let places = scalars.indices.filter { counts(scalars[$0]) }
    guard let first = range.first, let last = range.last else { return [] }
    return scalars[places[first]...places[last]]
  }

  /// A text with other words in place of ranges of its plain characters, which rise and do not meet.
  static func replace(_ ranges: [Range<Int>], of text: String, with words: [String]) -> String {
    var scalars = Array(text.unicodeScalars)
    let places = scalars.indices.filter { counts(scalars[$0]) }
    for (range, word) in zip(ranges, words).reversed() {
      guard let first = range.first, let last = range.last, last < places.count else { continue }
      scalars.replaceSubrange(places[first]...places[last], with: word.unicodeScalars)
    }
    return String(scalars)
  }

  /// Whether a character counts as plain text: no blank, and no bar between cells.
  private static func counts(_ scalar: Unicode.Scalar) -> Bool { !scalar.isBlank && scalar != "|" && scalar != "\n" }

  /// The text's plain characters at full width.
  static func plain(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter(counts).map(wide)
  }

  private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar { FullWidth.wide(scalar) ?? scalar }

  private static func escaped(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
    scalars.map(wide).flatMap { MarkdownText.isMark($0) ? ["\\", $0] : [$0] }
  }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var trimmingBlanks: ArraySlice<Unicode.Scalar> {
    var slice = drop(while: \.isBlank)
    while let last = slice.last, last.isBlank { slice.removeLast() }
    return slice
  }
}
