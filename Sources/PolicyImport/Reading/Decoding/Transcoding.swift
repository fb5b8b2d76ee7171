import Glibc

/// Turns text of another encoding into UTF-8.
enum Transcoding {
  /// A byte that is no part of a character.
  struct WrongByte: Error {
    /// Its place in the input, from 0.
    var offset: Int
    /// The text before it, in UTF-8.
    var before: [UInt8]
  }

  /// The text in UTF-8, by the C library's tables, which hold GB18030 whole: one, two and four bytes.
  static func utf8(of bytes: ArraySlice<UInt8>, in encoding: TextEncoding) throws(WrongByte) -> [UInt8] {
    let descriptor = iconv_open("UTF-8", encoding.rawValue)
    guard descriptor != iconv_t(bitPattern: -1) else { throw WrongByte(offset: 0, before: []) }
    defer { iconv_close(descriptor) }
    // UTF-8 takes three bytes where GB18030 and UTF-16 take two, and four where they take four.
    let capacity = bytes.count / 2 * 3 + 16
    var consumed = 0
    var failed = false
    let text = [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      bytes.withUnsafeBytes { input in
        // iconv takes its input by a pointer it could write through, and does not.
        var source = UnsafeMutableRawPointer(mutating: input.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var sourceLeft = input.count
        var target = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
        var targetLeft = capacity
        failed = iconv(descriptor, &source, &sourceLeft, &target, &targetLeft) == -1
        consumed = input.count - sourceLeft
        count = capacity - targetLeft
      }
    }
    guard !failed else { throw WrongByte(offset: consumed, before: text) }
    return text
  }

  /// The text in UTF-8 with U+FFFD for each wrong byte; nil where there are more of them than a page has by accident.
  static func replacingWrongBytes(of bytes: ArraySlice<UInt8>, in encoding: TextEncoding) -> [UInt8]? {
    var text: [UInt8] = []
    var rest = bytes
    for _ in 0..<200 {
      let wrong: WrongByte
      if encoding == .utf8 {
        guard let place = firstWrongByte(inUTF8: rest) else { return text + rest }
        wrong = WrongByte(offset: place, before: Array(rest.prefix(place)))
      } else {
        do throws(WrongByte) { return text + (try utf8(of: rest, in: encoding)) } catch { wrong = error }
      }
      text += wrong.before + [0xEF, 0xBF, 0xBD]
      rest = rest.dropFirst(wrong.offset + 1)
    }
    return nil
  }

  /// The place of the first byte that is no UTF-8, by Unicode's table 3-7; nil for a text that is whole.
  static func firstWrongByte(inUTF8 bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let first = buffer[index]
        if first < 0x80 {
          index += 1
          continue
        }
        // Most of a text: Chinese characters and their punctuation.
        if first >= 0xE1, first <= 0xEC, index + 2 < buffer.count,
          buffer[index + 1] & 0xC0 == 0x80, buffer[index + 2] & 0xC0 == 0x80
        {
          index += 3
          continue
        }
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        case 0xF1...0xF3: length = 4
        default: return index
        }
        guard index + length <= buffer.count, second.contains(buffer[index + 1]) else { return index }
        for place in 2..<max(length, 2) where buffer[index + place] & 0xC0 != 0x80 { return index }
        index += length
      }
      return nil
    }
  }
}
