import PolicyModel
import Testing

@testable import PolicyImport

@Suite struct TitleChoiceTests {
  private func read(_ lines: [String], _ fileName: String = "a.txt") throws -> ImportedPolicy {
    try Importer(received: nil).read(bytes: Array(lines.joined(separator: "\n").utf8), fileName: fileName)
  }

  private func facts(_ lines: String...) throws -> FrontMatter { try read(lines).frontMatter }

  private let rules = ["第一条 为了吸引人才，制定本办法。", "", "第二条 本办法适用于本市。"]

  @Test("takes what a document was printed in for no part of its title, nor for text where it comes again")
  func collections() throws {
    let pages = [
      "# 政策法规选编", "", "# 人才服务管理规定", "", "第一条 为了规范人才服务，制定本规定。", "", "— 3 —", "", "政策法规选编", "", "第二条 本规定适用于本市。", "",
      "— 4 —", "", "政策法规选编", "", "第三条 人才服务应当公开。",
    ]
    let policy = try read(pages, "a.md")
    #expect(policy.frontMatter.title == "人才服务管理规定")
    #expect(!policy.markdown.contains("政策法规选编"))
    let once = ["# 常用人才法规选编", "", "# 第二编 地方性法规", "", "# 湖北省人才发展条例", ""] + rules
    #expect(try read(once, "a.md").frontMatter.title == "湖北省人才发展条例")
    let cut = ["# 关于印发《某市柔性引才", "", "# 实施办法》的通知", "", "各单位：", "", "现印发给你们，请遵照执行。"]
    #expect(try read(cut, "a.md").frontMatter.title == "关于印发《某市柔性引才实施办法》的通知")
  }

  @Test("parts a notice and the measures it carries where the whole is one line, long or short")
  func lines() throws {
    let notice = [
      "杭州市人民政府办公厅关于印发杭州市人才认定办法的通知", "杭政办〔2021〕3号", "各区、县（市）人民政府，市政府各部门：", "《杭州市人才认定办法》已经市政府同意，现印发给你们，请遵照执行。",
      "杭州市人民政府办公厅", "2021年5月18日", "杭州市人才认定办法", "第一条 为了规范认定，制定本办法。", "第二条 本办法适用于本市。", "第三条 认定应当公开。",
    ]
    let facts = try read([notice.joined(separator: " ")]).frontMatter
    #expect(facts.title == "杭州市人才认定办法")
    #expect(facts.noticeTitle == notice[0])
    #expect(facts.number == "杭政办〔2021〕3号")
    #expect(facts.signed == PolicyDate("2021-05-18"))
    let order = [
      "宁波市人民政府令 第256号", "《宁波市人才安居办法》已经市人民政府会议审议通过，现予公布。", "市长　某某某 2020年12月3日", "宁波市人才安居办法", "第一条　为了安居，制定本办法。",
      "第二条　本办法适用于本市。", "第三条　各级人民政府应当加强领导。",
    ]
    #expect(try read([order.joined(separator: " ")]).frontMatter.title == "宁波市人才安居办法")
  }

  @Test("takes the document's own heading where a page's is more general, and no title from a reprint's words")
  func general() throws {
    let own = "福州市引进人才办法"
    #expect(try read(["福州人才引进政策2024年公告", "", own, ""] + rules).frontMatter.title == own)
    #expect(try read(["人才引进办法", "", "发布时间：2023-12-01 来源：人才网", "", own, ""] + rules).frontMatter.title == own)
    #expect(try facts("论文部分内容阅读", "请求批准是机关工作中最常见的公务活动，文种呈现出多样性。").title == "")
    #expect(try facts("以下是主要内容", "", "为了规范考核，现作如下安排。", "一、考核对象为全体职工。").title == "")
    #expect(try read(["# 2025年人才引进申请相关要求", "", "为了引进人才，提出如下要求。"], "a.md").frontMatter.title == "2025年人才引进申请相关要求")
    #expect(try facts("《某市人才办法》政策解读", "近日，市政府印发了《某市人才办法》。现解读如下：", "一、背景").title == "《某市人才办法》政策解读")
  }

  @Test("names the maker of a text that another body approved, in a note, an announcement or a decision")
  func approval() throws {
    let maker = ["长春市人民代表大会常务委员会"]
    let steps = "2020年8月28日长春市第十五届人民代表大会常务委员会第三十二次会议通过 2020年9月29日吉林省第十三届人民代表大会常务委员会第二十四次会议批准"
    let noted = try facts("【题注】 （\(steps)）", "长春市人才条例", "第一条 甲。", "第二条 乙。")
    #expect(noted.issuers == maker)
    let announced = try facts("长春市人才条例", "经2020年9月29日吉林省会议批准 2020年10月12日长春市人民代表大会常务委员会公告第12号公布", "第一条 甲。")
    #expect(announced.issuers == maker)
    let decided = try facts(
      "吉林省人民代表大会常务委员会关于批准《长春市人才条例》的决定", "（2020年9月29日吉林省第十三届人民代表大会常务委员会第二十四次会议通过）", "",
      "吉林省人民代表大会常务委员会决定：批准《长春市人才条例》，由长春市人民代表大会常务委员会公布施行。", "", "长春市人才条例", "", "（\(steps)）", "", "第一条 甲。")
    #expect(decided.title == "长春市人才条例")
    #expect(decided.issuers == maker)
    #expect(try facts("山东省人才规定", "（山东省人民政府2019年5月6日公布）", "第一条 甲。").signed == PolicyDate("2019-05-06"))
  }

