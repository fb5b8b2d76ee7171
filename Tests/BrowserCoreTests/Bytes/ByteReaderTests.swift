import BrowserCore
import Testing

@Suite struct ByteReaderTests {
  @Test("what the writer writes is read back")
  func roundTrip() throws {
    var writer = ByteWriter()
    writer.byte(7)
    writer.fixed32(0xDEAD_BEEF)
    for value: UInt64 in [0, 127, 128, 300, UInt64(UInt32.max), .max] { writer.varint(value) }
    for value: Int64 in [0, -1, 1, 64, .min, .max] { writer.signed(value) }
    writer.counted("条款".utf8)
    var reader = ByteReader(writer.bytes)
    #expect(try reader.byte() == 7)
    #expect(try reader.fixed32() == 0xDEAD_BEEF)
    for value: UInt64 in [0, 127, 128, 300, UInt64(UInt32.max), .max] { #expect(try reader.varint64() == value) }
    for value: Int64 in [0, -1, 1, 64, .min, .max] { #expect(try reader.signed() == value) }
    #expect(try reader.counted() == Array("条款".utf8))
    #expect(reader.remaining == 0)
  }

  @Test("a read past the end throws")
  func pastEnd() {
    var reader = ByteReader([1, 2, 3])
    #expect(throws: MalformedBytes.self) { try reader.fixed32() }
    reader = ByteReader([0x80])
    #expect(throws: MalformedBytes.self) { try reader.varint() }
    reader = ByteReader([5, 1, 2])
    #expect(throws: MalformedBytes.self) { try reader.counted() }
    #expect(throws: MalformedBytes.self) { try ByteReader([1], in: 0..<2) }
  }

  @Test("a number too large for its bits throws")
  func tooLarge() {
    var reader = ByteReader([0xFF, 0xFF, 0xFF, 0xFF, 0x1F])
    #expect(throws: MalformedBytes.self) { try reader.varint() }
    reader = ByteReader(Array(repeating: 0xFF, count: 12))
    #expect(throws: MalformedBytes.self) { try reader.varint64() }
  }

  @Test("the checksum is that of gzip and PNG")
  func checksum() {
    let bytes = Array("123456789".utf8)
    #expect(Checksum.crc32(bytes, in: 0..<bytes.count) == 0xCBF4_3926)
  }
}
