/// The spaces and ends of lines of scripts that only people need: a reader of the site pays for each of them.
///
/// No grammar is read, so what may be a pattern, a comment or a text over several lines is left as it is. Every statement
/// has to end with its own sign, and no pattern may hold a backtick.
enum ScriptSpaces {
  /// Behind these a line may end or not.
  private static let joining: Set<Character> = [";", "{", "}", ",", "(", "["]
  /// Beside these a space parts nothing.
  private static let signs: Set<Character> = [
    ";", "{", "}", ",", "(", ")", "[", "]", "=", "<", ">", "&", "|", "?", ":", "!", "+", "-", "*", "%",
  ]

  /// The script without them.
  static func removed(from script: String) -> String {
    var text = ""
    var isInTemplate = false
    var mayJoin = true
    for line in script.split(separator: "\n", omittingEmptySubsequences: false) {
      if !mayJoin { text += "\n" }
      let quotes = line.count { $0 == "`" }
      let isPlain = !isInTemplate && quotes % 2 == 0 && !line.contains("/")
      if quotes % 2 == 1 { isInTemplate.toggle() }
      text += isPlain && quotes <= 2 ? squeezed(line) : String(line)
      mayJoin = isPlain && text.last.map(joining.contains) ?? true
    }
    return text
  }

  /// A line without the spaces beside its signs, but for those within strings.
  private static func squeezed(_ line: Substring) -> String {
    let characters = Array(line)
    var text = ""
    var quote: Character?
    var place = 0
    while place < characters.count {
      let character = characters[place]
      if let open = quote {
        if character == "\\", place + 1 < characters.count {
          text.append(character)
          place += 1
        } else if character == open {
          quote = nil
        }
      } else if character == " ", place > 0, place + 1 < characters.count {
        let (before, after) = (characters[place - 1], characters[place + 1])
        // a - -b is no a--b.
        let isPair = "+-".contains(before) && "+-".contains(after)
        if !isPair, signs.contains(before) || signs.contains(after) {
          place += 1
          continue
        }
      } else if "\"'`".contains(character) {
        quote = character
      }
      text.append(characters[place])
      place += 1
    }
    return text
  }
}
