import Testing

@testable import PolicyImport

@Suite struct PageFurnitureTests {
  private func lines(_ texts: String...) -> [Line] {
    Blanks.trim(texts.enumerated().map { Line(number: $0 + 1, text: $1) })
  }

  private let page = String(repeating: "各县区人民政府要加强领导，", count: 17)

  @Test(
    "tells what belongs to a page from text",
    arguments: [
      "—6—", "· 6 ·", "6/12", "6 / 12", "共9页", "第六页", "Page 6 of 12", "2023/8/7 10:21 关于印发办法的通知",
      "![](images/1.jpg)", "```markdown", "http://www.example.gov.cn/art/1.html 1/3",
      "1/3 https://www.example.gov.cn/art/1.html",
      "https://www.example.gov.cn",
    ])
  func marks(line: String) {
    #expect(PageFurniture.remove(from: lines(line, "第一条 甲。")).lines.map(\.string) == ["第一条 甲。"])
  }

  @Test(
    "leaves figures, years and addresses within text",
    arguments: ["2023", "13/12", "2021—2025", "第三页是目录", "网址：https://www.example.gov.cn", "2023/8/7", "—甲—", "1.5"])
  func text(line: String) {
    #expect(PageFurniture.remove(from: lines("甲", line, "乙")).repairs.isEmpty)
  }

  @Test("takes digits alone on lines for page numbers where they count up, a page of text between")
  func bareNumbers() {
    #expect(PageFurniture.remove(from: lines(page, "1", page, "2", page)).lines.map(\.string) == [page, page, page])
    #expect(PageFurniture.remove(from: lines("序号", "1", "甲", "2", "乙", "3", "丙")).repairs.isEmpty)
  }

  @Test("takes a line that repeats at the tops of pages for a running head, and keeps the title it repeats")
  func runningHeads() {
    let kept = PageFurniture.remove(
      from: lines("某市人才办法", page, "— 1 —", "某市人才办法", page, "— 2 —", "某市人才办法", page)
    ).lines
    #expect(kept.map(\.string) == ["某市人才办法", page, page, page])
    #expect(kept.map(\.followsPageBreak) == [false, false, true, true])
  }

  @Test("parts a page number from the text it was joined to")
  func joined() {
    let (kept, repairs) = PageFurniture.remove(from: lines("支持企业引进— 6 —", "— 7 —各类人才。", "期限为2021—2025年"))
    #expect(kept.map(\.string) == ["支持企业引进", "各类人才。", "期限为2021—2025年"])
    #expect(repairs.map(\.after) == ["支持企业引进", "各类人才。"])
    #expect(kept[1].followsPageBreak)
  }

  @Test("leaves out a table of contents whose titles come again, and records each line")
  func contents() throws {
    let document = try imported(
      "某市人才办法", "", "目 录", "", "第一章 总则……………1", "", "第二章 附则……………2", "", "第一章 总则", "", "第一条 甲。", "", "第二章 附则", "",
      "第二条 乙。")
    #expect(body(document.markdown) == ["某市人才办法", "# 第一章 总则", "## 第一条", "甲。", "# 第二章 附则", "## 第二条", "乙。"])
    #expect(document.repairs.map(\.line) == [3, 5, 7])
    #expect(document.repairs.allSatisfy { $0.rule == .tableOfContents })
  }

  @Test("keeps a row of titles of which some do not come again, its end as well")
  func doubtfulContents() throws {
    let document = try imported(
      "某市人才办法", "", "第一章 总则", "", "第二章 引进", "", "第三章 培养", "", "第四章 奖励", "", "第五章 附则", "", "总则", "", "第一条 甲。", "",
      "第三章 培养", "", "第四章 奖励", "", "第五章 附则", "", "第二条 乙。")
    #expect(document.repairs.isEmpty)
  }

  @Test("keeps chapters in a row that do not come again")
  func noContents() throws {
    let document = try imported("某市人才办法", "", "第一编 总则", "", "第一章 原则", "", "第一节 甲", "", "第一条 乙。")
    #expect(document.repairs.isEmpty)
  }

  @Test("leaves out a title that was emitted twice, also in pieces")
  func repeatedTitle() throws {
    let document = try imported("关于印发某市人才办法的通知", "", "关于印发", "", "某市人才办法的通知", "", "各单位：", "", "请执行。")
    #expect(body(document.markdown) == ["关于印发某市人才办法的通知", "各单位：", "请执行。"])
    #expect(document.repairs.map(\.line) == [1])
    let named = try imported("某市人才政策：某市人才若干措施", "某市人才若干措施", "一、甲乙。")
    #expect(body(named.markdown).first == "某市人才若干措施")
  }

