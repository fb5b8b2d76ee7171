import BrowserCore
import SearchIndexing
import Testing

@Suite struct SearcherTests {
  private let session: SearchSession

  init() async throws {
    session = try await SampleDocuments.session()
  }

  private func search(_ query: String, limit: Int = 0) throws -> [SearchHit] {
    try session.search(query, limit: limit).hits
  }

  private func urls(_ query: String) throws -> [String] {
    try search(query).map(\.urlText)
  }

  @Test("every run of one to eight characters of every provision finds it, with the run marked")
  func recall() async throws {
    for document in SampleDocuments.documents {
      for unit in document.units {
        let text = Array(String(decoding: unit.label + unit.heading + unit.text, as: UTF8.self))
        var url = "policies/\(String(decoding: document.id, as: UTF8.self))/"
        if !unit.anchor.isEmpty { url += "#" + String(decoding: unit.anchor, as: UTF8.self) }
        for start in text.indices {
          for length in 1...8 where start + length <= text.count {
            let run = String(text[start..<start + length])
            // Quotation marks at both ends and spaces have a meaning of their own: see below.
            guard run.allSatisfy({ $0 != " " && $0 != "“" && $0 != "”" }) else { continue }
            let hit = try search(run).first { $0.urlText == url }
            #expect(hit != nil, "\(run) in \(url)")
            #expect(hit?.markedTexts.contains { $0.contains(run) } == true, "\(run) in \(url)")
          }
        }
      }
    }
  }

  @Test(
    "runs with quotation marks and spaces find their provision too",
    arguments: ["“晋中英才”“晋中", "”凭卡免费", "人才 100 万", "“特殊贡献人才”", "（试"])
  func marksInRuns(run: String) async throws {
    #expect(try !search(run).isEmpty)
  }

  @Test("what is shown holds the words, and no other provision is shown")
  func precision() async throws {
    #expect(try urls("人才公寓") == ["policies/jinzhong-2023-10/#art20"])
    #expect(try urls("免费体检") == ["policies/jinzhong-2023-10/#art21"])
    #expect(try search("房补助").isEmpty)
    #expect(try search("人才公寓楼").isEmpty)
  }

  @Test("notation does not matter", arguments: ["吉人社规[2023]6号", "吉人社規（２０２３）6號", "吉人社规 〔2023〕 6号"])
  func notation(query: String) async throws {
    #expect(try urls(query) == ["policies/jilin-2023-6/#number"])
  }

  @Test("article and document numbers are found as people type them, after those that hold them literally")
  func otherNotation() async throws {
    #expect(try urls("第19条") == ["policies/jinzhong-2023-10/#art19"])
    let hit = try #require(try search("第19条").first)
    #expect(hit.match == .expanded)
    #expect(hit.markedTexts == ["第十九条"])
    #expect(try urls("吉人社规2023 6号") == ["policies/jilin-2023-6/#number"])
    let document = SampleDocuments.document(
      "notation", "写法", [("", "a", "", "依照第十条办理。"), ("", "b", "", "依照第10条办理，另见若干规定，不再赘述。"), ("", "c", "", "第二十条")])
    let searcher = try await SampleDocuments.session([document])
    let found = try searcher.search("第10条", limit: 0).hits
    #expect(found.map(\.urlText) == ["policies/notation/#b", "policies/notation/#a"])
    #expect(found.map(\.match) == [.exact, .expanded])
  }

  @Test("a title that holds the words comes first, though its policy is out of force")
  func titleFirst() async throws {
    #expect(try urls("企业柔性引进人才").first == "policies/jilin-2023-6/")
    #expect(try urls("柔性引才").first == "policies/jinzhong-2023-10/")
  }

  @Test("a heading comes before text")
  func headingFirst() async throws {
    let document = SampleDocuments.document(
      "order", "次序",
      [("第一条", "art1", "", "住房补贴。"), ("第二条", "art2", "住房补贴。", "按照在当地工作的年限和单位的性质，由财政部门分三年发放，不重复享受。")])
    let searcher = try await SampleDocuments.session([document])
    let found = try searcher.search("住房补贴", limit: 0).hits.map(\.urlText)
    #expect(found == ["policies/order/#art2", "policies/order/#art1"])
  }

  @Test("several words must all be found, in the provision or in the title of its policy")
  func severalWords() async throws {
    #expect(try urls("特殊贡献 奖励") == ["policies/jinzhong-2023-10/#art19"])
    #expect(try urls("晋中市 人才公寓") == ["policies/jinzhong-2023-10/#art20"])
    #expect(try search("人才公寓 住房补贴").isEmpty)
  }

  @Test("words that only the policy as a whole holds find the provisions that hold most of them")
  func wholePolicy() async throws {
    #expect(try Set(urls("人才公寓 免费游览")) == ["policies/jinzhong-2023-10/#art20", "policies/jinzhong-2023-10/#art21"])
  }

  @Test("words that stand together come before words that stand apart")
  func together() async throws {
    #expect(try urls("特殊贡献 人才奖").first == "policies/jinzhong-2023-10/#art12")
  }

