import PolicyModel
import Testing

@testable import PolicyImport

/// Documents as people paste them from pages of all kinds, read to the end.
@Suite struct PastedDocumentTests {
  private func read(_ lines: [String]) throws -> ImportedPolicy {
    try Importer(received: nil).read(bytes: Array(lines.joined(separator: "\n").utf8), fileName: "a.txt")
  }

  private func read(_ lines: String...) throws -> ImportedPolicy { try read(lines) }

  @Test("bodies that each count their own documents from one do not get the same folder")
  func slugsWithoutRegion() throws {
    let slugs = try ["法释〔2025〕1号", "高检发释字〔2025〕1号"].map { number in
      try read("关于办理案件适用法律若干问题的解释", "", number, "", "第一条 为正确办理案件，制定本解释。").slug
    }
    #expect(slugs.allSatisfy { $0.hasPrefix("policy-2025-") })
    #expect(Set(slugs).count == 2)
  }

  private func texts(_ policy: ImportedPolicy) -> [String] { policy.blocks.map(\.glyphs.string) }

  private let notice = [
    "各区人民政府：", "现将《某市人才办法》印发给你们，请遵照执行。", "某市人民政府办公室", "2023年8月7日", "某市人才办法", "第一条 为了吸引人才，制定本办法。",
    "第二条 本办法自发布之日起施行。",
  ]

  @Test("takes a site's name above the title for none of it")
  func siteName() throws {
    let policy = try read(["法搜网--中国法律信息网", "某市人民政府办公室关于印发某市人才办法的通知"] + notice)
    #expect(policy.frontMatter.noticeTitle == "某市人民政府办公室关于印发某市人才办法的通知")
    #expect(policy.repairs.map(\.before) == ["法搜网--中国法律信息网"])
    #expect(try read(["EN", "某市人民政府办公室关于印发某市人才办法的通知"] + notice).repairs.map(\.before) == ["EN"])
  }

  @Test("lets a whole title begin below other words, and below the names of those who issued it go on")
  func wholeTitle() throws {
    let other = try read(["人才政策汇编选登", "某市人民政府办公室关于印发某市人才办法的通知"] + notice)
    #expect(other.frontMatter.noticeTitle == "某市人民政府办公室关于印发某市人才办法的通知")
    let issuers = try read(["某市财政局", "某市民政局", "关于印发某市人才办法的通知"] + notice)
    #expect(issuers.frontMatter.noticeTitle == "关于印发某市人才办法的通知")
  }

  @Test("keeps a long title, its addressees and who signs apart from what follows them")
  func apart() throws {
    let title =
      "成都市发展和改革委员会 中共成都市委社会工作部 成都市规划和自然资源局 成都市住房和城乡建设局 关于印发成都市城市社区嵌入式服务设施建设工程实施方案的通知"
    let policy = try read(
      title, "各区（市）县政府（管委会），市级有关部门：", "现将方案印发给你们。", "附件：社区嵌入式服务设施建设工程实施方案（征求意见稿）", "成都市发展和改革委员会", "2024年8月7日")
    #expect(texts(policy).contains("各区（市）县政府（管委会），市级有关部门："))
    #expect(texts(policy).contains("成都市发展和改革委员会"))
    #expect(policy.frontMatter.addressees == ["各区（市）县政府（管委会）", "市级有关部门"])
  }

  @Test("takes addressees without a colon, a number that lost a part and a register's number for no title")
  func titleLines() throws {
    let policy = try read(
      "广安区府办发〔202026", "HHCR-2023-01005", "广安市广安区人民政府办公室", "关于印发广安市广安区城市管理细则的通知", "各街道办事处，区级各部门，官盛新区管委会",
      "《广安市广安区城市管理细则》已经审议通过，现印发你们。", "2020年10月28日", "广安市广安区城市管理细则", "第一条 甲。", "第二条 乙。")
    #expect(policy.frontMatter.noticeTitle == "广安市广安区人民政府办公室关于印发广安市广安区城市管理细则的通知")
    #expect(texts(policy).contains("广安区府办发〔202026"))
    #expect(texts(policy).contains("各街道办事处，区级各部门，官盛新区管委会"))
  }

