/// A lexicon of which only the pieces are fetched that a query needs: natively and in the browser.
///
/// Its file is a sealed head and the pieces. The head says how many units of 64 bytes each of them has, a power of two of
/// numbers: five bits a character from `0`, the lowest first; bit 5 says that another follows. A piece is a text as
/// `LexiconSign` says, coded by a model that has read the index's primer, which only the search has: it hands over texts.
public final class LexiconStore {
  /// The parts of the file that are to be fetched next: where each begins, and how long it is.
  public private(set) var needs: [Range<Int>] = []

  /// Where each piece begins in the file, and where the last one ends.
  private var starts: [Int]
  /// The texts of pieces; empty where one is not here.
  private var texts: [[UInt8]]

  /// Pieces are multiples of so many bytes.
  static let unit = 64

  /// Opens a lexicon by the content of its head; it throws when that is not what was written.
  public init(_ head: [UInt8]) throws(MalformedBytes) {
    starts = [SealedFile.headLength + head.count]
    var units = 0
    var shift = 0
    for digit in head {
      units |= Int((digit &- 0x30) & 31) << shift
      shift += 5
      if digit &- 0x30 < 32 {
        starts.append(starts[starts.count - 1] + units * Self.unit)
        (units, shift) = (0, 0)
      } else if shift > 20 {
        throw MalformedBytes()
      }
    }
    texts = [[UInt8]](repeating: [], count: starts.count - 1)
    guard texts.count > 1, texts.count & (texts.count - 1) == 0 else { throw MalformedBytes() }
  }

  /// Asks for what telling the meaning of a query takes.
  public func ask(_ utf8: [UInt8]) throws(MalformedBytes) {
    needs = []
    for number in try numbers(utf8) where texts[number].isEmpty { needs.append(starts[number]..<starts[number + 1]) }
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
    // Before the piece that begins there empty ones may.
    for number in texts.indices where starts[number] == needs[place].lowerBound && starts[number + 1] > starts[number] {
      texts[number] = text
    }
  }

  /// The queries to be asked for a query in UTF-8, in their order, as `QueryList` writes them.
  public func meaning(_ utf8: [UInt8]) throws(MalformedBytes) -> [UInt8] {
    var own: [[UInt8]] = []
    for number in try numbers(utf8) where !texts[number].isEmpty { own.append(texts[number]) }
    return QueryList.encode(QueryReader(try Lexicon(own)).queries(utf8))
  }

  /// The pieces that a query needs, each once, as far as those say that are here.
  private func numbers(_ utf8: [UInt8]) throws(MalformedBytes) -> [Int] {
    let words = QueryWords(utf8, folding: .withoutTable)
    var numbers: [Int] = []
    func add(_ key: UInt32) {
      let number = LexiconKey.piece(of: key, count: texts.count)
      if starts[number + 1] > starts[number], !numbers.contains(number) { numbers.append(number) }
    }
    for key in LexiconKey.keys(of: words) { add(key) }
    // Words are filed by simplified characters, which the pieces of traditional ones tell.
    for number in numbers where !texts[number].isEmpty {
      var reader = LexiconReader(texts[number])
      let pairs = try reader.run().run
      for place in 0..<pairs.count / 2 where words.phrase.contains(pairs[2 * place]) {
        add(LexiconKey.key(in: pairs, at: 2 * place + 1))
      }
    }
    return numbers
  }
}
