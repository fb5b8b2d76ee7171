@testable import BrowserCore

/// What a query takes of a lexicon.
struct FetchedLexicon {
  let lexicon: Lexicon
  /// How many bytes of the file.
  private(set) var size = 0

  init(_ query: String, of made: (file: [UInt8], head: [UInt8])) throws {
    let store = try LexiconStore(made.head)
    let model = try TextModel(primer: LeafWriter.primer)
    let primed = model.mark()
    var texts: [[UInt8]] = []
    while true {
      try store.ask(Array(query.utf8))
      if store.needs.isEmpty { break }
      for (number, part) in store.needs.enumerated() {
        model.rewind(to: primed)
        let text = try CodedText.decode(Array(made.file[part]), with: model)
        try store.provide(number, text)
        texts.append(text)
        size += part.count
      }
    }
    lexicon = try Lexicon(texts)
  }

  /// The words in it.
  var words: Set<String> {
    Set(lexicon.words.map { String(String.UnicodeScalarView($0.forms[0].compactMap(Unicode.Scalar.init))) })
  }
}
