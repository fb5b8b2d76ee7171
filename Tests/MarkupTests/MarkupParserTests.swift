import Markup
import Testing

@Suite struct MarkupParserTests {
  /// The tree in brackets: `html(body(p("甲" br)))`.
  private func outline(_ tree: MarkupTree, _ place: Int = 0) -> String {
    let node = tree.nodes[place]
    guard !node.isText else { return "\"\(node.text)\"" }
    let children = tree.children(of: place).map { outline(tree, $0) }
    return node.name + (children.isEmpty ? "" : "(" + children.joined(separator: " ") + ")")
  }

  @Test("brings out all text of a page, whatever is wrong with it")
  func forgiving() throws {
    let tree = try parseHTML(Array("<P>甲<br>乙<p class=x>丙</div></b>&nbsp;丁&#20154;".utf8))
    #expect(outline(tree) == "html(body(p(\"甲\" br \"乙\") p(\"丙\u{A0}丁人\")))")
    #expect(tree.nodes.first { $0.name == "p" && !$0.attributes.isEmpty }?["class"] == "x")
  }

  @Test("knows the line of every node")
  func lines() throws {
    let tree = try parseHTML(Array("<html>\n<body>\n<p>甲\n</p>\n\n<p>乙</p>".utf8))
    #expect(tree.nodes.filter { $0.name == "p" }.map(\.line) == [3, 6])
  }

  @Test("reads a page of nothing as no node, and a page of text as text")
  func bare() throws {
    #expect(try parseHTML([]).nodes.isEmpty)
    #expect(outline(try parseHTML(Array("甲".utf8))) == "html(body(p(\"甲\")))")
  }

  @Test("reads elements nested without end, or says that it does not")
  func deep() throws {
    let deep = try parseHTML(Array((String(repeating: "<b>", count: 5000) + "甲").utf8))
    #expect(deep.nodes.last?.text == "甲")
    #expect(throws: MarkupError.tooDeep) {
      try parseHTML(Array((String(repeating: "<b>", count: 50_000) + "甲").utf8))
    }
  }

  @Test("reads XML by its names without prefix, and refuses what is not well-formed")
  func xml() throws {
    let tree = try parseXML(Array("<w:a xmlns:w='u' w:val='1'><w:t>甲</w:t></w:a>".utf8))
    #expect(outline(tree) == "a(t(\"甲\"))")
    #expect(tree.nodes.first?["val"] == "1")
    #expect(throws: MarkupError.malformed(line: 1)) { try parseXML(Array("<a><b></a>".utf8)) }
  }
}
