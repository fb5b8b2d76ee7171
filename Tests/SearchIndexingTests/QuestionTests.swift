import ContentLoading
import Diagnostics
import FileTree
import PolicyModel
import SearchIndexing
import Testing

/// Asks the policies of content/ what people ask, and measures how often the best answer comes first.
///
/// The questions are in Fixtures/questions.tsv: those that were at hand when synonyms.yaml was written, and those that
/// were not and tell what a question is worth that nobody has seen.
@Suite struct QuestionTests {
  private struct Question {
    let isKnown: Bool
    let text: String
    /// The addresses that answer it; none where the policies do not say.
    let answers: Set<String>
  }

  private struct Score: CustomStringConvertible {
    var count = 0
    var first = 0
    var reciprocalRanks = 0.0

    var shareFirst: Double { Double(first) / Double(count) }
    var meanReciprocalRank: Double { reciprocalRanks / Double(count) }
    var description: String { "\(count) questions, first \(shareFirst), MRR@10 \(meanReciprocalRank)" }
  }

  private static let slugs = [
    "jl": "jilin-2023-6", "jc": "jilin-city-2021-rencai", "jz": "jinzhong-2023-10", "sd": "shandong-2021-7",
    "sx": "shanxi-2017-47",
  ]

  private let session: SearchSession
  private let questions: [Question]

  init() async throws {
    let here = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    var diagnostics: [Diagnostic] = []
    let portal = Content.load(here.dropLast(3).joined(separator: "/") + "/content", into: &diagnostics).portal
    let day = try #require(PolicyDate("2026-11-21"))
    session = try SearchSession(await PortalIndex.make(portal, benefits: [], asOf: day, jobs: 1))
    let path = here.dropLast().joined(separator: "/") + "/Fixtures/questions.tsv"
    questions = try String(decoding: Files.read(path), as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let fields = line.split(separator: "\t")
        let answers = fields[3].split(separator: " ").compactMap { answer -> String? in
          guard let hash = answer.firstIndex(of: "#"), let slug = Self.slugs[String(answer[..<hash])] else {
            return nil
          }
          return "policies/\(slug)/" + (answer.hasSuffix("#") ? "" : String(answer[hash...]))
        }
        return Question(
          isKnown: fields[0] == "known", text: String(fields[2]), answers: Set(answers))
      }
  }

  private func urls(_ question: Question) throws -> [String] {
    try session.search(question.text, limit: 10).hits.map { String(decoding: $0.url, as: UTF8.self) }
  }

  @Test(
    "the best answer comes first, for questions at hand and for questions not seen before", arguments: [true, false])
  func answers(isKnown: Bool) throws {
    var score = Score()
    var missed: [String] = []
    for question in questions where question.isKnown == isKnown && !question.answers.isEmpty {
      let rank = try urls(question).firstIndex { question.answers.contains($0) }
      score.count += 1
      if rank == 0 { score.first += 1 } else { missed.append(question.text) }
      if let rank { score.reciprocalRanks += 1 / Double(rank + 1) }
    }
    print(isKnown ? "at hand:" : "not seen before:", score)
    #expect(score.count > 50)
    #expect(score.shareFirst >= (isKnown ? 0.88 : 0.6), "\(score); not first: \(missed)")
    #expect(score.meanReciprocalRank >= (isKnown ? 0.9 : 0.6), "\(score); not first: \(missed)")
  }

  @Test("what the policies do not say is not answered")
  func nothing() throws {
    var count = 0
    for question in questions where question.answers.isEmpty {
      count += 1
      #expect(try urls(question) == [], "\(question.text)")
    }
    #expect(count > 50)
  }
}
