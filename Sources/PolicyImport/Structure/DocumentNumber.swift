import PolicyModel

/// A document's number, 发文字号, in the forms issuers give it.
struct DocumentNumber: Sendable, Hashable {
  /// The number as written, blanks and brackets round the whole left out.
  var written: String
  /// The number with its year in 〔〕 and without noughts before the serial (GB/T 9704-2012 section 7.2.5).
  var text: String

  /// Whether writing it the standard way changed it.
  var isChanged: Bool { written != text }

  /// The number that is the whole text, also in brackets: `市办发〔2023〕10号`, `民政部令第83号`, `〔十五届〕第62号`,
  /// `2026年第322号`; nil for anything else.
  init?(_ glyphs: some RandomAccessCollection<Glyph>) {
    guard glyphs.count <= 60, let last = glyphs.last(where: { !$0.isBlank })?.scalar,
      last == "号" || last == "號" || last == "件" || Self.closes(last)
    else { return nil }
    var scalars = glyphs.filter { !$0.isBlank }.map(\.scalar)
    for index in scalars.indices where (0xFF10...0xFF19).contains(scalars[index].value) {
      scalars[index] = Unicode.Scalar(scalars[index].value - 0xFEE0) ?? scalars[index]
    }
    for index in scalars.indices where scalars[index] == "號" { scalars[index] = "号" }
    if Self.closes(last), let first = scalars.first, Self.opens(first), first != "〔" {
      scalars = Array(scalars.dropFirst().dropLast())
    }
    // 某市人民政府令（第88号）.
    if Self.closes(last), let open = scalars.lastIndex(where: Self.opens), open > 0,
      "令告".unicodeScalars.contains(scalars[open - 1]), scalars[(open + 1)...].contains("第")
    {
      scalars.remove(at: open)
      scalars.removeLast()
    }
    // 公安部公通字[1995]91号文件.
    if scalars.suffix(3) == ["号", "文", "件"] { scalars.removeLast(2) }
    guard scalars.last == "号" else { return nil }
    if let number = Self.bracketed(scalars) {
      self = number
    } else if let number = Self.ordered(scalars) {
      self = number.keepingNames(of: glyphs)
    } else {
      return nil
    }
  }

  /// The number at a text's end, after a blank or in brackets: `…的通知 国发〔2016〕36号`; and what stands before it.
  static func trailing(_ glyphs: [Glyph]) -> (number: DocumentNumber, before: ArraySlice<Glyph>)? {
    guard let last = glyphs.last?.scalar, last == "号" || closes(last) else { return nil }
    var start = glyphs.endIndex - 1
    while start > glyphs.startIndex, glyphs.endIndex - start < 40 {
      start -= 1
      let isBracket =
        closes(last) && opens(glyphs[start].scalar) && !"〔[［【".unicodeScalars.contains(glyphs[start].scalar)
      guard isBracket || glyphs[start].isBlank, let number = DocumentNumber(glyphs[start...]) else { continue }
      let before = glyphs[..<start].trimmed
      return before.isEmpty ? nil : (number, before)
    }
    return nil
  }

  /// The number at a text's start, a blank behind it: `国发〔2016〕36号 国务院关于…`; and what stands behind it.
  static func leading(_ glyphs: [Glyph]) -> (number: DocumentNumber, behind: ArraySlice<Glyph>)? {
    guard let end = glyphs.prefix(40).firstIndex(where: { $0.scalar == "号" || $0.scalar == "號" }),
      end + 1 < glyphs.count, glyphs[end + 1].isBlank || glyphs[end + 1].scalar == "《",
      let number = DocumentNumber(glyphs[...end])
    else { return nil }
    return (number, glyphs[(end + 1)...].trimmed)
  }

  /// The number behind the day a page puts before it: `2004-6-23酒政发〔2004〕89号`.
  static func behindDay(_ glyphs: [Glyph]) -> DocumentNumber? {
    let day = glyphs.prefix { $0.scalar.isDigit || "-./".unicodeScalars.contains($0.scalar) }
    guard day.count >= 8, ChineseDate.parse(day) != nil else { return nil }
    return DocumentNumber(glyphs[day.endIndex...].trimmed)
  }

  /// The number that is the whole text but for its 号: `某政发[2023]6`.
  static func unended(_ glyphs: [Glyph]) -> DocumentNumber? {
    guard glyphs.count <= 40, let last = glyphs.last, last.scalar.isDigit,
      glyphs.contains(where: { closes($0.scalar) }),
      let number = DocumentNumber(glyphs + [Glyph("号", line: Int(last.line))])
    else { return nil }
    return DocumentNumber(written: String(number.written.dropLast()), text: number.text)
  }

  private init(written: String, text: String) {
    (self.written, self.text) = (written, text)
  }

