/// A syllable of Chinese in Latin letters without its tone, as a lexicon has it: one number for its initial and its final.
enum Syllable {
  private static let initials: StaticString = "b p m f d t n l g k h j q x zh ch sh r z c s y w"
  private static let finals: StaticString =
    "a ai an ang ao e ei en eng er i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un uo"
  /// No initial, and each of them.
  private static let initialCount: UInt32 = 24
  private static let finalCount: UInt32 = 32
  /// There are no more.
  static let count = initialCount * finalCount

  /// The letters of a syllable, five bits each, the first lowest; ü is written u.
  static func letters(_ number: UInt32) -> UInt64 {
    var letters: UInt64 = 0
    var shift: UInt64 = 0
    if number % initialCount > 0 { append(number % initialCount - 1, of: initials, to: &letters, &shift) }
    append(number / initialCount, of: finals, to: &letters, &shift)
    return letters
  }

  /// Appends a word of a list.
  private static func append(_ number: UInt32, of list: StaticString, to letters: inout UInt64, _ shift: inout UInt64) {
    var spaces: UInt32 = 0
    for place in 0..<list.utf8CodeUnitCount {
      let letter = list.utf8Start[place]
      if letter == 0x20 {
        spaces += 1
      } else if spaces == number {
        letters |= UInt64(letter & 31) << shift
        shift += 5
      }
    }
  }

  /// The letters of a syllable without what many do not tell apart: zh from z, ch from c, sh from s, ing from in, eng from
  /// en.
  static func blurred(_ number: UInt32) -> UInt64 {
    var letters: [UInt64] = []
    var rest = Self.letters(number)
    while rest != 0 {
      let letter = rest & 31
      rest >>= 5
      // h behind z, c or s; g behind in or en.
      let isH = letter == 8 && letters.count == 1 && [26, 3, 19].contains(letters[0])
      let isG = letter == 7 && letters.last == 14 && [9, 5].contains(letters.dropLast().last ?? 0)
      if !isH, !isG { letters.append(letter) }
    }
    return letters.reversed().reduce(0) { $0 << 5 | $1 }
  }

  /// The number of each syllable by its letters.
  static var numbers: [UInt64: UInt32] {
    var numbers: [UInt64: UInt32] = [:]
    for number in 0..<count { numbers[letters(number)] = number }
    return numbers
  }
}
