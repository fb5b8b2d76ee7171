/// A word of a PDF and where it stands on its page, in points from the page's upper left corner.
struct PDFWord {
  var text: [Unicode.Scalar]
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  /// The middle of its height: of all its measures the one that differs least from font to font on one line.
  var middle: Double { (top + bottom) / 2 }

  /// The width of a full-width character, as its own tell it; nil where it has no ideograph: quotation marks and dashes
  /// alone are narrower in many fonts.
  var em: Double? {
    guard text.contains(where: \.properties.isIdeographic) else { return nil }
    let wide = text.count { $0.isChinese }
    return (right - left) / (Double(wide) + Double(text.count - wide) / 2)
  }
}

/// Reads what `pdftotext -bbox` writes: `<page …>`, and in it `<word xMin="…" yMin="…" xMax="…" yMax="…">…</word>`.
struct PDFWords {
  /// The words of each page, in the order of the file.
  private(set) var pages: [[PDFWord]] = []

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while let open = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      place = open + 1
      if holds("page ") {
        pages.append([])
      } else if holds("word "), let word = word(), !pages.isEmpty {
        pages[pages.count - 1].append(word)
      }
    }
  }

  private func holds(_ text: StaticString) -> Bool {
    place + text.utf8CodeUnitCount <= bytes.count
      && (0..<text.utf8CodeUnitCount).allSatisfy { bytes[place + $0] == text.utf8Start[$0] }
  }

  /// The word whose tag begins here; nil for a tag without four numbers.
  private mutating func word() -> PDFWord? {
    guard let close = bytes[place...].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let numbers = bytes[place..<close].split(separator: UInt8(ascii: "\"")).compactMap {
      Double(String(decoding: $0, as: UTF8.self))
    }
    let end = bytes[close...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
    place = end
    guard numbers.count == 4, numbers.allSatisfy({ abs($0) < 100_000 }) else { return nil }
    let text = Self.unescaped(String(decoding: bytes[(close + 1)..<end], as: UTF8.self))
    guard !text.isEmpty else { return nil }
    return PDFWord(text: text, left: numbers[0], right: numbers[2], top: numbers[1], bottom: numbers[3])
  }

  private static func unescaped(_ text: String) -> [Unicode.Scalar] {
    guard text.contains("&") else { return Array(text.unicodeScalars) }
    let glyphs = text.glyphs(line: 1)
    var scalars: [Unicode.Scalar] = []
    var index = 0
    while index < glyphs.count {
      if let (scalar, end) = CharacterReference.read(glyphs, at: index) {
        scalars.append(scalar)
        index = end
      } else {
        scalars.append(glyphs[index].scalar)
        index += 1
      }
    }
    return scalars
  }
}
