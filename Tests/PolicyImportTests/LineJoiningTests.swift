import Testing

@testable import PolicyImport

@Suite struct LineJoiningTests {
  /// The paragraphs that lines become.
  private func join(_ lines: [String]) -> [String] {
    var counts = RepairCounts()
    let read = Blanks.trim(lines.enumerated().map { Line(number: $0 + 1, text: $1) })
    return RunTogether.part(LineJoining.join(PageFurniture.remove(from: read).lines, counts: &counts)).map(\.string)
  }

  /// A text broken into lines of twenty characters.
  private func wrap(_ text: String, indent: String = "") -> [String] {
    let characters = Array(indent + text)
    return stride(from: 0, to: characters.count, by: 20).map { String(characters[$0..<min($0 + 20, characters.count)]) }
  }

  @Test("learns the measure from lines that break off, when most lines are short and first lines are indented")
  func measureOfFew() {
    let items = ["船舶买卖合同纠纷案件", "船舶工程合同纠纷案件", "船舶检验合同纠纷案件", "船舶代理合同纠纷案件", "船舶引航合同纠纷案件", "船员劳务合同纠纷案件"]
    let long = [
      "1.船舶碰撞损害责任纠纷案件，包括浪损等间接碰撞的损害责任纠纷案件，以及他船的损害责任；",
      "2.船舶触碰海上、通海可航水域、港口及其岸上的设施或者其他财产的损害责任纠纷案件，包括触碰码头；",
    ]
    let short = items.enumerated().map { "\($0 + 3).\($1)；" }
    let lines = long.flatMap { text -> [String] in
      let first = String(text.prefix(25)), rest = Array(text.dropFirst(25))
      return ["  " + first]
        + stride(from: 0, to: rest.count, by: 27).map { String(rest[$0..<min($0 + 27, rest.count)]) }
    }
    #expect(join(lines + lines + lines + short.map { "  " + $0 }) == long + long + long + short)
  }

  private let units = [
    "第一条 为了吸引各类人才来我市创新创业，根据有关法律法规和上级规定，结合本市实际，制定本办法。",
    "第二条 市人才工作领导小组负责统筹协调全市人才工作。市人力资源和社会保障局负责具体的组织实施工作。",
    "第三条 本办法所称人才，是指符合本市产业发展方向，在本市依法纳税的企业事业单位全职工作的各类人员。",
  ]

  @Test("joins lines that keep to a measure, and lets a short line end its paragraph")
  func measure() {
    let lines = units.flatMap { wrap($0) } + ["各单位应当遵守。", "违者处分。"]
    #expect(join(lines) == units + ["各单位应当遵守。", "违者处分。"])
  }

  @Test("begins paragraphs at indents where the document has them, whatever stops before")
  func indents() {
    let plain = ["各单位要结合实际抓好落实，并将有关情况及时报市人才工作领导小组办公室。", "各级各部门要加强协作配合，共同做好人才引进培养和服务保障等各项工作。"]
    let paragraphs = units + plain
    let lines = paragraphs.flatMap { wrap($0, indent: "　　") }
    #expect(join(lines) == paragraphs)
  }

  @Test("goes on with a reference that a line's end cut before its article")
  func references() {
    let text = "第四条 单位违反本办法第二十条规定的按照第五条处罚，个人违反的由有关部门依照本办法第九十九条规定处罚。"
    let cut = ["第四条 单位违反本办法第二十条规定的按照", "第五条处罚，个人违反的由有关部门依照本办法", "第九十九条规定处罚。"]
    #expect(join(units.flatMap { wrap($0) } + cut) == units + [text])
  }

