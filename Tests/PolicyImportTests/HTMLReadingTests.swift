import Testing

@testable import PolicyImport

@Suite struct HTMLReadingTests {
  private func read(_ page: String) throws -> SourceText {
    try DocumentReading.read(bytes: Array(page.utf8), fileName: "a.html")
  }

  private func policy(_ page: String) throws -> ImportedPolicy {
    try Importer(received: nil).read(bytes: Array(page.utf8), fileName: "a.html")
  }

  /// The lines of a document in the shape most sites give it.
  private func lines(_ content: String) throws -> [String] {
    let page = "<html><body><div class=nav><a href=/>首页</a></div><div class=content>\(content)</div></body></html>"
    return try read(page).lines.map { $0.glyphs.trimmed.string }
  }

  @Test("keeps sentences and provisions whose words are links for the most part")
  func linkedLaws() throws {
    let first = "第一条 为规范人才工作，根据《中华人民共和国劳动合同法实施条例》、《某省人才发展促进条例实施办法》，制定本办法。"
    let linked = first.replacing("《", with: "《<a href=/x>").replacing("》", with: "</a>》")
    let second = "第二条 本办法适用于本市行政区域内的人才工作。"
    #expect(try lines("<p>\(linked)</p><p>\(second)</p><p><a href=/y>关于印发某市住房办法的通知</a></p>") == [first, second])
  }

  @Test("keeps the short lines that line breaks part where one line is long", arguments: ["div", "td", "p"])
  func shortLetter(element: String) throws {
    let text = [
      "关于同意设立某市人才公寓的批复", "某政函〔2023〕8号", "某县人民政府：",
      "你县《关于设立人才公寓的请示》收悉，同意设立某市人才公寓，由你县负责管理，并按照规定向社会公布。", "此复。", "某市人民政府", "2023年5月6日",
    ]
    let own = "<\(element)>\(text.joined(separator: "<br>"))</\(element)>"
    #expect(try lines(element == "td" ? "<table><tr>\(own)</tr></table>" : own) == text)
  }

  @Test("takes no line above the day of the signature for the page's end")
  func endBeforeSignature() throws {
    let text = ["第一条 为规范人才工作，制定本办法。", "第二条 本办法自公布之日起施行。", "来源：市级财政资金", "某市人民政府", "2023年5月6日"]
    let page = (text + ["编辑：张三", "相关文章"]).map { "<p>\($0)</p>" }.joined()
    #expect(try lines(page) == text)
  }

  private static let page = """
    <!DOCTYPE html>
    <html><head><meta charset="utf-8"><title>关于印发《某市支持企业引进人才实施办法（试行）》的通知_某市人民政府</title>
    <meta name="ArticleTitle" content="关于印发《某市支持企业引进人才实施办法（试行）》的通知">
    <meta name="PubDate" content="2023-08-09 10:30"><meta name="ContentSource" content="某市人社局">
    <script>var a="第一条 脚本里的字。";</script><style>.x{color:red}</style></head>
    <body>
    <div class="top"><a href="/">首页</a> | <a href="/gk">政务公开</a> | <a href="javascript:void(0)">无障碍</a></div>
    <div class="wz">当前位置：<a href="/">首页</a> &gt; <a href="/zc">政策文件</a> &gt; 正文</div>
    <table class="info"><tr><td>索 引 号：</td><td>11220000/2023-01234</td><td>主题分类：</td><td>人事、人才</td></tr>
    <tr><td>发文机关：</td><td>某市人力资源和社会保障局</td><td>成文日期：</td><td>2023年08月08日</td></tr>
    <tr><td>发文字号：</td><td>某人社规〔2023〕6号</td><td>发布日期：</td><td>2023年08月09日</td></tr></table>
    <h1>关于印发《某市支持企业引进人才实施办法（试行）》的通知</h1>
    <div class="meta"><span>发布时间：2023-08-09 10:30</span> <span>来源：某市人社局</span> <span>浏览次数：123</span>
    <span>字号：[<a>大</a> <a>中</a> <a>小</a>]</span> 【<a href="javascript:window.print()">打印</a>】</div>
    <div class="TRS_Editor">
    <p style="text-align:center">某人社规〔2023〕6号</p>
    <p>各县（市、区）人社局，各有关单位：</p>
    <p>　　为贯彻落实《关于激发人才活力的若干政策》（某发〔2022〕18号），我们制定了《某市支持企业引进人才实施办法（试行）》，现印发给你们，
    请认真贯彻执行。</p>
    <p>　　附件：<a href="a.doc">1.申请表.doc</a></p>
    <p style="text-align:right">某市人力资源和社会保障局</p><p style="text-align:right">2023年8月7日</p>
    <p style="text-align:center"><strong>某市支持企业引进</strong></p>
    <p style="text-align:center"><strong>人才实施办法（试行）</strong></p>
    <p>　　<strong>第一条</strong>&nbsp; 为加快引进人才，制定本办法。</p>
    <p style="display:none">　　第二条 隐藏的字。</p>
    <p>　　第二条 本办法由某市人力资源和社会保障局负责解释。<br>　　第三条 本办法自发布之日起施行。</p>
    </div>
    <div class="share">分享到：<a>微信</a> <a>微博</a></div>
    <div>上一篇：<a href="1.html">关于其他事项的通知</a></div>
    <div>相关解读</div><ul><li><a href="j.html">一图读懂人才办法</a></li></ul>
    <div class="footer"><p>主办单位：某市人民政府办公室　版权所有</p><p>网站标识码：2200000001 吉ICP备05000001号</p></div>
    </body></html>
    """

