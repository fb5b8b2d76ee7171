import BrowserCore
import Testing

@Suite struct SearcherTests {
  private let searcher: Searcher

  init() throws {
    searcher = Searcher(try SampleDocuments.index)
  }

  private func search(_ query: String, limit: Int = 0) -> [SearchHit] {
    searcher.search(Array(query.utf8), limit: limit)
  }

  private func urls(_ query: String) -> [String] {
    search(query).map(\.urlText)
  }

  @Test("every run of one to eight characters of every provision finds it, with the run marked")
  func recall() {
    for document in SampleDocuments.documents {
      for unit in document.units {
        let text = Array(String(decoding: unit.label + unit.heading + unit.text, as: UTF8.self))
        var url = String(decoding: document.url, as: UTF8.self)
        if !unit.anchor.isEmpty { url += "#" + String(decoding: unit.anchor, as: UTF8.self) }
        for start in text.indices {
          for length in 1...8 where start + length <= text.count {
            let run = String(text[start..<start + length])
            // Quotation marks at both ends and spaces have a meaning of their own: see below.
            guard run.allSatisfy({ $0 != " " && $0 != "“" && $0 != "”" }) else { continue }
            let hit = search(run).first { $0.urlText == url }
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
  func marksInRuns(run: String) {
    #expect(!search(run).isEmpty)
  }

  @Test("what is shown holds the words, and no other provision is shown")
  func precision() {
    #expect(urls("人才公寓") == ["policies/jinzhong-2023-10/#art20"])
    #expect(urls("免费体检") == ["policies/jinzhong-2023-10/#art21"])
    #expect(search("房补助").isEmpty)
    #expect(search("人才公寓楼").isEmpty)
  }

  @Test("notation does not matter", arguments: ["吉人社规[2023]6号", "吉人社規（２０２３）6號", "吉人社规 〔2023〕 6号"])
  func notation(query: String) {
    #expect(urls(query) == ["policies/jilin-2023-6/#number"])
  }

  @Test("article and document numbers are found as people type them, after those that hold them literally")
  func otherNotation() throws {
    #expect(urls("第19条") == ["policies/jinzhong-2023-10/#art19"])
    let hit = try #require(search("第19条").first)
    #expect(hit.match == .expanded)
    #expect(hit.markedTexts == ["第十九条"])
    #expect(urls("吉人社规2023 6号") == ["policies/jilin-2023-6/#number"])
    let document = SampleDocuments.document(
      "notation", "写法", [("", "a", "", "依照第十条办理。"), ("", "b", "", "依照第10条办理，另见若干规定，不再赘述。"), ("", "c", "", "第二十条")])
    let searcher = Searcher(try IndexFormat.decode(IndexFormat.encode([document])))
    let found = searcher.search(Array("第10条".utf8), limit: 0)
    #expect(found.map(\.urlText) == ["policies/notation/#b", "policies/notation/#a"])
    #expect(found.map(\.match) == [.exact, .expanded])
  }

  @Test("a title that holds the words comes first, though its policy is out of force")
  func titleFirst() {
    #expect(urls("企业柔性引进人才").first == "policies/jilin-2023-6/")
    #expect(urls("柔性引才").first == "policies/jinzhong-2023-10/")
  }

  @Test("a heading comes before text")
  func headingFirst() throws {
    let document = SampleDocuments.document(
      "order", "次序",
      [("第一条", "art1", "", "住房补贴。"), ("第二条", "art2", "住房补贴。", "按照在当地工作的年限和单位的性质，由财政部门分三年发放，不重复享受。")])
    let searcher = Searcher(try IndexFormat.decode(IndexFormat.encode([document])))
    let found = searcher.search(Array("住房补贴".utf8), limit: 0).map(\.urlText)
    #expect(found == ["policies/order/#art2", "policies/order/#art1"])
  }

  @Test("several words must all be found, in the provision or in the title of its policy")
  func severalWords() {
    #expect(urls("特殊贡献 奖励") == ["policies/jinzhong-2023-10/#art19"])
    #expect(urls("晋中市 人才公寓") == ["policies/jinzhong-2023-10/#art20"])
    #expect(search("人才公寓 住房补贴").isEmpty)
  }

  @Test("words that only the policy as a whole holds find the provisions that hold most of them")
  func wholePolicy() {
    #expect(Set(urls("人才公寓 免费游览")) == ["policies/jinzhong-2023-10/#art20", "policies/jinzhong-2023-10/#art21"])
  }

  @Test("words that stand together come before words that stand apart")
  func together() {
    #expect(urls("特殊贡献 人才奖").first == "policies/jinzhong-2023-10/#art12")
  }

  @Test("a leading hyphen excludes, but alone it is text")
  func excluded() {
    #expect(Set(urls("50万元")) == ["policies/jinzhong-2023-10/#art19", "policies/jilin-2023-6/#art9"])
    #expect(urls("50万元 -劳务报酬") == ["policies/jinzhong-2023-10/#art19"])
    #expect(urls("50万元 -晋中") == ["policies/jilin-2023-6/#art9"])
    #expect(search("-劳务报酬").isEmpty)
  }

  @Test("quotation marks hold words together")
  func quoted() {
    #expect(urls("\"贡献 人才奖\"") == ["policies/jinzhong-2023-10/#art12"])
    #expect(urls("“特殊贡献人才奖”") == ["policies/jinzhong-2023-10/#art12"])
  }

  @Test("a query of nothing finds nothing", arguments: ["", "   ", "\u{3000}", "\"\"", "-"])
  func nothing(query: String) {
    #expect(search(query).isEmpty)
  }

  @Test("the limit counts hits and keeps the order")
  func limit() {
    let all = search("人才")
    #expect(all.count > 3)
    #expect(search("人才", limit: 3) == Array(all.prefix(3)))
  }

  @Test("hits of one policy stand together")
  func grouped() {
    let policies = search("人才").map(\.policy)
    var runs = 0
    for position in policies.indices where position == 0 || policies[position] != policies[position - 1] { runs += 1 }
    #expect(runs == Set(policies).count)
  }

  @Test("very many words, very long words and bytes that are no UTF-8 do no harm")
  func hostile() {
    _ = search((0..<100).map { "人才\($0)" }.joined(separator: " "))
    #expect(search(String(repeating: "人才", count: 5000)).isEmpty)
    #expect(searcher.search([0xFF, 0xE4, 0xB8, 0x20, 0x80], limit: 0).isEmpty)
  }

  @Test("a snippet leaves the label out unless a word stands in it, and marks count UTF-16")
  func snippet() throws {
    let text = try #require(search("“一事一议”").first)
    #expect(text.snippetText.hasPrefix("对于“晋中英才”"))
    #expect(text.markedTexts == ["一事一议"])
    let label = try #require(search("第十九条").first)
    #expect(label.snippetText.hasPrefix("第十九条对于"))
    #expect(label.markedTexts == ["第十九条"])
    let spaced = try #require(search("100万元").first)
    #expect(spaced.markedTexts == ["100 万元"])
  }

  @Test("a long text is cut around the words, with an ellipsis where it is cut")
  func longSnippet() throws {
    let text = String(repeating: "甲乙丙丁戊己庚辛，", count: 30) + "𠀀人才公寓" + String(repeating: "子丑寅卯，", count: 40)
    let document = SampleDocuments.document("long", "长文", [("第一条", "art1", "", text)])
    let long = Searcher(try IndexFormat.decode(IndexFormat.encode([document])))
    let hit = try #require(long.search(Array("人才公寓".utf8), limit: 0).first)
    #expect(hit.snippetText.hasPrefix("…") && hit.snippetText.hasSuffix("…"))
    #expect(hit.markedTexts == ["人才公寓"])
    #expect(hit.snippetText.count == 92)
  }

  @Test("the JSON is the documented shape")
  func json() throws {
    let hits = search("人才公寓")
    let score = try #require(hits.first).score
    let expected =
      #"[{"kind":"provision","policy":"jinzhong-2023-10","provision":"第二十条","benefit":null,"#
      + #""url":"policies/jinzhong-2023-10/#art20","title":"晋中市推进高质量发展柔性引才实施办法（试行）","#
      + #""snippet":"各县（区、市）、山西转型综改示范区晋中开发区在开发区内建设可“拎包入住”的人才公寓，"#
      + #"结合企业自有住房和协议酒店，就近保障柔性引进人才的居住需求。","marks":[[37,41]],"score":\#(score),"match":"exact"}]"#
    #expect(String(decoding: SearchHit.json(hits), as: UTF8.self) == expected)
  }
}
