/// Reads labels and values that nothing but their words parts: `发文机关 某市人民政府 成文日期 2020-11-30文号某政字〔2020〕102号`.
///
/// Where no colon shows what is a label, the values do: a date, a number, the name of a body stand where such a label
/// calls for them.
enum UnmarkedFields {
  /// The labels of a line with their values; none where the values do not bear the labels out.
  static func parts(of words: ArraySlice<Unicode.Scalar>) -> [(label: StatementLine.Label, text: String)] {
    guard !words.isEmpty, words.count <= 300, !words.contains("。"),
      var place = name(words, at: words.startIndex).map(\.end),
      let first = name(words, at: words.startIndex)
    else { return [] }
    var fields = [first.field]
    var starts = [place]
    var ends: [Int] = []
    while place < words.endIndex {
      if let (field, end) = name(words, at: place), end < words.endIndex || fields.count > 1 {
        ends.append(place)
        fields.append(field)
        starts.append(end)
        place = end
      } else {
        place += 1
      }
    }
    ends.append(words.endIndex)
    let values = zip(starts, ends).map { String(StatementLine.trimmed(words[$0..<$1])) }
    let checks = zip(fields, values).compactMap { $1.isEmpty ? nil : fits($1, $0) }
    guard checks.contains(true), !checks.contains(false) else { return [] }
    // A single label is no more than a word unless a blank parts it from its value.
    guard fields.count > 1 || starts[0] < words.endIndex && isGap(words[starts[0]]) else { return [] }
    return zip(fields, values).map { (.field($0), $1) }
  }

  /// The labels of a line whose words blanks part, two of them names of fields at least: `公开形式 主动公开 责任部门 政府办`.
  static func row(of words: ArraySlice<Unicode.Scalar>) -> [(label: StatementLine.Label, text: String)] {
    guard words.count <= 120, !words.contains("。") else { return [] }
    let pieces = words.split { $0.isBlank }.map { String($0) }
    guard pieces.count >= 3 else { return [] }
    var parts: [(label: StatementLine.Label, text: String)] = []
    for piece in pieces {
      if piece.unicodeScalars.count >= 3, let label = StatementLine.label(piece) {
        parts.append((label, ""))
      } else if parts.isEmpty {
        return []
      } else {
        parts[parts.count - 1].text += (parts[parts.count - 1].text.isEmpty ? "" : " ") + piece
      }
    }
    return parts.count >= 2 ? parts : []
  }

  /// Whether a value is such as a field holds; nil where that cannot be told.
  static func fits(_ value: String, _ field: PageMetadata.Field) -> Bool? {
    switch field {
    case .number:
      return DocumentNumber(value.glyphs(line: 0)) != nil
    case .signed, .published, .effective, .expires:
      let day = value.split(whereSeparator: \.isWhitespace).first ?? ""
      return ChineseDate.parse(value) != nil || ChineseDate.parse(day) != nil
    case .issuer, .source:
      return BodyNames.endsAsBody(value.glyphs(line: 0)) ? true : nil
    case .status:
      return value.unicodeScalars.count <= 8 && ["有效", "失效", "废止", "修改", "修订"].contains { value.contains($0) }
    case .title, .indexNumber, .subject, .address:
      return nil
    }
  }

  /// The name of a field that stands in a text at a place, its blanks stepped over, and where it ends.
  ///
  /// Within a line a name stands behind a blank, or is too long to be a part of other words.
  private static func name(_ words: ArraySlice<Unicode.Scalar>, at place: Int) -> (field: PageMetadata.Field, end: Int)?
  {
    guard firsts.mayHold(words[place]) else { return nil }
    let isApart = place == words.startIndex || isGap(words[place - 1])
    for (name, field) in names where name[0] == HanForms.simplified(words[place]) {
      guard isApart || name.count >= 4 || StatementLine.isNumber(words[place - 1]) else { continue }
      var end = place
      var isThere = true
      for scalar in name {
        while end > place, end < words.endIndex, words[end].isBlank { end += 1 }
        guard end < words.endIndex, HanForms.simplified(words[end]) == scalar else {
          isThere = false
          break
        }
        end += 1
      }
      if isThere { return (field, end) }
    }
    return nil
  }

  private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar == "|" || scalar == "｜" || scalar == "│"
  }

  /// The longest first; words that a text may begin with all the same are none.
  private static let names: [(name: [Unicode.Scalar], field: PageMetadata.Field)] = StatementLine.fields
    .filter { $0.key.unicodeScalars.allSatisfy(\.isChinese) && !common.contains($0.key) && $0.key.count >= 2 }
    .map { (Array($0.key.unicodeScalars), $0.value) }
    .sorted { ($1.name.count, $0.name[0].value) < ($0.name.count, $1.name[0].value) }

  private static let common: Set<String> = [
    "索引", "分类", "主题", "标题", "名称", "日期", "时间", "时效", "字号", "链接", "网址", "出处",
  ]

  private static let firsts = ScalarFilter(names.map { $0.name[0] }.flatMap(HanForms.forms))
}
