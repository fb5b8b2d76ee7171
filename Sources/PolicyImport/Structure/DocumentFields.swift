/// What a document says of itself in lines of a label and a value, as information boxes and catalogues do:
/// `索 引 号： …  发文机关： …`, `[主题分类] 建设 [发文机构] …`, a label on one line and its value on the next.
struct DocumentFields: Sendable, Hashable {
  /// What a label is about.
  enum Field: String, Sendable, Hashable, CaseIterable {
    case title, published, effective, expires, indexNumber, subject, disclosure
  }

  /// A value and the line it stands on.
  struct Value: Sendable, Hashable {
    var text: String
    var line: Int
  }

  private(set) var values: [Field: Value] = [:]

  subscript(field: Field) -> Value? { values[field] }

  /// Reads the labels of a document's first lines, and the public note of its last ones.
  init(_ lines: [Line]) {
    var pending: Field?
    for line in lines.prefix(40) {
      let glyphs = Array(line.glyphs.drop { $0.isBlank || "•●▪◆".unicodeScalars.contains($0.scalar) })
      guard glyphs.count <= 400 else {
        pending = nil
        continue
      }
      let labels = Self.labels(in: glyphs)
      if labels.isEmpty {
        if let field = pending { set(field, glyphs[...]) }
        pending = nil
        continue
      }
      guard
        glyphs[..<labels[0].range.lowerBound].allSatisfy({ $0.isBlank || "[【|│".unicodeScalars.contains($0.scalar) })
      else { continue }
      for (index, label) in labels.enumerated() {
        let end = index + 1 < labels.count ? labels[index + 1].range.lowerBound : glyphs.endIndex
        set(label.field, glyphs[label.range.upperBound..<end])
      }
      pending = labels.last.flatMap { values[$0.field] == nil ? $0.field : nil }
    }
    readDisclosure(lines)
  }

  private mutating func set(_ field: Field, _ glyphs: ArraySlice<Glyph>) {
    let text = glyphs.drop { $0.isBlank || "]】|│：:".unicodeScalars.contains($0.scalar) }
    var value = Array(text.trimmed)
    while let last = value.last, last.isBlank || "|│[【；;".unicodeScalars.contains(last.scalar) { value.removeLast() }
    guard !value.isEmpty, values[field] == nil, !["无", "-", "—", "/"].contains(value.string),
      StatementLine.label(value.string) == nil
    else { return }
    values[field] = Value(text: value.string, line: Int(value[0].line))
  }

  /// `（此件公开发布）`, `（此件主动公开）`.
  private mutating func readDisclosure(_ lines: [Line]) {
    guard values[.disclosure] == nil else { return }
    for line in lines where line.glyphs.count <= 24 && line.glyphs.count >= 6 {
      let glyphs = line.glyphs
      guard let start = glyphs.firstIndex(of: "此件"), start <= 1 else { continue }
      let words = glyphs[(start + 2)...].prefix { !"）)。".unicodeScalars.contains($0.scalar) }
      if words.firstIndex(of: "公开") != nil { set(.disclosure, words) }
    }
  }

  /// The labels in a line, in order: a known name that a colon or a closing bracket follows, or that is all of it.
  private static func labels(in glyphs: [Glyph]) -> [(field: Field, range: Range<Int>)] {
    var found: [(Field, Range<Int>)] = []
    var index = 0
    while index < glyphs.count {
      if let (field, end) = label(at: index, in: glyphs) {
        found.append((field, index..<end))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  private static func label(at start: Int, in glyphs: [Glyph]) -> (Field, Int)? {
    guard firsts.contains(glyphs[start].scalar) else { return nil }
    for (name, field) in names where name[0] == glyphs[start].scalar {
      var index = start
      var isName = true
      for scalar in name {
        while index > start, index < glyphs.count, glyphs[index].isBlank { index += 1 }
        guard index < glyphs.count, glyphs[index].scalar == scalar else {
          isName = false
          break
        }
        index += 1
      }
      guard isName else { continue }
      let end = index
      while index < glyphs.count, glyphs[index].isBlank { index += 1 }
      guard index < glyphs.count else { return start == 0 ? (field, end) : nil }
      if "：:]】".unicodeScalars.contains(glyphs[index].scalar) { return (field, index + 1) }
    }
    return nil
  }

  private static let names: [(name: [Unicode.Scalar], field: Field)] = fields.map { (Array($0.unicodeScalars), $1) }
  private static let firsts = ScalarSet(String(names.map { $0.name[0] }))

  private static let fields: [(String, Field)] = [
    ("索引号", .indexNumber), ("主题分类", .subject),

    ("发布日期", .published), ("发布时间", .published), ("公布日期", .published), ("公开日期", .published), ("施行日期", .effective),
    ("实施日期", .effective), ("生效日期", .effective), ("失效日期", .expires), ("有效期至", .expires), ("公开方式", .disclosure),
    ("公开属性", .disclosure), ("信息公开选项", .disclosure), ("公文名称", .title), ("文件名称", .title), ("标题", .title), ("名称", .title),
  ]
}
