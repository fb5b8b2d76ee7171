/// What people say and official texts do not: the words that the search understands beside the text's own.
public struct SearchWords: Sendable, Hashable {
  /// Words for one thing.
  public struct Group: Sendable, Hashable {
    /// What people say: 看病.
    public var says: [String]
    /// What official texts say for it: 就医, 医疗.
    public var means: [String]

    /// Makes a group.
    public init(says: [String], means: [String]) {
      self.says = says
      self.means = means
    }
  }

  /// From everyday words to official ones, not back.
  public var synonyms: [Group] = []
  /// Words that say what is asked for: 多少钱, for which texts write 元. Texts that hold it are better answers.
  public var asks: [Group] = []
  /// Names of places; a document is about its place as a whole.
  public var places: [Group] = []
  /// Names of places for which only the document of a region around them counts: its name, and behind a hyphen the names
  /// of other places in it whose documents do not.
  public var towns: [Group] = []
  /// Names of places of which the portal has no document.
  public var elsewhere: [String] = []
  /// Names of countries of which the portal has no document, and what texts say for what comes from there.
  public var countries: [Group] = []
  /// What people ask and no document of the portal is about.
  public var missing: [String] = []
  /// Misspellings and what was meant.
  public var misspellings: [Group] = []
  /// Words of which most texts are full: they need not be found.
  public var common: [String] = []
  /// Words that only make a question.
  public var fillers: [String] = []
  /// Characters that only make a question and are seldom part of a word: 的, 我.
  public var particles: [String] = []

  /// Makes an empty list.
  public init() {}
}
