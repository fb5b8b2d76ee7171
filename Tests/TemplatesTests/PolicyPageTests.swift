import HTMLTemplate
import PolicyModel
import Testing

@testable import Templates

@Suite struct PolicyPageTests {
  private func html(_ policy: Policy = Sample.policy()) throws -> String {
    PolicyPage(site: try Sample.site(policy: policy), policy: policy, sourceSize: 10_240).html.description
  }

  @Test("every provision has its anchor")
  func anchors() throws {
    let policy = Sample.policy()
    let html = try html(policy)
    #expect(policy.allProvisions.count > 8)
    for provision in policy.allProvisions {
      #expect(html.contains(" id=\"\(provision.anchor)\""), "\(provision.path)")
    }
  }

  @Test("later paragraphs and tables stand in their unit")
  func paragraphsAndTables() throws {
    let html = try html()
    #expect(html.contains("<div id=\"art2-p2\"><p>按前款办理。</p>"))
    #expect(html.contains("<tr><th scope=\"col\">学历</th><th scope=\"col\">金额</th></tr>"))
    #expect(html.contains("<td>博士</td><td><span class=\"n\">2000元</span></td>"))
  }

  @Test("labels are permalinks, in a grid of label, text and notes")
  func grid() throws {
    let html = try html()
    #expect(html.contains("<h4 class=\"label\"><a href=\"#art1\">第一条</a></h4>"))
    #expect(
      html.contains(
        "<div class=\"item\" id=\"art1-i1\" data-path=\"第一条（一）\"><p><a class=\"label\" href=\"#art1-i1\">（一）</a>项目合作。</p>"
      ))
    #expect(html.contains("<dt>牵头</dt><dd>市人社局</dd>"))
    #expect(html.contains("<dt>配合</dt><dd>市财政局</dd>"))
    #expect(html.contains("<dt>待遇</dt><dd><a href=\"../../benefits/jinzhong-2023-10/award/\">一次性奖励</a></dd>"))
    #expect(html.contains("<dt>依据</dt><dd>市发<span class=\"n\">〔2017〕22号</span>，本站未收录</dd>"))
    #expect(html.contains("<dt>解释</dt><dd>市委人才工作领导小组办公室</dd>"))
  }

  @Test("a figure that is not certain is marked and refers to its reason")
  func doubts() throws {
    let html = try html()
    #expect(html.contains("<mark class=\"doubt\" aria-describedby=\"why-art2-1\">100%</mark>。（牵头部门"))
    #expect(html.contains("<p class=\"why\" id=\"why-art2-1\">换页处。核对之前，本站不把它用作待遇的依据。</p>"))
    #expect(html.contains("待核对1处：<a href=\"#art2\">第二条</a>"))
  }

  @Test("a mark that reaches outside its text is left out", arguments: [-3..<(-1), -1..<2, 0..<9, 5..<6, 1..<1])
  func marksOutside(range: Range<Int>) {
    #expect(String(describing: OfficialText(text: "奖励十万", marks: [.init(range: range, reason: "r")]).html) == "奖励十万")
  }

  @Test("where the document names no day, the information box has its words on when it takes effect")
  func effectRule() throws {
    var policy = Sample.policy()
    policy.frontMatter.effective = nil
    var last = Provision(path: "第九条", anchor: "art9", kind: .article, label: "第九条", text: "由市人社局解释，自公布之日起施行。")
    #expect(try !html(policy).contains("自公布之日起施行（"))
    policy.provisions.append(last)
    #expect(try html(policy).contains("<dt>施行日期</dt><dd>自公布之日起施行（<a href=\"#art9\">第九条</a>）</dd>"))
    (last.path, last.anchor, last.label) = ("（九）", "i9", "（九）")
    policy.provisions[policy.provisions.count - 1] = last
    #expect(try html(policy).contains("自公布之日起施行，<a href=\"#i9\">（九）</a>"))
  }

  @Test("the text shown is the document's, character for character")
  func verbatim() throws {
    let policy = Sample.policy()
    let text = try html(policy).replacing(/<p class="why".*?<\/p>|<dl class="notes">.*?<\/dl>|<[^>]*>|\s/, with: "")
    for provision in policy.allProvisions where provision.kind != .title {
      let own = (provision.label + provision.heading + provision.text).filter { !$0.isWhitespace }
      #expect(text.contains(own), "\(provision.path)")
    }
  }

  @Test("the info box keeps its order and says what is not told")
  func infoBox() throws {
    let html = try html()
    let labels = html.matches(of: /<div><dt>([^<]*)<\/dt><dd>/).map { String($0.output.1) }
    let order = ["索引号", "主题分类", "发文机关", "发文字号", "成文日期", "发布日期", "施行日期", "有效期至", "解释机关", "有效性"]
    #expect(Array(labels.prefix(order.count)) == order)
    #expect(html.contains("<dt>索引号</dt><dd><span class=\"ink2\">未载明</span></dd>"))
    #expect(html.contains("（<a href=\"#art3\">第三条</a>）"))
  }

  @Test("a trial without an end, a document past its time and one not held against its original are announced")
  func notices() throws {
    #expect(try html().contains("没有写明试行到哪一天"))
    var policy = Sample.policy()
    policy.frontMatter.expires = PolicyDate("2024-07-31")
    #expect(try html(policy).contains("这份文件的有效期已过"))
    #expect(try !html(policy).contains("没有写明试行到哪一天"))
    policy.frontMatter.reviewed = nil
    #expect(try html(policy).contains("还没有经人与原件逐字核对"))
  }

  @Test("the notice is folded, the document is not")
  func notice() throws {
    let html = try html()
    let fold = try #require(html.firstRange(of: "<details class=\"fold\""))
    let end = try #require(html[fold.upperBound...].firstRange(of: "</details>"))
    let notice = try #require(html.firstRange(of: "现印发给你们。"))
    let article = try #require(html.firstRange(of: " id=\"art1\""))
    #expect(fold.upperBound < notice.lowerBound && notice.upperBound < end.lowerBound)
    #expect(end.upperBound < article.lowerBound)
  }

  @Test("the contents give each chapter its range of articles")
  func contents() throws {
    let html = try html()
    #expect(html.contains("<a href=\"#ch1\"><span>第一章<span class=\"heading\">总则</span></span><small>第一至二条</small></a>"))
    #expect(html.contains("2章3条"))
  }

  @Test("documents that name each other are linked both ways")
  func relations() throws {
    let policy = Sample.policy()
    var other = Policy(
      slug: "jinzhong-2017-22", frontMatter: FrontMatter(title: "改革的实施意见", source: SourceDocument(file: "a.txt")),
      provisions: [], path: "policy.md")
    other.frontMatter.number = "市发〔2017〕22号"
    var site = try Sample.site(policy: policy)
    site.portal.policies.append(other)
    let naming = PolicyPage(site: site, policy: policy, sourceSize: nil).html.description
    #expect(naming.contains("<dt>依据</dt><dd><a href=\"../../policies/jinzhong-2017-22/\">市发〔2017〕22号</a></dd>"))
    let named = PolicyPage(site: site, policy: other, sourceSize: nil).html.description
    #expect(
      named.contains(
        "<a href=\"../../policies/jinzhong-2023-10/\">\(policy.frontMatter.title)</a></p><p class=\"ink2\">引用本文件"))
  }
}
