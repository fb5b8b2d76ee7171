/// The heading that runs in before a unit's text: `（一）用好用活空余事业编制。着眼解决…`.
public enum RunInHeading {
  /// The longest heading, in characters, without its 。.
  public static let limit = 24

  /// How many scalars of what follows a label are a run-in heading, its 。 among them; nil when it has none.
  ///
  /// A heading is at most 24 characters, blanks not counted, and a 。, and more text follows.
  @inlinable
  public static func length(in rest: some Collection<Unicode.Scalar>) -> Int? {
    var (length, characters) = (0, 0)
    for scalar in rest {
      length += 1
      if scalar == "。" { break }
      if !LabelScanner.isBlank(scalar) { characters += 1 }
      if characters > limit { return nil }
    }
    guard length > 1, rest.dropFirst(length).contains(where: { !LabelScanner.isBlank($0) }) else { return nil }
    return length
  }
}
