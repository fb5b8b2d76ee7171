import Testing

@testable import BrowserCore

@Suite struct SegmentationTests {
  private static let words: [LexiconWord] =
    ["产权", "留学", "公寓", "书记"].map { LexiconWord(Array($0.utf8), weight: 4) }
    + ["派", "当", "断"].map { LexiconWord(Array($0.utf8), role: .filler, weight: 1) }
    + ["能", "我", "的"].map { LexiconWord(Array($0.utf8), role: .filler, weight: 0) }

  private let lexicon: Lexicon

  init() throws {
    let made = LexiconWriter.encode(LexiconContents(words: Self.words))
    lexicon = try FetchedLexicon("小产权房公派留学断电公寓当书记我的事能", of: made).lexicon
  }

  /// The parts of a question, those that no word is known for in brackets.
  private func parts(_ question: String) -> String {
    let run = TextFolding().fold(Array(question.utf8)).scalars
    return Segmentation(run, .weighed, lexicon).pieces.map { piece in
      let text = String(String.UnicodeScalarView(run[piece.range].compactMap(Unicode.Scalar.init)))
      return piece.words.isEmpty ? "[\(text)]" : text
    }.joined(separator: " ")
  }

  @Test(
    "what nobody knows is not torn by a short word or a filler in it, and takes no word beside it",
    arguments: [
      ("小产权房", "[小产权房]"), ("公派留学", "[公派] 留学"), ("公寓断电", "公寓 [断电]"), ("公寓断", "公寓 断"),
      ("当书记", "当 书记"), ("当会计", "当 [会计]"), ("房产权", "[房] 产权"), ("公派，断电", "[公派] [,] [断电]"),
    ])
  func unknown(question: String, expected: String) {
    #expect(parts(question) == expected)
  }

  @Test("a particle is no part of a word", arguments: [("我的事", "我 的 [事]"), ("能住", "能 [住]"), ("住的公寓", "[住] 的 公寓")])
  func particles(question: String, expected: String) {
    #expect(parts(question) == expected)
  }
}
