import PolicyModel
import Testing

@testable import PolicyImport

@Suite struct TitleReadingTests {
  private func read(_ lines: [String], _ fileName: String = "a.txt") throws -> ImportedPolicy {
    try Importer(received: nil).read(bytes: Array(lines.joined(separator: "\n").utf8), fileName: fileName)
  }

  private func facts(_ lines: String...) throws -> FrontMatter { try read(lines).frontMatter }

  @Test("finds what a notice carries on a page that is one line, below a heading in other words")
  func saved() throws {
    let page = [
      "<h1>关于印发《某市人才办法》的通知</h1>", "<p>某市财政局 某市教育局关于印发《某市人才办法（试行）》的通知</p>", "<p>各县（市、区）人民政府：</p>",
      "<p>现将《某市人才办法（试行）》印发给你们，请遵照执行。</p>", "<p>某市财政局 某市教育局</p>", "<p>2023年8月7日</p>", "<p>某市人才办法（试行）</p>",
      "<p>第一条 为了吸引人才，制定本办法。</p>", "<p>第二条 本办法适用于本市。</p>",
    ]
    let facts = try read([page.joined()], "a.html").frontMatter
    #expect(facts.title == "某市人才办法（试行）")
    #expect(facts.noticeTitle == "某市财政局 某市教育局关于印发《某市人才办法（试行）》的通知")
    #expect(facts.issuers == ["某市财政局", "某市教育局"])
  }

  @Test("reads a title with a colon, the whole of a title of which the head gives the end, none where there is none")
  func forms() throws {
    #expect(
      try facts("某市高新技术企业奖励政策:关于深入实施创新强区战略的若干意见", "为认真贯彻会议精神，特制定如下政策。", "一、总则").title
        == "某市高新技术企业奖励政策：关于深入实施创新强区战略的若干意见")
    let order = try facts(
      "《工程招标投标管理办法》的决定", "《某部关于修改<工程招标投标管理办法>的决定》已经审议通过，现予发布。", "住房城乡建设部部长 王某某", "2018年9月28日",
      "住房城乡建设部关于修改《工程招标投标管理办法》的决定", "为贯彻落实国务院要求，决定作如下修改：", "一、删去第三条。")
    #expect(order.title == "住房城乡建设部关于修改《工程招标投标管理办法》的决定")
    #expect(order.issuers == ["住房城乡建设部"])
    #expect(order.signed == PolicyDate("2018-09-28"))
    #expect(try facts("某政发〔2020〕5号", "各市人民政府：", "为了加快科技创新，提出如下意见。").title == "")
    #expect(try facts("新能源汽车补贴政策", "吉林省新能源汽车补助资金管理办法", "第一条 甲。").title == "吉林省新能源汽车补助资金管理办法")
    #expect(try facts("某省人大关于修改《某条例》的决定 附:修正本", "决定如下，对条例作出修改。").title == "某省人大关于修改《某条例》的决定")
  }

  @Test("takes the name of an announcement for no title of what it announces")
  func announcement() throws {
    let facts = try facts(
      "某市人民代表大会常务委员会公告", "〔十五届〕第62号", "《某市文明促进条例》已由某市第十五届人民代表大会常务委员会", "第三十次会议于2020年4月24日通过，现予公布。",
      "某市人民代表大会常务委员会", "2020年4月24日", "某市文明促进条例", "第一条 甲。")
    #expect(facts.title == "某市文明促进条例")
    #expect(facts.number == "〔十五届〕第62号")
  }

  @Test("takes the serial below an announcement's head for no title, and reads the orders of the head of state")
  func serials() throws {
    let announced = try facts(
      "某市人民代表大会常务委员会公告", "第 12 号", "《某市人才条例》已经会议通过，现予公布，自 2022 年 1 月 1 日起施行。", "某市人民代表大会常务委员会", "2021 年 10 月 20 日",
      "某市人才条例", "第一条 为了吸引人才，制定本条例。")
    #expect(announced.title == "某市人才条例")
    let order = try facts(
      "中华人民共和国主席令", "第 21 号", "《某法》已由会议于 2024 年 2 月 27 日修订通过，现予公布，自 2024 年 5 月 1 日起施行。", "中华人民共和国主席  某某某",
      "2024 年 2 月 27 日", "某法", "第一条 为了某事，制定本法。")
    #expect(order.number == "中华人民共和国主席令第21号")
    #expect(order.signed == PolicyDate("2024-02-27"))
  }

  @Test("reads the day alone behind the closing words, behind the last sentence on its line, and after names on theirs")
  func days() throws {
    let day = PolicyDate("2021-02-02")
    #expect(try facts("关于保供的通知", "各公司：", "请遵照执行，抓好落实工作。", "特此通知。", "2021年2月2日", "联系电话：8360").signed == day)
    #expect(try facts("关于保供的通知", "各公司：", "现将有关事项通知如下，请遵照执行。2021年2月2日").signed == day)
    let measures = try facts(
      "某市政府办公室关于印发某市人才办法的通知", "各区：", "现印发给你们。", "某市人民政府办公室 2021年2月2日", "某市人才办法", "第一条 甲。")
    #expect(measures.signed == day)
    #expect(measures.title == "某市人才办法")
  }

  @Test("reads a number behind the page's day, and lets the document's own form of it count")
  func numbers() throws {
    #expect(try facts("某市人民政府关于城市管理的通知", "2004-6-23某政发〔2004〕89号", "各县：", "甲。").number == "某政发〔2004〕89号")
    #expect(try facts("某政发〔2020〕5号        签发人：王某某", "某市关于人才的请示", "省政府：", "甲。").number == "某政发〔2020〕5号")
    #expect(try facts("某局公告〔2026〕322号", "某局关于人才的公告", "2026年第322号", "为了人才，公告如下。").number == "2026年第322号")
  }
}
