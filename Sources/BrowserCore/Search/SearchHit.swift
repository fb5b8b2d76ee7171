/// One thing found; texts are UTF-8.
public struct SearchHit: Sendable, Hashable {
  /// What it is.
  public var kind: UnitRole
  /// The document's id.
  public var policy: [UInt8]
  /// The path of the provision; empty when it is the document itself.
  public var provision: [UInt8]
  /// The id of the benefit; empty when it is none.
  public var benefit: [UInt8]
  /// Its address relative to the site's root, with the anchor.
  public var url: [UInt8]
  /// Its name, for a benefit or a term; else the document's title.
  public var title: [UInt8]
  /// The part of the text that answers, plain.
  public var snippet: [UInt8] = []
  /// Where the words stand in `snippet`, in UTF-16 code units, so that JavaScript can slice it.
  public var marks: [Range<Int>] = []
  /// Whether the words stand there as typed.
  public var match = Match.exact
  /// What the visitor may have meant, where the match is near; else empty.
  public var suggestion: [UInt8] = []
  /// Higher is better, between hits of one search.
  public var score: Int

  /// How a hit holds the words.
  public enum Match: UInt8, Sendable, Hashable {
    /// As typed, apart from what folding makes alike.
    case exact = 0
    /// In another notation or in other words.
    case expanded = 1
    /// Almost as typed: what the visitor may have meant.
    case near = 2
  }

  /// Hits as a JSON array.
  public static func json(_ hits: [SearchHit]) -> [UInt8] {
    var json = JSONWriter()
    json.beginArray()
    for hit in hits { hit.write(to: &json) }
    json.endArray()
    return json.bytes
  }

  func write(to json: inout JSONWriter) {
    json.beginObject()
    json.key("kind")
    switch kind {
    case .benefit: json.string("benefit")
    case .term: json.string("term")
    default: json.string("provision")
    }
    json.key("policy")
    json.string(policy)
    json.key("provision")
    if provision.isEmpty { json.null() } else { json.string(provision) }
    json.key("benefit")
    if benefit.isEmpty { json.null() } else { json.string(benefit) }
    json.key("url")
    json.string(url)
    json.key("title")
    json.string(title)
    json.key("snippet")
    json.string(snippet)
    json.key("marks")
    json.beginArray()
    for mark in marks {
      json.beginArray()
      json.number(mark.lowerBound)
      json.number(mark.upperBound)
      json.endArray()
    }
    json.endArray()
    json.key("score")
    json.number(score)
    if !suggestion.isEmpty {
      json.key("suggestion")
      json.string(suggestion)
    }
    json.key("match")
    switch match {
    case .exact: json.string("exact")
    case .expanded: json.string("expanded")
    case .near: json.string("near")
    }
    json.endObject()
  }
}
