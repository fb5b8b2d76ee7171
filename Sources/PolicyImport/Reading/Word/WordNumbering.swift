import Markup

/// The automatic numbers of a Word file: what Word shows before paragraphs and does not write (ECMA-376 part 1, 17.9).
struct WordNumbering {
  private struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
    var isFollowedByBlank = true
    var restarts = true
    var isLegal = false
  }

  private struct List {
    var abstract: String
    var levels: [Int: Level]
    var starts: [Int: Int]
  }

  private var lists: [String: List] = [:]
  /// The list and level that paragraph styles bring, and the style each rests on.
  private var styles: [String: (list: String?, level: Int?, base: String?)] = [:]
  private var defaultStyle: String?
  private var counters: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  /// Reads word/numbering.xml and word/styles.xml; either may be missing.
  init(numbering: MarkupTree?, styles: MarkupTree?) {
    if let styles { readStyles(styles) }
    if let numbering { readLists(numbering) }
  }

  /// The label of the next paragraph with some properties (`w:pPr`); nil where Word shows none.
  mutating func label(of properties: Int?, in tree: MarkupTree) -> String? {
    var (list, level): (String?, Int?) = (nil, nil)
    if let properties {
      if let own = tree.children(of: properties).first(where: { tree.nodes[$0].name == "numPr" }) {
        list = tree.value("numId", in: own)
        level = tree.value("ilvl", in: own).flatMap { Int($0) }
      }
    }
    let style = properties.flatMap { tree.value("pStyle", in: $0) } ?? defaultStyle
    let inherited = fromStyle(style)
    guard let list = list ?? inherited.list, list != "0" else { return nil }
    return next(list, min(max(level ?? inherited.level ?? 0, 0), 8))
  }

  private func fromStyle(_ name: String?) -> (list: String?, level: Int?) {
    var (list, level): (String?, Int?) = (nil, nil)
    var name = name
    // Styles may rest on each other in a ring; no chain is longer.
    for _ in 0..<16 {
      guard let style = name.flatMap({ styles[$0] }) else { break }
      list = list ?? style.list
      level = level ?? style.level
      name = style.base
    }
    return (list, level)
  }

  private mutating func next(_ name: String, _ depth: Int) -> String? {
    guard let list = lists[name], let level = list.levels[depth] else { return nil }
    var counter = counters[list.abstract] ?? [:]
    if begun.insert(name).inserted {
      for (depth, start) in list.starts { counter[depth] = start - 1 }
    }
    counter[depth] = (counter[depth] ?? level.start - 1) + 1
    for deeper in (depth + 1)..<10 where list.levels[deeper]?.restarts ?? true { counter[deeper] = nil }
    counters[list.abstract] = counter
    guard level.format != "bullet" else { return nil }
    var text = ""
    var isPlace = false
    for character in level.text {
      if isPlace, let place = character.wholeNumberValue {
        let above = list.levels[place - 1] ?? Level()
        let number = counter[place - 1] ?? above.start
        text += WordNumberFormat.text(number, level.isLegal ? "decimal" : above.format)
        isPlace = false
      } else if character == "%" {
        isPlace = true
      } else {
        text.append(character)
      }
    }
    let isBlank = text.unicodeScalars.allSatisfy(\.isBlank)
    if isBlank { return nil }
    return level.isFollowedByBlank && !(text.unicodeScalars.last?.isBlank ?? true) ? text + " " : text
  }

  private mutating func readStyles(_ tree: MarkupTree) {
    for place in tree.nodes.indices where tree.nodes[place].name == "style" {
      guard let name = tree.nodes[place]["styleId"], tree.nodes[place]["type"] ?? "paragraph" == "paragraph" else {
        continue
      }
      if tree.nodes[place]["default"] == "1" { defaultStyle = name }
      let numbers = tree.first("numPr", in: place)
      styles[name] = (
        numbers.flatMap { tree.value("numId", in: $0) },
        numbers.flatMap { tree.value("ilvl", in: $0) }.flatMap { Int($0) },
        tree.value("basedOn", in: place)
      )
    }
  }

  private mutating func readLists(_ tree: MarkupTree) {
    var abstracts: [String: [Int: Level]] = [:]
    var links: [String: String] = [:]
    var linked: [String: String] = [:]
    for place in tree.nodes.indices where tree.nodes[place].name == "abstractNum" {
      let name = tree.nodes[place]["abstractNumId"] ?? ""
      abstracts[name] = Self.levels(in: place, tree)
      if let style = tree.value("styleLink", in: place) { links[style] = name }
      if let style = tree.value("numStyleLink", in: place) { linked[name] = style }
    }
    for place in tree.nodes.indices where tree.nodes[place].name == "num" {
      guard let name = tree.nodes[place]["numId"], let direct = tree.value("abstractNumId", in: place) else { continue }
      let abstract = linked[direct].flatMap { links[$0] } ?? direct
      var list = List(abstract: abstract, levels: abstracts[abstract] ?? [:], starts: [:])
      for override in tree.children(of: place) where tree.nodes[override].name == "lvlOverride" {
        guard let depth = tree.nodes[override]["ilvl"].flatMap({ Int($0) }) else { continue }
        list.levels.merge(Self.levels(in: override, tree)) { $1 }
        if let start = tree.value("startOverride", in: override).flatMap({ Int($0) }) { list.starts[depth] = start }
      }
      lists[name] = list
    }
  }

  private static func levels(in place: Int, _ tree: MarkupTree) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for child in tree.children(of: place) where tree.nodes[child].name == "lvl" {
      guard let depth = tree.nodes[child]["ilvl"].flatMap({ Int($0) }) else { continue }
      var level = Level()
      level.start = tree.value("start", in: child).flatMap { Int($0) }.map { min(max($0, 0), 30_000) } ?? 0
      level.format = tree.value("numFmt", in: child) ?? "decimal"
      level.text = tree.value("lvlText", in: child) ?? ""
      level.isFollowedByBlank = tree.value("suff", in: child) != "nothing"
      level.restarts = tree.value("lvlRestart", in: child) != "0"
      level.isLegal = tree.first("isLgl", in: child) != nil
      levels[depth] = level
    }
    return levels
  }
}

extension MarkupTree {
  /// The `val` of the child with a name.
  func value(_ name: String, in place: Int) -> String? {
    children(of: place).first { nodes[$0].name == name }.flatMap { nodes[$0]["val"] }
  }
}
