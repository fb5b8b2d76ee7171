public import Diagnostics

/// An organisation that policies make responsible for something; 市人社局 is another one in another city.
public struct Body: Sendable, Hashable {
  /// The path of its region, such as `jilin/jilin`.
  public var region: String
  /// Its ASCII name in addresses, unique in its region.
  public var id: String
  /// Its name, as documents write it.
  public var name: LocalizedText
  /// Other names documents give it.
  public var aliases: [String] = []

  /// Makes a body.
  public init(region: String, id: String, name: LocalizedText, aliases: [String] = []) {
    self.region = region
    self.id = id
    self.name = name
    self.aliases = aliases
  }
}

/// A subject that documents share, such as 住房.
public struct Topic: Sendable, Hashable {
  /// Its ASCII name in addresses.
  public var id: String
  /// Its name, as front matter writes it.
  public var name: LocalizedText

  /// Makes a topic.
  public init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

/// A term of art and what it means, such as 规上企业.
public struct Term: Sendable, Hashable {
  /// Its ASCII name in addresses.
  public var id: String
  /// The term.
  public var name: LocalizedText
  /// Other ways documents write it.
  public var aliases: [String] = []
  /// What it means, in plain words of the portal's own.
  public var explanation: LocalizedText
  /// The documents' own words that define it; empty where none of them does.
  public var definitions: [Citation] = []
  /// Where it is written.
  public var location: SourceLocation

  /// Makes a term.
  public init(id: String, name: LocalizedText, explanation: LocalizedText, location: SourceLocation) {
    self.id = id
    self.name = name
    self.explanation = explanation
    self.location = location
  }
}

/// The words a portal has explanations and addresses for.
public struct Vocabulary: Sendable, Hashable {
  /// What bodies.yaml lists.
  public var bodies: [Body] = []
  /// What topics.yaml lists.
  public var topics: [Topic] = []
  /// What glossary.yaml explains.
  public var terms: [Term] = []

  /// Makes an empty vocabulary.
  public init() {}

  /// The body that documents of a region call so: the region's own, else one of a region it lies in.
  public func body(_ name: String, in region: String?) -> Body? {
    var region = region
    while let place = region {
      if let body = bodies.first(where: { $0.region == place && ($0.name.zh == name || $0.aliases.contains(name)) }) {
        return body
      }
      region = place.lastIndex(of: "/").map { String(place[..<$0]) }
    }
    return nil
  }

  /// The topic with a name.
  public func topic(_ name: String) -> Topic? {
    topics.first { $0.name.zh == name }
  }
}
