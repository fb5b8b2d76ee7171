public import Diagnostics

/// Reads a mapping key by key, and reports the keys nobody asked for.
///
/// Ask for every key the format knows, then call `finish`. All problems are collected; none stops the reading.
public struct YAMLMapping {
  /// Where the mapping begins.
  public let location: SourceLocation
  private let entries: [YAMLEntry]
  private var known: [String] = []

  /// Opens a node as a mapping; reports and returns nil when it is none.
  public init?(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) {
    location = node.location
    switch node.content {
    case .mapping(let entries): self.entries = entries
    case .scalar where node.isEmpty: entries = []
    default:
      diagnostics.append(wrongType(node, zh: "一组“键: 值”", en: "a mapping, 'key: value'"))
      return nil
    }
  }

  /// The entry of a key with what stands there, empty or not; nil when the key is missing.
  public mutating func entry(_ key: String) -> YAMLEntry? {
    if !known.contains(key) { known.append(key) }
    return entries.first { $0.key == key }
  }

  /// The value of a key; nil when the key is missing or empty.
  public mutating func node(_ key: String) -> YAMLNode? {
    guard let value = entry(key)?.value, !value.isEmpty else { return nil }
    return value
  }

  /// The value of a key that must be there.
  public mutating func required(_ key: String, into diagnostics: inout [Diagnostic]) -> YAMLNode? {
    if let node = node(key) { return node }
    diagnostics.append(
      Diagnostic(
        "yaml-missing-key", at: entry(key)?.location ?? location,
        Wording(zh: "缺少“\(key)”", en: "'\(key)' is missing"),
        mend: Wording(zh: "请补上“\(key)：”一行", en: "add a line '\(key):'")))
    return nil
  }

  /// The text of a key; nil when missing or empty.
  public mutating func string(_ key: String, into diagnostics: inout [Diagnostic]) -> String? {
    node(key)?.string(into: &diagnostics)
  }

  /// The text of a key that must be there.
  public mutating func requiredString(_ key: String, into diagnostics: inout [Diagnostic]) -> String? {
    required(key, into: &diagnostics)?.string(into: &diagnostics)
  }

  /// The texts of a key that holds a list of texts, or one text; empty when missing.
  public mutating func strings(_ key: String, into diagnostics: inout [Diagnostic]) -> [String] {
    node(key)?.strings(into: &diagnostics) ?? []
  }

  /// The nodes of a key that holds a list; empty when missing.
  public mutating func sequence(_ key: String, into diagnostics: inout [Diagnostic]) -> [YAMLNode] {
    node(key)?.sequence(into: &diagnostics) ?? []
  }

  /// The truth value of a key; nil when missing.
  public mutating func bool(_ key: String, into diagnostics: inout [Diagnostic]) -> Bool? {
    node(key)?.bool(into: &diagnostics)
  }

  /// Reports the keys that were never asked for, each with the key it probably means.
  public func finish(into diagnostics: inout [Diagnostic]) {
    for entry in entries where !known.contains(entry.key) {
      let nearest = Wording.didYouMean(entry.key, among: known)
      diagnostics.append(
        Diagnostic(
          "yaml-unknown-key", at: entry.location,
          Wording(zh: "不认识的键“\(entry.key)”", en: "unknown key '\(entry.key)'"),
          mend: nearest ?? .mayStandHere(known), notes: nearest == nil ? [] : [.mayStandHere(known)]))
    }
  }

  /// All entries in order, for mappings whose keys are free; they count as asked for.
  public mutating func allEntries() -> [YAMLEntry] {
    known = entries.map(\.key)
    return entries
  }
}

extension YAMLNode {
  /// The text of a scalar; anything else is reported.
  public func string(into diagnostics: inout [Diagnostic]) -> String? {
    guard case .scalar(let text, _) = content else {
      diagnostics.append(wrongType(self, zh: "一段文字", en: "a text"))
      return nil
    }
    return text
  }

  /// A list of texts, or one text alone.
  public func strings(into diagnostics: inout [Diagnostic]) -> [String] {
    if case .sequence(let nodes) = content { return nodes.compactMap { $0.string(into: &diagnostics) } }
    return string(into: &diagnostics).map { [$0] } ?? []
  }

  /// The nodes of a list; anything else is reported.
  public func sequence(into diagnostics: inout [Diagnostic]) -> [YAMLNode] {
    guard case .sequence(let nodes) = content else {
      diagnostics.append(wrongType(self, zh: "一个列表", en: "a list"))
      return []
    }
    return nodes
  }

  /// `true` or `false`; anything else, `yes` and `no` included, is reported.
  public func bool(into diagnostics: inout [Diagnostic]) -> Bool? {
    switch content {
    case .scalar("true", isPlain: true): return true
    case .scalar("false", isPlain: true): return false
    default:
      diagnostics.append(wrongType(self, zh: "true 或 false", en: "true or false"))
      return nil
    }
  }
}

private func wrongType(_ node: YAMLNode, zh: String, en: String) -> Diagnostic {
  Diagnostic(
    "yaml-wrong-type", at: node.location,
    Wording(zh: "这里应当是\(zh)", en: "this should be \(en)"),
    mend: Wording(zh: "请改写成\(zh)", en: "write \(en) here"))
}
