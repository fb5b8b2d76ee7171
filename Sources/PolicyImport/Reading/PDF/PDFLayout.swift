/// Lays the words of a PDF's pages out as lines of text: what stands at one height is one line, whatever its fonts, and
/// gaps and indents keep their width in half-width cells.
///
/// `pdftotext -layout` does the same, but parts from a line the figures whose font is lower than the others'.
struct PDFLayout {
  /// Where the text of the pages begins on the left.
  private let margin: Double
  /// The width of a full-width character in most of the text.
  private let em: Double

  /// The text of the pages, form feeds between them.
  static func text(of pages: [[PDFWord]]) -> String {
    let layout = PDFLayout(pages)
    return pages.map { layout.text(ofPage: $0) }.joined(separator: "\u{C}")
  }

  private init(_ pages: [[PDFWord]]) {
    let words = pages.joined()
    margin = words.lazy.map(\.left).min() ?? 0
    var widths: [Int: Int] = [:]
    for word in words {
      if let em = word.em { widths[Int((em * 2).rounded()), default: 0] += word.text.count }
    }
    let most = widths.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    em = max(4, most.map { Double($0) / 2 } ?? 12)
  }

  private func text(ofPage page: [PDFWord]) -> String {
    let lines = lines(of: page)
    let pitches = zip(lines, lines.dropFirst()).map { $1.middle - $0.middle }.sorted()
    let pitch = pitches.isEmpty ? 0 : pitches[pitches.count / 2]
    var text = ""
    var before: Double?
    for line in lines {
      if let before, line.middle - before > max(pitch * 1.6, em * 1.6) { text += "\n" }
      text += self.text(ofLine: line.words) + "\n"
      before = line.middle
    }
    return text
  }

  /// The words of a page by the heights they stand at, from the top, each line from the left.
  private func lines(of page: [PDFWord]) -> [(middle: Double, words: [PDFWord])] {
    var lines: [(middle: Double, words: [PDFWord])] = []
    for word in page.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      if let last = lines.last, word.middle - last.middle < min(em, word.em ?? em) * 0.45 {
        lines[lines.count - 1].words.append(word)
      } else {
        lines.append((word.middle, [word]))
      }
    }
    for index in lines.indices { lines[index].words.sort { $0.left < $1.left } }
    return lines
  }

  private func text(ofLine words: [PDFWord]) -> String {
    var scalars: [Unicode.Scalar] = []
    var cells = 0
    var end: Double?
    var before: PDFWord?
    for word in words {
      let gap = end.map { word.left - $0 } ?? 0
      let column = Int(((word.left - margin) / em * 2).rounded())
      let blanks: Int
      if end == nil {
        blanks = column
      } else if gap < em * 0.15 || before.map({ isSpacedOut($0, word, by: gap) }) == true {
        blanks = 0
      } else if gap < em * 0.8 {
        blanks = 1
      } else {
        blanks = max(2, column - cells)
      }
      scalars += [Unicode.Scalar](repeating: " ", count: min(blanks, 400)) + word.text
      cells += blanks + word.text.reduce(0) { $0 + ($1.isChinese ? 2 : 1) }
      end = max(end ?? word.right, word.right)
      before = word
    }
    return String(scalars)
  }

  /// Whether two words are characters of one that is spaced out, as headings are: each alone, and near for its size.
  private func isSpacedOut(_ one: PDFWord, _ next: PDFWord, by gap: Double) -> Bool {
    guard one.text.count == 1, next.text.count == 1, let em = one.em, next.em != nil else { return false }
    return gap < em * 0.4
  }
}
