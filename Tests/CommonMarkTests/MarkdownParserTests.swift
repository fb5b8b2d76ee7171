import CommonMark
import Testing

@Suite struct MarkdownParserTests {
  @Test("blocks come as values with their places in characters")
  func blocks() {
    let document = parseMarkdown("## 第一章 总则\n\n1\\. 条款**重点**<!--? 为何 -->。\n")
    #expect(document.blocks.map(\.kind) == [.heading(level: 2), .paragraph])
    #expect(document.blocks[0].inlines == [.text("第一章 总则")])
    #expect(document.blocks[1].line == 3)
    #expect(document.blocks[1].inlines.plainText == "1. 条款重点。")
    #expect(document.blocks[1].inlines.contains(.html("<!--? 为何 -->")))
  }

  @Test("lists and quotes hold their blocks; HTML blocks keep their text")
  func nested() {
    let document = parseMarkdown("> 甲\n\n- 乙\n\n<div>\n丙\n</div>\n")
    #expect(document.blocks.map(\.kind) == [.blockQuote, .list, .htmlBlock])
    #expect(document.blocks[0].children[0].inlines.plainText == "甲")
    #expect(document.blocks[0].children[0].column == 3)
    #expect(document.blocks[1].children[0].kind == .item)
    #expect(document.blocks[2].literal == "<div>\n丙\n</div>\n")
  }

  @Test("rendered pages leave raw HTML and unsafe addresses out")
  func safeHTML() {
    let html = renderMarkdown("<script>alert(1)</script>\n\n[x](javascript:alert) & <b>y</b>")
    #expect(!html.contains("<script") && !html.contains("javascript:") && !html.contains("<b>"))
    #expect(html.contains("&amp;"))
  }
}
