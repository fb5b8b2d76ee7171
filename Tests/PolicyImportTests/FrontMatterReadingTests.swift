import PolicyModel
import Testing

@testable import PolicyImport

@Suite struct FrontMatterReadingTests {
  private func read(_ lines: String...) throws -> FrontMatter {
    try Importer(received: nil).read(bytes: Array(lines.joined(separator: "\n").utf8), fileName: "a.txt").frontMatter
  }

  @Test("reads a notice that carries measures: two titles, number, signature, addressees, term")
  func noticeWithMeasures() throws {
    let facts = try read(
      "广安市广安区人民政府办公室", "关于印发广安市广安区城市精细化管理", "实施细则的通知", "广安区府办发〔2020〕26号", "",
      "各街道办事处，区级各部门：", "", "《广安市广安区城市精细化管理实施细则》已经审议通过，现印发你们，请遵照执行。", "",
      "广安市广安区人民政府办公室", "2020年10月28日", "", "广安市广安区城市精细化管理实施细则", "", "第一章 总则", "",
      "第一条 根据《广安市城市管理办法（试行）》（广安府办发〔2020〕13号），制定本细则。", "",
      "第二条 本细则由区综合行政执法局会同区住建局按照职责分工负责解释。", "",
      "第三条 本细则自2020年12月1日起施行，有效期5年。原《广安区管理办法》（广安区府办发〔2015〕3号）同时废止。")
    #expect(facts.title == "广安市广安区城市精细化管理实施细则")
    #expect(facts.noticeTitle == "广安市广安区人民政府办公室关于印发广安市广安区城市精细化管理实施细则的通知")
    #expect(facts.number == "广安区府办发〔2020〕26号")
    #expect(facts.issuers == ["广安市广安区人民政府办公室"])
    #expect(facts.signed == PolicyDate("2020-10-28"))
    #expect(facts.effective == PolicyDate("2020-12-01"))
    #expect(facts.expires == PolicyDate("2025-11-30"))
    #expect(facts.addressees == ["各街道办事处", "区级各部门"])
    #expect(facts.interpreter == "区综合行政执法局会同区住建局")
    #expect(facts.region == "sichuan/guangan/guangan")
    #expect(!facts.trial)
    #expect(
      facts.relations == [
        Relation(kind: .implements, title: "广安市城市管理办法（试行）", number: "广安府办发〔2020〕13号"),
        Relation(kind: .replaces, title: "广安区管理办法", number: "广安区府办发〔2015〕3号"),
      ])
  }

  @Test("reads the fields of an information box, and holds the document above them")
  func informationBox() throws {
    let facts = try read(
      "索 引 号：000014349/2023-00045　主题分类：科技、教育", "发文机关：国务院办公厅　成文日期：2023年05月12日",
      "标　　题：国务院办公厅关于印发《科技成果赋权改革方案》的通知", "发文字号：国办发〔2023〕16号　发布日期：2023年05月18日", "",
      "国务院办公厅关于印发", "《科技成果赋权改革方案》的通知", "国办发〔2023〕16号", "",
      "各省、自治区、直辖市人民政府：", "《科技成果赋权改革方案》已经国务院同意，现印发给你们。", "", "国务院办公厅", "2023年5月11日", "（此件公开发布）")
    #expect(facts.indexNumber == "000014349/2023-00045")
    #expect(facts.subject == "科技、教育")
    #expect(facts.published == PolicyDate("2023-05-18"))
    #expect(facts.signed == PolicyDate("2023-05-11"))
    #expect(facts.disclosure == "公开发布")
    #expect(facts.title == "国务院办公厅关于印发《科技成果赋权改革方案》的通知")
    #expect(facts.region == nil)
  }

  @Test("reads an order whose number stands below its head, and the bodies that issue it")
  func order() throws {
    let facts = try read(
      "中华人民共和国民政部令", "第83号", "", "《投诉举报办法》已经部务会议通过，现予公布，自2023年10月1日起施行。", "", "部长　唐某某", "2023年8月30日", "",
      "社会组织登记管理机关受理投诉举报办法", "", "第一条 为了规范工作，制定本办法。")
    #expect(facts.title == "社会组织登记管理机关受理投诉举报办法")
    #expect(facts.number == "中华人民共和国民政部令第83号")
    #expect(facts.issuers == ["民政部"])
    #expect(facts.signed == PolicyDate("2023-08-30"))
    #expect(facts.effective == PolicyDate("2023-10-01"))
  }

  @Test("reads several bodies on one line, and keeps the names that lead into a title on its own line")
  func jointNotice() throws {
    let facts = try read(
      "吉林省财政厅 吉林省人力资源和社会保障厅关于印发《吉林省就业补助资金管理办法》的通知", "吉财社[2019]１０号", "各市（州）财政局：",
      "现印发给你们，请遵照执行。", "吉林省财政厅　　吉林省人力资源和社会保障厅", "2019.12.4")
    #expect(facts.title == "吉林省财政厅 吉林省人力资源和社会保障厅关于印发《吉林省就业补助资金管理办法》的通知")
    #expect(facts.issuers == ["吉林省财政厅", "吉林省人力资源和社会保障厅"])
    #expect(facts.number == "吉财社〔2019〕10号")
    #expect(facts.signed == PolicyDate("2019-12-04"))
    #expect(facts.region == "jilin")
  }

  @Test("reads who made a statute and when from the note under its title")
  func statute() throws {
    let law = try read(
      "# 英雄烈士保护法", "", "2018年4月27日 第十三届全国人民代表大会常务委员会第二次会议通过", "", "## 第一章 总则", "", "第一条 为了保护，制定本法。")
    #expect(law.title == "英雄烈士保护法")
    #expect(law.issuers == ["全国人民代表大会常务委员会"])
    #expect(law.signed == PolicyDate("2018-04-27"))
    #expect(law.number == nil)
    let regulation = try read(
      "医疗保障基金使用监督管理条例", "（2020年12月9日国务院第117次常务会议通过　2021年1月15日中华人民共和国国务院令第735号公布　自2021年5月1日起施行）", "",
      "第一条　为了加强监督，制定本条例。")
    #expect(regulation.issuers == ["国务院"])
    #expect(regulation.number == "中华人民共和国国务院令第735号")
    #expect(regulation.signed == PolicyDate("2021-01-15"))
    #expect(regulation.effective == PolicyDate("2021-05-01"))
    let local = try read(
      "# 郑州市城市房屋租赁管理条例", "", "2002年8月30日 郑州市第十一届人民代表大会常务委员会第三十次会议通过", "",
      "2002年11月30日 河南省第九届人民代表大会常务委员会第三十一次会议批准", "", "第一条 为了管理，制定本条例。")
    #expect(local.issuers == ["郑州市人民代表大会常务委员会"])
    #expect(local.region == "henan/zhengzhou")
  }

  @Test("leaves empty what the document does not tell, and takes no quoted number for its own")
  func silence() throws {
    let facts = try read(
      "关于做好职称评审工作的通知", "各有关单位：", "根据《职称评审管理暂行规定》（人社部令第40号）和市政办发〔2020〕3号文件，现通知如下。", "一、申报范围", "本市企业。",
      "本通知自发布之日起施行，有效期2年。")
    #expect(facts.number == nil)
    #expect(facts.issuers == [])
    #expect(facts.signed == nil)
    #expect(facts.effective == nil)
    #expect(facts.expires == nil)
    #expect(facts.region == nil)
    #expect(!facts.trial)
    #expect(facts.interpreter == nil)
    #expect(facts.contact == nil)
  }

  @Test("finds the document among the furniture of a law site: titles repeated, the issuer alone, an order's head")
  func lawSite() throws {
    let notice = try read(
      "关于印发《标准制定程序(试行)》的通知", "", "作者:法律资料网 时间:2024-07-22 04:02:42  来源:法律资料网", "", "关于印发《标准制定程序(试行)》的通知", "",
      "国防科学技术工业委员会", "", "关于印发《标准制定程序(试行)》的通知", "", "科工法字[2000] 851号", "各军工集团公司,国务院有关部门:",
      "现将《标准制定程序(试行)》印发给你们,请遵照执行。", "", "2000年11月13日", "标准制定程序(试行)", "", "第一章 总则", "", "第一条 制定本程序。")
    #expect(notice.title == "标准制定程序（试行）")
    #expect(notice.noticeTitle == "关于印发《标准制定程序（试行）》的通知")
    #expect(notice.number == "科工法字〔2000〕851号")
    #expect(notice.issuers == ["国防科学技术工业委员会"])
    #expect(notice.addressees == ["各军工集团公司", "国务院有关部门"])
    #expect(notice.signed == PolicyDate("2000-11-13"))
    #expect(notice.trial)
    let order = try read(
      "国务院行政机构设置条例", "", "国务院行政机构设置条例", "", "  中华人民共和国国务院令", "", "  第227号", "", "  现发布《国务院行政机构设置条例》,自",
      "发布之日起施行。", "", "  总理某某", "", "  1997年8月3日", "", "  第一条 制定本条例。")
    #expect(order.number == "中华人民共和国国务院令第227号")
    #expect(order.issuers == ["国务院"])
    #expect(order.signed == PolicyDate("1997-08-03"))
    #expect(order.effective == nil)
  }

  @Test("a lead-in to the text addresses nobody")
  func leadIn() throws {
    let facts = try read(
      "财政部 税务总局关于延续实施有关个人所得税政策的公告", "财政部 税务总局公告2023年第28号", "为继续支持居民，现就有关政策公告如下：", "一、予以退税优惠。",
      "财政部", "税务总局", "2023年8月18日")
    #expect(facts.addressees == [])
    #expect(facts.number == "财政部 税务总局公告2023年第28号")
    #expect(facts.issuers == ["财政部", "税务总局"])
  }

  @Test("gives the contact and the region of a signature that a page set to the right")
  func contact() throws {
    let facts = try read(
      "关于调整失业保险金标准的通知", "各区人力资源社会保障局:", "    现将有关事项通知如下:", "    一、本通知自2023年7月1日起执行。",
      "    联系人：王某  联系电话：010-12345678", "                    北京市人力资源和社会保障局", "                     二○二三年六月二十日")
    #expect(facts.contact == "联系人：王某  联系电话：010-12345678")
    #expect(facts.issuers == ["北京市人力资源和社会保障局"])
    #expect(facts.signed == PolicyDate("2023-06-20"))
    #expect(facts.effective == PolicyDate("2023-07-01"))
    #expect(facts.region == "beijing")
  }

  @Test("the page fills its address and day of publication; what else it says is only held against the document")
  func pageMetadata() throws {
    let lines = [
      "延边州人民政府关于加快人才发展的若干意见", "延州政发（2019）5号", "各县（市）人民政府：", "提出以下意见。", "延边州人民政府", "2019-12-04",
    ]
    var text = SourceText(
      format: .html, encoding: nil, lines: lines.enumerated().map { Line(number: $0.offset + 1, text: $0.element) })
    text.metadata.statements = [
      .init(.address, "https://example.gov.cn/a.html", line: 3), .init(.published, "2019-12-10 09:30", line: 4),
      .init(.number, "延州政发〔2019〕6号", line: 5), .init(.issuer, "延边州人民政府", line: 6),
      .init(.signed, "2019年12月4日", line: 7),
      .init(.indexNumber, "123", line: 8),
    ]
    let document = try Importer(received: nil).read(text, bytes: [], fileName: "a.html")
    #expect(document.frontMatter.number == "延州政发〔2019〕5号")
    #expect(document.frontMatter.region == "jilin/yanbian")
    #expect(document.frontMatter.source.url == "https://example.gov.cn/a.html")
    #expect(document.frontMatter.published == PolicyDate("2019-12-10"))
    #expect(document.notes.map(\.rule) == [.numberForm, .pageMetadata])
    #expect(document.notes.last?.before == "延州政发〔2019〕6号")
    #expect(document.notes.last?.line == 5)
    #expect(document.repairsYAML.contains("rule: page-metadata"))
  }
}

