import HTMLTemplate
import PolicyModel
import Testing

@testable import Templates

@Suite struct WordsTests {
  @Test(
    "numbers are kept with their units and the text is untouched",
    arguments: [
      ("给予100万元、50万元", "给予<span class=\"n\">100万元</span>、<span class=\"n\">50万元</span>"),
      ("（市发〔2017〕22号）第十九条", "（市发<span class=\"n\">〔2017〕22号</span>）<span class=\"n\">第十九条</span>"),
      ("给予 100 万元", "给予 <span class=\"n\">100 万元</span>"),
      ("最高3.5亿元，占20%。", "最高<span class=\"n\">3.5亿元</span>，占<span class=\"n\">20%</span>。"),
      ("“5+3”第一，〔2017〕号", "“5+3”<wbr>第一，〔2017〕号"), ("对“甲”“乙”，（“丙”）", "对<wbr>“甲”“乙”，（“丙”）"), ("a<b", "a&lt;b"),
      ("", ""),
    ])
  func numbers(_ text: String, _ html: String) {
    #expect(OfficialText(text: text).html.description == html)
  }

  @Test("a doubt wins over the unit it cuts, and one outside the text is left out")
  func doubtRanges() {
    let marks = [OfficialText.Mark(range: 2..<5, reason: "w"), OfficialText.Mark(range: 90..<95, reason: "x")]
    #expect(
      OfficialText(text: "最高100万元", marks: marks).html.description
        == "最高<mark class=\"doubt\" aria-describedby=\"w\">100</mark>万元")
  }

  @Test("paths are cited as readers do")
  func citations() {
    #expect(citation(of: "第四条/（二）") == "第四条（二）")
    #expect(citation(of: "附件1/三/（二）/1/（1）") == "附件1 三（二）1（1）")
    #expect(citation(of: "6") == "第6项")
    #expect(range(from: "第四条", to: "第七条") == "第四至七条")
    #expect(range(from: "1、", to: "12、") == "1至12")
    #expect(range(from: "第二十五条", to: "第二十五条") == "第二十五条")
  }

  @Test("titles break between phrases only")
  func titles() {
    #expect(
      TitleText(title: "晋中市推进高质量发展柔性引才实施办法（试行）").html.description
        == "晋中市推进高质量发展<wbr>柔性引才实施办法<wbr>（试行）")
    #expect(TitleText(title: "办法<1>").html.description == "办法&lt;1&gt;")
  }

  @Test("counts in Chinese words")
  func counts() {
    #expect([1, 2, 5, 10, 12, 20, 35, 100].map(chineseCount) == ["一", "两", "五", "十", "十二", "二十", "三十五", "100"])
  }

  @Test("what holds on a day follows from the status and the dates")
  func validity() throws {
    let day = try #require(PolicyDate("2026-11-21"))
    var matter = FrontMatter(title: "甲", source: SourceDocument(file: "source.txt"))
    #expect(matter.validity(on: day) == .unknown)
    matter.status = .inForce
    matter.trial = true
    #expect(matter.validity(on: day).words.zh == "现行（试行）")
    matter.expires = PolicyDate("2026")
    #expect(matter.validity(on: day) == .inForce(trial: true))
    matter.expires = PolicyDate("2026-10")
    #expect(matter.validity(on: day) == .expired)
    matter.effective = PolicyDate("2027-01-01")
    #expect(matter.validity(on: day) == .notYetInForce)
    matter.status = .repealed
    #expect(matter.validity(on: day) == .repealed)
  }

  @Test("the two lists of dark tokens, by choice and by system, are the same")
  func darkTokens() throws {
    let css = try #require(StaticAssets.files.first { $0.name == "site-tokens.css" }).text
    let blocks = css.matches(of: /:root(?:\[data-theme="dark"\]|:not\(\[data-theme="light"\]\)) \{([^}]*)\}/)
      .map { $0.output.1.split(separator: ";").map { $0.filter { !$0.isWhitespace } }.filter { !$0.isEmpty }.sorted() }
    #expect(blocks.count == 2)
    #expect(blocks.first == blocks.last)
    #expect((blocks.first?.count ?? 0) > 20)
  }
}