  @Test("takes the document out of its page, whole and alone")
  func document() throws {
    let document = try policy(Self.page)
    #expect(
      body(document.markdown) == [
        "关于印发《某市支持企业引进人才实施办法（试行）》的通知", "某人社规〔2023〕6号", "各县（市、区）人社局，各有关单位：",
        "为贯彻落实《关于激发人才活力的若干政策》（某发〔2022〕18号），我们制定了《某市支持企业引进人才实施办法（试行）》，现印发给你们，请认真贯彻执行。",
        "附件：1.申请表.doc", "某市人力资源和社会保障局", "2023年8月7日", "某市支持企业引进人才实施办法（试行）", "# 第一条", "为加快引进人才，制定本办法。",
        "# 第二条", "本办法由某市人力资源和社会保障局负责解释。", "# 第三条", "本办法自发布之日起施行。",
      ])
    #expect(document.frontMatter.source.file == "source.html")
  }

  @Test("keeps what the page says apart, with its lines")
  func metadata() throws {
    let metadata = try read(Self.page).metadata
    func texts(_ field: PageMetadata.Field) -> [String] { metadata.statements(about: field).map(\.text) }
    #expect(texts(.title).allSatisfy { $0 == "关于印发《某市支持企业引进人才实施办法（试行）》的通知" })
    #expect(texts(.number) == ["某人社规〔2023〕6号"])
    #expect(texts(.issuer) == ["某市人力资源和社会保障局"])
    #expect(texts(.signed) == ["2023年08月08日"])
    #expect(texts(.published) == ["2023-08-09 10:30", "2023年08月09日", "2023-08-09 10:30"])
    #expect(texts(.indexNumber) == ["11220000/2023-01234"])
    #expect(texts(.subject) == ["人事、人才"])
    #expect(Set(texts(.source)) == ["某市人社局"])
    #expect(metadata.statements(about: .number).first?.line == 11)
  }

  @Test("says for each line where it stands, and which are paragraphs of the page")
  func places() throws {
    let lines = try read("<html>\n<body>\n<p>第一条 甲。</p>\n<p>第二条\n乙，<br>丙。</p></body></html>").lines
    #expect(lines.map(\.number) == [3, 4, 5])
    #expect(lines.map(\.string) == ["第一条 甲。", "第二条乙，", "丙。"])
    #expect(lines.map(\.extent) == [.paragraph, .unknown, .unknown])
  }

  @Test("makes tables pipe tables: merged cells once, pipes escaped, words cut by the column whole")
  func tables() throws {
    let table = """
      <table><caption>补贴标准</caption><thead><tr><th>类别<th colspan=2>标准</tr></thead>
      <tr><td rowspan=2><p>A</p><p>类</p></td><td>每<br>月</td><td>2000元</td></tr><tr><td>每年</td><td>2|4</td></tr></table>
      """
    let document = try policy("<div><p>第一条 标准如下：</p>\(table)<p>第二条 乙。</p></div>")
    #expect(
      body(document.markdown) == [
        "# 第一条", "标准如下：", "补贴标准", "| 类别 | 标准 |  |", "| --- | --- | --- |", "| A 类 | 每月 | 2000元 |",
        "|  | 每年 | 2\\|4 |", "# 第二条", "乙。",
      ])
  }

  @Test("sees through tables that only lay the page out")
  func layout() throws {
    let page = """
      <table><tr><td><a href=1>首页</a></td><td><table><tr><td><p>第一条 甲。</p><p>第二条 乙。</p></td></tr></table></td></tr>
      <tr><td>版权所有</td></tr></table>
      """
    #expect(try read(page).lines.map(\.string) == ["第一条 甲。", "第二条 乙。"])
  }

  @Test("reads a short document from the cell of a table that also holds its information box")
  func passage() throws {
    let long = String(repeating: "近年来我县把产业发展作为重要抓手，", count: 8)
    let document = try policy(
      """
      <div><a href=1>首页</a></div><table><tr><td>名称</td><td>关于某建议的函</td><td>发文字号</td><td>某函〔2021〕3号</td></tr>
      <tr><td><div><p>关于某建议的函</p><p>\(long)成效明显。</p></div></td></tr></table>
      """)
    #expect(document.blocks.map(\.glyphs.string).joined().contains(long))
    #expect(!document.blocks.contains { $0.isTable })
  }

  @Test("writes the numbers that browsers show before list items, and records them")
  func lists() throws {
    let text = try read(
      "<div><p>第一条 甲：</p><ol start=3><li>乙；<li><p>丙；</p><li>（一）丁。</ol><ul><li>戊。</ul></div>")
    #expect(text.lines.map(\.string) == ["第一条 甲：", "3. 乙；", "4. 丙；", "（一）丁。", "戊。"])
    let labels = text.repairs.filter { $0.rule == .generatedLabel }
    #expect(labels.map(\.before) == ["乙；", "丙；"])
    #expect(labels.map(\.after) == ["3. 乙；", "4. 丙；"])
  }

  @Test(
    "leaves out the furniture of pages within the text, and nothing else",
    arguments: [
      "<div>当前位置：<a>首页</a>&gt;<a>文件</a></div>", "<p>【字体：<a>大</a> <a>中</a> <a>小</a>】</p>", "<p>[大] [中] [小]</p>",
      "<p>来源：某局　发布时间：2023-08-09　浏览次数：12</p>", "<p>【打印本页】【关闭窗口】</p>", "<p>2023-08-09 10:30</p>",
      "<p>javascript:void(0)</p>",
    ])
  func furniture(piece: String) throws {
    let text = "<p>第一条 时间：八月。来源：自有资金。</p>"
    let document = try lines("<h1>某市人才办法</h1>\(piece)\(text)<p>中</p>")
    #expect(document == ["某市人才办法", "第一条 时间：八月。来源：自有资金。", "中"])
  }

  @Test("keeps a document that stands in several elements whole")
  func parts() throws {
    let document = try lines(
      "<div><h2>第一章 总则</h2><p>第一条 甲。</p></div><div><p>第二条 乙。</p></div><div><p>2023年8月7日</p></div>")
    #expect(document == ["第一章 总则", "第一条 甲。", "第二条 乙。", "2023年8月7日"])
  }

  @Test("joins two paragraphs of a page only where a sentence is plainly cut")
  func joining() throws {
    let document = try policy("<p>各地要积极推进，</p><p>稳妥用好政策</p><p>、资金。</p><p>某市人民政府关于引进人才若干政策说明如下</p><p>这里是正文。</p>")
    #expect(
      body(document.markdown) == ["各地要积极推进，稳妥用好政策、资金。", "某市人民政府关于引进人才若干政策说明如下", "这里是正文。"])
  }

  @Test("finds the content of a page that holds a table and no sentence")
  func tableOnly() throws {
    let page = """
      <html><body><header><nav><a href=/>首页</a><a href=/z>走进某市</a><a href=/b>办事服务</a></nav></header>
      <div><div class=article><h1>某市关于确定补充罪名的规定</h1><p>现对本院的规定作如下补充、修改：</p>
      <table><tr><td>条文</td><td>罪名</td></tr><tr><td>第一百三十三条之一</td><td>危险驾驶罪</td></tr></table></div></div>
      <footer><p>主办单位：某市人民政府</p></footer></body></html>
      """
    #expect(
      try read(page).lines.map { $0.glyphs.trimmed.string } == [
        "某市关于确定补充罪名的规定", "现对本院的规定作如下补充、修改：", "条文\t罪名", "第一百三十三条之一\t危险驾驶罪",
      ])
  }

  @Test("records the words outside the content that could be text")
  func outside() throws {
    let prose = String(repeating: "各县区人民政府要加强领导，落实责任。", count: 30)
    let page = """
      <html><body><div class=nav><a href=/>首页</a></div><div class=side><p>本办法另附申报材料清单一份供参考</p></div>
      <div class=main><h1>某市人才办法</h1><p>\(prose)</p><p>\(prose)</p></div><div class=foot>版权所有：某市人民政府办公室</div></body></html>
      """
    let text = try read(page)
    #expect(text.repairs.map(\.before) == ["本办法另附申报材料清单一份供参考"])
    #expect(text.repairs.first?.why == "在网页正文之外，没有收入，请核对")
  }

  @Test("keeps the names of annexes, each a link in a paragraph of its own, and who signs below them")
  func linkedAnnexes() throws {
    let document = try policy(
      "<div><h1>关于人才认定的通知</h1><div><p>各单位：</p><p>现就人才认定工作通知如下，请遵照执行。</p><p>附件：</p>"
        + "<p><a href='/1.doc'>1.申请表</a></p><p><a href='/2.doc'>2.汇总表</a></p><p>某市人才办公室</p><p>2024年3月11日</p></div></div>"
    )
    #expect(
      body(document.markdown) == [
        "关于人才认定的通知", "各单位：", "现就人才认定工作通知如下，请遵照执行。", "附件：", #"1\.申请表"#, #"2\.汇总表"#, "某市人才办公室", "2024年3月11日",
      ])
  }
}
