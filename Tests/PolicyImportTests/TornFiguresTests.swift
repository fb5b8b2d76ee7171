import Testing

@testable import PolicyImport

@Suite struct TornFiguresTests {
  /// The lines as repaired, and the repairs.
  private func repair(_ lines: String...) -> (lines: [String], repairs: [Repair]) {
    var counts = RepairCounts()
    let trimmed = Blanks.trim(lines.enumerated().map { Line(number: $0 + 1, text: $1) })
    let torn = TornFigures(repairing: trimmed, counts: &counts)
    let paragraphs = LineJoining.join(torn.lines, counts: &counts)
    return (torn.lines.map(\.string), TornReview(torn, paragraphs: paragraphs, confirmations: Confirmations()).repairs)
  }

  @Test("puts figures back into the holes of their line, in order")
  func holes() {
    let (lines, repairs) = repair("届毕业生和近 年往届毕业生 人左右，利用 年左右5 2000 5", "时间，引进 名左右助力企业发展。其中，10000")
    #expect(lines == ["届毕业生和近5年往届毕业生2000人左右，利用5年左右", "时间，引进10000名左右助力企业发展。其中，"])
    #expect(repairs.allSatisfy { $0.certainty == .certain })
    #expect(repairs.map(\.figures) == [3, 1])
  }

