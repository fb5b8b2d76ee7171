import Testing

@testable import PolicyImport

@Suite struct AlignedTablesTests {
  private func find(_ texts: String...) -> [String] {
    AlignedTables.find(in: texts.enumerated().map { Line(number: $0 + 1, text: $1) }).map(\.string)
  }

  @Test("makes rows of words that stand in columns, and joins the lines of a cell")
  func columns() {
    let lines = find(
      "  现作如下补充、修改。", "", "刑法条文                    罪名", "第一百三十三条之一 （《刑   危险驾驶罪", "法修正案（八）》第二十二",
      "条）", "第一百四十三条 （《刑法修   生产、销售不符合安全标准", "正案（八）》第二十四条）    的食品罪（取消生产、销售",
      "                            不符合卫生标准的食品罪罪", "                            名）", "第二百零五条之一            虚开发票罪", "", "",
      "  以上规定自公布之日起施行。")
    #expect(
      lines == [
        "  现作如下补充、修改。", "", "刑法条文\t罪名", "第一百三十三条之一 （《刑法修正案（八）》第二十二条）\t危险驾驶罪",
        "第一百四十三条 （《刑法修正案（八）》第二十四条）\t生产、销售不符合安全标准的食品罪（取消生产、销售不符合卫生标准的食品罪罪名）",
        "第二百零五条之一\t虚开发票罪", "", "", "  以上规定自公布之日起施行。",
      ])
  }

  @Test("begins a row with what stands in a narrow column")
  func narrow() {
    #expect(
      find("现将标准公布如下。", "序号   引进对象的学历层次     标准", "1      全日制博士研究生学历   30万元", "2      全日制硕士研究生学历   10万元")
        == ["现将标准公布如下。", "序号\t引进对象的学历层次\t标准", "1\t全日制博士研究生学历\t30万元", "2\t全日制硕士研究生学历\t10万元"])
  }

  @Test("leaves text, those who sign, fields and the foot of a page as they are")
  func others() {
    for lines in [
      ["第一条 甲。", "第一章   总   则", "第二章   附   则", "第三章   其   他"],
      ["现予公布。", "某市财政局      某市民政局", "某市教育局      某市公安局", "某市水务局      某市审计局"],
      ["第一条 甲。", "来源：某网      时间：八月", "来源：某网      时间：九月", "来源：某网      时间：十月"],
      ["某市办法", "甲      乙", "丙      丁", "戊      己"],
    ] {
      #expect(AlignedTables.find(in: lines.map { Line(number: 1, text: $0) }).map(\.string) == lines)
    }
  }
}
