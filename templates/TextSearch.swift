extension String {
  /// Whether another text stands in this one, byte for byte. The standard library's search compares characters by
  /// canonical equivalence, which documents of some hundred pages feel.
  func holds(_ words: String) -> Bool {
    var (text, words) = (self, words)
    return text.withUTF8 { text in
      words.withUTF8 { words in
        guard let first = words.first else { return true }
        guard text.count >= words.count else { return false }
        for start in 0...(text.count - words.count) where text[start] == first {
          if zip(words, text[start...]).allSatisfy({ $0 == $1 }) { return true }
        }
        return false
      }
    }
  }
}
