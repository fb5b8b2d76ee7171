import BrowserCore
import ContentLoading
import Diagnostics
import PolicyModel
import Testing

@testable import SearchIndexing

@Suite struct PortalLexiconTests {
  private let words: [String: LexiconWord]

  init() {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    var diagnostics: [Diagnostic] = []
    var portal = Content.load(here.dropLast(3).joined(separator: "/") + "/content", into: &diagnostics).portal
    portal.searchWords = SearchWords()
    portal.searchWords.synonyms = [
      SearchWords.Group(says: ["试工"], means: ["见习"]), SearchWords.Group(says: ["试工"], means: ["实习补贴", "见习"]),
    ]
    portal.searchWords.towns = [SearchWords.Group(says: ["太原"], means: ["山西", "-晋中"])]
    let contents = PortalLexicon.contents(portal, benefits: [])
    words = Dictionary(contents.words.map { (String(decoding: $0.text, as: UTF8.self), $0) }) { first, _ in first }
  }

  @Test("what stands in several groups means what each of them says, in their order")
  func groups() throws {
    #expect(try #require(words["试工"]).meanings.map { String(decoding: $0, as: UTF8.self) } == ["见习", "实习补贴"])
  }

  @Test("an everyday word is passed over where no text writes it, and need not be found where some do")
  func everyday() throws {
    let unwritten = try #require(words["放心"])
    #expect(unwritten.role == .filler)
    #expect(unwritten.spelling == .none)
    #expect(try #require(words["进一步"]).role == .common)
  }

  @Test("a town is a place of no weight of its own")
  func towns() throws {
    let town = try #require(words["太原"])
    #expect(town.role == .place)
    #expect(town.weight == 0)
  }
}
