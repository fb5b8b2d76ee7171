/// The signs that part the texts in a piece of a lexicon; no text holds one.
///
/// A piece is a text of folded characters, of one of two kinds. Both hold **words**: each its characters, `role` plus its
/// role, `number` plus its weight and `same` if it means what the word before it means, else `number` plus how many
/// meanings, and each meaning and `next`; then `end`.
///
/// The pieces of **characters**:
///
/// - pairs of a traditional character of the piece and what it becomes, and `end`;
/// - words;
/// - lists of characters, of which the first is one of the piece and those behind it stand behind it in the portal's texts,
///   with `next` each; then `end`;
/// - the same with those that stand before it;
/// - the same with those that sound like it or look like it; then `end`.
///
/// The pieces of **spellings**: `next`; words; the readings of their Chinese characters, each once, in the order in which
/// they first stand there: `number` plus that of a `Syllable`, plus `more` if another follows, or `number` plus the count
/// of syllables where there is none.
enum LexiconSign {
  static let end: UInt32 = 1
  static let next: UInt32 = 2
  static let role: UInt32 = 0x10
  /// What stands for 0; characters from here on are text.
  static let number: UInt32 = 0x20
  static let same: UInt32 = 8
  static let more: UInt32 = 0x400

  /// The Chinese characters that have readings.
  static let firstCharacter: UInt32 = 0x4E00
  static let characterCount: UInt32 = 0x5200

  /// Whether a character is one of these.
  static func isChinese(_ scalar: UInt32) -> Bool { scalar &- firstCharacter < characterCount }
}