  @Test("takes a print's head and address for the page's although they are glued to other words")
  func prints() throws {
    let kept = PageFurniture.remove(
      from: lines(
        "2023/8/10 10:22某市人才办法", "某市人才办法", "第一条 甲。", "http://www.example.gov.cn/t1.html1/3",
        "11/21/26, 6:31 AM   某市人才办法", "第二条 乙。"))
    #expect(kept.lines.map(\.string) == ["某市人才办法", "第一条 甲。", "第二条 乙。"])
  }

  @Test("ends contents at the first title that comes again, the later ones missing from a part of a document")
  func partOfDocument() throws {
    let document = try imported("某市人才办法", "目 录", "第一章 总 则", "第二章 引进", "第三章 附则", "", "第一章 总 则", "第一条 甲。")
    #expect(body(document.markdown) == ["某市人才办法", "# 第一章 总则", "## 第一条", "甲。"])
  }

  @Test(
    "takes no part of a date for a page number",
    arguments: ["• 2025-12-04", "• 2020-11-13 14:42", "- 12 -5%的奖励资金", "发布日期：2023-12 -", "— 2025 — 2026年度计划"])
  func dates(line: String) {
    let lines = Blanks.trim(["甲乙丙丁。", line, "戊己庚辛。"].enumerated().map { Line(number: $0 + 1, text: $1) })
    #expect(PageFurniture.remove(from: lines).lines.map(\.string)[1] == line)
  }

  @Test("leaves out contents with dots and pages, whatever labels their entries have")
  func leaders() throws {
    for gap in ["…………", "\t", " .......... ", "    "] {
      let document = try imported(
        "某市人才发展规划", "", "目录", "一、基础\(gap)1", "二、要求\(gap)3", "（一）思想\(gap)3", "（二）目标\(gap)4", "三、任务\(gap)6", "", "一、基础",
        "人才总量达到五十万人。", "二、要求", "（一）思想", "坚持党管人才。", "（二）目标", "总量达到七十万人。", "三、任务", "实施重点工程。")
      #expect(
        body(document.markdown) == [
          "某市人才发展规划", "# 一、基础", "人才总量达到五十万人。", "# 二、要求", "## （一）思想", "坚持党管人才。", "## （二）目标", "总量达到七十万人。", "# 三、任务",
          "实施重点工程。",
        ], "\(gap)")
    }
  }

  @Test("leaves out a running head on the first page too where another line is the title, and never a sentence")
  func headOfFirstPage() throws {
    let document = try imported(
      "某市行政规范性文件", "", "某市积分管理办法", "", "第一条 甲乙丙丁。", "", "-1-", "某市行政规范性文件", "第二条 违反规定的，责令改正，逾期不改正的收回，五年内不得",
      "再次申请。", "", "-2-", "某市行政规范性文件", "第三条 违反规定的，责令改正，逾期不改正的收回，五年内不得", "再次申请。")
    #expect(document.frontMatter.title == "某市积分管理办法")
    #expect(document.repairs.filter { $0.before == "某市行政规范性文件" }.map(\.line) == [1, 8, 13])
    let repeated = ["第一条 甲。", "-1-", "违反规定的，责令改正，收回公寓", "并处罚款。", "-2-", "违反规定的，责令改正，收回公寓", "并处罚款。"]
    let lines = Blanks.trim(repeated.enumerated().map { Line(number: $0 + 1, text: $1) })
    #expect(PageFurniture.remove(from: lines).lines.count == 5)
  }

  @Test(
    "leaves out a title that stands at the top of the second page, and the page among pages behind a sentence's half")
  func titleOnce() {
    let texts = [
      "某省文件", "某市人才办法", "第一条 为了人才，制定", "第1页 共2页", "某市人才办法", "本办法。应当在三十日内提出申请，并     1 / 2", "说明理由。", "— END —",
    ]
    let lines = PageFurniture.remove(from: texts.enumerated().map { Line(number: $0 + 1, text: $1) }).lines
    #expect(lines.map(\.string) == ["某省文件", "某市人才办法", "第一条 为了人才，制定", "本办法。应当在三十日内提出申请，并", "说明理由。"])
  }
}
