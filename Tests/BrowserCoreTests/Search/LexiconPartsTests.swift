import Testing

@testable import BrowserCore

/// A lexicon in which very many words begin alike.
@Suite struct LexiconPartsTests {
  private static let written = ["人才公寓", "人才服务专员"]
  private static let said = ["人", "人才", "人才的家", "人家都说"]
  private static let english = ["care", "cars", "fee"]

  private static let made: (file: [UInt8], head: [UInt8]) = {
    var others: [LexiconWord] = []
    for second in 0..<48 {
      for third in 0..<48 {
        guard let first = Unicode.Scalar(0x6100 + second), let next = Unicode.Scalar(0x7200 + third) else { continue }
        // Most of them share the second character too.
        for word in ["\(second < 24 ? "人才" : "人\(first)")\(next)\(first)房", "才公\(first)\(next)", "公\(first)\(next)"] {
          others.append(LexiconWord(Array(word.utf8), role: .missing))
        }
        let letters = [UInt8(ascii: "a") + UInt8(second % 26), UInt8(ascii: "a") + UInt8(third % 26)]
        others.append(LexiconWord(Array("car".utf8) + letters + [UInt8(ascii: "x")], role: .missing))
      }
    }
    let syllables = [("cai", "才财"), ("de", "的"), ("fang", "房"), ("gong", "公"), ("ren", "人"), ("yu", "寓")]
    return LexiconWriter.encode(
      LexiconContents(
        words: (written + english).map { LexiconWord(Array($0.utf8), weight: 3) }
          + said.map { LexiconWord(Array($0.utf8), meanings: [Array("公寓".utf8)]) } + others,
        syllables: syllables.map { (Array($0.utf8), $1.unicodeScalars.map(\.value)) }))
  }()

  @Test(
    "a query takes the parts of every word it may hold, and next to nothing of the others",
    arguments: [
      ("人", "人"), ("人才", "人才"), ("才人才", "人才"), ("人才公寓", "人才公寓"), ("人才公寓在哪", "人才公寓"), ("问人才的家在哪", "人才的家"),
      ("人家都说好", "人家都说"), ("人才爀愀房", "人才爀愀房"), ("人愠爀愠房", "人愠爀愠房"), ("房人愠爀愠房", "人愠爀愠房"),
      // Each slip leaves what a word of the texts is filed by.
      ("任才公寓", "人才公寓"), ("人财公寓", "人才公寓"), ("人才供寓", "人才公寓"), ("人才公遇", "人才公寓"), ("才人公寓", "人才公寓"),
      ("人公才寓", "人才公寓"), ("人才寓公", "人才公寓"), ("人公寓", "人才公寓"), ("才公寓", "人才公寓"), ("人才寓", "人才公寓"), ("人人才公寓", "人才公寓"),
      ("人才才公寓", "人才公寓"), ("人才服务转员", "人才服务专员"),
      // In Latin letters, also while they are being typed.
      ("rencaigongyu", "人才公寓"), ("ren cai gong yu", "人才公寓"), ("renc", "人才公寓"), ("rencaig", "人才公寓"), ("ren", "人"),
      ("rcgy", "人才公寓"),
      ("caring", "care"), ("car", "cars"), ("fees", "fee"),
    ])
  func parts(query: String, word: String) throws {
    let fetched = try FetchedLexicon(query, of: Self.made)
    #expect(fetched.words.contains(word))
    #expect(fetched.size * 20 < Self.made.file.count)
    #expect(fetched.lexicon.words.count < 480)
  }

  @Test("of traditional characters also those of the simplified ones behind each other")
  func traditional() throws {
    let said = LexiconWord(Array("买车贴钱".utf8), meanings: [Array("补贴".utf8)])
    let others = (0..<400).map { number in
      LexiconWord(Array("买\(Unicode.Scalar(0x6100 + number % 40)?.description ?? "")\(number)个".utf8), role: .missing)
    }
    let made = LexiconWriter.encode(LexiconContents(words: [said] + others))
    #expect(try FetchedLexicon("買車貼錢嗎", of: made).words.contains("买车贴钱"))
    #expect(try FetchedLexicon("買車貼錢嗎", of: made).lexicon.words.count < 60)
  }
}
