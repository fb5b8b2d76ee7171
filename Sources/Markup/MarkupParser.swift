internal import CXML

/// Why markup could not be read whole.
public enum MarkupError: Error, Sendable, Hashable {
  /// Elements stand in each other deeper than any document's do.
  case tooDeep
  /// It is not well-formed; only XML must be.
  case malformed(line: Int)
}

/// Parses an HTML page in UTF-8 as browsers of old did: whatever is wrong with it, all its text comes out.
public func parseHTML(_ bytes: [UInt8]) throws(MarkupError) -> MarkupTree {
  // With all elements open, each tag costs a look at each of them: the deep pages that are read are not large.
  let isSmall = bytes.count { $0 == UInt8(ascii: "<") } < 20_000
  let document = try ParsedDocument(html: bytes, isDepthLimited: !isSmall)
  return document.tree()
}

/// Parses an XML file; entities are not followed and nothing is fetched.
public func parseXML(_ bytes: [UInt8]) throws(MarkupError) -> MarkupTree {
  try ParsedDocument(xml: bytes).tree()
}

/// Owns libxml2's tree; no pointer of it leaves this file.
private struct ParsedDocument: ~Copyable {
  private let document: xmlDocPtr?

  init(html bytes: [UInt8], isDepthLimited: Bool) throws(MarkupError) {
    var isHalted = false
    document = bytes.withUnsafeBytes { buffer -> xmlDocPtr? in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard buffer.count > 0, let context = htmlCreateMemoryParserCtxt(start, Int32(clamping: buffer.count)) else {
        return nil
      }
      defer { htmlFreeParserCtxt(context) }
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      htmlCtxtUseOptions(context, Int32(options))
      if !isDepthLimited { context.pointee.options |= Int32(XML_PARSE_HUGE.rawValue) }
      xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
      htmlParseDocument(context)
      isHalted = context.pointee.disableSAX != 0
      return context.pointee.myDoc
    }
    if isHalted { throw .tooDeep }
  }

  init(xml bytes: [UInt8]) throws(MarkupError) {
    var line = 0
    document = bytes.withUnsafeBytes { buffer -> xmlDocPtr? in
      guard buffer.count > 0, let context = xmlNewParserCtxt() else { return nil }
      defer { xmlFreeParserCtxt(context) }
      let options =
        XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
        | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let document = xmlCtxtReadMemory(
        context, start, Int32(clamping: buffer.count), nil, nil, Int32(options))
      line = Int(context.pointee.lastError.line)
      return document
    }
    if document == nil { throw .malformed(line: line) }
  }

  deinit {
    xmlFreeDoc(document)
  }

  func tree() -> MarkupTree {
    var nodes: [MarkupTree.Node] = []
    var open = -1
    var next = xmlDocGetRootElement(document)
    while let node = next {
      switch node.pointee.type {
      case XML_ELEMENT_NODE:
        nodes.append(Self.element(node, place: nodes.count, parent: open))
        if let child = node.pointee.children {
          open = nodes.count - 1
          next = child
          continue
        }
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        nodes.append(Self.text(node, place: nodes.count, parent: open, after: nodes.last?.line ?? 1))
      default: break
      }
      var last = node
      next = last.pointee.next
      // Out of every element whose last child this was.
      while next == nil, open >= 0, let parent = last.pointee.parent {
        nodes[open].end = nodes.count
        open = nodes[open].parent
        last = parent
        next = last.pointee.next
      }
    }
    return MarkupTree(nodes: nodes)
  }

  private static func element(_ node: xmlNodePtr, place: Int, parent: Int) -> MarkupTree.Node {
    var attributes: [(name: String, value: String)] = []
    var attribute = node.pointee.properties
    while let current = attribute {
      var value = ""
      var piece = current.pointee.children
      while let text = piece {
        value += string(text.pointee.content)
        piece = text.pointee.next
      }
      attributes.append((string(current.pointee.name), value))
      attribute = current.pointee.next
    }
    return MarkupTree.Node(
      name: string(node.pointee.name), attributes: attributes, text: "", line: Int(xmlGetLineNo(node)),
      parent: parent, end: place + 1)
  }

  /// libxml2 tells of a text the line on which it ends.
  private static func text(_ node: xmlNodePtr, place: Int, parent: Int, after line: Int) -> MarkupTree.Node {
    let text = string(node.pointee.content)
    let start = Int(xmlGetLineNo(node)) - text.utf8.count { $0 == UInt8(ascii: "\n") }
    return MarkupTree.Node(
      name: "", attributes: [], text: text, line: max(start, line), parent: parent, end: place + 1)
  }

  private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  private static func string(_ text: UnsafeMutablePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}
