/// A change the importer made to the text as received.
public struct Repair: Sendable, Hashable {
  /// How far the change can be trusted.
  public enum Certainty: String, Sendable, Hashable, Comparable {
    /// No other reading is left.
    case certain
    /// The best of several readings.
    case probable
    /// Several readings are as good.
    case ambiguous

    private var rank: Int { self == .certain ? 0 : self == .probable ? 1 : 2 }

    /// Orders from the most to the least trusted.
    public static func < (lhs: Certainty, rhs: Certainty) -> Bool { lhs.rank < rhs.rank }
  }

  /// Which repair made it.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// A figure put back where page layout had torn it out.
    case tornFigure = "torn-figure"
    /// A page number, running head or rule left out.
    case pageFurniture = "page-furniture"
    /// A label written that the source counts without writing it: list numbers of web pages and Word files.
    case generatedLabel = "generated-label"
    /// A line of a table of contents left out.
    case tableOfContents = "table-of-contents"
    /// A title that stood twice, the second left out.
    case repeatedTitle = "repeated-title"
    /// A probable error of the original, reported and left as it is.
    case suspected
  }

  /// The line of the source.
  public var line: Int
  /// The line as received, without the blanks at its ends.
  public var before: String
  /// The line as repaired.
  public var after: String
  /// Which repair made it.
  public var rule: Rule
  /// How far it can be trusted.
  public var certainty: Certainty
  /// How many figures it put back; 0 for other repairs.
  public var figures: Int
  /// Other readings of the line.
  public var alternatives: [String]
  /// What it rests on, why it is not certain, or what is suspected; in Chinese, for the staff who review it.
  public var why: String?
  /// Who confirmed it; a confirmed repair is not flagged.
  public var confirmation: Confirmation?

  init(
    line: Int, before: String, after: String, rule: Rule, certainty: Certainty = .certain, figures: Int = 0,
    alternatives: [String] = [], why: String? = nil
  ) {
    self.line = line
    self.before = before
    self.after = after
    self.rule = rule
    self.certainty = certainty
    self.figures = figures
    self.alternatives = alternatives
    self.why = why
  }

  /// Whether the text carries a flag for it.
  public var isFlagged: Bool { rule != .suspected && certainty != .certain && confirmation == nil }

  /// Whether it waits for a person's word.
  var needsReview: Bool { isFlagged || rule == .suspected && confirmation == nil }
}

/// A person's word that a repair is right.
public struct Confirmation: Sendable, Hashable {
  /// The person.
  public var by: String
  /// The day, as written.
  public var on: String
  /// What the person rests it on.
  public var reason: String
  /// The line as the person reads it, where that is not what the import made of it.
  public var reading: String?

  /// Makes a confirmation.
  public init(by: String, on: String, reason: String, reading: String? = nil) {
    self.by = by
    self.on = on
    self.reason = reason
    self.reading = reading
  }
}

/// Changes too many and too small to list, by count.
public struct RepairCounts: Sendable, Hashable {
  /// Half-width punctuation among Chinese made full-width.
  public var width = 0
  /// Blanks removed, those at the ends of lines and where lines were joined left out.
  public var blanks = 0
  /// Lines joined to the one before.
  public var joinedLines = 0
  /// Markdown marks taken away: wrong headings, bold, rules.
  public var markup = 0

  /// The counts with their names.
  var named: [(StaticString, Int)] {
    [("width", width), ("blanks", blanks), ("joined_lines", joinedLines), ("markup", markup)]
  }
}
