/// What a page or an XML file says of its own encoding.
enum EncodingDeclaration {
  /// How much of a file is searched, as in the HTML standard.
  private static let limit = 1024

  /// The encoding named by `<?xml … encoding="…"?>`, `<meta charset=…>` or `<meta … content="…; charset=…">`.
  static func encoding(in bytes: [UInt8]) -> TextEncoding? {
    let head = bytes.prefix(limit).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    guard let start = head.firstIndex(of: UInt8(ascii: "<")) else { return nil }
    for (opening, key) in [("<?xml", "encoding"), ("<meta", "charset")] {
      var place = start
      while let tag = find(Array(opening.utf8), in: head, from: place) {
        let end = head[tag...].firstIndex(of: UInt8(ascii: ">")) ?? head.count
        if let name = value(of: Array(key.utf8), in: head[tag..<end]) { return TextEncoding(label: name) }
        place = end
      }
    }
    return nil
  }

  /// What stands after `key=`, with or without quotes.
  private static func value(of key: [UInt8], in tag: ArraySlice<UInt8>) -> String? {
    guard let start = find(key, in: Array(tag), from: 0) else { return nil }
    let rest = tag.dropFirst(start + key.count).drop { " \t\r\n".utf8.contains($0) }
    guard rest.first == UInt8(ascii: "=") else { return nil }
    let name = rest.dropFirst().drop { " \t\r\n\"'".utf8.contains($0) }.prefix { !" \t\r\n\"';/?>".utf8.contains($0) }
    return String(decoding: name, as: UTF8.self)
  }

  private static func find(_ word: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard start <= bytes.count - word.count else { return nil }
    return (start...(bytes.count - word.count)).first { bytes[$0...].starts(with: word) }
  }
}
