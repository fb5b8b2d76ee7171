import Testing

@testable import PolicyImport

/// What stands above documents on pages of all kinds.
@Suite struct PageHeadTests {
  private func frame(_ texts: String...) -> PageFrame {
    PageFrame(Blanks.trim(texts.enumerated().map { Line(number: $0 + 1, text: $1) }))
  }

  private func texts(_ frame: PageFrame) -> [String] { frame.lines.map(\.string) }

  @Test("reads rows of fields that bars or blanks part")
  func rows() {
    let barred = frame(
      "某市立法条例", "索引号 | 6207250033/2025-00049 | 发文字号 | |", "关键词 | 发布机构 | 某镇 | |", "公开形式 | 主动公开 | 公开目录 | |", "某市立法条例",
      "第一条 甲。")
    #expect(texts(barred) == ["某市立法条例", "第一条 甲。"])
    #expect(barred.metadata.statements(about: .indexNumber).map(\.text) == ["6207250033/2025-00049"])
    #expect(barred.metadata.statements(about: .number).isEmpty)
    let spaced = frame(
      "关于引进人才的通知", "索引号 620722087/2020-00915 发文字号 某政发〔2020〕110号", "关键词 发布机构 某县政府办", "公开形式 主动公开 责任部门 政府办", "各镇人民政府：",
      "甲。")
    #expect(texts(spaced) == ["关于引进人才的通知", "各镇人民政府：", "甲。"])
    #expect(spaced.metadata.statements(about: .number).map(\.text) == ["某政发〔2020〕110号"])
  }

  @Test("reads a box whose names are lost by its values")
  func values() {
    let frame = frame(
      "11330700MB10327095/2024-00144", "关于印发应急预案的通知", "某市生态环境局", "2024-03-01", "主动公开", "", "朗读", "各乡镇人民政府：", "甲。")
    #expect(texts(frame) == ["关于印发应急预案的通知", "各乡镇人民政府：", "甲。"])
    #expect(frame.metadata.statements(about: .issuer).map(\.text) == ["某市生态环境局"])
  }

  @Test("leaves out menus and the buttons beside what a page says, whether they stand in rows or one a line")
  func menus() {
    let frame = frame(
      "投稿邮箱  返回首页  加入收藏关于我们", "规范性文件", "关于引进人才的通知", "2020-07-17 15:24", "Aa", "字体：", "小", "|", "中", "|", "大", "各镇人民政府：",
      "甲。")
    #expect(texts(frame) == ["关于引进人才的通知", "各镇人民政府：", "甲。"])
    #expect(texts(self.frame("政策法规", "关于引进人才的通知", "各镇：", "甲。")) == ["政策法规", "关于引进人才的通知", "各镇：", "甲。"])
  }

  @Test("takes what stands above a title that comes again for the page's")
  func repetition() {
    #expect(
      texts(
        frame(
          "某省规范性文件 > 正文阅览", "转第", "页面宽度(px):", "某市人民政府关于印发工作规则的通知(2019修订)", "某市人民政府关于印发工作规则的通知", "各县人民政府：", "甲。"))
        == ["某市人民政府关于印发工作规则的通知", "各县人民政府：", "甲。"])
    #expect(
      texts(frame("第一篇:某省关于推进矿产资源勘查有关问题的通知", "某省国土资源厅文件", "某国土资发[2006]83号", "关于推进矿产资源勘查有关问题的通知", "甲乙丙丁戊己庚辛壬癸。"))
        == ["某省国土资源厅文件", "某国土资发[2006]83号", "关于推进矿产资源勘查有关问题的通知", "甲乙丙丁戊己庚辛壬癸。"])
  }

  @Test("cuts from a title what the page says behind it on its line")
  func behindTitle() {
    let frame = frame("关于印发《某市交易办法》的通知 （发布日期：2019年05月31日 文号：某发改〔2019〕7号）", "各公司：", "甲。")
    #expect(texts(frame) == ["关于印发《某市交易办法》的通知", "各公司：", "甲。"])
    #expect(frame.metadata.statements(about: .number).map(\.text) == ["某发改〔2019〕7号"])
  }

  @Test("ends the document at its signature's day where the words of a page's foot follow")
  func belowDay() {
    #expect(
      texts(frame("第一条 甲。", "某市财政局", "2019年5月30日", "政策性文件留言咨询", "（注：1.只接收咨询;2.请注明名称）", "分享", "打印本页 关闭窗口"))
        == ["第一条 甲。", "某市财政局", "2019年5月30日"])
    #expect(texts(frame("第一条 甲。", "2019年5月30日", "公开方式：主动公开")).count == 3)
  }
}
