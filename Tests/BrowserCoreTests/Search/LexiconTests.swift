import Testing

@testable import BrowserCore

@Suite struct LexiconTests {
  private static let words = [
    "人才公寓", "住房补贴", "女婿", "科技", "重庆", "安家", "揭榜挂帅", "绿色通道", "西安", "985高校", "hr", "subsidy",
  ]
  private static let syllables = [
    "an": "安", "bang": "榜帮", "bu": "补", "cai": "才财", "chong": "重", "dao": "道", "fang": "房", "gao": "高",
    "gong": "公", "gua": "挂", "ji": "技", "jia": "家", "jie": "揭", "ke": "科", "lu": "绿", "nu": "女",
    "qing": "庆", "ren": "人", "se": "色", "shuai": "帅", "tie": "贴", "tong": "通", "xi": "西", "xiao": "校",
    "xu": "婿", "yu": "寓", "zhong": "重", "zhu": "住",
  ]

  private static let made: (file: [UInt8], head: [UInt8]) = {
    // So many others that there are many pieces.
    let others = (0..<900).map { number in
      let first = Character(Unicode.Scalar(UInt16(0x4E00 + 7 * number)) ?? "其")
      return LexiconWord(Array("\(first)它\(number)词".utf8), role: .filler)
    }
    let contents = LexiconContents(
      words: Self.words.map { LexiconWord(Array($0.utf8), weight: 3) } + others,
      syllables: Self.syllables.sorted { $0.key < $1.key }.map { name, characters in
        (Array(name.utf8), characters.unicodeScalars.map(\.value))
      },
      lookalikes: [(0x6280, 0x679D)])
    return LexiconWriter.encode(contents)
  }()

  @Test(
    "a query takes the pieces of every word it may hold, and few others",
    arguments: [
      ("人才公寓", "人才公寓"), ("住房補貼", "住房补贴"), ("想要人才公寓吗", "人才公寓"), ("任才公寓", "人才公寓"),
      ("rencaigongyu", "人才公寓"), ("ren cai gong yu", "人才公寓"), ("rencai gongyu", "人才公寓"),
      ("woyaorencaigongyu", "人才公寓"), ("rencaigon", "人才公寓"), ("rcgy", "人才公寓"), ("zfbtrcgy", "人才公寓"),
      ("人cai公寓", "人才公寓"), ("nvxu", "女婿"), ("nuxu", "女婿"), ("keji", "科技"), ("ke ji", "科技"), ("kj", "科技"),
      ("kjrcgy", "科技"),
      ("chongqing", "重庆"), ("zhongqing", "重庆"), ("anjia", "安家"), ("rencaianjia", "安家"), ("xian", "西安"),
      ("lvsetongdao", "绿色通道"), ("985高校", "985高校"), ("hr", "hr"), ("hr rencai", "hr"),
      ("any subsidy here", "subsidy"),
    ])
  func pieces(query: String, word: String) throws {
    let fetched = try FetchedLexicon(query, of: Self.made)
    #expect(fetched.words.contains(word))
    #expect(fetched.size < Self.made.file.count / 2)
  }

  @Test("a syllable's number stands for its letters")
  func syllables() throws {
    let numbers = Syllable.numbers
    func letters(_ name: String) -> UInt64 { name.utf8.reversed().reduce(0) { $0 << 5 | UInt64($1 & 31) } }
    for name in Self.syllables.keys {
      let number = try #require(numbers[letters(name)])
      #expect(Syllable.letters(number) == letters(name))
    }
    func sound(_ name: String) throws -> UInt64 { Syllable.blurred(try #require(numbers[letters(name)])) }
    #expect(try sound("zheng") == sound("zen"))
    #expect(try sound("bing") == sound("bin"))
    #expect(try sound("bang") != sound("ban"))
    #expect(try sound("hong") != sound("ong"))
  }

  @Test("a head that does not say a power of two of sizes is refused")
  func malformed() throws {
    #expect(throws: MalformedBytes.self) { try LexiconStore(Self.made.head.dropLast()) }
    #expect(throws: MalformedBytes.self) { try LexiconStore([UInt8](repeating: 0x6F, count: 9)) }
    #expect(throws: MalformedBytes.self) { try LexiconStore([]) }
    // Parts of parts of parts, of which none is there.
    #expect(throws: MalformedBytes.self) { try LexiconStore([UInt8](repeating: 0x7F, count: 99)) }
  }
}
