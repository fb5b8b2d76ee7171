/// Characters on their way into UTF-8, in a piece of memory with room for them.
struct UTF8Writer {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  /// How many bytes were written.
  private(set) var count = 0

  init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// Writes a character.
  @inline(__always)
  mutating func write(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    func tail(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: value >> shift & 0x3F) }
    func put(_ byte: UInt8) {
      bytes[count] = byte
      count += 1
    }
    switch value {
    case 0..<0x80: put(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      put(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      put(tail(0))
    case 0x800..<0x10000:
      put(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      put(tail(6))
      put(tail(0))
    default:
      put(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
      put(tail(12))
      put(tail(6))
      put(tail(0))
    }
  }
}

extension [UInt8] {
  /// Appends what is written in UTF-8 into a piece of memory of some size at most.
  mutating func appendUTF8(capacity: Int, _ write: (inout UTF8Writer) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { bytes in
      var writer = UTF8Writer(bytes)
      write(&writer)
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<writer.count]))
    }
  }
}

extension String {
  /// The text of some characters.
  init(_ scalars: some Sequence<Unicode.Scalar>) { self.init(Array(scalars)) }

  /// The text of some characters that can be counted.
  init(_ scalars: some Collection<Unicode.Scalar>) {
    self.init(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
      var writer = UTF8Writer(bytes)
      for scalar in scalars { writer.write(scalar) }
      return writer.count
    }
  }

  /// Whether some other text stands in it as it is written; `contains` would also look for other spellings in Unicode.
  func holds(_ other: String) -> Bool {
    var (text, other) = (self, other)
    return text.withUTF8 { text in
      other.withUTF8 { other in
        guard other.count <= text.count else { return false }
        return (0...(text.count - other.count)).contains { place in
          other.indices.allSatisfy { other[$0] == text[place + $0] }
        }
      }
    }
  }
}