  /// `国发[2009]10号`: a word for the issuer, the year or the congress in brackets, the serial.
  private static func bracketed(_ scalars: [Unicode.Scalar]) -> DocumentNumber? {
    guard let open = scalars.firstIndex(where: opens), let close = scalars[open...].firstIndex(where: closes),
      scalars[..<open].allSatisfy({ $0.isChinese && !isStop($0) })
    else { return nil }
    let inside = Array(scalars[(open + 1)..<close])
    let isYear = inside.count == 4 && inside.allSatisfy(\.isDigit) && (inside[0] == "1" || inside[0] == "2")
    let isCongress = inside.last == "届" && inside.count <= 6
    guard isYear && open > 0 || isCongress else { return nil }
    var serial = Array(scalars[(close + 1)...].dropLast())
    let ordinal = serial.first == "第"
    if ordinal { serial.removeFirst() }
    guard let digits = serialDigits(serial) else { return nil }
    let head = withoutBody(String(scalars[..<open])), written = String(scalars[...])
    return DocumentNumber(
      written: written, text: head + "〔" + String(inside[...]) + "〕" + (ordinal ? "第" : "") + digits + "号")
  }

  /// 公通字 of 公安部公通字: the full name of a body before its word is no part of the number.
  private static func withoutBody(_ head: String) -> String {
    for body in ["人民政府", "委员会", "办公厅", "办公室", "部", "局", "厅"] {
      guard let end = head.firstRange(of: body)?.upperBound, head.distance(from: head.startIndex, to: end) >= 3 else {
        continue
      }
      let word = head[end...]
      if (2...6).contains(word.count), let last = word.last, "发字函规".contains(last) { return String(word) }
    }
    return head
  }

  /// `国务院令第666号`, `公告2021年第3号`, `2026年第322号`.
  private static func ordered(_ scalars: [Unicode.Scalar]) -> DocumentNumber? {
    guard let ordinal = scalars.lastIndex(of: "第"),
      let digits = serialDigits(Array(scalars[(ordinal + 1)...].dropLast()))
    else { return nil }
    var head = scalars[..<ordinal]
    var hasYear = false
    if head.last == "年", head.count >= 5, head.dropLast().suffix(4).allSatisfy(\.isDigit) {
      hasYear = true
      head = head.dropLast(5)
    }
    let isOrder = head.last == "令" || head.suffix(2) == ["公", "告"] || head.suffix(2) == ["通", "告"]
    guard head.allSatisfy({ $0.isChinese && !isStop($0) }) || head.isEmpty, isOrder || hasYear && head.isEmpty,
      head.count <= 40
    else { return nil }
    let written = String(scalars[...])
    return DocumentNumber(written: written, text: String(scalars[...ordinal]) + digits + "号")
  }

  /// `财政部 税务总局公告2023年第28号`: blanks between names of bodies are kept.
  private func keepingNames(of glyphs: some RandomAccessCollection<Glyph>) -> DocumentNumber {
    let parts = glyphs.split(whereSeparator: \.isBlank).map { Array($0) }
    guard let last = parts.last, parts.count > 1 else { return self }
    let names = parts.dropLast().prefix { BodyNames.endsAsBody($0) }.map { $0.string }
    guard !names.isEmpty, !last.isEmpty else { return self }
    let count = names.reduce(0) { $0 + $1.count }
    let head = names.joined(separator: " ") + " "
    return DocumentNumber(written: head + written.dropFirst(count), text: head + text.dropFirst(count))
  }

  /// The bodies that issued an order or a public notice, from the number at a document's head:
  /// `中华人民共和国民政部令第83号`; none of a number in brackets.
  static func bodies(_ paragraphs: [Paragraph]) -> [String] {
    for paragraph in paragraphs.prefix(12) where paragraph.glyphs.count <= 60 {
      guard let number = DocumentNumber(paragraph.glyphs),
        let end = ["令", "公告", "通告"].compactMap({ number.text.firstRange(of: $0)?.lowerBound }).min()
      else { continue }
      var name = number.text[..<end]
      if name.hasPrefix("中华人民共和国"), name.count > 9 { name = name.dropFirst(7) }
      // 政府令〔2010〕第15号 does not say whose.
      return name == "政府" ? [] : BodyNames.names(name.glyphs(line: 0)[...])
    }
    return []
  }

  /// A serial without noughts before it, Chinese numerals as they stand.
  private static func serialDigits(_ scalars: [Unicode.Scalar]) -> String? {
    guard !scalars.isEmpty, scalars.count <= 6 else { return nil }
    if scalars.allSatisfy(\.isDigit) {
      let digits = scalars.drop { $0 == "0" }
      return digits.isEmpty ? nil : String(digits)
    }
    let text = String(scalars[...])
    return ChineseNumeral.parse(text) == nil ? nil : text
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〔", "[", "［", "【", "（", "(", "﹝": true
    default: false
    }
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〕", "]", "］", "】", "）", ")", "﹞": true
    default: false
    }
  }

  private static func isStop(_ scalar: Unicode.Scalar) -> Bool { "，。；：、“”《》？！".unicodeScalars.contains(scalar) }
}