  @Test("lets no sentence and no step of a statute's history into its title")
  func prose() throws {
    let policy = try read(
      "某市荣誉市民办法", "2008年12月19日 某市第十三届人民代表大会", "常务委员会第七次会议通过", "2009年1月8日 某省第十一届人民代表大会常务委员会第八次会议批准",
      "第一条 甲。", "第二条 乙。")
    #expect(policy.frontMatter.title == "某市荣誉市民办法")
    #expect(texts(policy).contains("2009年1月8日 某省第十一届人民代表大会常务委员会第八次会议批准"))
    let rule = try read("某法院关于受理案件范围的规定", "根据《中华人民共和国民事诉讼法》", "第一条 甲。")
    #expect(rule.frontMatter.title == "某法院关于受理案件范围的规定")
    #expect(texts(rule).contains("根据《中华人民共和国民事诉讼法》"))
  }

  @Test("reads the number before a title on its line, and a title within title marks")
  func titleLine() throws {
    let number = try read(["某政办发〔2021〕10号 某市人民政府办公室关于印发某市人才办法的通知"] + notice)
    #expect(number.frontMatter.number == "某政办发〔2021〕10号")
    #expect(number.frontMatter.noticeTitle == "某市人民政府办公室关于印发某市人才办法的通知")
    let marks = try read("《某市人民政府关于印发〈工作要点〉的通知》", "各区人民政府：", "现将要点印发给你们。")
    #expect(marks.frontMatter.title == "某市人民政府关于印发〈工作要点〉的通知")
  }

  @Test("takes the draft that a public consultation carries for the document")
  func consultation() throws {
    let policy = try read(
      "关于《某市信用条例（草案）》公开征求意见的公告", "《某市信用条例（草案）》已经审议，现公开征求意见。", "某市人大常委会办公厅", "2018年11月12日", "某市信用条例",
      "（草案）", "第一章 总则", "第二章 信息", "第三章 激励", "第四章 附则", "第一章 总则", "第一条 甲。", "第二条 乙。")
    #expect(policy.frontMatter.title == "某市信用条例（草案）")
    #expect(policy.labels.map(\.segment) == ["第一章", "第一条", "第二条"])
  }

  @Test("leaves a table of contents out although the text breaks off before its titles come again")
  func contents() throws {
    let policy = try read(
      "关于修改《某省条例》的决定", "（1999年12月10日某省人民代表大会常务委员会通过）", "第一章 总则", "第二章 监测", "第三章 预防", "第四章 附则",
      "某省人民代表大会常务委员会决定，对条例作如下修改：", "一、第三条修改为：“甲。”", "二、删去第五条。")
    #expect(policy.labels.map(\.segment) == ["一", "二"])
    #expect(policy.repairs.filter { $0.rule == .tableOfContents }.count == 4)
  }

  @Test("parts sections that run together from the words that lead into them on")
  func sections() throws {
    let policy = try read(
      "某镇人民政府：根据通知精神，现下达你镇资金，有关事项通知如下：一、请你镇按照方案要求推动融合发展，二、请你镇做好公示工作。三、请及时上报。")
    #expect(policy.labels.map(\.segment) == ["一", "二", "三"])
    #expect(texts(policy).prefix(2) == ["某镇人民政府：", "根据通知精神，现下达你镇资金，有关事项通知如下："])
    let list = try read("某市通知", "评选结果如下：一、二等奖各十名，三等奖若干。")
    #expect(list.labels.isEmpty)
  }

