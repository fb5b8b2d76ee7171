internal import CYAML
public import Diagnostics

/// Parses one YAML document (YAML 1.1 as libyaml reads it).
///
/// Duplicate keys and tabs are refused; anchors, aliases and `<<` are resolved, and an override of a merged key is no
/// duplicate. `firstLine` is the line of `path` on which the text begins, for front matter.
public func parseYAML(_ text: String, path: String, firstLine: Int = 1) throws(Diagnostic) -> YAMLNode {
  try refuseTabs(in: text, path: path, firstLine: firstLine)
  let events = EventReader(text, path: path, firstLine: firstLine)
  var composer = Composer(events: events)
  return try composer.document()
}

private func refuseTabs(in text: String, path: String, firstLine: Int) throws(Diagnostic) {
  guard text.utf8.contains(UInt8(ascii: "\t")) else { return }
  for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    guard let tab = line.firstIndex(of: "\t") else { continue }
    let column = line.distance(from: line.startIndex, to: tab) + 1
    throw Diagnostic(
      "yaml-tab", at: SourceLocation(path: path, line: firstLine + number, column: column),
      Wording(zh: "YAML 里不能用制表符", en: "a tab cannot stand in YAML"),
      mend: Wording(zh: "请改用空格", en: "use spaces instead"))
  }
}

/// One event of libyaml's stream, copied out.
private enum Event {
  case scalar(String, isPlain: Bool, anchor: String?)
  case alias(String)
  case sequenceStart(anchor: String?)
  case mappingStart(anchor: String?)
  case end
  case boundary
  case streamEnd
}

/// Owns libyaml's parser and its input, which must stay where they are while it works.
private final class EventReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let path: String
  private let firstLine: Int

  init(_ text: String, path: String, firstLine: Int) {
    let bytes = Array(text.utf8)
    input = .allocate(capacity: max(bytes.count, 1))
    _ = input.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    self.path = path
    self.firstLine = firstLine
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event and where it begins.
  func next() throws(Diagnostic) -> (Event, SourceLocation) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { yaml_event_delete(&event) }
    let place = location(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      return (.scalar(String(decoding: bytes, as: UTF8.self), isPlain: isPlain, anchor: name(scalar.anchor)), place)
    case YAML_ALIAS_EVENT: return (.alias(name(event.data.alias.anchor) ?? ""), place)
    case YAML_SEQUENCE_START_EVENT: return (.sequenceStart(anchor: name(event.data.sequence_start.anchor)), place)
    case YAML_MAPPING_START_EVENT: return (.mappingStart(anchor: name(event.data.mapping_start.anchor)), place)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return (.end, place)
    case YAML_STREAM_END_EVENT: return (.streamEnd, place)
    default: return (.boundary, place)
    }
  }

  private func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    anchor.map { String(cString: $0) }
  }

  /// libyaml counts lines and columns (code points) from 0.
  private func location(_ mark: yaml_mark_t) -> SourceLocation {
    SourceLocation(path: path, line: firstLine + Int(mark.line), column: Int(mark.column) + 1)
  }

  private func syntaxError() -> Diagnostic {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
    // libyaml's words for a text that holds a colon and a blank.
    let isBareColon = problem.contains("mapping values are not allowed")
    return Diagnostic(
      "yaml-syntax", at: location(parser.pointee.problem_mark),
      Wording(zh: "YAML 写法有误（\(problem)）", en: "this is not YAML (\(problem))"),
      mend: isBareColon
        ? Wording(zh: "文字里有“: ”时，请给整段文字加上英文双引号", en: "a text that holds ': ' must stand in double quotes")
        : Wording(
          zh: "请检查这一行和上一行的缩进、引号和冒号", en: "check the indentation, quotes and colons of this line and the one above"))
  }
}

/// Builds nodes from events.
private struct Composer {
  /// More than any file of a portal needs; bounds what aliases of aliases can unfold to.
  private static let nodeLimit = 200_000
  private static let depthLimit = 64

  let events: EventReader
  private var anchors: [String: (node: YAMLNode, size: Int)] = [:]
  private var nodeCount = 0

  init(events: EventReader) {
    self.events = events
  }

  mutating func document() throws(Diagnostic) -> YAMLNode {
    while true {
      let (event, location) = try events.next()
      switch event {
      case .boundary: continue
      case .streamEnd, .end: return YAMLNode(.mapping([]), at: location)
      default:
        let root = try node(event, location, depth: 0)
        try refuseFurtherDocuments()
        return root
      }
    }
  }

