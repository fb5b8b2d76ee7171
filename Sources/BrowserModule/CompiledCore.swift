/// A part of the core as a WebAssembly module, compiled from BrowserCore and BrowserExports in the same build as this
/// program. `search`, `meaning` and `rules` are generated members.
public struct CompiledCore: Sendable {
  let encoded: StaticString
  let encodedPacked: StaticString

  /// The module's bytes.
  public var bytes: [UInt8] { Self.decoded(encoded) }

  /// The same in DEFLATE, without a head; empty where the build had nothing that packs it well, or it is
  /// packed behind another.
  public var packed: [UInt8] { Self.decoded(encodedPacked) }

  private static func decoded(_ encoded: StaticString) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(encoded.utf8CodeUnitCount / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    encoded.withUTF8Buffer { text in
      for character in text {
        guard let value = value(of: character) else { break }
        bits = bits << 6 | value
        count += 6
        if count >= 8 {
          count -= 8
          bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
        }
      }
    }
    return bytes
  }

  private static func value(of character: UInt8) -> UInt32? {
    switch character {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(character) - 65
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(character) - 71
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(character) + 4
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
