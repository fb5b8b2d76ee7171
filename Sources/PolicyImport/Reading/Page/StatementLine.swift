/// Reads a line in which a page says something of its document: `来源：某市人社局　发布时间：2023-08-09　浏览次数：12`.
struct StatementLine {
  /// What a label of a page is about.
  enum Label: Hashable {
    /// A statement worth keeping.
    case field(PageMetadata.Field)
    /// A count, a size, a name of the page's editor: known, and of no use.
    case other
  }

  /// The labels of the line, in order, with what follows each.
  private(set) var parts: [(label: Label, text: String)] = []

  /// The text without blanks at its two ends.
  private let words: ArraySlice<Unicode.Scalar>

  /// Reads a line; no parts where it holds anything but labels and their values, or a sentence.
  init(_ text: some Sequence<Unicode.Scalar>) {
    words = Self.unwrapped(Self.trimmed(Array(text)[...]))
    guard words.count <= 400 else { return }
    let (leading, start) = Self.lead(of: words)
    // A line that begins with no label holds something else.
    guard Self.labelled(words[start...]) != nil else {
      parts = UnmarkedFields.parts(of: words)
      if parts.isEmpty { parts = UnmarkedFields.row(of: words) }
      return
    }
    var value = start
    var rest = words[start...]
    while !rest.isEmpty {
      if let (label, length) = Self.labelled(rest) {
        close(words[value..<rest.startIndex])
        parts.append((label, ""))
        rest = rest.dropFirst(length)
        value = rest.startIndex
      } else {
        rest = rest.dropFirst()
      }
    }
    close(words[value...])
    parts = leading + parts
    // A paragraph may begin with such a word all the same; no statement holds a sentence.
    if parts.contains(where: { $0.text.contains("。") || $0.text.contains("；") }) { parts = [] }
  }

  /// Reads a row of a table whose cells are names of fields, each with its value behind it.
  init(cellsOf row: Line) {
    self.init(cells: row.isTableRow ? row.glyphs[...].parted { $0.scalar == TableCells.separator } : [])
  }

  /// Reads a row whose cells only bars part: `索引号 | 6207250033/2025-00049 | 发文字号 | |`.
  init(barred text: ArraySlice<Glyph>) {
    let isBarred = text.contains { Self.isBar($0.scalar) }
    self.init(cells: isBarred ? text.drop { Self.isBar($0.scalar) || $0.isBlank }.parted { Self.isBar($0.scalar) } : [])
  }

  private init(cells all: [ArraySlice<Glyph>]) {
    words = []
    var cells = all
    while cells.last?.allSatisfy(\.isBlank) ?? false { cells.removeLast() }
    var index = 0
    while index < cells.count {
      let inOne = StatementLine(cells[index])
      if !inOne.parts.isEmpty, !inOne.isBareLabel {
        parts += inOne.parts
        index += 1
      } else if let label = Self.label(cells[index]) {
        let hasValue = index + 1 < cells.count && Self.label(cells[index + 1]) == nil
        let value = hasValue ? cells[index + 1].map(\.scalar)[...] : []
        parts.append((label, String(Self.trimmed(value))))
        index += hasValue ? 2 : 1
      } else {
        parts = []
        return
      }
    }
  }

  init(_ text: String) { self.init(text.unicodeScalars) }

  init(_ text: some Sequence<Glyph>) { self.init(text.lazy.map(\.scalar)) }

  private mutating func close(_ value: ArraySlice<Unicode.Scalar>) {
    guard !parts.isEmpty else { return }
    // Two low lines are what is left of a button's picture.
    var words = Self.trimmed(value)
    if let cut = words.indices.dropLast().first(where: { words[$0] == "_" && words[$0 + 1] == "_" }) {
      words = Self.trimmed(words[..<cut])
    }
    parts[parts.count - 1].text = String(words)
  }

  /// What a page puts before its first label, and where that ends: `某政规〔2023〕8号 2023-06-12 来源：…`.
  private static func lead(of text: ArraySlice<Unicode.Scalar>) -> (parts: [(Label, String)], end: Int) {
    var parts: [(Label, String)] = []
    var place = text.startIndex
    while true {
      let rest = text[place...].drop { $0.isBlank || "_|｜•".unicodeScalars.contains($0) }
      guard let first = rest.first else { return (parts, text.startIndex) }
      if isNumber(first), let end = endOfDay(rest) {
        parts.append((.field(.published), String(trimmed(rest[..<end]))))
        place = end
      } else if let end = rest.prefix(40).firstIndex(of: "号"),
        rest[..<end].contains(where: { "〔[［【".unicodeScalars.contains($0) }),
        DocumentNumber(String(rest[...end]).glyphs(line: 0)) != nil
      {
        parts.append((.field(.number), String(rest[...end])))
        place = end + 1
      } else {
        return (parts, parts.isEmpty ? text.startIndex : rest.startIndex)
      }
    }
  }