  @Test("finds the holes at the ends of lines, which leave no blank")
  func edges() {
    let (lines, repairs) = repair(
      "大）每人每月 元；其他院校本科毕业生每人每月500 300", "元，补贴连续发放 年，工作满一年发放一次。5",
      "个人贷款额度最高 万元，合计最高 万元，期限最长22 220", "年；符合条件的中小微企业贷款额度最高 万元，期限3 400",
      "最长 年。对上述贷款按规定给予贴息。2 （牵头部")
    #expect(
      lines == [
        "大）每人每月500元；其他院校本科毕业生每人每月300", "元，补贴连续发放5年，工作满一年发放一次。",
        "个人贷款额度最高22万元，合计最高220万元，期限最长", "3年；符合条件的中小微企业贷款额度最高400万元，期限",
        "最长2年。对上述贷款按规定给予贴息。（牵头部",
      ])
    #expect(repairs[1...].allSatisfy { $0.certainty == .certain })
  }

  @Test("puts torn labels back to the start of their line")
  func labels() {
    let (lines, _) = repair(
      "招聘原则。1.", "（ ）注重统筹。根据本地空缺情1", "（ ）给予补贴。其中：“ ”“ ”院校博士研2 985 211",
      "附件： 吉1. 林市引进学子实施办法", "吉林市乡村人才实施办法            2.", "适用范围。本科及以上学历的 年内1. 5")
    #expect(
      lines == [
        "1.招聘原则。", "（1）注重统筹。根据本地空缺情", "（2）给予补贴。其中：“985”“211”院校博士研", "附件：1.吉林市引进学子实施办法",
        "2.吉林市乡村人才实施办法", "1.适用范围。本科及以上学历的5年内",
      ])
  }

  @Test("leaves a figure at a line's end that a blank parts from its text")
  func inPlace() {
    let (lines, repairs) = repair("节，不收报名费，面试成绩按 1:1", "的比例确定人选， 年内 人。3 20", "利用 年，引进 名5 10")
    #expect(lines[0] == "节，不收报名费，面试成绩按1:1")
    #expect(repairs.map(\.line) == [2, 3])
  }

  @Test("takes percentages, words and signs for what they are")
  func kinds() {
    let (lines, _) = repair(
      "金额的，按技术合同成交额给予最高", "的资金资助，分 年最高给予 万元。资助资金用10% 3 100", "承担 ，用人单位所在县承担 ，用人单25% 35%",
      "颁发“人才 卡”，享有免费参观VIP", "标准中 类及以上人才，“线上 线下”D +")
    #expect(
      lines == [
        "金额的，按技术合同成交额给予最高", "10%的资金资助，分3年最高给予100万元。资助资金用", "承担25%，用人单位所在县承担35%，用人单",
        "颁发“人才VIP卡”，享有免费参观", "标准中D类及以上人才，“线上+线下”",
      ])
  }

  @Test("flags figures of which only the order speaks")
  func order() throws {
    let (_, repairs) = repair("累计满 年且聘任中级职称满 年，表现特别优秀30 10", "的，利用 年引进 名5 100", "给予 万元— 万元创业资10 50", "助。")
    #expect(repairs.map(\.certainty) == [.probable, .certain, .certain])
    #expect(try #require(repairs.first).alternatives == ["累计满10年且聘任中级职称满30年，表现特别优秀"])
  }

  @Test("takes a sum, a total and a scale as witnesses of the order")
  func witnesses() {
    let (_, repairs) = repair(
      "人才回归 人左右。其中，干部人才500 200", "人左右、专业人才回引 人左右、返乡人才回流 人100 150", "左右，大学生 人左右。50",
      "每人每月 元；其他院校每人每月1000", "元；专科 元；其他 元。500 300", "最高 万元，合计最高 万元。22 220", "")
    // The sum cannot tell 100 from 150, of which it holds both.
    #expect(repairs.map(\.certainty) == [.certain, .probable, .certain, .certain, .certain, .certain])
  }

  @Test("touches nothing in a document that is not torn")
  func untouched() {
    let lines = ["第一条 为加快发展，根据规定制定本办法。", "第二条 奖励 10 万元，共 3 年", "入选国家计划的按 1:1 配套 2023", "附件 1", "A 级 5"]
    var counts = RepairCounts()
    let torn = TornFigures(repairing: lines.enumerated().map { Line(number: $0, text: $1) }, counts: &counts)
    #expect(torn.lines.map(\.string) == lines)
    #expect(torn.edits.isEmpty)
  }

  @Test("counts the blank after an article's label as no hole, so that its figures prove the damage")
  func articleLabel() {
    let (lines, repairs) = repair("第十七条 本办法由市人社局解释。", "第十八条 本办法自 年 月 日起施行。1987 7 1")
    #expect(lines[1] == "第十八条 本办法自1987年7月1日起施行。")
    #expect(repairs.map(\.certainty) == [.certain])
  }

  @Test("puts back the numbers of a list whose lines begin with the stop that followed them")
  func bareLabels() {
    #expect(repair("目录：", "．尺1", "．面积计2", "．体温计3").lines == ["目录：", "1．尺", "2．面积计", "3．体温计"])
    let once = ["．尺1", "，面积计2", "．体温计5"]
    #expect(repair("目录：", once[0], once[1], once[2]).lines.dropFirst() == once[...])
  }

  @Test(
    "suspects nothing in dates, times, addresses and spread words",
    arguments: [
      ["时间:2024-07-23 03:38:05  浏览:8470", "发布时间: 2025-12-04 浏览次数: 12"],
      ["索 引 号:QZ00111-0200-2025-00067", "时 间:2025-12-26 16:00"],
      ["• 颁布日期：1999-12-10", "邮  编：361018", "网 址：http://www.xmrd.gov.cn/2024/1"],
      ["首页 > 政务公开 > 政府文件 > 市政府办文件 pjsrmzf-2021-000", "某市人民政府 办公室 2021"],
    ])
  func furniture(lines: [String]) {
    var counts = RepairCounts()
    let torn = TornFigures(repairing: lines.enumerated().map { Line(number: $0 + 1, text: $1) }, counts: &counts)
    #expect(torn.lines.map(\.string) == lines)
    #expect(torn.edits.isEmpty)
  }

  @Test("flags figures where a blank before a unit stays empty")
  func emptyHole() {
    let (lines, repairs) = repair("届毕业生 人左右，利用 年左右2000 5", "奖励 万元，分 年，每年 万元。300 3")
    #expect(lines[1].contains("300"))
    #expect(repairs.map(\.certainty).first == .certain)
    #expect(repairs[1].certainty > .certain)
  }

  @Test("flags a percentage or a plus that may stand elsewhere, where the holes left no blank")
  func unmarked() {
    let (_, repairs) = repair(
      "的，一次性给予不超过项目投资总额的，最高不超过 万元的天使投资30% 300", "利用 年，引进 名。5 10", "采取“互联网政务服务”+", "给予年补贴，共人。3 20", "满年，奖元。3 50")
    #expect(repairs.map(\.line).contains(3))
    #expect(repairs.filter { [1, 3].contains($0.line) }.allSatisfy { $0.certainty > .certain })
  }

  @Test("takes a range of items for one that must rise")
  func itemRange() {
    let (_, repairs) = repair("利用 年，引进 名。5 10", "与上述第 项至第 项规定的合同相关的案件；11 50")
    #expect(repairs.map(\.certainty) == [.certain, .certain])
  }

  @Test("puts back or flags the figures of a text whose holes left no blanks at all")
  func closedText() {
    let (lines, repairs) = repair(
      "自接到检举之日起个工作日内，由省人民政府责成有关机关5", "处理，并处元以上万元以下的罚款；对直接负责的主管人员5000 10", "给予警告。")
    #expect(lines[0] == "自接到检举之日起5个工作日内，由省人民政府责成有关机关")
    #expect(lines[1] == "处理，并处5000元以上10万元以下的罚款；对直接负责的主管人员")
    #expect(repairs.map(\.certainty).allSatisfy { $0 > .certain })
  }

  @Test(
    "flags one line that lost its figures, though nothing else in the document did",
    arguments: [
      ["上年度考核合格的，按照月收益的以上奖励，不计入总额70%", "团队。"], ["、立足企业需求优化提升技能人才培养。7", "完善制度。"],
      ["附件吉林市“乡村人才振兴行动”实施办法2", "为了实施。"], ["在合同约定之外收取费用，或者以临时加价等方式变相1.", "提高价格；"],
      ["市级文化馆没有达到国家规定建设标准的， 年底前按标准完成改扩建2010", "任务。"],
      ["金饰品 市两( 克)，银饰品 市两( 克)，银质器皿1 31.25 10 312.50", "不限。"],
    ])
  func loneLine(lines: [String]) {
    let (repaired, repairs) = repair(lines[0], lines[1])
    #expect(repaired == lines)
    #expect(repairs.map(\.certainty) == [.ambiguous])
  }

  @Test("leaves lines alone that break behind a figure")
  func lineBreaks() {
    let lines = ["申请人每名旅客不超过1200", "元；按照上月缴费额的110", "%确定，在中波天线周围250米范围内，自2009年10", "月1日起实行；按1%—2%", "的比例收取"]
    #expect(repair(lines[0], lines[1], lines[2], lines[3], lines[4]).repairs.isEmpty)
  }

  @Test("reads a unit across the end of a line")
  func cutUnit() {
    let (lines, _) = repair("利用 年，引进 名。5 10", "且在吉落地的创业项目，可提供最高 万2000", "元金融支持，推进不满 周3", "岁儿童")
    #expect(lines[1...] == ["且在吉落地的创业项目，可提供最高2000万", "元金融支持，推进不满3周", "岁儿童"])
  }

  @Test("leaves the colon before a list, and a reference to a figure, at the end of their line")
  func ends() {
    let (lines, repairs) = repair("利用 年，引进 名。5 10", "应当具备下列条件:", "（一）有章程；", "资质证书或者设计图签、见图3.", "规定")
    #expect(lines[1] == "应当具备下列条件:")
    #expect(repairs.dropFirst().allSatisfy { $0.line == 4 && $0.certainty > .certain })
  }

  @Test("counts years and months behind a blank before words that need no figure")
  func yearEnd() {
    let (lines, _) = repair("利用 年，引进 名。5 10", "市级文化馆没有达到标准的， 年底前完成改扩建；期限届满 日前申请2010 30", "的")
    #expect(lines[1] == "市级文化馆没有达到标准的，2010年底前完成改扩建；期限届满30日前申请")
  }

  @Test("joins the groups of a figure where there are too few blanks for two, and flags it")
  func digitGroups() {
    let (lines, repairs) = repair("利用 年，引进 名。5 10", "反映、举报，也可以拨打 市民热线反映、举报。12 345", "各部门", "处 元以上 元以下罚款。50 500", "可以")
    #expect(lines[1] == "反映、举报，也可以拨打12 345市民热线反映、举报。")
    #expect(lines[3] == "处50元以上500元以下罚款。")
    #expect(repairs[1].certainty > .certain)
    #expect(repairs[2].certainty == .certain)
  }

  @Test("flags a line where a blank stays empty, whatever follows it")
  func anyEmptyHole() {
    let (_, repairs) = repair("利用 年，引进 名。5 10", "黄金饰品 市两，白银饰品 件以上，奖励 万元。1 5", "免费")
    #expect(repairs[1].certainty > .certain)
  }

  @Test("puts figures back that a blank parts from their text")
  func partedFigures() {
    let (lines, repairs) = repair(
      "期限最长 年，贷款最高 万元。 2 300", "万元的奖励，每人 元。 20 500", "申请，经审核 的，给予奖励 50%", "招聘原则。 1.", "结束。")
    #expect(
      lines == ["期限最长2年，贷款最高300万元。", "20万元的奖励，每人500元。", "申请，经审核50%的，给予奖励", "1.招聘原则。", "结束。"])
    #expect(repairs.count == 4)
  }

  @Test("ends a font run at quotes, titles and brackets, with a blank or without one")
  func fontRuns() {
    let (lines, _) = repair(
      "利用 年，引进 名。5 10", "吉林市2. “乡村振兴”实施办法，共 名3", "期限 年，给予贴息。2（牵头部门：某局）", "（某发〔 〕 号）2022 18，深入实施", "支持转型。3. 坚持产业")
    #expect(
      lines[1...] == [
        "2.吉林市“乡村振兴”实施办法，共3名", "期限2年，给予贴息。（牵头部门：某局）", "（某发〔2022〕18号），深入实施", "3.支持转型。坚持产业",
      ])
  }

  @Test("reads strokes and ampersands that stayed or moved with their figures")
  func strokes() {
    let (lines, _) = repair("利用 年，引进 名。5 10", "今年 月- 月开展，奖励 元5 6 20", "设立 机构和 中心R&D R&D", "结束。")
    #expect(lines[1...] == ["今年5月-6月开展，奖励20元", "设立R&D机构和R&D中心", "结束。"])
  }

  @Test("flags a place that lost its figure though the line holds none")
  func emptyPlace() {
    let (lines, repairs) = repair("利用 年，引进 名。5 10", "期限届满后给予 万元奖励。", "结束。")
    #expect(lines[1] == "期限届满后给予 万元奖励。")
    #expect(repairs.map(\.certainty) == [.certain, .ambiguous])
    #expect(repairs.map(\.figures) == [2, 0])
  }

  @Test("leaves forms and lists alone whose blanks wait for a pen")
  func forms() {
    #expect(repair("签订日期： 年 月 日", "联系电话： 12345678", "名称 单位 数量 10", "补贴 万元 5", "奖励 万元 3").repairs.isEmpty)
  }
}
