import Testing

@testable import PolicyImport

@Suite struct PageFrameTests {
  private func frame(_ texts: String...) -> PageFrame {
    PageFrame(Blanks.trim(texts.enumerated().map { Line(number: $0 + 1, text: $1) }))
  }

  private func texts(_ frame: PageFrame) -> [String] { frame.lines.map(\.string) }

  @Test("takes a text out of the law site it was copied from, the issuer the site names kept as its word")
  func lawSite() {
    let frame = frame(
      "您的位置: 首页 » 法律资料网 » 法律法规 »", "", "印发某市人才办法的通知", "", "作者:法律资料网 时间:2024-07-23 03:38:05  浏览:8470   来源:法律资料网",
      "下载地址: 点击此处下载", "", "印发某市人才办法的通知", "", "广东省梅州市人民政府", "", "印发某市人才办法的通知", "", "梅市府〔2004〕18号", "", "各县人民政府：",
      "", "现将办法印发给你们。时间：八月。来源：自有资金。")
    #expect(
      texts(frame) == ["印发某市人才办法的通知", "梅市府〔2004〕18号", "各县人民政府：", "现将办法印发给你们。时间：八月。来源：自有资金。"])
    #expect(frame.lines.map(\.number) == [12, 14, 16, 18])
    #expect(frame.repairs.map(\.line) == [1, 3, 5, 6, 8, 10])
    #expect(frame.repairs.filter { $0.rule == .repeatedTitle }.map(\.line) == [3, 8])
    #expect(frame.metadata.statements(about: .issuer).map(\.text) == ["广东省梅州市人民政府"])
    #expect(frame.metadata.statements(about: .published).map(\.text) == ["2024-07-23 03:38:05"])
  }

  @Test("reads an information box whose values stand on the next lines, with bullets or without")
  func box() {
    let values = frame(
      "返回顶部", "某县工作规则", "• 索引号:", "", "6107/2024-001", "• 来源:", "• 发文机构:", "某县人民政府", "• 发文字号:", "某政发〔2024〕7号",
      "• 内容概述:", "", "某县工作规则", "第一章 总则")
    #expect(texts(values) == ["某县工作规则", "第一章 总则"])
    #expect(values.lines[0].number == 13)
    #expect(values.metadata.statements(about: .number).map(\.text) == ["某政发〔2024〕7号"])
    #expect(values.metadata.statements(about: .issuer).map(\.text) == ["某县人民政府"])
    let bullets = frame("• 发文字号", "• 索引号", "• rz-00000-2025", "• 发布日期", "• 2025-12-04", "某省资金管理办法", "第一条 甲。")
    #expect(texts(bullets) == ["某省资金管理办法", "第一条 甲。"])
    #expect(bullets.metadata.statements(about: .published).map(\.text) == ["2025-12-04"])
    #expect(bullets.metadata.statements(about: .number).isEmpty)
  }

  @Test("keeps the title that only the box gives")
  func statedTitle() {
    let frame = frame(
      "我的法规 最新法规  法规搜索", "首页 > 法规 > 保险 >", "法规内容  本文仅供参考,如需引用请以正式文件为准", "发文标题： 关于修改某条例的决定", "发文文号:",
      "发文部门: 某省人大", "阅读人次: 4349", "发文内容:", "", "某省人大决定，对条例作修改。")
    #expect(texts(frame) == ["关于修改某条例的决定", "某省人大决定，对条例作修改。"])
    #expect(frame.repairs.contains { $0.line == 4 && $0.after == "关于修改某条例的决定" })
  }

  @Test("ends the document where the page goes on, and not before")
  func tail() {
    let frame = frame(
      "某市办法", "第一条 相关链接和政策解读由某局公布。", "政策解读", "某市人民政府", "2023年8月7日", "扫一扫在手机打开", "打印", "图解某市办法 2023-08-09", "主办单位：某市")
    #expect(texts(frame) == ["某市办法", "第一条 相关链接和政策解读由某局公布。", "政策解读", "某市人民政府", "2023年8月7日"])
    #expect(frame.repairs.map(\.line) == [6, 7, 8, 9])
  }

  @Test(
    "leaves a document alone that no page shows itself around",
    arguments: [
      ["某市人民政府文件", "某政发〔2023〕1号", "关于引进人才的通知", "各区：", "甲。"], ["会议纪要", "时间：2023年8月7日", "主题：人才工作", "会议指出。"],
      ["中共某省委", "某省人民政府", "关于人才的意见", "（2023年8月7日）", "甲乙丙丁戊己庚辛。"],
    ])
  func documents(lines: [String]) {
    let frame = PageFrame(Blanks.trim(lines.enumerated().map { Line(number: $0 + 1, text: $1) }))
    #expect(frame.lines.map(\.string) == lines)
    #expect(frame.repairs.isEmpty)
    #expect(frame.metadata.statements.isEmpty)
  }

  @Test("reads Markdown that a web reader wrote: links are their words, menus go")
  func webReader() throws {
    let document = try imported(
      "Title: 关于某事的通知 - 某市人民政府门户网站", "", "URL Source: https://www.example.gov.cn/1.html", "", "Markdown Content:",
      "[无障碍](javascript:void(0);)[登录](https://e.cn/a)", "", "*   [首页](https://e.cn/)", "", "# 关于某事的通知", "",
      "发表时间：**2025-05-30 16:55:56**信息来源：**某局**浏览量：**-**", "", "**关于某事的通知**", "", "各单位：", "",
      "依照[条例](https://e.cn/2)办理。", "",
      "[附件1：目录.docx](https://e.cn/1.docx)", "", "[打印](javascript:window.print();)[关闭](javascript:void(0);)")
    #expect(body(document.markdown) == ["关于某事的通知", "各单位：", "依照条例办理。", "附件1：目录.docx"])
    #expect(document.frontMatter.source.url == "https://www.example.gov.cn/1.html")
    #expect(document.frontMatter.published?.description == "2025-05-30")
  }

  @Test("fills number, issuer and date from the box where the document is silent, and says so")
  func filled() throws {
    let document = try imported(
      "索引号：123/2025-1", "发文字号：泉财规〔2025〕5号", "发文机关：福建省泉州市财政局", "成文日期：2025-12-26", "发布机构：某网站",
      "泉州市补助资金管理办法", "第一条 甲乙丙丁。")
    #expect(document.frontMatter.number == "泉财规〔2025〕5号")
    #expect(document.frontMatter.issuers == ["泉州市财政局"])
    #expect(document.frontMatter.signed?.description == "2025-12-26")
    #expect(Set(document.notes.map(\.key)) == ["number", "issuers", "signed"])
  }
}