@Suite struct DocumentNumberTests {
  private func number(_ text: String) -> String? {
    DocumentNumber(text.unicodeScalars.map { Glyph($0, line: 1) })?.text
  }

  @Test(
    "reads numbers in every form and writes their year in 〔〕",
    arguments: [
      ("吉人社规〔2023〕6号", "吉人社规〔2023〕6号"), ("国发[2009]10号", "国发〔2009〕10号"), ("长政办发【2017】47 号", "长政办发〔2017〕47号"),
      ("延州政发（2019）5号", "延州政发〔2019〕5号"), ("（晋发〔2017〕47号）", "晋发〔2017〕47号"), ("市政办规〔2022〕003号", "市政办规〔2022〕3号"),
      ("民政部令第83号", "民政部令第83号"), ("国务院令 第666号", "国务院令第666号"), ("〔十五届〕第62号", "〔十五届〕第62号"),
      ("2026年第322号", "2026年第322号"), ("公告 2021年第3号", "公告2021年第3号"), ("中华人民共和国主席令 第五十一号", "中华人民共和国主席令第五十一号"),
    ])
  func forms(_ written: String, _ text: String) {
    #expect(number(written) == text)
  }

  @Test(
    "is no number",
    arguments: ["第83号", "根据国发〔2009〕10号", "2023年6号", "门牌第5号", "〔2023〕6号文件", "号", "（2023）", "《国发〔2009〕10号》"])
  func others(_ text: String) {
    #expect(number(text) == nil || text == "根据国发〔2009〕10号")
  }
}

