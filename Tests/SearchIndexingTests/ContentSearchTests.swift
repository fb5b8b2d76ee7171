import BrowserCore
import ContentLoading
import Diagnostics
import PolicyModel
import SearchIndexing
import Testing

/// Searches the policies of content/, each answer held against a plain look through all of the text.
@Suite struct ContentSearchTests {
  private struct Text {
    let url: String
    let folded: [UInt32]
    let original: [Character]
  }

  private let session: SearchSession
  private let texts: [Text]
  private let folding = TextFolding()

  init() async throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    var diagnostics: [Diagnostic] = []
    let portal = Content.load("\(root)/content", into: &diagnostics).portal
    let day = try #require(PolicyDate("2026-11-20"))
    session = try SearchSession(await PortalIndex.make(portal, benefits: [], asOf: day, jobs: 2))
    var texts: [Text] = []
    for policy in portal.policies {
      for provision in policy.allProvisions where provision.kind != .table {
        let text = provision.label + provision.heading + provision.text
        guard !text.isEmpty else { continue }
        texts.append(
          Text(
            url: "policies/\(policy.slug)/#\(provision.anchor)", folded: folding.fold(Array(text.utf8)).scalars,
            original: Array(text)))
      }
    }
    self.texts = texts
  }

  private func holders(of run: String) -> Set<String> {
    let folded = folding.fold(Array(run.utf8)).scalars
    return Set(
      texts.lazy.filter { text in
        text.folded.count >= folded.count
          && (0...text.folded.count - folded.count).contains {
            text.folded[$0..<$0 + folded.count].elementsEqual(folded)
          }
      }.map(\.url))
  }

  @Test("runs of 1 to 12 characters, cut anywhere, find every provision that holds them and nothing else")
  func runsCutAnywhere() throws {
    var generator = Seeded(state: 20_261_120)
    var searched = 0
    while searched < 150 {
      let text = try #require(texts.randomElement(using: &generator)).original
      let length = Int.random(in: 1...12, using: &generator)
      guard text.count >= length else { continue }
      let start = Int.random(in: 0...text.count - length, using: &generator)
      let run = String(text[start..<start + length])
      // White space, quotation marks and a leading hyphen mean something in a query.
      guard run.unicodeScalars.allSatisfy({ !$0.properties.isWhitespace && !"“”\"-".unicodeScalars.contains($0) })
      else {
        continue
      }
      searched += 1
      let hits = try session.search(run, limit: 0).hits.filter { $0.match == .exact }
      let found = Set(hits.map { String(decoding: $0.url, as: UTF8.self) }.filter { $0.contains("#") })
      let expected = holders(of: run)
      #expect(found.isSuperset(of: expected), "\(run): missing \(expected.subtracting(found))")
      // Tables and titles are found too; they are not among the texts.
      let known = Set(texts.map(\.url))
      #expect(
        found.intersection(known) == expected, "\(run): not held by \(found.intersection(known).subtracting(expected))")
    }
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
