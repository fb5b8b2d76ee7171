import Testing

@testable import PolicyImport

/// What crawlers, readers, law databases and sites put around the documents they hold.
@Suite struct HolderTests {
  private func frame(_ texts: String...) -> PageFrame {
    PageFrame(Blanks.trim(texts.enumerated().map { Line(number: $0 + 1, text: $1) }))
  }

  private func texts(_ frame: PageFrame) -> [String] { frame.lines.map(\.string) }

  private let title = "某市人民政府关于印发某市人才办法的通知"

  @Test("takes the properties a crawler wrote, also those no list names, beside those a page is known by")
  func crawler() throws {
    let frame = frame(
      title, "发布日期: 2025-04-11", "发布机构: 某市科学技术委员会", "原文链接: http://www.example.gov.cn/1.html",
      "检索时间: 2026-02-02 15:25:09", "命中词: 人工智能, 北斗", "某科规〔2025〕2号", "各有关单位：", "现将办法印发给你们。", "【原文下载】", "通知.pdf")
    #expect(texts(frame) == [title, "某科规〔2025〕2号", "各有关单位：", "现将办法印发给你们。"])
    #expect(frame.metadata.statements(about: .address).map(\.text) == ["http://www.example.gov.cn/1.html"])
    #expect(frame.metadata.statements(about: .published).map(\.text) == ["2025-04-11"])
  }

  @Test("takes named values above a title, where a document has none but who signs it off")
  func aboveTitle() {
    let taken = frame("批次：7", "存储路径：政策库/人才", title, "各有关单位：", "现将办法印发给你们。")
    #expect(texts(taken) == [title, "各有关单位：", "现将办法印发给你们。"])
    let kept = frame("某市人民政府文件", "签发人：王某某", title, "各有关单位：", "现将办法印发给你们。")
    #expect(texts(kept).prefix(2) == ["某市人民政府文件", "签发人：王某某"])
  }

  @Test("reads a law database's box, and ends the document at its notices")
  func database() throws {
    let frame = frame(
      "【法宝引证码】 CLI.12.1234567", title, "制定机关： 某市人民政府", "发文字号： 某政发〔2022〕20号", "效力位阶： 地方规范性文件", "【法规正文】", "各有关单位：",
      "现将办法印发给你们。", "收起", "©北大法宝：（www.example.com）专业提供法律信息。请与标准文本核对。", "欢迎查看所有产品和服务。")
    #expect(texts(frame) == [title, "各有关单位：", "现将办法印发给你们。"])
    #expect(frame.metadata.statements(about: .number).map(\.text) == ["某政发〔2022〕20号"])
  }

  @Test(
    "reads fields and values that no colon parts, on one line, on several, in a table",
    arguments: [
      ["发文机关\t某市人民政府\t成文日期\t2020-11-30", "文号\t某政字〔2020〕102 号\t公文时效\t有效"],
      ["发文机关 某市人民政府 成文日期 2020-11-30文号某政字〔2020〕102号公文时效有效"],
      ["发文机关", "某市人民政府", "成文日期", "2020-11-30", "文号", "某政字〔2020〕102号"],
      ["| 发文机关 | 某市人民政府 | 成文日期 | 2020-11-30 |", "|---|---|---|---|", "| 文号 | 某政字〔2020〕102号 | 时效 | 有效 |", ""],
    ])
  func fields(box: [String]) throws {
    let lines = box + ["关于某市总体规划的批复", "某县人民政府：", "你县请示收悉。", "2020年11月30日"]
    let policy = try Importer(received: nil).read(bytes: Array(lines.joined(separator: "\n").utf8), fileName: "a.md")
    #expect(policy.frontMatter.title == "关于某市总体规划的批复")
    #expect(policy.frontMatter.number?.filter { $0 != " " } == "某政字〔2020〕102号")
    #expect(policy.frontMatter.issuers == ["某市人民政府"])
    #expect(policy.blocks.map(\.glyphs.string) == ["关于某市总体规划的批复", "某县人民政府：", "你县请示收悉。", "2020年11月30日"])
    #expect(policy.notes.contains { $0.key == "number" && $0.rule == .pageMetadata })
  }

  @Test("leaves tables and words of the document that happen to begin with a field's name")
  func ownWords() throws {
    let policy = try imported(
      "某市人才办法", "", "名称\t标准", "甲类\t100", "乙类\t50", "", "发布日期以公告为准", "", "第一条 来源清楚的，予以认定。")
    #expect(body(policy.markdown).contains("发布日期以公告为准"))
    #expect(policy.blocks.contains { $0.isTable })
  }

