/// Writes texts as YAML scalars that read back as the same text.
public enum YAMLScalar {
  /// The text plain where that is safe, else in double quotes; `inFlow` also keeps clear of `,[]{}`.
  public static func write(_ text: String, inFlow: Bool = false) -> String {
    isPlainSafe(text, inFlow: inFlow) ? text : quoted(text)
  }

  /// A flow list, `[a, b]`.
  public static func writeList(_ texts: [String]) -> String {
    "[" + texts.map { write($0, inFlow: true) }.joined(separator: ", ") + "]"
  }

  private static func isPlainSafe(_ text: String, inFlow: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
    if first == " " || last == " " || last == ":" { return false }
    if "-?:,[]{}#&*!|>'\"%@`=<".unicodeScalars.contains(first) { return false }
    if text.utf8.count <= 5, ["true", "false", "yes", "no", "on", "off", "null", "~"].contains(text.lowercased()) {
      return false
    }
    var previous: Unicode.Scalar = "x"
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F || (0x80...0x9F).contains(scalar.value) { return false }
      if scalar == "\u{FEFF}" || scalar == "\u{2028}" || scalar == "\u{2029}" { return false }
      if previous == ":", scalar == " " || inFlow { return false }
      if previous == " ", scalar == "#" { return false }
      if inFlow, ",[]{}?".unicodeScalars.contains(scalar) { return false }
      previous = scalar
    }
    return true
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar == "\u{FEFF}"
          || scalar == "\u{2028}" || scalar == "\u{2029}"
        {
          let digits = String(scalar.value, radix: 16, uppercase: true)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
