import Diagnostics

/// Builds nodes from events.
struct Composer {
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
