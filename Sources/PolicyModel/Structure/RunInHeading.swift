/// The heading that runs in before a unit's text: `（一）用好用活空余事业编制。着眼解决…`.
public enum RunInHeading {
  /// The longest heading, in characters, without its 。.
  public static let limit = 24

  /// Splits what follows a label into heading and text; nil when it has no run-in heading.
  ///
  /// A heading is at most 24 characters and a 。, and more text follows.
  public static func split(_ rest: some StringProtocol) -> (heading: String, text: String)? {
    guard let stop = rest.firstIndex(of: "。") else { return nil }
    let heading = rest[...stop]
    let text = rest[rest.index(after: stop)...]
    guard heading.dropLast().filter({ !$0.isWhitespace }).count <= limit, heading.count > 1,
      text.contains(where: { !$0.isWhitespace })
    else { return nil }
    return (String(heading), String(text))
  }
}