  @Test("parts a document of one paragraph: title, chapters, articles and items")
  func oneParagraph() throws {
    let policy = try read(
      "某市资金管理办法（征求意见稿）第一章总则第一条为规范资金管理，制定本办法。第二条本办法所称资金是财政资金。第三条资金管理遵循以下原则：（一）注重普惠。（二）奖补结合；第二章支出第四条资金用于补贴。第五条本办法由市财政局解释。"
    )
    #expect(policy.frontMatter.title == "某市资金管理办法（征求意见稿）")
    #expect(
      policy.labels.map(\.segment) == ["第一章", "第一条", "第二条", "第三条", "（一）", "（二）", "第二章", "第四条", "第五条"])
  }

  @Test("parts the signature that ran into the last sentence")
  func runInSignature() throws {
    let policy = try read(
      "中华人民共和国国务院令第693号", "现公布《某法实施条例》，自2018年1月1日起施行。总理　　李克强 　　 　　2017年12月25日 　", "某法实施条例",
      "第一条 甲。", "第二条 乙。")
    #expect(policy.frontMatter.signed == PolicyDate("2017-12-25"))
    #expect(policy.frontMatter.title == "某法实施条例")
    #expect(texts(policy).contains("2017年12月25日"))
    let sentence = try read("某市办法", "第一条 甲。", "第二条 本办法施行。有效期至 2028年12月31日")
    #expect(sentence.frontMatter.signed == nil)
  }

  @Test("leaves the page's form and list of articles behind the signature out, labels and all")
  func form() throws {
    let policy = try read(
      ["某市人民政府办公室关于印发某市人才办法的通知"] + notice + [
        "2023年8月7日", "相关文档", "猜您喜欢", "纠错", "1.错误类：*", "2.出错页面的地址：*", "您的姓名：*",
      ])
    #expect(texts(policy).last == "2023年8月7日")
    #expect(policy.repairs.filter { $0.rule == .pageFurniture }.count == 6)
    let plain = try read(["某市人民政府办公室关于印发某市人才办法的通知"] + notice + ["相关链接", "第三条 以上规定适用于各区。"])
    #expect(texts(plain).contains("相关链接"))
  }

  @Test("reads traditional characters for the same words")
  func traditional() throws {
    let policy = try read(
      "懷化市人民政府辦公室關于印發《懷化市人才辦法》的通知", "發布時間:2023-03-15 09:28信息來源:懷化市人民政府辦公室", "懷政辦發〔2023〕9號", "懷化市人民政府辦公室",
      "關于印發《懷化市人才", "辦法》的通知", "各縣市區人民政府：", "現將辦法印發給你們。", "懷化市人民政府辦公室", "2023年3月15日", "懷化市人才辦法", "第一條 甲。",
      "第二條 乙。")
    #expect(policy.frontMatter.title == "懷化市人才辦法")
    #expect(policy.frontMatter.issuers == ["懷化市人民政府辦公室"])
    #expect(policy.frontMatter.signed == PolicyDate("2023-03-15"))
    #expect(!texts(policy).contains { $0.contains("發布時間") })
  }

  @Test("reads a counted list of fields in brackets as the page's, and a breadcrumb however it is worded")
  func bracketedFields() throws {
    let policy = try read(
      "您现在所在的位置： 首页 > 政务公开 > 政策文件", "  1. [索引号]11S000/ZK-2018-000034", "  2. [文种分类] 其他", "  3. [发文机关] 北京市密云区密云镇人民政府",
      "  4. [成文日期] 2018-06-29", "【现行有效】北京市密云区密云镇人民政府突发事件应急预案", "  • 【 字体：      】", "密镇政字〔2018〕36号", "一、总则",
      "（一）特点", "密云镇位于密云区西南部。", "二、机构")
    #expect(policy.frontMatter.title == "北京市密云区密云镇人民政府突发事件应急预案")
    #expect(policy.frontMatter.issuers == ["北京市密云区密云镇人民政府"])
    #expect(policy.frontMatter.signed == PolicyDate("2018-06-29"))
    #expect(policy.labels.map(\.segment) == ["一", "（一）", "二"])
    #expect(policy.repairs.filter { $0.rule == .pageFurniture }.count == 6)
  }

  @Test("reads the parts of a plan counted in decimals, and leaves their table of contents out")
  func decimals() throws {
    let policy = try read(
      "嘉定区自然灾害救助应急预案", "目 录", "1 总则", "1.1 编制目的", "1.2 编制依据", "2 组织体系", "1 总则", "1.1 编制目的", "为建立健全救助体系，编制本预案。",
      "1.2 编制依据", "依据《突发事件应对法》编制。", "2 组织体系", "区减灾委员会为综合协调机构。")
    #expect(policy.frontMatter.title == "嘉定区自然灾害救助应急预案")
    #expect(
      texts(policy) == [
        "嘉定区自然灾害救助应急预案", "1 总则", "1.1 编制目的", "为建立健全救助体系，编制本预案。", "1.2 编制依据", "依据《突发事件应对法》编制。", "2 组织体系",
        "区减灾委员会为综合协调机构。",
      ])
  }

  @Test("takes what a decision to amend does with an article for no article")
  func amendments() throws {
    let policy = try read(
      "某省人民代表大会常务委员会关于修改部分地方性法规的决定", "一、修改下列法规", "1.在《某省农村能源条例》第七条中增加一项作为第六项，即：“负责节能减排工作；”",
      "第九条修改为：“各级人民政府应当开发农村能源。”", "第十三条增加一款作为第三款：“甲。”", "第二十七条后增加一条：“乙。”", "二、废止下列法规")
    #expect(policy.labels.map(\.segment) == ["一", "1", "二"])
    #expect(texts(policy).contains("第九条修改为：“各级人民政府应当开发农村能源。”"))
  }

  @Test("reads a title of two lines behind the note below the signature")
  func titleBehindNote() throws {
    let policy = try read(
      "某市人民政府办公室关于印发推进文旅融合发展培育新业态行动方案的通知", "各县人民政府：", "现印发给你们。", "某市人民政府办公室", "2021年5月21日", "（此件公开发布）", "推进文旅融合发展",
      "培育新业态行动方案", "为引导我市文旅高质量发展，特制定本方案。", "一、总体要求", "甲。", "二、任务", "乙。")
    #expect(policy.frontMatter.title == "推进文旅融合发展培育新业态行动方案")
    #expect(texts(policy).contains("（此件公开发布）"))
  }

  @Test("reads day and issuer on one line below the title, and a number with its issuer and 文件")
  func headLine() throws {
    let policy = try read("铁路货物用具准运证管理办法", "1990年3月10日，铁道部", "第1条 甲。", "第2条 乙。")
    #expect(policy.frontMatter.signed == PolicyDate("1990-03-10"))
    #expect(policy.frontMatter.issuers == ["铁道部"])
    let number = try read("公安部公通字[1995]91号文件", "公安部关于启用登记表有关事项的通知", "各省公安厅：", "现通知如下。")
    #expect(number.frontMatter.number == "公通字〔1995〕91号")
    #expect(DocumentNumber("广安区府办发〔2020〕26号".glyphs(line: 1))?.text == "广安区府办发〔2020〕26号")
    #expect(DocumentNumber("中共市委办发〔2020〕26号".glyphs(line: 1))?.text == "中共市委办发〔2020〕26号")
  }

  @Test("takes no unit of the text for the title")
  func noTitle() throws {
    #expect(try read("第一章 总则", "第一条 甲。", "关于一般事项", "第二条 乙。").frontMatter.title.isEmpty)
  }

  @Test("keeps the tables of copied text, and takes labels and fields behind tabs for none")
  func tabs() throws {
    let policy = try read(
      "某市奖补标准", "各区：", "现将标准印发给你们。", "序号\t项目\t标准", "1\t引进博士\t30万元", "2\t引进硕士\t10万元", "一、\t总则", "二、\t附则")
    #expect(
      policy.markdown.contains(
        "\n| 序号 | 项目 | 标准 |\n| --- | --- | --- |\n| 1 | 引进博士 | 30万元 |\n| 2 | 引进硕士 | 10万元 |\n\n"))
    #expect(policy.labels.map(\.segment) == ["一", "二"])
    let box = try read("索引号：\t123", "主题分类：\t人事", "某市人才办法", "第一条 甲。")
    #expect(!box.markdown.contains("| --- |"))
  }

  @Test("lets a step of history in brackets that is broken in two into no title")
  func brokenHistory() throws {
    let policy = try read(
      "（2023年6月21日某市委常委会会议审议批准 2023年", "7月20日某市委办公厅发布）", "各区委：", "现将细则印发给你们。", "某市委办公厅", "2023年7月20日", "某市乡村振兴细则",
      "第一条 甲。", "第二条 乙。")
    #expect(policy.frontMatter.title == "某市乡村振兴细则")
  }

  @Test("parts a section that 如下 leads into although the text breaks off behind it")
  func brokenOff() throws {
    let policy = try read("各市人民政府：经同意，现就有关事项通知如下：一、延续实施稳岗返还政策。参保企业可以申请")
    #expect(policy.labels.map(\.segment) == ["一"])
  }

  @Test("parts addressees from the text that follows on their line")
  func addressees() throws {
    let policy = try read("各市人民政府，新疆生产建设兵团：为贯彻落实决策部署，经国务院同意，现就有关事项通知如下：", "一、延续政策。", "二、加强管理。")
    #expect(texts(policy).first == "各市人民政府，新疆生产建设兵团：")
    #expect(policy.frontMatter.addressees == ["各市人民政府", "新疆生产建设兵团"])
    #expect(try texts(read("编制单位：本预案由某市应急管理局负责编制并解释，自印发之日起施行。")).count == 1)
  }

  @Test("parts a text that ran into one line where the indents of its paragraphs are left")
  func oneLine() throws {
    let sentence = "各地各有关部门按照部署，积极推行企业改革，推进兼并重组，消化历史包袱，分流富余人员，建立健全法人治理结构，取得了初步成效。"
    let policy = try read(
      "某市人民政府关于加快企业改革有关问题的通知　　 某政发〔2006〕17 号　　 各县人民政府：　　 \(sentence)\(sentence)\(sentence)　　 一、安置职工　　 要按照规定办理。　　 某市人民政府　　 2006年3月14日"
    )
    #expect(policy.frontMatter.title == "某市人民政府关于加快企业改革有关问题的通知")
    #expect(policy.frontMatter.number == "某政发〔2006〕17号")
    #expect(policy.frontMatter.signed?.description == "2006-03-14")
    #expect(texts(policy).suffix(4) == ["一、安置职工", "要按照规定办理。", "某市人民政府", "2006年3月14日"])
  }

  @Test("leaves the title empty where the text begins with its first unit, and says so")
  func untitled() throws {
    let policy = try read("第一章 总则", "第一条 为了吸引人才，制定本办法。", "第二条 本办法自2022年1月1日起施行。")
    #expect(policy.frontMatter.title.isEmpty)
    #expect(policy.notes.map(\.rule) == [.untitled])
    #expect(policy.markdown.contains("title: \"\"\n"))
  }

  @Test("joins no remark in brackets to the title below it, and the years in brackets to the title above them")
  func brackets() throws {
    let policy = try read(
      "某市人民政府办公室关于印发职业技能提升行动方案（2019—2021年）的通知", "各有关单位：", "现将方案印发给你们。", "某市人民政府办公室", "2019年5月18日", "（本文有删减）",
      "职业技能提升行动方案", "（2019—2021年）", "为实施行动，制定以下方案。", "一、目标", "持续开展行动。")
    #expect(policy.frontMatter.title == "职业技能提升行动方案（2019—2021年）")
    #expect(texts(policy).contains("（本文有删减）"))
  }
}
