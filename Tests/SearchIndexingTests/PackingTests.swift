import Testing

@testable import PolicyImport
@testable import SearchIndexing

@Suite struct PackingTests {
  private let known = Array("各级人民政府应当为引进的人才提供住房补贴、安家补贴和科研经费。".utf8)
  private let bytes = Array("用人单位应当为引进的人才提供住房补贴。".utf8)

  @Test("what is packed alone comes out alone")
  func alone() throws {
    #expect(try Inflate.inflate(Packing.pack(bytes), limit: bytes.count) == bytes)
  }

  @Test("what is packed behind known bytes comes out behind them, and takes less than alone")
  func behind() throws {
    let packed = Packing.pack(bytes, after: known)
    #expect(packed.count < Packing.pack(bytes).count)
    let size = UInt8(known.count)
    let stored = [0, size, 0, ~size, 255] + known
    #expect(try Inflate.inflate(stored + packed, limit: known.count + bytes.count) == known + bytes)
  }
}
