import Diagnostics

/// What a person should know of a key of the front matter: it was written another way, or the page says otherwise.
public struct FrontMatterNote: Sendable, Hashable {
  /// Why the note stands.
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// The document's number, written the standard way.
    case numberForm = "number-form"
    /// The page around the document contradicts it; the document is right.
    case pageMetadata = "page-metadata"
    /// The document has no title, and none was made up.
    case untitled
    /// A figure of the title is in doubt, and was left out of it.
    case cutTitle = "cut-title"
  }

  /// Why it stands.
  public var rule: Rule
  /// The key of the front matter.
  public var key: String
  /// The line of the source; 0 where there is none.
  public var line: Int
  /// The words as received: of the document, or of the page.
  public var before: String
  /// What the front matter says.
  public var after: String
  /// The same in a sentence, in Chinese, for the staff.
  public var why: String

  /// The note in a sentence.
  func wording(_ language: MessageLanguage) -> String {
    guard language == .en else { return why }
    switch rule {
    case .numberForm: return "number written '\(after)' (GB/T 9704); the text keeps '\(before)'"
    case .untitled: return "the text has no title; write one"
    case .cutTitle: return "a figure of the title is in doubt and was left out; compare with the original"
    case .pageMetadata where before == after: return "\(key): the document gives none, the page says '\(after)'"
    case .pageMetadata: return "\(key): the page says '\(before)', the front matter '\(after)'"
    }
  }
}
