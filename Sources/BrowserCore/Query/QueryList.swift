/// Queries as bytes, on their way from the module that knows words to the one that searches: written and read here and
/// nowhere else.
///
/// The count of queries; for each its terms, each with its forms; the excluded runs; the phrase; how it matches and when it
/// is asked, a byte each; what the optional terms must weigh; the sets of terms that may stand anywhere, that are optional,
/// that count for the order alone and that say what is asked for; what the terms weigh, a byte each; its wording. A list
/// has its count before it, and so has a run of characters; numbers take seven bits a byte.
public enum QueryList {
  /// The bytes for queries.
  static func encode(_ queries: [SearchQuery]) -> [UInt8] {
    var writer = ByteWriter()
    writer.varint(queries.count)
    for query in queries {
      writer.varint(query.terms.count)
      for term in query.terms { write(term.forms, to: &writer) }
      write(query.excluded, to: &writer)
      write(query.phrase, to: &writer)
      writer.byte(query.match.rawValue)
      writer.byte(query.turn.rawValue)
      writer.varint(query.quorum)
      writer.fixed32(query.anywhere)
      writer.fixed32(query.optional)
      writer.fixed32(query.bonus)
      writer.fixed32(query.asks)
      writer.varint(query.weights.count)
      for weight in query.weights { writer.byte(weight) }
      writer.varint(query.wording.count)
      for byte in query.wording { writer.byte(byte) }
    }
    return writer.bytes
  }

  @inline(never)
  private static func write(_ runs: [[UInt32]], to writer: inout ByteWriter) {
    writer.varint(runs.count)
    for run in runs { write(run, to: &writer) }
  }

  @inline(never)
  private static func write(_ run: [UInt32], to writer: inout ByteWriter) {
    writer.varint(run.count)
    for scalar in run { writer.varint(UInt64(scalar)) }
  }

  /// Reads queries; it throws when a byte is missing or not what is written.
  static func decode(_ bytes: [UInt8]) throws(MalformedBytes) -> [SearchQuery] {
    var reader = ByteReader(bytes)
    var queries: [SearchQuery] = []
    for _ in 0..<(try reader.count()) {
      var terms: [SearchTerm] = []
      for _ in 0..<(try reader.count()) {
        let forms = try runs(&reader)
        guard !forms.isEmpty, terms.count < SearchQuery.maximalCount else { throw MalformedBytes() }
        terms.append(SearchTerm(forms: forms))
      }
      let excluded = try runs(&reader)
      let phrase = try run(&reader)
      guard let match = SearchHit.Match(rawValue: try reader.byte()),
        let turn = SearchQuery.Turn(rawValue: try reader.byte())
      else { throw MalformedBytes() }
      let quorum = try reader.number()
      let anywhere = try reader.fixed32()
      let optional = try reader.fixed32()
      let bonus = try reader.fixed32()
      let asks = try reader.fixed32()
      queries.append(
        SearchQuery(
          terms: terms, excluded: excluded, phrase: phrase, match: match, turn: turn, anywhere: anywhere,
          optional: optional, quorum: quorum, bonus: bonus, asks: asks, weights: try reader.counted(),
          wording: try reader.counted()
        ))
    }
    guard reader.remaining == 0 else { throw MalformedBytes() }
    return queries
  }

  @inline(never)
  private static func runs(_ reader: inout ByteReader) throws(MalformedBytes) -> [[UInt32]] {
    var runs: [[UInt32]] = []
    for _ in 0..<(try reader.count()) { runs.append(try run(&reader)) }
    return runs
  }

  @inline(never)
  private static func run(_ reader: inout ByteReader) throws(MalformedBytes) -> [UInt32] {
    var run: [UInt32] = []
    for _ in 0..<(try reader.count()) { run.append(try reader.varint()) }
    guard !run.isEmpty else { throw MalformedBytes() }
    return run
  }
}