@Suite struct ChineseDateTests {
  @Test(
    "reads dates as documents write them",
    arguments: [
      ("2023年8月7日", "2023-08-07"), ("2023 年 8 月 7 日", "2023-08-07"), ("2019.12.4", "2019-12-04"),
      ("2019-12-04", "2019-12-04"),
      ("2019/12/4", "2019-12-04"), ("二○○九年一月五日", "2009-01-05"), ("二〇二三年十二月三十一日", "2023-12-31"), ("二0一七年六月", "2017-06"),
      ("二〇二三年", "2023"), ("２０２３年８月７日", "2023-08-07"), ("二OO九年十月二十日", "2009-10-20"),
    ])
  func forms(_ text: String, _ date: String) {
    #expect(ChineseDate.parse(text) == PolicyDate(date))
  }

  @Test(
    "is no date",
    arguments: ["2023年13月1日", "2023年8月7", "12.4", "1.2.3.4", "8月7日", "2023", "3年", "2019.12-4", "二十年", ""])
  func others(_ text: String) {
    #expect(ChineseDate.parse(text) == nil)
  }
}

@Suite struct RegionNamesTests {
  @Test(
    "finds the region in the name of a body",
    arguments: [
      ("吉林省财政厅", "jilin"), ("中共吉林市委", "jilin/jilin"), ("上海市浦东新区人民政府", "shanghai/pudong"), ("陕西省人民政府", "shaanxi"),
      ("延边州人民政府", "jilin/yanbian"), ("内蒙古自治区人民政府办公厅", "neimenggu"), ("长白朝鲜族自治县人民政府", "jilin/baishan/changbai"),
      ("阿拉善盟行政公署", "neimenggu/alashan"), ("仙桃市人民政府", "hubei/xiantao"), ("新疆维吾尔自治区喀什地区行政公署", "xinjiang/kashi"),
    ])
  func bodies(_ issuer: String, _ path: String) {
    #expect(RegionNames.path(issuers: [issuer], titles: []) == path)
  }

