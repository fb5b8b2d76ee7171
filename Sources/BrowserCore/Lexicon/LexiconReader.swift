/// Takes the text of a lexicon's piece apart.
struct LexiconReader {
  private let text: [UInt8]
  private var place = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The next character; it throws at the end.
  @inline(never)
  mutating func scalar() throws(MalformedBytes) -> UInt32 {
    guard place < text.count else { throw MalformedBytes() }
    let (scalar, length) = UTF8Scalar.decode(text, at: place, end: text.count)
    place += length
    return scalar
  }

  /// The characters up to a sign, and the sign.
  @inline(never)
  mutating func run() throws(MalformedBytes) -> (run: [UInt32], sign: UInt32) {
    var run: [UInt32] = []
    while true {
      let scalar = try scalar()
      if scalar < LexiconSign.number { return (run, scalar) }
      run.append(scalar)
    }
  }

  /// Runs, each with `next` behind it, up to `end`.
  @inline(never)
  mutating func runs() throws(MalformedBytes) -> [[UInt32]] {
    var runs: [[UInt32]] = []
    while true {
      let (run, sign) = try run()
      if sign == LexiconSign.end { return runs }
      runs.append(run)
    }
  }
}
