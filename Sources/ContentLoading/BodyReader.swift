import CommonMark
import Diagnostics
import PolicyModel

/// Reads the body of a policy.md: CommonMark blocks to text blocks, with the doubts its comments mark.
struct BodyReader {
  private let lines: [Substring]
  private let path: String
  private let firstLine: Int

  init(body: String, path: String, firstLine: Int) {
    lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    self.path = path
    self.firstLine = firstLine
  }

  /// The blocks of the document; what a policy may not hold is reported.
  func blocks(into diagnostics: inout [Diagnostic]) -> [TextBlock] {
    var result: [TextBlock] = []
    for block in parseMarkdown(lines.joined(separator: "\n")).blocks {
      switch block.kind {
      case .heading(let level):
        result.append(textBlock(block, level: level, into: &diagnostics))
      case .paragraph:
        if let rows = tableRows(block) {
          result.append(TextBlock(text: "", rows: rows, line: line(block)))
        } else {
          result.append(textBlock(block, level: nil, into: &diagnostics))
        }
      case .thematicBreak: continue
      case .htmlBlock: diagnostics.append(refused(block, zh: "HTML", en: "HTML", mend: Self.removeMend))
      case .codeBlock: diagnostics.append(refused(block, zh: "代码块", en: "a code block", mend: Self.indentMend))
      case .blockQuote: diagnostics.append(refused(block, zh: "引用块", en: "a block quote", mend: Self.escapeMend))
      case .list, .item: diagnostics.append(refused(block, zh: "列表", en: "a list", mend: Self.escapeMend))
      }
    }
    return result
  }

  private func line(_ block: Block) -> Int { firstLine + block.line - 1 }

  private func textBlock(_ block: Block, level: Int?, into diagnostics: inout [Diagnostic]) -> TextBlock {
    var text = ""
    var doubts: [Doubt] = []
    read(block.inlines, in: block, text: &text, doubts: &doubts, into: &diagnostics)
    return TextBlock(level: level, text: text, doubts: doubts, line: line(block))
  }

  private func read(
    _ inlines: [Inline], in block: Block, text: inout String, doubts: inout [Doubt],
    into diagnostics: inout [Diagnostic]
  ) {
    for inline in inlines {
      switch inline {
      case .text(let piece), .code(let piece): text += piece
      case .softBreak, .hardBreak: continue
      case .emphasis(let children), .strong(let children), .link(let children, _), .image(let children, _):
        read(children, in: block, text: &text, doubts: &doubts, into: &diagnostics)
      case .html(let html):
        if html.hasPrefix("<!--?"), html.hasSuffix("-->") {
          let why = html.dropFirst(5).dropLast(3).trimmed
          let start = doubts.last.map(\.range.upperBound) ?? 0
          doubts.append(Doubt(field: .text, range: figureRange(endOf: text, after: start), why: why))
        } else {
          diagnostics.append(refused(block, zh: "HTML（\(html)）", en: "HTML (\(html))", mend: Self.removeMend))
        }
      }
    }
  }

  /// The figure a text ends with: digits, Latin letters and what stands between them, such as `10—20`; one character
  /// at the least, and none of the doubt before it.
  private func figureRange(endOf text: String, after start: Int) -> Range<Int> {
    let length = text.reversed().prefix { character in
      character == "：" || character.unicodeScalars.allSatisfy { $0.isFigurePart || $0.isLongDash }
    }.count
    return max(start, text.count - max(length, 1))..<text.count
  }

  /// The rows of a pipe table (GFM section 4.10): a paragraph whose second line is a delimiter row.
  private func tableRows(_ block: Block) -> [[String]]? {
    let source = lines[(block.line - 1)...].prefix { !$0.allSatisfy(\.isWhitespace) }
    guard source.count >= 2, source[source.startIndex].contains("|"),
      isDelimiterRow(source[source.startIndex + 1])
    else { return nil }
    return source.enumerated().filter { $0.offset != 1 }.map { row in
      cells(row.element).map { parseMarkdown($0).blocks.first?.inlines.plainText ?? "" }
    }
  }

  private func isDelimiterRow(_ line: Substring) -> Bool {
    let cells = cells(line)
    return line.contains("|") && !cells.isEmpty
      && cells.allSatisfy { cell in
        let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }
        return !dashes.isEmpty && cell.filter { $0 != ":" } == dashes
      }
  }

  /// The cells of a row as written; a pipe after a backslash is text.
  private func cells(_ line: Substring) -> [String] {
    var cells: [String] = [""]
    var escaped = false
    for character in line {
      if character == "|", !escaped {
        cells.append("")
      } else {
        if escaped, character != "|" { cells[cells.count - 1].append("\\") }
        if character != "\\" { cells[cells.count - 1].append(character) }
      }
      escaped = character == "\\" && !escaped
    }
    if line.trimmed.hasPrefix("|") { cells.removeFirst() }
    if line.trimmed.hasSuffix("|") { cells.removeLast() }
    return cells.map { $0.trimmed }
  }

  private func refused(_ block: Block, zh: String, en: String, mend: Wording) -> Diagnostic {
    Diagnostic(
      "body-not-allowed", at: SourceLocation(path: path, line: line(block), column: block.column),
      Wording(zh: "政策正文里不能有\(zh)", en: "the text of a policy cannot hold \(en)"), mend: mend)
  }

  private static let removeMend = Wording(
    zh: "请删去标签，只留文字；存疑的数字写成 <!--? 原因 -->",
    en: "remove the tags and keep the words; mark a doubtful figure as <!--? why -->")
  private static let indentMend = Wording(zh: "请删去行首的空格", en: "remove the blanks at the line's start")
  private static let escapeMend = Wording(
    zh: "序号是原文的一部分，请在行首的“1.”“-”“+”“>”里加反斜线，如“1\\.”",
    en: "numbers belong to the text: write a backslash into '1.', '-', '+' or '>' at the line's start, as in '1\\.'")
}