  /// Where the day ends with which a text begins, the time of day included.
  private static func endOfDay(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    let lead = text.prefix { isNumber($0) || $0.isBlank || "-/.:年月日".unicodeScalars.contains($0) }
    let day = trimmed(lead)
    guard isPageDate(day) || ChineseDate.parse(String(day)) != nil else { return nil }
    return lead.endIndex
  }

  /// A text without the brackets round the whole of it, where a label stands behind the first.
  private static func unwrapped(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard let first = text.first, let last = text.last, "（(".unicodeScalars.contains(first),
      "）)".unicodeScalars.contains(last)
    else { return text }
    let inside = trimmed(text.dropFirst().dropLast())
    return labelled(inside) == nil ? text : inside
  }

  /// Whether the line is nothing but one label whose value stands elsewhere.
  var isBareLabel: Bool { parts.count == 1 && parts[0].text.isEmpty }

  /// What it says that is worth keeping; `line` is where it stands.
  func statements(line: Int) -> [PageMetadata.Statement] {
    var found = parts.compactMap { part -> PageMetadata.Statement? in
      guard case .field(let field) = part.label, !part.text.isEmpty else { return nil }
      return PageMetadata.Statement(field, part.text, line: line)
    }
    if found.isEmpty, Self.isPageDate(words) {
      found = [PageMetadata.Statement(.published, String(words), line: line)]
    }
    return found
  }

  /// Whether some of its labels stand in no document's head.
  var isSure: Bool {
    parts.count > 1 || parts.contains { !Self.weak.contains($0.label) } || Self.isPageDate(words)
      || parts.contains { $0.label == .field(.published) && Self.isPageDate(Array($0.text.unicodeScalars)[...]) }
  }

  /// Whether it is a line of a page and none of the document.
  var isStatement: Bool { !parts.isEmpty || Self.isPageDate(words) }

  /// `2023-08-07 10:30`: how pages write when they were put up, and no document its date.
  static func isPageDate(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard text.count <= 22 else { return false }
    let digits = text.count(where: isNumber)
    let isClock = digits >= 10 && text.contains(":")
    let isPlain = digits == 8 && text.count == 10 && text.count { $0 == "-" } == 2
    return (isClock || isPlain) && text.allSatisfy { isNumber($0) || "-/.: 年月日".unicodeScalars.contains($0) }
  }

  static func isNumber(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.numericType != nil }

  /// The label a text begins with, its blanks stepped over and its colon taken along.
  private static func labelled(_ text: ArraySlice<Unicode.Scalar>) -> (Label, Int)? {
    guard let first = text.first, mayBegin(with: HanForms.simplified(first)) else { return nil }
    // 索引号： or [索引号].
    let isBracketed = first == "[" || first == "【"
    guard
      let colon = text.prefix(20).firstIndex(where: { isBracketed ? $0 == "]" || $0 == "】" : $0 == "：" || $0 == ":" }),
      let label = label(text[..<colon])
    else { return nil }
    return (label, colon - text.startIndex + 1)
  }

  /// What a label of an information box is about; nil for other words.
  static func label(_ text: String) -> Label? { label(text.unicodeScalars) }

  static func label(_ text: some Collection<Glyph>) -> Label? { label(text.lazy.map(\.scalar)) }

  private static func label(_ text: some Collection<Unicode.Scalar>) -> Label? {
    let bare = text.lazy.filter { !isOutside($0) && !"：:[]【】*".unicodeScalars.contains($0) }.prefix(17)
      .map(HanForms.simplified)
    guard let first = bare.first, mayBegin(with: first), bare.count <= 16 else { return nil }
    let name = String(bare).lowercased()
    if let field = fields[name] { return .field(field) }
    return others.contains(name) ? .other : nil
  }

  private static func isBar(_ scalar: Unicode.Scalar) -> Bool { scalar == "|" || scalar == "｜" || scalar == "│" }

  private static func isOutside(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar == "\n" || scalar == "\r" || scalar == "_" || scalar == "|" || scalar == "｜"
  }

  static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let start = text.firstIndex { !isOutside($0) } ?? text.endIndex
    let end = text.lastIndex { !isOutside($0) }.map { $0 + 1 } ?? start
    return text[start..<max(start, end)]
  }

  /// A text without blanks and line ends at its two ends.
  static func trimmed(_ text: String) -> String {
    String(trimmed(Array(text.unicodeScalars)[...]))
  }
}

extension ArraySlice<Glyph> {
  /// The parts between the characters that a condition holds for, empty ones too.
  fileprivate func parted(where parts: (Glyph) -> Bool) -> [ArraySlice<Glyph>] {
    split(omittingEmptySubsequences: false, whereSeparator: parts)
  }
}
