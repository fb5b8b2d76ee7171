/// Maps text to the form in which it is searched: one character to one character, white space to nothing.
///
/// Width, case, traditional characters, brackets, quotation marks and dashes no longer differ, and a run of the text stays
/// a run of the folded text. Text and queries go through the same function, here and in the browser.
public struct TextFolding: Sendable {
  /// What each character from U+4E00 on becomes; empty while the table is not at hand.
  private let simplified: [UInt32]

  /// Makes the normaliser; it unpacks its table, so one is kept and used again.
  public init() {
    var table: [UInt8] = []
    simplifiedTable.withUTF8Buffer { table = Array($0) }
    simplified = Self.unpackedTable(table)
  }

  /// Makes a normaliser that knows only these pairs of a traditional character and what it becomes, or none.
  init(traditional: [UInt32]) {
    var simplified: [UInt32] = []
    if !traditional.isEmpty { for scalar: UInt32 in 0x4E00..<0xA000 { simplified.append(scalar) } }
    for pair in 0..<traditional.count / 2 {
      let place = traditional[2 * pair] &- 0x4E00
      if place < simplified.count { simplified[Int(place)] = traditional[2 * pair + 1] }
    }
    self.simplified = simplified
  }

  private init(simplified: [UInt32]) {
    self.simplified = simplified
  }

  /// A normaliser that leaves traditional characters as they are.
  static var withoutTable: TextFolding { TextFolding(simplified: []) }

  /// Folds a part of UTF-8 text; bytes that are no UTF-8 count as U+FFFD each. Where the table is not at hand,
  /// `traditional` says in pairs what the traditional characters of this text become.
  public func fold(_ utf8: [UInt8], in part: Range<Int>, traditional: [UInt32] = []) -> FoldedText {
    var folded = FoldedText()
    folded.scalars.reserveCapacity(part.count / 3)
    folded.places.reserveCapacity(part.count / 3)
    let part = part.clamped(to: 0..<utf8.count)
    var place = part.lowerBound
    while place < part.upperBound {
      let (scalar, length) = UTF8Scalar.decode(utf8, at: place, end: part.upperBound)
      var result = fold(scalar)
      for pair in 0..<traditional.count / 2 where traditional[pair * 2] == scalar { result = traditional[pair * 2 + 1] }
      if result != 0 {
        folded.scalars.append(result)
        folded.places.append(Int32(truncatingIfNeeded: place))
      }
      place += length
    }
    return folded
  }

  /// Folds whole UTF-8 text.
  public func fold(_ utf8: [UInt8]) -> FoldedText {
    fold(utf8, in: 0..<utf8.count)
  }

  /// What one character becomes; 0 for white space and for characters that show nothing.
  public func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x4E00..<0xA000: simplified.isEmpty ? scalar : simplified[Int(scalar - 0x4E00)]
    case 0x21...0x7E: Self.foldASCII(scalar)
    case 0...0x20, 0x7F...0xA0, 0xAD: 0
    case 0xC0...0x1DC: Self.lowercaseLatin(scalar)
    case 0x391...0x3A9, 0x410...0x42F: scalar + 32
    case 0x400...0x40F: scalar + 80
    case 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x206F, 0x3000, 0xFEFF, 0xFE00...0xFE0F: 0
    case 0x2010...0x2015, 0x2212, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63: 0x2D
    case 0x2018...0x201B, 0x2032: 0x27
    case 0x201C...0x201F, 0x2033, 0x300C...0x300F: 0x22
    case 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB: 0xB7
    case 0x2160...0x216F: scalar + 16
    case 0x3008...0x300B: scalar & 1 == 0 ? 0x3C : 0x3E
    // 〔〕【】〖〗〘〙〚〛: document numbers are typed with any brackets.
    case 0x3010, 0x3011, 0x3014...0x301B: scalar & 1 == 0 ? 0x28 : 0x29
    case 0x301C, 0x223C: 0x7E
    case 0xFF01...0xFF5E: Self.foldASCII(scalar - 0xFEE0)
    case 0xFF61: 0x3002
    case 0xFF64: 0x3001
    case 0xFFE5: 0xA5
    default: scalar
    }
  }

  private static func foldASCII(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: scalar + 32
    case 0x5B: 0x28
    case 0x5D: 0x29
    default: scalar
    }
  }

  private static func lowercaseLatin(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xD7: scalar
    case 0xC0...0xDE: scalar + 32
    case 0x100...0x137, 0x14A...0x177: scalar | 1
    case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC: scalar + (scalar & 1)
    default: scalar
    }
  }

  private static func unpackedTable(_ text: [UInt8]) -> [UInt32] {
    let first = 0x4E00
    var table = [UInt32](repeating: 0, count: 0xA000 - first)
    for index in table.indices { table[index] = UInt32(first + index) }
    var position = 0
    func number() -> Int {
      var value = 0
      var shift = 0
      while position < text.count {
        let bits = Int(text[position]) - 48
        position += 1
        value |= (bits & 31) << shift
        if bits < 32 { break }
        shift += 5
      }
      return value
    }
    var index = -1
    var target = first
    while position < text.count {
      index += number() + 1
      let step = number()
      target += step & 1 == 0 ? step >> 1 : -(step >> 1) - 1
      guard index < table.count, target > 0 else { break }
      table[index] = UInt32(target)
    }
    return table
  }
}

/// Folded text, and where each of its characters stands in the original.
public struct FoldedText: Sendable {
  /// The folded characters.
  public internal(set) var scalars: [UInt32] = []
  /// For each of them the offset in bytes of the original character.
  public internal(set) var places: [Int32] = []

  /// Makes empty text.
  public init() {}
}
