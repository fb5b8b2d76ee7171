/// How a PDF and its text extraction damage a document; each document has one style.
struct TearingStyle {
  /// Chinese characters on a line.
  var width = 30
  /// The blanks a hole leaves, one of these at random.
  var holeBlanks = [1]
  /// The share of lines that are damaged at all.
  var share = 1.0
  /// Whether long dashes are set in the font of the figures.
  var dashesTravel = false
  /// Whether bracketed notes are set in a font of their own, so that the figures before them stop there.
  var partsNotes = false
  /// Whether all longer brackets are, not only those that end a sentence.
  var partsBrackets = false
  /// The indent of a paragraph's first line.
  var indent = ""
  /// Whether holes are as wide as the figures, or wide as a Chinese character.
  var blank: Character = " "
  /// Whether numbers are written in groups: `10 000`.
  var groupsDigits = false
  /// Whether a figure that is alone and at its line's end keeps a blank before it.
  var partsLoneFigure = true
  /// Whether a blank parts the figures from the text they were moved behind.
  var partsFigures = false
  /// Lines on a page, for page numbers; nil without.
  var pageLength: Int?

  /// A style at random; no style leaves holes without a blank in the middle of a line, unless asked for.
  static func random(using generator: inout SeededGenerator, leavesNoBlank: Bool = false) -> TearingStyle {
    var style = TearingStyle()
    style.width = Int.random(in: 26...44, using: &generator)
    style.holeBlanks = [[1], [2], [1, 2]].randomElement(using: &generator) ?? [1]
    if leavesNoBlank { style.holeBlanks = [1, 1, 1, 2, 0] }
    style.share = generator.chance(0.3) ? 0.5 : 1
    style.dashesTravel = generator.chance(0.5)
    style.partsNotes = generator.chance(0.5)
    style.groupsDigits = generator.chance(0.15)
    style.partsLoneFigure = generator.chance(0.5)
    style.partsBrackets = style.partsNotes && generator.chance(0.3)
    style.indent = ["", "", "  ", "\u{3000}\u{3000}"].randomElement(using: &generator) ?? ""
    style.blank = generator.chance(0.1) ? "\u{3000}" : generator.chance(0.1) ? "\u{A0}" : " "
    style.pageLength = generator.chance(0.5) ? Int.random(in: 18...30, using: &generator) : nil
    return style
  }

  /// Whether a character is set in the font of the figures.
  func travels(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || ".%+:/-".contains(character))
      || "％＋．".contains(character) || dashesTravel && "—～".contains(character)
  }
}