  @Test("joins to a label that stands alone the words it counts")
  func loneLabels() {
    #expect(
      join(["某市人才办法", "第一章", "总则", "第一条", "为了发展，制定本办法：", "（一）", "引进人才；", "（二）", "用好人才。"]) == [
        "某市人才办法", "第一章 总则", "第一条 为了发展，制定本办法：", "（一）引进人才；", "（二）用好人才。",
      ])
  }

  @Test("keeps a heading with a comma apart from the text below, joins a paragraph that a page cut")
  func headings() {
    let head = "一、提高认识，加强领导"
    #expect(join([head, "各地要高度重视。"]) == [head, "各地要高度重视。"])
    #expect(join(["（一）对引进的高层次人才，", "按规定给予补贴。"]).count == 1)
    #expect(join(["（一）引进人才的", "— 3 —", "单位给予补贴。"]) == ["（一）引进人才的单位给予补贴。"])
  }

  @Test("joins to indented prose the line below it that has no indent, also where few lines are broken")
  func hanging() {
    #expect(
      join(["某市人才办法", "各单位：", "　　《某市人才办法》已经市政府第十二次常务会议研究", "同意，请执行。", "　　一、甲", "乙。"]) == [
        "某市人才办法", "各单位：", "《某市人才办法》已经市政府第十二次常务会议研究同意，请执行。", "一、甲", "乙。",
      ])
  }

  @Test("parts articles and items that run together, and leaves references and lists within a sentence")
  func runTogether() {
    #expect(join(["第四条 甲。第五条 乙。第六条 丙。"]) == ["第四条 甲。", "第五条 乙。", "第六条 丙。"])
    #expect(join(["（一）甲；（二）乙。"]) == ["（一）甲；", "（二）乙。"])
    #expect(join(["第四条 依照本办法第五条办理。第五条第二款除外。"]).count == 1)
    #expect(join(["具体包括：（一）甲；（二）乙。"]).count == 1)
    #expect(
      join(["第四条 甲。第五条 乙：（一）丙；（二）丁。"]) == ["第四条 甲。", "第五条 乙：", "（一）丙；", "（二）丁。"])
    #expect(join(["各单位：", "抓紧安排。一、严格控制，专款专用。", "要用好。", "二、发动群众。"])[2] == "一、严格控制，专款专用。")
    #expect(join(["各单位：", "抓紧安排。一、严格控制，专款专用。", "要用好。"]).count == 3)
  }

  @Test("takes what stands in brackets below a title for a part of it, and a title that carries something out whole")
  func titles() throws {
    let trial = try imported("某市先进县创建办法", "（试 行）", "", "第一条 甲。")
    #expect(trial.frontMatter.title == "某市先进县创建办法（试行）")
    let cut = try imported("关于印发某市人才入户管理办法", "实施细则的通知", "", "各单位：", "", "请执行。")
    #expect(cut.frontMatter.title == "关于印发某市人才入户管理办法实施细则的通知")
  }

  @Test("begins an annex of a text that nobody signed where words and their first unit follow its label")
  func unsignedAnnex() throws {
    let document = try imported("某市规定", "", "第一条 甲。", "", "第二条 乙。", "", "附录：", "", "禁忌的劳动", "", "一、丙：", "", "（一）丁。")
    #expect(body(document.markdown).contains("# 附录： 禁忌的劳动"))
    let list = try imported("某市规定", "", "第一条 甲。", "", "附件：", "", "1. 目录", "", "2. 表")
    #expect(!body(list.markdown).contains { $0.hasPrefix("# 附件") })
  }

  @Test("reads labels and numbers in traditional characters, and keeps the characters")
  func traditional() throws {
    let document = try imported("某政〔2021〕5號", "某市管理規定", "", "第一條 甲。", "", "第二條 乙。")
    #expect(document.frontMatter.number == "某政〔2021〕5号")
    #expect(body(document.markdown) == ["某政〔2021〕5號", "某市管理規定", "# 第一條", "甲。", "# 第二條", "乙。"])
  }

  @Test("takes the day that ends a notice for its date although no name stands above it")
  func unsignedNotice() throws {
    let document = try imported(
      "某市关于印发某市救助办法的通知", "各区：", "现印发给你们。", "", "二OO八年六月四日", "", "某市救助办法", "", "第一条 甲。", "第二条 乙。", "第三条 丙。",
      "第四条 丁。", "第五条 戊。", "第六条 己。", "第七条 庚。")
    #expect(document.frontMatter.signed?.description == "2008-06-04")
  }

  @Test("begins an annex behind the signature, also where a colon follows its label")
  func annexes() throws {
    let document = try imported(
      "关于印发某市人才办法的通知", "", "各单位：", "", "请执行。", "", "附件：某市人才办法", "", "某市人民政府", "", "2023年8月7日", "", "附件：", "",
      "某市人才办法", "", "一、甲", "", "乙。")
    #expect(body(document.markdown).suffix(3) == ["# 附件： 某市人才办法", "## 一、甲", "乙。"])
  }

  @Test("begins what a section counts that ran into the paragraph before it")
  func runInHeadings() {
    #expect(
      join(["（一）建设队伍", "要大力培养人才，建设一支高水平的队伍。（二）优化服务", "各部门要提高效率。"])
        == ["（一）建设队伍", "要大力培养人才，建设一支高水平的队伍。", "（二）优化服务", "各部门要提高效率。"])
    #expect(join(["会议作出如下决定：一、总体要求"]) == ["会议作出如下决定：", "一、总体要求"])
  }

  @Test("keeps apart the lines of a list of persons, contact lines and the closing words")
  func apart() {
    for lines in [
      ["张三丰        某市教育局局长", "", "李四          某市财政局副局长", "", "赵六          某市文化局副局长"],
      ["某省发展改革委：电话：0531-86191345；电子邮箱：jgc@example.cn，yxj@example.cn", "某省能源局：电话：0531-68627725", "特此公告。"],
    ] {
      let lines = ["现将有关事项公布如下，请各有关单位遵照执行。"] + lines
      #expect(join(lines) == lines.filter { !$0.isEmpty })
    }
  }

  @Test("begins an annex at a label whose count goes on below its text, and none in a list of annexes")
  func countedAnnexes() {
    var counts = RepairCounts()
    func annexes(_ texts: [String]) -> [String] {
      LineJoining.join(texts.enumerated().map { Line(number: $0 + 1, text: $1) }, counts: &counts)
        .filter(\.opensAnnex).map(\.string)
    }
    let notice = ["某市办法", "第一条 甲。", "某市人民政府", "2023年8月7日"]
    #expect(
      annexes(notice + ["附录1：流程图", "附录2：竞价指引", "竞价规则如下。", "附录3：评估流程图", "附件：细则.wps"]) == [
        "附录1：流程图", "附录2：竞价指引", "附录3：评估流程图",
      ])
    #expect(annexes(notice + ["附件1：流程图", "附件2：竞价指引", "附件1：流程图", "乙。"]).first == "附件1：流程图")
  }
}