  private mutating func refuseFurtherDocuments() throws(Diagnostic) {
    while true {
      let (event, location) = try events.next()
      switch event {
      case .boundary: continue
      case .streamEnd: return
      default:
        throw Diagnostic(
          "yaml-syntax", at: location,
          Wording(zh: "一个文件里只能有一份 YAML", en: "a file holds one YAML document only"),
          mend: Wording(zh: "请删去“---”及其后的内容", en: "remove '---' and what follows it"))
      }
    }
  }

  private mutating func node(_ event: Event, _ location: SourceLocation, depth: Int) throws(Diagnostic) -> YAMLNode {
    nodeCount += 1
    guard depth < Self.depthLimit, nodeCount < Self.nodeLimit else { throw tooLarge(location) }
    let sizeBefore = nodeCount
    let result: YAMLNode
    let anchor: String?
    switch event {
    case .scalar(let text, let isPlain, let name):
      result = YAMLNode(.scalar(text, isPlain: isPlain), at: location)
      anchor = name
    case .sequenceStart(let name):
      result = YAMLNode(.sequence(try sequence(depth: depth)), at: location)
      anchor = name
    case .mappingStart(let name):
      result = YAMLNode(.mapping(try mapping(depth: depth)), at: location)
      anchor = name
    case .alias(let name):
      guard let target = anchors[name] else {
        throw Diagnostic(
          "yaml-unknown-alias", at: location,
          Wording(zh: "别名“*\(name)”没有对应的“&\(name)”", en: "the alias '*\(name)' has no anchor '&\(name)' above it"),
          mend: Wording(zh: "请先在上文写“&\(name)”", en: "write '&\(name)' where the value first stands"))
      }
      nodeCount += target.size
      guard nodeCount < Self.nodeLimit else { throw tooLarge(location) }
      return target.node
    case .end, .boundary, .streamEnd:
      return YAMLNode(.scalar("", isPlain: true), at: location)
    }
    if let anchor { anchors[anchor] = (result, nodeCount - sizeBefore + 1) }
    return result
  }

  private mutating func sequence(depth: Int) throws(Diagnostic) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let (event, location) = try events.next()
      if case .end = event { return items }
      items.append(try node(event, location, depth: depth + 1))
    }
  }

  private mutating func mapping(depth: Int) throws(Diagnostic) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var merged: [YAMLEntry] = []
    while true {
      let (event, location) = try events.next()
      if case .end = event { break }
      guard case .scalar(let key, let isPlain, _) = event else {
        throw Diagnostic(
          "yaml-syntax", at: location,
          Wording(zh: "键必须是一个词", en: "a key must be a single word"),
          mend: Wording(zh: "请写成“键: 值”", en: "write 'key: value'"))
      }
      let (valueEvent, valueLocation) = try events.next()
      let value = try node(valueEvent, valueLocation, depth: depth + 1)
      if key == "<<", isPlain {
        merged += try mergedEntries(value)
      } else if let first = entries.first(where: { $0.key == key }) {
        throw Diagnostic(
          "yaml-duplicate-key", at: location,
          Wording(
            zh: "键“\(key)”写了两次（第一次在第\(first.location.line)行）",
            en: "the key '\(key)' stands twice (first on line \(first.location.line))"),
          mend: Wording(zh: "请删去一处", en: "remove one of them"))
      } else {
        entries.append(YAMLEntry(key: key, at: location, value: value))
      }
    }
    for entry in merged where !entries.contains(where: { $0.key == entry.key }) { entries.append(entry) }
    return entries
  }

  private func mergedEntries(_ value: YAMLNode) throws(Diagnostic) -> [YAMLEntry] {
    switch value.content {
    case .mapping(let entries): return entries
    case .sequence(let nodes):
      var entries: [YAMLEntry] = []
      for node in nodes { entries += try mergedEntries(node) }
      return entries
    case .scalar:
      throw Diagnostic(
        "yaml-merge", at: value.location,
        Wording(zh: "“<<”后面要接一组键值", en: "'<<' needs a mapping"),
        mend: Wording(zh: "请写成“<<: *名称”", en: "write '<<: *name'"))
    }
  }

  private func tooLarge(_ location: SourceLocation) -> Diagnostic {
    Diagnostic(
      "yaml-too-large", at: location,
      Wording(zh: "这份 YAML 太大或嵌套太深", en: "this YAML is too large or nested too deeply"),
      mend: Wording(zh: "请拆分，或减少别名", en: "split it, or use fewer aliases"))
  }
}
