import Diagnostics

/// The lines of an import's report: names at the left, what they say beside them, aligned in a terminal.
struct ReportText {
  private(set) var text = ""
  private let language: MessageLanguage

  init(_ language: MessageLanguage) {
    self.language = language
  }

  private var isChinese: Bool { language == .zh }

  /// The document's title.
  mutating func head(_ title: String) {
    text += title + "\n"
  }

  /// A name and what it says.
  mutating func row(_ name: Wording, _ words: String) {
    let name = name(language)
    // Names of three Chinese characters are the longest, ten Latin letters in English.
    let pad = isChinese ? String(repeating: "　", count: max(0, 3 - name.count)) : Self.spaces(10 - name.count)
    text += "  " + name + pad + (isChinese ? "　" : "  ") + words + "\n"
  }

  /// More of the row above.
  mutating func continued(_ words: String) {
    text += (isChinese ? "  　　　　" : "  " + Self.spaces(12)) + words + "\n"
  }

  /// A place a person must look at.
  mutating func item(_ repair: Repair, lineWidth: Int) {
    let digits = String(repair.line)
    let line = Self.spaces(lineWidth - digits.count) + digits
    text += isChinese ? "    第 \(line) 行　" : "    line \(line)  "
    let indent = isChinese ? "      " + Self.spaces(lineWidth) + "　　　" : Self.spaces(lineWidth + 11)
    text += repair.after + "\n"
    for reading in repair.alternatives { text += indent + (isChinese ? "也可能是：" : "or: ") + reading + "\n" }
    if let why = repair.why { text += indent + (isChinese ? "原因：" : "why: ") + why + "\n" }
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
