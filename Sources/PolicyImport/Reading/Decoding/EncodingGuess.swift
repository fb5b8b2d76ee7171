/// Guesses the encoding of a text that does not say it, from what the bytes would read as.
enum EncodingGuess {
  /// How much of a text is looked at.
  private static let sample = 1 << 16

  /// Whether a text that is whole as UTF-8 may be another encoding all the same.
  ///
  /// UTF-16 of Latin text is full of zero bytes. GB18030 that is whole as UTF-8 too reads as Greek, Arabic and the
  /// like (two bytes a character), and has no Chinese character (three bytes) at all.
  static func looksForeign(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(sample)
    if head.withUnsafeBufferPointer({ $0.reduce(.max, min) }) == 0 { return true }
    guard head.contains(where: { $0 >= 0x80 }) else { return false }
    return !head.contains { $0 >= 0xE0 }
  }

  /// The encoding in which most characters are such as Chinese documents have.
  ///
  /// A few wrong bytes do not count against it, so that they can be named. What makes sense in none is not text: nil.
  static func encoding(of bytes: [UInt8], declared: TextEncoding?) -> TextEncoding? {
    let head = bytes.prefix(sample)
    let order: [TextEncoding] = [declared, .utf8, .gb18030, .utf16LittleEndian, .utf16BigEndian].compactMap { $0 }
    var best: (encoding: TextEncoding, share: Double)?
    for encoding in order {
      let share = plausibleShare(of: head, in: encoding)
      if share > 0.5, share > (best?.share ?? 0) + 0.02 { best = (encoding, share) }
    }
    return best?.encoding
  }

  /// The share of the bytes that are part of characters of Chinese documents.
  private static func plausibleShare(of bytes: ArraySlice<UInt8>, in encoding: TextEncoding) -> Double {
    let plausible =
      switch encoding {
      case .utf8: plausibleBytesOfUTF8(bytes)
      case .gb18030: plausibleBytesOfGB18030(bytes)
      case .utf16LittleEndian: plausibleBytesOfUTF16(bytes, high: 1)
      case .utf16BigEndian: plausibleBytesOfUTF16(bytes, high: 0)
      }
    return bytes.isEmpty ? 0 : Double(plausible) / Double(bytes.count)
  }

  private static func plausibleBytesOfUTF8(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: return count
      case .error: continue
      case .scalarValue(let scalar): if isPlausible(scalar.value) { count += UTF8.width(scalar) }
      }
    }
  }

  /// Level 1 and 2 of GB 2312 and its signs, which nearly all of a document is made of; the rest of GB18030 is rare.
  private static func plausibleBytesOfGB18030(_ bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let first = bytes[index]
      let second = index + 1 < bytes.endIndex ? bytes[index + 1] : 0
      if first < 0x80 {
        if isPlausible(UInt32(first)) { count += 1 }
        index += 1
      } else if second >= 0xA1, second != 0xFF, (0xA1...0xA9).contains(first) || (0xB0...0xF7).contains(first) {
        count += 2
        index += 2
      } else {
        index += (0x40...0xFE).contains(second) ? 2 : (0x30...0x39).contains(second) ? 4 : 1
      }
    }
    return count
  }

  private static func plausibleBytesOfUTF16(_ bytes: ArraySlice<UInt8>, high: Int) -> Int {
    stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).reduce(0) { count, index in
      let unit = UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high])
      return isPlausible(unit) ? count + 2 : count
    }
  }

  /// Line ends, ASCII, Chinese characters, their punctuation and full-width forms.
  private static func isPlausible(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20...0x7E, 0xA0, 0xB7, 0x2002...0x2003, 0x2010...0x2026, 0x2460...0x2473, 0x3000...0x301F,
      0x4E00...0x9FA5, 0xFF01...0xFF5E:
      true
    default: false
    }
  }
}
