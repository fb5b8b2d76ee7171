/// What one word of a query, or all of them, mean by a lexicon.
struct WordReading {
  /// Something that must be found.
  struct Part {
    /// Its forms: the words that are spelt so, then what official texts say for them.
    var forms: [[UInt32]]
    /// How many of the forms are spelt so.
    var spellings: Int
    /// Whether the portal has a word for it.
    var isKnown: Bool
    var isCommon = false
    var isPlace = false
  }

  var parts: [Part] = []
  /// The query in full, slips mended.
  private(set) var wording: [UInt32] = []
  /// Whether it means anything but what was typed.
  private(set) var isOther = false
  /// Whether a slip was mended.
  private(set) var isNear = false
  /// Whether a single character stands between words, so that the words are in doubt.
  private(set) var hasStray = false

  /// How many of its parts the portal has a word for, without those that need not be found.
  var knownCount: Int {
    var count = 0
    for part in parts where part.isKnown && !part.isCommon && !part.isPlace { count += 1 }
    return count
  }

  /// Nothing yet.
  init() {}

  /// Reads a word; nothing when it cannot be read, or when it is about a place of which the portal has no document.
  init?(_ run: [UInt32], _ spelling: Segmentation.Spelling, _ lexicon: Lexicon) {
    let pieces = Segmentation(run, spelling, lexicon).pieces
    guard !pieces.isEmpty else { return nil }
    for piece in pieces {
      guard let first = piece.words.first else {
        add(Array(run[piece.range]))
        if piece.range.count == 1 { hasStray = true }
        continue
      }
      let word = lexicon.words[first]
      if word.has(.elsewhere) { return nil }
      // A misspelling's first form is the slip, and it stands for its only meaning.
      let skipped = word.has(.misspelling) ? 1 : 0
      if piece.isNear { isNear = true }
      wording += word.forms[skipped]
      if word.has(.filler) {
        isOther = true
        continue
      }
      var part = Part(forms: [], spellings: 0, isKnown: true, isCommon: word.has(.common), isPlace: word.has(.place))
      for number in piece.words { Self.add(lexicon.words[number].forms[skipped], to: &part.forms) }
      part.spellings = part.forms.count
      for number in piece.words {
        for form in lexicon.words[number].forms { Self.add(form, to: &part.forms) }
      }
      if skipped > 0 { part.forms.removeLast() }
      if part.forms.count > 1 { isOther = true }
      add(part)
    }
    if pieces.count > 1 || wording != run { isOther = true }
    if parts.isEmpty { return nil }
  }

  /// Adds a run that means itself, in every notation.
  mutating func add(_ run: [UInt32]) {
    let forms = [run] + OtherNotation.forms(of: run)
    add(Part(forms: forms, spellings: forms.count, isKnown: false))
    wording += run
  }

  /// Adds the next word of a query.
  mutating func add(_ next: WordReading) {
    if !wording.isEmpty { wording.append(0x20) }
    wording += next.wording
    for part in next.parts { add(part) }
    isOther = isOther || next.isOther
    isNear = isNear || next.isNear
    hasStray = hasStray || next.hasStray
  }

  private mutating func add(_ part: Part) {
    for known in parts where known.forms[0] == part.forms[0] { return }
    parts.append(part)
  }

  private static func add(_ form: [UInt32], to forms: inout [[UInt32]]) {
    for known in forms where known == form { return }
    forms.append(form)
  }
}
