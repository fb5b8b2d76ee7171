import BrowserCore
import Testing

@Suite struct TextFoldingTests {
  private let folding = TextFolding()

  private func fold(_ text: String) -> String {
    String(String.UnicodeScalarView(folding.fold(Array(text.utf8)).scalars.compactMap(Unicode.Scalar.init)))
  }

  @Test(
    "ways to write the same fold to the same",
    arguments: [
      ("１００万元", "100万元"), ("Ａ级", "a级"), ("PhD", "phd"), ("ＰＤ", "pd"), ("Ⅲ类", "ⅲ类"), ("ÉCOLE", "école"),
      ("住房補貼", "住房补贴"), ("關於人才發展體制機制改革", "关于人才发展体制机制改革"), ("其後", "其后"),
      ("吉人社规[2023]6号", "吉人社规〔2023〕6号"), ("吉人社规【2023】6号", "吉人社规（2023）6号"),
      ("“人才”", "\"人才\""), ("「人才」", "“人才”"), ("2021—2025", "2021-2025"), ("〈办法〉", "《办法》"), ("阿·里", "阿•里"),
    ])
  func same(one: String, other: String) {
    #expect(fold(one) == fold(other))
  }

  @Test("words that differ stay apart", arguments: [("乾县", "干县"), ("一", "-"), ("著名", "着名"), ("。", "．")])
  func different(one: String, other: String) {
    #expect(fold(one) != fold(other))
  }

  @Test("white space and what shows nothing is dropped")
  func whiteSpace() {
    #expect(fold("\u{3000}总 \u{A0}则\n\u{200B}\u{FEFF}第\t一") == "总则第一")
  }

  @Test("each folded character knows where it stood")
  func places() {
    let folded = folding.fold(Array("人 才A𠀀b".utf8))
    #expect(folded.places == [0, 4, 7, 8, 12])
  }

  @Test("folding twice changes nothing more")
  func idempotent() {
    for scalar in UInt32(1)...0xFFFF {
      let once = folding.fold(scalar)
      #expect(folding.fold(once) == once, "U+\(String(scalar, radix: 16))")
    }
  }

  @Test(
    "bytes that are no UTF-8 are folded without a trap",
    arguments: [[0xFF], [0xE4, 0xB8], [0xC0, 0x80], [0xED, 0xA0, 0x80]])
  func malformed(bytes: [UInt8]) {
    #expect(folding.fold(bytes).scalars.allSatisfy { $0 == 0xFFFD })
  }
}
