public import Diagnostics

/// A sort of people that the portal has a page for, told by what such a person answers on the self-check.
public struct Audience: Sendable, Hashable {
  /// Its name in addresses: `graduates`, or that of a sort of applicant, such as `enterprise`.
  public var id: String
  /// Its name.
  public var name: LocalizedText
  /// What such a person answers; empty where the id names a sort of applicant.
  public var answers: [BenefitCase.Answer]
  /// What somebody answers who is not one of them.
  public var others: [BenefitCase.Answer]
  /// A benefit that shows what there is for them; only who has one stands on the home page.
  public var example: Example?
  /// Where it is written.
  public var location: SourceLocation

  /// A benefit with a figure, and in a few words whom it is for.
  public struct Example: Sendable, Hashable {
    /// The benefit's name, `slug/id`.
    public var benefit: String
    /// The words.
    public var words: LocalizedText

    /// Makes an example.
    public init(benefit: String, words: LocalizedText) {
      self.benefit = benefit
      self.words = words
    }
  }

  /// Makes an audience that is a sort of applicant.
  public init(id: String, name: LocalizedText, location: SourceLocation) {
    self.id = id
    self.name = name
    self.location = location
    answers = []
    others = []
  }
}

/// An audience and the benefits for it.
public struct PublishedAudience: Sendable, Hashable {
  /// The audience.
  public var audience: Audience
  /// The names, `slug/id`, of the benefits that are open to it, and that are so because of who it is.
  public var benefits: Set<String>

  /// Makes an audience with its benefits.
  public init(_ audience: Audience, benefits: Set<String>) {
    self.audience = audience
    self.benefits = benefits
  }
}
