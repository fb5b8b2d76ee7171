import BrowserCore
import ContentLoading
import Diagnostics
import FileTree
import PolicyModel
import SearchIndexing
import SelfCheck
import Testing

/// Asks the policies of content/ what people ask, and measures how often the best answer comes first.
///
/// The questions are in Fixtures/questions.tsv, in sets by when they were written. All were at hand when the search was
/// worked on, so they guard what works and do not tell what a question is worth that nobody has seen.
@Suite struct QuestionTests {
  private struct Question {
    let set: Substring
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
    let content = Content.load(here.dropLast(3).joined(separator: "/") + "/content", into: &diagnostics)
    let portal = content.portal
    let day = try #require(PolicyDate("2026-11-21"))
    let rules = try #require(
      CompiledRules.compile(
        facts: content.facts.map { RuleFile(path: $0.path, text: $0.text) },
        benefits: content.benefits.map { ($0.slug, RuleFile(path: $0.file.path, text: $0.file.text)) },
        policies: portal.policies, regions: portal.regions, asOf: day, into: &diagnostics))
    session = try SearchSession(
      await PortalIndex.make(portal, benefits: rules.published(portal.policies), asOf: day, jobs: 1))
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
          set: fields[0], text: String(fields[2]), answers: Set(answers))
      }
  }

  private func urls(_ question: Question) throws -> [String] {
    try session.search(question.text, limit: 10).hits.map { String(decoding: $0.url, as: UTF8.self) }
  }

  /// Whether an entry is an answer: the provision itself, what lies below it, or the provision that a paragraph is in.
  private func isAnswer(_ url: String, to question: Question) -> Bool {
    question.answers.contains { answer in
      url == answer || answer.contains("#") && url.hasPrefix(answer + "-")
        || url.contains("#") && answer.hasPrefix(url + "-p") && !answer.dropFirst(url.count + 2).contains("-")
    }
  }

  @Test(
    "the best answer comes first",
    arguments: [
      ("first", 0.88, 0.9), ("later", 0.85, 0.86), ("third", 0.83, 0.86), ("fourth", 0.88, 0.92),
      ("fifth", 0.86, 0.88), ("sixth", 0.82, 0.85), ("seventh", 0.87, 0.9), ("eighth", 0.89, 0.91),
      ("ninth", 0.88, 0.91), ("tenth", 0.9, 0.92),
    ])
  func answers(set: String, leastFirst: Double, leastMean: Double) throws {
    var score = Score()
    var missed: [String] = []
    for question in questions where question.set == set && !question.answers.isEmpty {
      let rank = try urls(question).firstIndex { isAnswer($0, to: question) }
      score.count += 1
      if rank == 0 { score.first += 1 } else { missed.append(question.text) }
      if let rank { score.reciprocalRanks += 1 / Double(rank + 1) }
    }
    print("\(set):", score)
    #expect(score.count > 50)
    #expect(score.shareFirst >= leastFirst, "\(score); not first: \(missed)")
    #expect(score.meanReciprocalRank >= leastMean, "\(score); not first: \(missed)")
  }

  @Test(
    "a slip is mended by its sound or its shape, in words of which the texts are full and in words they have once",
    arguments: [
      ("揭帮领衔", "揭榜领衔"), ("候岛服务", "候鸟服务"), ("青鸟译站", "青鸟驿站"), ("怀仁老陈促", "怀仁老陈醋"),
      ("贵兵服务", "贵宾服务"), ("天吏投资", "天使投资"), ("免体费检", "免费体检"),
    ])
  func slips(typed: String, meant: String) throws {
    let hits = try session.search(typed, limit: 3).hits
    #expect(hits.first.map { String(decoding: $0.suggestion, as: UTF8.self) } == meant)
  }

  @Test(
    "what stands around a word does not hide it",
    arguments: [("“人才公寓", "人才公寓"), ("\"人才公寓", "人才公寓"), ("十五万年薪", "15万年薪")])
  func surroundings(typed: String, plain: String) throws {
    func first(_ query: String) throws -> SearchHit {
      try #require(try session.search(query, limit: 3).hits.first)
    }
    #expect(try first(typed).url == first(plain).url)
    // What needed no guess is not shown as one.
    #expect(try first(typed).match != .near)
  }

  @Test(
    "a country says where somebody comes from, and where it is asked for, nothing is known of it",
    arguments: [("巴西厨师看病", "#i18"), ("俄罗斯教授永久居留", "#i19"), ("德国签证", nil), ("日本旅游", nil)])
  func countries(question: String, anchor: String?) throws {
    let first = try session.search(question, limit: 3).hits.first.map { String(decoding: $0.url, as: UTF8.self) }
    #expect(first == anchor.map { "policies/shanxi-2017-47/" + $0 })
  }

  @Test(
    "nothing is shown for what the policies do not say",
    arguments: [
      ("more than one step away from any text is no slip", ["购车补贴", "公积金贷款", "火星人服务"]),
      (
        "a word near the subject does not answer for the rest",
        ["农民养老金", "乡村医生养老金", "牧场工人免费体检", "公寓断电", "公派留学名额"]
      ),
      (
        "a word that texts have of anything does not answer for what nobody knows",
        ["噼啪湖保护", "噼啪车辆登记", "噼啪药品监督管理"]
      ),
      (
        "no other provision stands for one that there is not",
        ["第九十九条", "附件九", "附件十二", "第八十八条第三款", "吉人社规〔2019〕88号", "吉林市意见第九十九条"]
      ),
      ("a few letters are the initials of one word, not of words that share them out", ["djkp", "sbjn", "zfgz"]),
    ])
  func silence(because reason: String, questions: [String]) throws {
    for question in questions {
      let hits = try session.search(question, limit: 3).hits
      #expect(hits.isEmpty, "\(question): \(reason)")
    }
  }

  @Test(
    "something is shown for a story around what the policies say",
    arguments: [
      ("who comes from elsewhere may ask of a place here", ["上海来吉林市的人才有公寓吗", "从广州回吉林市创业", "在上海打工想回来当村干部"]),
      (
        "who deals with what the policies say nothing of may ask what they do say",
        ["船舶工程师评职称", "物业公司招大学生有补贴吗", "化肥厂招高级工给钱吗"]
      ),
    ])
  func stories(because reason: String, questions: [String]) throws {
    for question in questions {
      let hits = try session.search(question, limit: 3).hits
      #expect(!hits.isEmpty, "\(question): \(reason)")
    }
  }

  @Test(
    "a town without a document of its own is answered by its province's, unless a place with one is named",
    arguments: [
      ("太原外教看病大夫会英文吗", "shanxi-2017-47/#i18"), ("长春机场贵宾通道", "jilin-2023-6/#art7"),
      ("济南的专家来晋中免费体检", "jinzhong-2023-10/#art21"), ("太原人才公寓", nil),
    ])
  func towns(question: String, answer: String?) throws {
    let first = try session.search(question, limit: 3).hits.first.map { String(decoding: $0.url, as: UTF8.self) }
    #expect(first == answer.map { "policies/" + $0 })
  }

  @Test("few results begin with the best of all", arguments: ["德国专家签证", "种地的想去听听课", "英语好的医生看病"])
  func limits(question: String) throws {
    let best = try #require(try session.search(question, limit: 0).hits.first)
    for limit in [3, 10, 200] { #expect(try session.search(question, limit: limit).hits.first?.url == best.url) }
  }

  @Test("English words are looked for by their meaning before they are looked for one by one in a document")
  func english() throws {
    let hits = try session.search("internship subsidy", limit: 20).hits
    #expect(hits.first.map { String(decoding: $0.url, as: UTF8.self) } == "policies/jilin-city-2021-rencai/#i18")
  }

  @Test(
    "what the policies do not say is hardly ever answered",
    arguments: [
      ("first", 0), ("later", 0), ("third", 1), ("fourth", 0), ("fifth", 8), ("sixth", 0), ("seventh", 1),
      ("eighth", 1), ("ninth", 0), ("tenth", 1), ("laws", 38),
    ])
  func nothing(set: String, most: Int) throws {
    let unanswered = questions.filter { $0.set == set && $0.answers.isEmpty }
    let shown = try unanswered.filter { try !urls($0).isEmpty }.map(\.text)
    print("\(set): \(shown.count) of \(unanswered.count) without an answer show something")
    #expect(shown.count <= most, "\(shown)")
    #expect(unanswered.count > 10)
  }
}