  @Test("takes the properties between two lines of dashes before a text")
  func propertyBlock() throws {
    let policy = try imported(
      "---", "title: \"\(title)\"", "date: 2023-11-02", "doc_number: 某政办〔2023〕22号", "tags:", "  - 人才", "---", "",
      "# \(title)", "", "各有关单位：", "", "现将办法印发给你们。")
    #expect(body(policy.markdown) == [title, "各有关单位：", "现将办法印发给你们。"])
    #expect(policy.frontMatter.number == "某政办〔2023〕22号")
    #expect(policy.frontMatter.published?.description == "2023-11-02")
    #expect(policy.repairs.count { $0.rule == .pageFurniture } == 7)
  }

  @Test("reads the day before a page's labels, and the words left of its buttons")
  func buttons() {
    let frame = frame("__ 2024-03-04 __ 来源: 某市住房局 __ 分享到 __", "某建规字〔2024〕5号", title, "各区：", "现将办法印发给你们。")
    #expect(texts(frame).first == "某建规字〔2024〕5号")
    #expect(frame.metadata.statements(about: .source).map(\.text) == ["某市住房局"])
    #expect(frame.metadata.statements(about: .published).map(\.text) == ["2024-03-04"])
  }

  @Test("takes an article's frame for none of the document: greetings above, editors and other articles below")
  func article() {
    let frame = frame(
      "点击上方蓝字关注我们", title, "各有关单位：", "现将办法印发给你们。", "某市人民政府", "2024年5月16日", "来源：某市人社局", "编辑：王某", "往期推荐", "关于评审的通知",
      "点赞", "在看")
    #expect(texts(frame) == [title, "各有关单位：", "现将办法印发给你们。", "某市人民政府", "2024年5月16日"])
  }

  @Test("takes the gazette a document was printed in, at its head and at every page, for none of its title")
  func gazette() throws {
    #expect(texts(frame("国务院公报2019年第12号", title, "各有关单位：", "现将办法印发给你们。")).first == title)
    let pages = try imported(
      "某市人民代表大会常务委员会公报", "", "某市继续教育条例", "第一条 为了教育，制定本条例。", "", "第1页", "", "某市人民代表大会常务委员会公报", "第二条 甲乙丙丁。", "",
      "第2页")
    #expect(pages.frontMatter.title == "某市继续教育条例")
    #expect(body(pages.markdown).first == "某市继续教育条例")
    let own = try imported("某市国民经济和社会发展统计公报", "", "一、综合", "", "全年地区生产总值一百亿元。")
    #expect(own.frontMatter.title == "某市国民经济和社会发展统计公报")
  }

  @Test("reads number, day and fields in one row, also in brackets, and a site's name, menu and count above")
  func row() throws {
    let policy = try imported(
      "某市人才网", "首页 政策法规 人才招聘 联系我们", "12", title, "某政规〔2023〕8号 2023-06-12 来源:某市政府办公室 | 索引号:01111-2023 | 状态:有效",
      "(发布日期:2023-06-12 文号:某政规〔2023〕8号)", "各有关单位：", "现将办法印发给你们。", "2023年6月10日", "某市人才", "实施办法", "第一条 甲乙丙丁。")
    #expect(body(policy.markdown).prefix(3) == [title, "各有关单位：", "现将办法印发给你们。"])
    #expect(policy.frontMatter.number == "某政规〔2023〕8号")
    #expect(policy.frontMatter.indexNumber == "01111-2023")
  }

  @Test("keeps contact lines, sums and a signer's day apart; a number with a day behind it is the document's")
  func ownLines() throws {
    let policy = try imported(
      "关于工资折算的通知", "某社发〔2008〕3号 2008年1月3日", "各有关单位：", "现通知如下：", "年工作日：365天-104天-11天＝250天", "季工作日：250天÷4季＝62.5天",
      "联系电话：0431-12345678，12345679", "电子邮箱：rst@example.gov.cn", "特此通知。",
      "部长　王某某　2008年1月3日")
    #expect(
      body(policy.markdown).suffix(6) == [
        "年工作日：365天-104天-11天＝250天", "季工作日：250天÷4季＝62.5天", "联系电话：0431-12345678，12345679",
        "电子邮箱：rst@example.gov.cn", "特此通知。", "部长 王某某 2008年1月3日",
      ])
    #expect(policy.frontMatter.number == "某社发〔2008〕3号")
    #expect(policy.frontMatter.signed?.description == "2008-01-03")
  }
}
