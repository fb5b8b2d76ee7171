import PolicyModel
import Testing

@Suite struct ProvisionTreeTests {
  /// Blocks from lines: `# ` marks a heading, as in Markdown.
  private func build(
    _ text: String, title: String = "标题", configure: (inout FrontMatter) -> Void = { _ in }
  ) -> [String] {
    var frontMatter = FrontMatter(title: title, source: SourceDocument(file: "source.txt"))
    configure(&frontMatter)
    let blocks = text.split(separator: "\n").map { line -> TextBlock in
      let level = line.prefix { $0 == "#" }.count
      return TextBlock(level: level > 0 ? level : nil, text: String(line.dropFirst(level > 0 ? level + 1 : 0)))
    }
    let policy = Policy(
      slug: "x", frontMatter: frontMatter, provisions: ProvisionTree.build(blocks, frontMatter: frontMatter), path: "")
    #expect(policy.provisions.map(\.fullText).joined() == blocks.map(\.text).joined().replacing(" ", with: ""))
    return policy.allProvisions.map { "\($0.path) \($0.anchor) \($0.kind.rawValue)" }
  }

  @Test("articles start their own path; items that restart take it along; a second paragraph is 第二款")
  func articles() {
    #expect(
      build("标题\n# 第一章 总则\n## 第一条\n甲。\n（一）乙；\n（二）丙。\n丁。\n## 第二条\n（一）戊。\n# 第二章 附则\n## 第三条\n己。") == [
        "标题 title title", "第一章 ch1 chapter", "第一条 art1 article", "第一条/（一） art1-i1 item",
        "第一条/（二） art1-i2 item", "第一条/第二款 art1-p2 paragraph", "第二条 art2 article",
        "第二条/（一） art2-i1 item", "第二章 ch2 chapter", "第三条 art3 article",
      ])
  }

  @Test("a heading among sisters that are paragraphs closes none of the units above them")
  func headingAmongParagraphs() {
    let paths = build("标题\n# 五、退出\n（一）甲；\n（二）乙：\n1.丙：\n（1）丁。\n#### （2）合同每两年一签。\n戊。\n2.己。\n# 六、附则\n庚。")
    #expect(
      paths == [
        "标题 title title", "五 s5 section", "五/（一） s5-i1 item", "五/（二） s5-i2 item", "五/（二）/1 s5-i2-n1 item",
        "五/（二）/1/（1） s5-i2-n1-m1 item", "五/（二）/1/（2） s5-i2-n1-m2 item", "五/（二）/2 s5-i2-n2 item", "六 s6 section",
      ])
  }

  @Test("a paragraph between 三、 and its （一） within an article closes neither")
  func paragraphBeforeItems() {
    #expect(
      build("标题\n# 第三条\n甲：\n## 一、乙\n丙。\n## 二、丁\n戊。\n己：\n（一）庚；\n（二）辛。\n# 第四条\n壬。") == [
        "标题 title title", "第三条 art3 article", "第三条/一 art3-s1 section", "第三条/二 art3-s2 section",
        "第三条/二/第二款 art3-s2-p2 paragraph", "第三条/二/（一） art3-s2-i1 item", "第三条/二/（二） art3-s2-i2 item",
        "第四条 art4 article",
      ])
  }

  @Test("the document that a notice carries has its labels, although the notice's list of annexes stands before it")
  func carriedDocument() {
    let paths = build("关于办法的通知\n现印发。\n附件：办法\n某局\n2013年9月4日\n某办法\n# 第一章 总则\n## 第一条\n甲。", title: "某办法") {
      $0.noticeTitle = "关于办法的通知"
      $0.issuers = ["某局"]
    }
    #expect(paths.suffix(2) == ["第一章 ch1 chapter", "第一条 art1 article"])
  }

  @Test("the text under an item's heading is the item's, also within an article")
  func runInHeadings() {
    let tree = ProvisionTree.build(
      [
        TextBlock(level: 1, text: "第三条"), TextBlock(text: "方式："), TextBlock(level: 2, text: "（一）合作引进。"),
        TextBlock(text: "签订协议。"), TextBlock(text: "另行规定的除外。"),
      ], frontMatter: FrontMatter(title: "甲", source: SourceDocument(file: "source.txt")))
    #expect(tree.map(\.text) == ["方式："])
    #expect(tree[0].children.map(\.path) == ["第三条/（一）", "第三条/第二款"])
    #expect(tree[0].children.map(\.text) == ["签订协议。", "另行规定的除外。"])
  }

  @Test("a doubt about a label marks what follows it, and one across its end what the text holds of it")
  func doubtsInLabels() {
    func ranges(_ range: Range<Int>, in text: String) -> [Range<Int>] {
      let block = TextBlock(text: text, doubts: [Doubt(field: .text, range: range, why: "")])
      return ProvisionTree.build([block], frontMatter: FrontMatter(title: "", source: SourceDocument(file: "")))
        .flatMap(\.doubts).map(\.range)
    }
    #expect(ranges(0..<2, in: "1.自公布之日起施行。") == [0..<1])
    #expect(ranges(1..<6, in: "1.2023年施行。") == [0..<4])
    #expect(ranges(3..<6, in: "1.自2023年施行。") == [1..<4])
    #expect(ranges(0..<2, in: "1.") == [0..<0])
  }

  @Test("items that run on across sections start their own path; those of annexes restart")
  func runningItems() {
    #expect(
      build(
        "前言甲。\n# 一、甲\n## （一）乙。\n丙（牵头部门：丁局）\n# 二、戊\n## （二）己。\n庚（牵头部门：丁局）\n末段辛。\n附件：1.壬\n2.癸\n（此件公开发布）\n# 附件1\n壬办法\n为了。\n## 一、甲\n### （一）乙。\n丙。\n1\\.丁。"
          .replacing("\\", with: "")
      ) == [
        "前言 preamble preamble", "一 s1 section", "（一） i1 item", "二 s2 section", "（二） i2 item",
        "末段 closing closing", "附件说明 annexes annex_list", "附件说明/第二款 annexes-p2 annex_list", "附注 note note",
        "附件1 fj1 annex", "附件1/标题 fj1-title title", "附件1/前言 fj1-preamble preamble", "附件1/一 fj1-s1 section",
        "附件1/一/（一） fj1-s1-i1 item", "附件1/一/（一）/1 fj1-s1-i1-n1 item",
      ])
  }

  @Test("a notice stands before the measures it carries")
  func notice() {
    let paths = build(
      "甲办公室文件\n甲发〔2023〕1号\n甲办公室\n关于印发《乙办法》的通知\n各县：\n现印发给你们。\n甲办公室\n2023年7月31日\n乙办法\n# 第一条\n丙。", title: "乙办法"
    ) {
      $0.noticeTitle = "甲办公室关于印发《乙办法》的通知"
      $0.number = "甲发〔2023〕1号"
      $0.issuers = ["甲办公室"]
    }
    #expect(
      paths == [
        "版头 letterhead letterhead", "发文字号 number number", "通知标题 notice-title title",
        "通知标题/第二款 notice-title-p2 title", "主送机关 addressees addressees", "通知 notice notice",
        "署名 signature signature", "日期 date date", "标题 title title", "第一条 art1 article",
      ])
  }

  @Test("signature, date and imprint close a document")
  func imprint() {
    let paths = build("标题\n各市：\n甲。\n1、乙。（丙厅负责）\n丁。\n戊办公室\n2021年4月9日\n戊办公室\n2021年4月9日印发") {
      $0.issuers = ["戊办公室"]
    }
    #expect(
      paths == [
        "标题 title title", "主送机关 addressees addressees", "前言 preamble preamble", "1 n1 item",
        "末段 closing closing", "署名 signature signature", "日期 date date", "版记 imprint imprint",
        "版记/第二款 imprint-p2 imprint",
      ])
  }

  @Test("a repeated label keeps its own path and anchor")
  func repeated() {
    #expect(build("# 第一条\n甲。\n# 第一条\n乙。") == ["第一条 art1 article", "第一条·2 art1-b article"])
  }
}
