import Testing

@testable import HTMLTemplate

@Suite struct HTMLTests {
  @Test("a literal is markup, what is interpolated is text")
  func literalAndText() {
    let name = "A<B>&amp;\"C\" 'D'"
    let html: HTML = "<p class=\"x\">\(name)</p>"
    #expect(html.description == "<p class=\"x\">A&lt;B&gt;&amp;amp;&quot;C&quot; &#39;D&#39;</p>")
  }

  @Test(
    "hostile text opens no element and leaves no attribute",
    arguments: [
      "\"><script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "</title><script>", "<!--", "]]>",
      "\" onmouseover=\"alert(1)", "' onfocus='alert(1)",
    ])
  func hostileText(_ text: String) {
    let html: HTML = "<p title=\"\(text)\" lang='\(text)'>\(text)</p>"
    let inside = html.description.dropFirst("<p title=\"".count).dropLast("</p>".count)
    #expect(html.description.filter { $0 == "<" }.count == 2)
    #expect(html.description.filter { $0 == ">" }.count == 2)
    #expect(inside.filter { $0 == "\"" }.count == 1)
    #expect(inside.filter { $0 == "'" }.count == 2)
  }

  @Test("an ampersand that looks escaped is escaped again, so that the reader sees what was written")
  func noDoubleReading() {
    let text = "&lt;b&gt; &amp; &#39;"
    #expect(HTML("\(text)").description == "&amp;lt;b&amp;gt; &amp;amp; &amp;#39;")
  }

  @Test("Chinese text passes untouched, byte for byte")
  func untouched() {
    let text = "“晋中英才”分别给予人才 100 万元〔2023〕…"
    #expect(HTML("\(text)").rendered == Array(text.utf8))
  }

  @Test("nested fragments, arrays, options and conditions")
  func composition() {
    let missing: HTML? = nil
    let items = ["甲", "<乙>"]
    let html: HTML = """
      <ul>\(items.map { "<li>\($0)</li>" as HTML })\(each: items, { "<i>\($0)</i>" })</ul>\(missing)\
      \(if: items.count == 2, "<b>2</b>")\(if: items.isEmpty, "<b>0</b>", else: "<i>\(items.count)</i>")\
      \(given: items.first, { "<u>\($0)</u>" })\(Optional("<s>"))
      """
    #expect(
      html.description == """
        <ul><li>甲</li><li>&lt;乙&gt;</li><i>甲</i><i>&lt;乙&gt;</i></ul><b>2</b><i>2</i><u>甲</u>&lt;s&gt;
        """)
  }

  @Test("the branch not taken is not made")
  func laziness() {
    var made = 0
    func make() -> HTML {
      made += 1
      return "x"
    }
    _ = HTML("\(if: false, make())\(if: true, "y", else: make())")
    #expect(made == 0)
  }

  @Test("attributes are written with a value and left out without one")
  func attributes() {
    let none: String? = nil
    let html: HTML = "<a\(attribute: "title", "\"x'")\(attribute: "rel", none)\(attribute: "hidden", if: true)></a>"
    #expect(html.description == "<a title=\"&quot;x&#39;\" hidden></a>")
  }

  @Test("an outer fragment stores its own markup only, at any depth")
  func nothingCopiedWhileNesting() {
    let inner = HTML(verbatim: String(repeating: "字", count: 1000))
    var page = inner
    for _ in 0..<100 {
      page = "<div>\(page)</div>"
      #expect(page.bytes.count == "<div></div>".utf8.count)
    }
    #expect(page.byteCount == 3000 + 100 * 11)
    #expect(page.rendered.count == page.byteCount)
    #expect(page.description.hasPrefix("<div><div>"))
    #expect(page.description.hasSuffix("字</div></div>" + String(repeating: "</div>", count: 98)))
  }

  @Test("rendering appends after what is there")
  func appends() {
    var output = Array("<!doctype html>".utf8)
    HTML("<p>\("a")</p>").render(into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<!doctype html><p>a</p>")
  }

  @Test("empty is empty however it is nested")
  func emptiness() {
    let nothing = HTML()
    #expect(HTML("\(nothing)\([nothing, nothing])").isEmpty)
    #expect(!HTML("\(nothing) ").isEmpty)
  }
}
