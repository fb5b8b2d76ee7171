internal import Ccmark

/// Parses CommonMark with libcmark; raw HTML stays in the tree as it was written.
public func parseMarkdown(_ source: String) -> Document {
  let tree = SyntaxTree(source)
  return Document(blocks: tree.blocks())
}

/// Renders CommonMark as HTML with libcmark; raw HTML and unsafe addresses are left out.
public func renderMarkdown(_ source: String) -> String {
  SyntaxTree(source).html()
}

/// Owns libcmark's tree; no pointer of it leaves this file.
private final class SyntaxTree {
  private let root: OpaquePointer?
  private let lines: [Substring.UTF8View]

  init(_ source: String) {
    var source = source
    root = source.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
    lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(\.utf8)
  }

  deinit {
    cmark_node_free(root)
  }

  func blocks() -> [Block] {
    children(of: root).compactMap(block)
  }

  func html() -> String {
    guard let root, let text = cmark_render_html(root, CMARK_OPT_DEFAULT) else { return "" }
    defer { cmark_get_default_mem_allocator().pointee.free(text) }
    return String(cString: text)
  }

  private func children(of node: OpaquePointer?) -> [OpaquePointer] {
    var children: [OpaquePointer] = []
    var child = cmark_node_first_child(node)
    while let node = child {
      children.append(node)
      child = cmark_node_next(node)
    }
    return children
  }

  private func block(_ node: OpaquePointer) -> Block? {
    let kind: Block.Kind
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HEADING: kind = .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_PARAGRAPH: kind = .paragraph
    case CMARK_NODE_THEMATIC_BREAK: kind = .thematicBreak
    case CMARK_NODE_CODE_BLOCK: kind = .codeBlock
    case CMARK_NODE_HTML_BLOCK: kind = .htmlBlock
    case CMARK_NODE_BLOCK_QUOTE: kind = .blockQuote
    case CMARK_NODE_LIST: kind = .list
    case CMARK_NODE_ITEM: kind = .item
    default: return nil
    }
    let line = Int(cmark_node_get_start_line(node))
    var block = Block(
      kind: kind, line: line, column: column(ofByte: Int(cmark_node_get_start_column(node)), line: line))
    switch kind {
    case .heading, .paragraph: block.inlines = children(of: node).compactMap(inline)
    case .codeBlock, .htmlBlock: block.literal = literal(node)
    case .blockQuote, .list, .item: block.children = children(of: node).compactMap(self.block)
    case .thematicBreak: break
    }
    return block
  }

  private func inline(_ node: OpaquePointer) -> Inline? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: .text(literal(node))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .hardBreak
    case CMARK_NODE_CODE: .code(literal(node))
    case CMARK_NODE_HTML_INLINE: .html(literal(node))
    case CMARK_NODE_EMPH: .emphasis(children(of: node).compactMap(inline))
    case CMARK_NODE_STRONG: .strong(children(of: node).compactMap(inline))
    case CMARK_NODE_LINK: .link(children(of: node).compactMap(inline), destination: destination(node))
    case CMARK_NODE_IMAGE: .image(children(of: node).compactMap(inline), destination: destination(node))
    default: nil
    }
  }

  private func literal(_ node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  private func destination(_ node: OpaquePointer) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }

  /// libcmark counts bytes from 1; people count characters.
  private func column(ofByte byte: Int, line: Int) -> Int {
    guard lines.indices.contains(line - 1) else { return byte }
    return String(decoding: lines[line - 1].prefix(max(byte - 1, 0)), as: UTF8.self).count + 1
  }
}