  @Test("reads a day in brackets that ran into a paragraph, and one behind the number on its line")
  func days() throws {
    let day = PolicyDate("2021-03-05")
    #expect(try facts("某区人才办法", "（2021年3月5日）  为了规范管理，制定本办法。", "第一条 甲。").signed == day)
    #expect(try facts("关于调整补贴的通知", "各单位：", "经研究，补贴标准调整如下，请遵照执行。（2021年3月5日）").signed == day)
    #expect(try facts("关于调整补贴的通知", "某政发〔2021〕3号 2021年3月5日", "各单位：", "经研究，补贴标准予以调整，请遵照执行。").signed == day)
  }

  @Test("reads numbers without 号 and serials in brackets, and takes no copy's day for the publishing day")
  func numbers() throws {
    let notice = try facts(
      "关于职称评审的通知_范文大全", "时间:2024-07-12 18:20:11  来源:范文网  阅读:233", "关于职称评审的通知", "川人社办发[2012]31", "各局：",
      "现就有关事项通知如下，请遵照执行。",
      "四川省人力资源和社会保障厅", "2012年3月21日")
    #expect(notice.number == "川人社办发〔2012〕31号")
    #expect(notice.published == nil)
    let order = try facts("某市人民政府令", "（第273号）", "《某市人才办法》已经审议通过，现予发布。", "市长　某某某", "2014年12月17日", "某市人才办法", "第一条 甲。")
    #expect(order.number == "某市人民政府令第273号")
  }

  @Test("leaves a figure that is in doubt out of the title, and says so")
  func doubt() throws {
    let policy = try read([
      "无锡市人才发展规划（—年）20212025", "", "为加强人才工作，根据规定，制定本规划。2021 年以来，人才总量 万人。12", "",
      "一、指导思想。到 年，全市人才总量达到 万人，高技能人才达到 万人。2025 260 55", "", "二、主要目标。每年引进人才 人以上，其中硕士 人，博士 人。3000 800 120", "",
      "三、保障措施。市财政每年安排 万元，用于人才 项工程。5000 10", "", "四、组织实施。到 年底完成 项任务，建立 个平台，每个平台补助 万元。2023 15 20 100",
    ])
    #expect(policy.frontMatter.title == "无锡市人才发展规划")
    #expect(policy.notes.contains { $0.rule == .cutTitle })
  }

  @Test(
    "finds what a notice carries by its name in the text, behind the label of the only annex, below a one-line order")
  func carried() throws {
    let transferred = try facts(
      "某市政府办公室转发市建设局市财政局关于加强人才公寓管理若干意见的通知", "各县：", "市建设局《关于加强人才公寓管理的若干意见》已经市政府同意，现转发给你们，请贯彻执行。", "某市人民政府办公室",
      "2021年3月2日", "关于加强人才公寓管理的若干意见", "为加强管理，提出如下意见。", "一、总体要求。坚持党管人才。")
    #expect(transferred.title == "关于加强人才公寓管理的若干意见")
    let notice = ["舟山市人民政府关于印发舟山市人才办法的通知", "各县（区）人民政府：", "现将《舟山市人才办法》印发给你们，请贯彻执行。", "舟山市人民政府", "2021年3月2日"]
    #expect(try read(notice + ["附件：", "舟山市人才办法"] + rules).frontMatter.title == "舟山市人才办法")
    let two = ["附件1", "舟山市人才办法"] + rules + ["附件2", "舟山市住房办法"] + rules
    #expect(try read(notice + two).frontMatter.title == notice[0])
    let page = (notice + ["附件1：", "舟山市人才办法"] + rules).map { "<p>\($0)</p>" }.joined()
    #expect(try read([page], "a.html").frontMatter.title == "舟山市人才办法")
    let order = try facts(
      "舟山市人民政府令（第88号）", "", "《舟山市人才办法》已经市政府会议审议通过，现予公布。", "", "市　长", "", "某某某", "", "2021年3月2日", "", "舟山市人才办法", "",
      "第一条 甲。")
    #expect(order.title == "舟山市人才办法")
    #expect(order.number == "舟山市人民政府令第88号")
    #expect(order.issuers == ["舟山市人民政府"])
  }

  @Test("keeps all lines of a title that stands above in one line as the page's name")
  func copies() throws {
    let (first, second) = ("中共岳阳市委办公室岳阳市人民", "政府办公室印发《关于推进政务公开工作的实施意见》的通知")
    for header in [["2024/3/5 10:21", first + second + "_岳阳市人民政府"], [first + second + "-政务公开"]] {
      let policy = try read(
        header + ["首页 > 政策 > 文件", first, second, "发布时间：2017-01-12 17:08　来源：某网", "各县：", "现将有关文件印发给你们，请认真贯彻执行。"])
      #expect(policy.frontMatter.title == first + second)
      #expect(policy.markdown.contains("\n\n" + first + second + "\n\n"))
      #expect(!policy.markdown.contains("政务公开\n"))
    }
  }
}
