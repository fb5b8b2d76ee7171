import Diagnostics
import PolicyModel
import Testing

@testable import PolicyImport

@Suite struct PassTests {
  private func glyphs(_ text: String) -> [Glyph] { text.unicodeScalars.map { Glyph($0, line: 1) } }

  @Test("widens punctuation among Chinese and leaves figures and Latin text alone")
  func width() {
    var counts = RepairCounts()
    let text = FullWidth.fold(glyphs("晋中(试行),按1:1的比例;见f(x), 1,000元"), counts: &counts).string
    #expect(text == "晋中（试行），按1:1的比例；见f(x), 1,000元")
    #expect(counts.width == 4)
  }

  @Test("takes Markdown's marks away, and leaves their characters in text that is no Markdown")
  func markup() {
    func strip(_ texts: String...) -> [String] {
      var counts = RepairCounts()
      return MarkdownMarks.strip(texts.map { Line(number: 1, text: $0) }, counts: &counts).map(\.string)
    }
    #expect(
      strip("## 甲", "**第一条** 乙", "- （一）丙", "> 丁", #"1\. 戊\(己\)"#, "&ldquo;庚&rdquo;&nbsp;A&amp;B", #"占$30\%$以上"#) == [
        "甲", "第一条 乙", "（一）丙", "丁", "1. 戊(己)", "“庚” A&B", "占30%以上",
      ])
    #expect(strip("- 甲", "AT&T", "$30$元", "3*4") == ["- 甲", "AT&T", "$30$元", "3*4"])
    // Stars that stand for digits are no bold; a bar alone at the end closed a cell of the page's layout.
    #expect(strip("某发【20**】11号", "2**年至3**年", "甲 |", "甲|乙|") == ["某发【20**】11号", "2**年至3**年", "甲", "甲|乙|"])
  }

  @Test("closes words spread over a line, keeps blanks between names")
  func blanks() {
    var counts = RepairCounts()
    #expect(Blanks.close(glyphs("第一章 总 则"), counts: &counts).string == "第一章 总则")
    #expect(Blanks.close(glyphs("中共山西省委 山西省人民政府"), counts: &counts).string == "中共山西省委 山西省人民政府")
    #expect(counts.blanks == 1)
  }

  @Test(
    "tells page numbers and rules from text",
    arguments: ["— 6 —", "— —  6", "- 12 -", "第3页", "第 3 页 共 9 页", "---", "────────"])
  func furniture(line: String) {
    let (lines, repairs) = PageFurniture.remove(from: [Line(number: 7, text: line), Line(number: 8, text: "2021—2025")])
    #expect(lines.map(\.string) == ["2021—2025"])
    #expect(repairs.map(\.line) == [7])
  }

  @Test("joins what pages cut and parts what belongs apart")
  func joining() throws {
    let document = try imported(
      "# 某省办公室文件", "", "某办发〔2021〕7号", "", "关于《甲", "", "乙》的通知", "", "各市:", "", "1、**完善人才机制。各单位要加强监管,推动各地积**", "",
      "极稳妥用好政策。（省工业",
      "",
      "## **和信息化厅负责)**", "", "以上，请遵照执行。", "", "某省办公室", "", "2021年4月9日")
    #expect(
      body(document.markdown) == [
        "某省办公室文件", "某办发〔2021〕7号", "关于《甲乙》的通知", "各市：", "# 1、完善人才机制。",
        "各单位要加强监管，推动各地积极稳妥用好政策。（省工业和信息化厅负责）", "以上，请遵照执行。", "某省办公室",
        "2021年4月9日",
      ])
  }

  @Test("parts a statute's title from the steps of its life, and leaves comments out")
  func statutes() throws {
    let document = try imported(
      "# 某市供水条例", "", "2015年12月30日 某市第十四届人民代表大会常务委员会第二十六次会议通过", "2018年5月24日 某市第十五届人民代表大会常务委员会第四次会议修正", "",
      "<!-- INFO END -->", "", "第一条 为了供水，制定本条例。")
    #expect(document.frontMatter.title == "某市供水条例")
    #expect(body(document.markdown).count == 5)
    #expect(document.repairs.map(\.before) == ["<!-- INFO END -->"])
  }

  @Test("reads lines of every ending, with a byte order mark, and pages that form feeds part")
  func reading() throws {
    let lines = try DocumentReading.read(
      bytes: [0xEF, 0xBB, 0xBF] + Array("甲\r\n乙\r\u{0C}丙\n".utf8), fileName: "a"
    ).lines
    #expect(lines.map(\.string) == ["甲", "乙", "丙"])
    #expect(lines.map(\.number) == [1, 2, 3])
    #expect(lines.map(\.followsPageBreak) == [false, false, true])
  }

  @Test("leaves no figure out where a line has more of them than holes")
  func unplaced() throws {
    let document = try imported("某市办法，利用 年5", "", "引进 名，给予 元。20 30", "", "甲乙丙丁。1 2 3 4", "", "丙")
    #expect(document.blocks.map(\.glyphs.string).joined().hasSuffix("甲乙丙丁。1 2 3 4丙"))
    #expect(document.flaggedFigures == 4)
  }

  @Test("flags what is doubtful in a label behind the words of its line, never in the label or directly behind it")
  func labels() {
    func written(_ texts: [(level: Int?, text: String, figures: [Int])]) -> [String] {
      let blocks = texts.map { block in
        OutlineBlock(
          level: block.level,
          glyphs: zip(block.text.unicodeScalars, block.figures).map { Glyph($0.0, line: 1, figure: $0.1) }[...])
      }
      let source = SourceDocument(file: "source.txt")
      return Array(
        body(PolicyMarkdown.write(FrontMatter(title: "", source: source), blocks, doubts: [0: "why", 1: "x"])))
    }
    #expect(written([(nil, "1.自2年", [0, 0, -1, 1, -1])]) == ["1\\.自2<!--? x -->年<!--? “1.”：why -->"])
    #expect(
      written([(1, "第3条", [-1, 0, -1]), (nil, "自1年", [-1, 1, -1])])
        == ["# 第3条", "自1<!--? x -->年<!--? “第3条”：why -->"])
  }

  @Test("carries pipe tables through untouched, their cells as written")
  func pipeTables() throws {
    let document = try imported(
      "第一条 标准如下：", "", "| 类别 | 每月 2000 元 |", "|:--|---|", "| **A**类 | 1\\|2 |", "| 1. 甲 |  |", "", "第二条 丙|丁。")
    #expect(
      body(document.markdown) == [
        "# 第一条", "标准如下：", "| 类别 | 每月 2000 元 |", "| --- | --- |", "| A类 | 1\\|2 |", "| 1\\. 甲 |  |", "# 第二条", "丙|丁。",
      ])
  }

  @Test("reads a label that a Markdown writer escaped")
  func escapes() throws {
    let document = try imported("某市办法", "", "一、甲乙", "", "1\\. 丙丁，戊。", "", "\\* 己\\_庚，卫生\\医药。")
    #expect(body(document.markdown) == ["某市办法", "# 一、甲乙", "1\\. 丙丁，戊。", "\\* 己\\_庚，卫生\\\\医药。"])
  }

  @Test("takes dots and page numbers for contents, whatever the labels and however far the dots lead")
  func contentsWithLeaders() {
    let dots = String(repeating: ".", count: 80)
    let texts = [
      "某市细则", "目  录", "一、背景\(dots)- 1 -", "二、方式\(dots)- 2 -", "附录1：流程图\(dots)-", "10 -", "为了引进人才，制定本细则。", "一、背景", "甲。",
      "二、方式", "乙。",
      "附录1：流程图",
    ]
    let (lines, repairs) = TableOfContents.remove(from: texts.enumerated().map { Line(number: $0 + 1, text: $1) })
    #expect(lines.map(\.number) == [1, 7, 8, 9, 10, 11, 12])
    #expect(repairs.map(\.line) == [2, 3, 4, 5, 6])
  }

  @Test("parts a statute that is one line at the blanks before its provisions")
  func oneLine() {
    let text =
      "某市燃气管理办法 （2011年5月9日某市人民政府令第15号公布） 第一章 总则 第一条 为了加强燃气管理，保障公民生命、财产安全，根据国务院《城镇燃气管理条例》，结合本市实际情况，制定本办法。 第二条 本市行政区域内燃气的规划、建设、经营、使用，适用本办法，依照本办法 第十条规定执行。 本规定应当公布。 第三条 市建设行政主管部门负责本市燃气管理工作，应当做好下列各项具体工作，并向社会公布： （一）编制规划； （二）监督检查，定期通报情况，处理举报和投诉。"
    let lines = RunInBlanks.part([Line(number: 1, text: text)])
    #expect(
      lines.map { String($0.string.prefix(5)) } == [
        "某市燃气管", "（2011", "第一章 总", "第一条 为", "第二条 本", "本规定应当", "第三条 市", "（一）编制", "（二）监督",
      ])
    #expect(lines.map(\.string).joined(separator: " ") == text)
    let prose = Line(number: 1, text: String(repeating: "文字。 第一条规定", count: 40))
    #expect(RunInBlanks.part([prose]).count == 1)
  }
}
