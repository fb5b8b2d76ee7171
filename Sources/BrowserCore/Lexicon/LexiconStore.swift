/// A lexicon of which only the pieces are fetched that a query needs: natively and in the browser.
///
/// Its file is a sealed head, as `LexiconHead` reads it, and the pieces. A piece is a text as `LexiconSign` says, coded
/// by a model that has read the index's primer, which only the search has: it hands over texts.
public final class LexiconStore {
  /// The parts of the file that are to be fetched next: where each begins, and how long it is.
  public private(set) var needs: [Range<Int>] = []

  private let head: LexiconHead
  /// The texts of pieces that are here.
  private var texts: [[UInt8]] = []
  /// Where each of them lies in the file.
  private var known: [Range<Int>] = []

  /// Opens a lexicon by the content of its head; it throws when that is not what was written.
  public init(_ head: [UInt8]) throws(MalformedBytes) {
    self.head = try LexiconHead(head)
  }

  /// Asks for what telling the meaning of a query takes.
  public func ask(_ utf8: [UInt8]) throws(MalformedBytes) {
    needs = []
    for place in try places(utf8) where text(at: place).isEmpty { needs.append(place) }
  }

  /// What is needed for the browser: a record for each part, with where it begins and how long it is.
  public var reply: [UInt8] {
    var records = RecordWriter()
    for part in needs {
      records.field(part.lowerBound)
      records.field(part.count)
      records.endRecord()
    }
    return records.bytes
  }

  /// Takes the text of the part that `needs` names at a place; it throws when there is none.
  public func provide(_ place: Int, _ text: [UInt8]) throws(MalformedBytes) {
    guard needs.indices.contains(place), !text.isEmpty else { throw MalformedBytes() }
    texts.append(text)
    known.append(needs[place])
  }

  private func text(at place: Range<Int>) -> [UInt8] {
    for (number, known) in known.enumerated() where known == place { return texts[number] }
    return []
  }

  /// The queries to be asked for a query in UTF-8, in their order, as `QueryList` writes them.
  public func meaning(_ utf8: [UInt8]) throws(MalformedBytes) -> [UInt8] {
    var own: [[UInt8]] = []
    for place in try places(utf8) { own.append(text(at: place)) }
    return QueryList.encode(QueryReader(try Lexicon(own)).queries(utf8))
  }

  /// The places of the pieces that a query needs, each once, as far as those say that are here.
  private func places(_ utf8: [UInt8]) throws(MalformedBytes) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var traditional: [UInt32] = []
    // Words are filed by simplified characters, which the pieces of traditional ones tell.
    for _ in 0..<2 {
      let words = QueryWords(utf8, folding: TextFolding(traditional: traditional))
      for beginning in LexiconKey.beginnings(of: words) {
        let place = try head.place(
          of: LexiconKey(words.phrase, at: beginning.lowerBound, letters: beginning.count))
        guard !place.isEmpty, !places.contains(place) else { continue }
        places.append(place)
        let text = text(at: place)
        guard !text.isEmpty else { continue }
        var reader = LexiconReader(text)
        traditional += try reader.run().run
      }
    }
    return places
  }
}