  @Test("what holds several of the words that are meant comes before what holds one of them")
  func severalForms() async throws {
    let provisions = [
      ("第一条", "art1", "", "技能大师工作室，技能大师工作室，给予奖励。"),
      ("第二条", "art2", "", "师徒工作间等等，技能大师工作室，给予奖励。"),
    ]
    let words = [("带徒弟", ["技能大师工作室", "师徒工作间"]), ("发红包", ["奖励"])].map { says, means in
      LexiconWord(Array(says.utf8), meanings: means.map { Array($0.utf8) }, weight: 5)
    }
    let session = try SearchSession(
      await IndexFiles.make(
        count: 1, address: ("policies/", "/"), lexicon: LexiconContents(words: words), jobs: 1
      ) { _ in SampleDocuments.document("a", "办法", provisions) })
    #expect(try session.search("带徒弟发红包", limit: 0).hits.first?.urlText == "policies/a/#art2")
  }

  @Test("a leading hyphen excludes, but alone it is text")
  func excluded() async throws {
    #expect(try Set(urls("50万元")) == ["policies/jinzhong-2023-10/#art19", "policies/jilin-2023-6/#art9"])
    #expect(try urls("50万元 -劳务报酬") == ["policies/jinzhong-2023-10/#art19"])
    #expect(try urls("50万元 -晋中") == ["policies/jilin-2023-6/#art9"])
    #expect(try search("-劳务报酬").isEmpty)
  }

  @Test("quotation marks hold words together")
  func quoted() async throws {
    #expect(try urls("\"贡献 人才奖\"") == ["policies/jinzhong-2023-10/#art12"])
    #expect(try urls("“特殊贡献人才奖”") == ["policies/jinzhong-2023-10/#art12"])
  }

  @Test("a query of nothing finds nothing", arguments: ["", "   ", "\u{3000}", "\"\"", "-"])
  func nothing(query: String) async throws {
    #expect(try search(query).isEmpty)
  }

  @Test("the limit counts hits and keeps the order")
  func limit() async throws {
    let all = try search("人才")
    #expect(all.count > 3)
    #expect(try search("人才", limit: 3) == Array(all.prefix(3)))
  }

  @Test("hits of one policy stand together")
  func grouped() async throws {
    let policies = try search("人才").map(\.policy)
    var runs = 0
    for position in policies.indices where position == 0 || policies[position] != policies[position - 1] { runs += 1 }
    #expect(runs == Set(policies).count)
  }

  @Test("very many words, very long words and bytes that are no UTF-8 do no harm")
  func hostile() async throws {
    _ = try search((0..<100).map { "人才\($0)" }.joined(separator: " "))
    #expect(try search(String(repeating: "人才", count: 5000)).isEmpty)
    #expect(try session.search([0xFF, 0xE4, 0xB8, 0x20, 0x80], limit: 0).hits.isEmpty)
  }

  @Test("a snippet leaves the label out unless a word stands in it, and marks count UTF-16")
  func snippet() async throws {
    let text = try #require(try search("“一事一议”").first)
    #expect(text.snippetText.hasPrefix("对于“晋中英才”"))
    #expect(text.markedTexts == ["一事一议"])
    let label = try #require(try search("第十九条").first)
    #expect(label.snippetText.hasPrefix("第十九条对于"))
    #expect(label.markedTexts == ["第十九条"])
    let spaced = try #require(try search("100万元").first)
    #expect(spaced.markedTexts == ["100 万元"])
  }

  @Test("a long text is cut around the words, with an ellipsis where it is cut")
  func longSnippet() async throws {
    let text = String(repeating: "甲乙丙丁戊己庚辛，", count: 30) + "𠀀人才公寓" + String(repeating: "子丑寅卯，", count: 40)
    let document = SampleDocuments.document("long", "长文", [("第一条", "art1", "", text)])
    let long = try await SampleDocuments.session([document])
    let hit = try #require(try long.search("人才公寓", limit: 0).hits.first)
    #expect(hit.snippetText.hasPrefix("…") && hit.snippetText.hasSuffix("…"))
    #expect(hit.markedTexts == ["人才公寓"])
    #expect(hit.snippetText.count == 92)
  }

  @Test("the JSON is the documented shape")
  func json() async throws {
    let hits = try search("人才公寓")
    let score = try #require(hits.first).score
    let expected =
      #"[{"kind":"provision","policy":"jinzhong-2023-10","provision":"第二十条","benefit":null,"#
      + #""url":"policies/jinzhong-2023-10/#art20","title":"晋中市推进高质量发展柔性引才实施办法（试行）","#
      + #""snippet":"各县（区、市）、山西转型综改示范区晋中开发区在开发区内建设可“拎包入住”的人才公寓，"#
      + #"结合企业自有住房和协议酒店，就近保障柔性引进人才的居住需求。","marks":[[37,41]],"score":\#(score),"match":"exact"}]"#
    #expect(String(decoding: SearchHit.json(hits), as: UTF8.self) == expected)
  }
}