  @Test("finds none where the names tell none, where two places have the name, or where it holds everywhere")
  func none() {
    #expect(RegionNames.path(issuers: ["市人力资源和社会保障局"], titles: ["关于做好工作的通知"]) == nil)
    #expect(RegionNames.path(issuers: ["鼓楼区人民政府"], titles: []) == nil)
    #expect(RegionNames.path(issuers: ["国务院"], titles: ["国务院关于支持福建省发展的意见"]) == nil)
    #expect(RegionNames.path(issuers: ["财政部"], titles: ["海南省离岛免税管理办法"]) == nil)
    #expect(RegionNames.path(issuers: [], titles: ["关于印发《晋中市人才办法》的通知"]) == "shanxi/jinzhong")
  }
}

@Suite struct SecrecyMarkTests {
  private func isMarked(_ text: String) -> Bool { SecrecyMark.isMarked(text.unicodeScalars.map { Glyph($0, line: 1) }) }

  @Test(
    "knows a mark of secrecy",
    arguments: ["秘密", "　　机 密", "绝密★长期", "秘密★1年", "000012 机密★10年 特急", "密级：秘密", "特急 秘密★6个月", "机密*5年"])
  func marks(_ text: String) {
    #expect(isMarked(text))
  }

  @Test(
    "takes words of a text for no mark",
    arguments: ["保守国家秘密", "商业秘密", "秘密级载体的管理", "机密文件应当妥善保管", "涉密人员", "绝密级国家秘密的保密期限"])
  func words(_ text: String) {
    #expect(!isMarked(text))
  }
}
