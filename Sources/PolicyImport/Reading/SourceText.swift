/// A document as it was read from the bytes received: its lines, and what came with them.
public struct SourceText: Sendable {
  /// The kind of file it came in.
  public var format: SourceFormat
  /// How its characters were encoded; nil where a program read the file for us.
  public var encoding: TextEncoding?
  /// Its lines, as they stand in the source.
  var lines: [Line]
  /// What the page around the document says of it.
  public var metadata = PageMetadata()
  /// What reading had to change: labels that the source counts without writing them, text of the page left out.
  var repairs: [Repair] = []
}

/// The kinds of file that documents come in.
public enum SourceFormat: String, Sendable, Hashable {
  case text, html, pdf, docx, doc
}
