import PolicyModel
import Testing

@Suite struct ProvisionLabelTests {
  @Test(
    "labels of every style are read with their number",
    arguments: [
      ("第一章 总 则", LabelStyle.chapter, 1, "第一章", "ch1"),
      ("第十九条", .article, 19, "第十九条", "art19"),
      ("　第一百零八条 甲", .article, 108, "第一百零八条", "art108"),
      ("第二十条之一　甲", .article, 20, "第二十条之一", "art20z1"),
      ("第 3 节", .section, 3, "第3节", "sec3"),
      ("三、甲", .han, 3, "三", "s3"),
      ("（三十二）甲", .bracketedHan, 32, "（三十二）", "i32"),
      ("(一)甲", .bracketedHan, 1, "（一）", "i1"),
      ("（12）甲", .bracketedArabic, 12, "（12）", "m12"),
      ("1.甲", .arabic, 1, "1", "n1"), ("2、甲", .arabic, 2, "2", "n2"), ("3．甲", .arabic, 3, "3", "n3"),
      ("②甲", .circled, 2, "②", "o2"),
      ("第一部分 甲", .part, 1, "第一部分", "part1"), ("第1条 甲", .article, 1, "第1条", "art1"),
      ("第五条规定甲方付款", .article, 5, "第五条", "art5"), ("一.甲", .han, 1, "一", "s1"),
      ("１．甲", .arabic, 1, "1", "n1"), ("（１２）甲", .bracketedArabic, 12, "（12）", "m12"),
      ("1.2023年完成", .arabic, 1, "1", "n1"), ("3）甲", .closedArabic, 3, "3）", "r3"),
      ("乙、县级", .stem, 2, "乙", "x2"), ("⑵甲", .bracketedArabic, 2, "⑵", "m2"), ("㈢甲", .bracketedHan, 3, "㈢", "i3"),
      ("附件1-2 甲", .annex, 1, "附件1-2", "fj1z2"), ("附表2", .annex, 2, "附表2", "fj2"),
      ("附录", .annex, 0, "附录", "fj"), ("附：甲表", .annex, 0, "附", "fj"),
      ("附件 1", .annex, 1, "附件1", "fj1"), ("附件：1.甲", .annex, 0, "附件", "fj"),
    ])
  func reads(_ text: String, _ style: LabelStyle, _ number: Int, _ segment: String, _ anchor: String) throws {
    let label = try #require(ProvisionLabel.scan(text))
    #expect(label.style == style)
    #expect(label.number == number)
    #expect(label.segment == segment)
    #expect(label.anchorSegment == anchor)
  }

  @Test(
    "what only looks like a label is none",
    arguments: [
      "一、二、三等奖", "1.5万元", "第三方机构", "（此件公开发布）", "（含团队）甲", "十四五", "2021年", "一方面", "", "（", "第", "100元",
      "附近", "一、二等奖", "三、四线城市", "10.5亿元", "2023年", "一是加强", "第五条第二款规定的情形", "第四条第（一）项规定的方式", "第五条至第八条", "第五条的规定",
      "第三条所称人才", "（一）、（二）项", "（一）项规定的人才", "附件中的材料", "附则", "附表所列", "附", "甲、乙双方", "甲方", "3）)",
    ])
  func refuses(_ text: String) {
    #expect(ProvisionLabel.scan(text) == nil)
  }

  @Test("Chinese numerals", arguments: [("十", 10), ("二十五", 25), ("一百零八", 108), ("一千二百六十", 1260), ("二〇二三", 2023)])
  func numerals(_ text: String, _ value: Int) {
    #expect(ChineseNumeral.parse(text) == value)
  }

  @Test("what is no numeral has no value", arguments: ["", "十x", "万", "一二十"])
  func noNumerals(_ text: String) {
    #expect(ChineseNumeral.parse(text) == nil)
  }

  @Test("a run-in heading is at most 24 characters, a full stop, and more text")
  func runIn() {
    #expect(RunInHeading.length(in: "项目合作。用人单位与人才签订协议。".unicodeScalars) == 5)
    #expect(RunInHeading.length(in: "其他方式。".unicodeScalars) == nil)
    #expect(RunInHeading.length(in: (String(repeating: "长", count: 25) + "。甲").unicodeScalars) == nil)
    #expect(RunInHeading.length(in: (String(repeating: "长", count: 24) + "。甲").unicodeScalars) == 25)
  }

  @Test("reads numerals that layout spread, and takes what a decision does with an article for a reference")
  func spread() {
    #expect(ProvisionLabel.scan("第二  十条 甲")?.number == 20)
    #expect(ProvisionLabel.scan("第二  十条 甲")?.segment == "第二十条")
    #expect(ProvisionLabel.scan("（十    一）乙")?.number == 11)
    #expect(ProvisionLabel.scan("（十 ）乙")?.segment == "（十）")
    #expect(ProvisionLabel.scan("第九条修改为：“甲。”") == nil)
    #expect(ProvisionLabel.scan("第十三条增加一款：“乙。”") == nil)
    #expect(ProvisionLabel.scan("第九条 修改章程须经会员大会通过。")?.number == 9)
  }
}
