/// A CommonMark document as values.
public struct Document: Sendable, Hashable {
  /// Its blocks in order.
  public var blocks: [Block]
}

/// A block of a document (CommonMark sections 4 and 5).
public struct Block: Sendable, Hashable {
  /// The kinds of block.
  public enum Kind: Sendable, Hashable {
    case heading(level: Int)
    case paragraph
    case thematicBreak
    case codeBlock
    case htmlBlock
    case blockQuote
    case list
    case item
  }

  /// What it is.
  public var kind: Kind
  /// Its text, for headings and paragraphs.
  public var inlines: [Inline] = []
  /// Its literal text, for code and HTML blocks.
  public var literal: String = ""
  /// The blocks in it, for quotes, lists and items.
  public var children: [Block] = []
  /// The line it begins on, from 1.
  public var line: Int
  /// The column it begins on, in characters from 1.
  public var column: Int
}

/// A piece of a block's text (CommonMark section 6).
public indirect enum Inline: Sendable, Hashable {
  case text(String)
  case softBreak
  case hardBreak
  case code(String)
  /// Raw HTML, comments included, as written.
  case html(String)
  case emphasis([Inline])
  case strong([Inline])
  case link([Inline], destination: String)
  case image([Inline], destination: String)
}

extension [Inline] {
  /// The text alone: markup and raw HTML left out, breaks as newlines.
  public var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .softBreak, .hardBreak: "\n"
      case .html: ""
      case .emphasis(let children), .strong(let children): children.plainText
      case .link(let children, _), .image(let children, _): children.plainText
      }
    }.joined()
  }
}
