import BrowserCore
import BrowserModule
import Testing

@Suite struct CompiledCoreTests {
  /// The sections of a WebAssembly module: their ids, in order.
  private func sectionIDs(of module: [UInt8]) throws -> [UInt8] {
    var reader = ByteReader(module)
    #expect(try reader.take(4) == Array("\0asm".utf8))
    #expect(try reader.fixed32() == 1)
    var ids: [UInt8] = []
    while reader.remaining > 0 {
      ids.append(try reader.byte())
      _ = try reader.countedRange()
    }
    return ids
  }

  @Test("the module is well-formed and imports nothing")
  func importsNothing() throws {
    for module in [CompiledCore.search, CompiledCore.notation, CompiledCore.meaning, CompiledCore.rules] {
      let ids = try sectionIDs(of: module.bytes)
      let importSection: UInt8 = 2
      let codeSection: UInt8 = 10
      #expect(ids.contains(codeSection))
      #expect(!ids.contains(importSection))
    }
  }

  @Test("the modules are smaller than 46, 16, 49 and 64 KiB")
  func isSmall() {
    #expect(CompiledCore.search.bytes.count < 46 * 1024)
    #expect(CompiledCore.notation.bytes.count < 16 * 1024)
    #expect(CompiledCore.meaning.bytes.count < 49 * 1024)
    #expect(CompiledCore.rules.bytes.count < 64 * 1024)
  }
}
