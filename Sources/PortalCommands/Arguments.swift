import Diagnostics

/// A command line that cannot be understood.
struct UsageError: Error {
  var wording: Wording
}

/// The words after a command's name: options with a value, flags, and the rest.
struct Arguments {
  /// What a command understands.
  struct Grammar {
    /// Options that take a value, such as `--site`.
    var options: [String] = []
    /// Options that take none, such as `--json`.
    var flags: [String] = []
    /// How many other words may stand.
    var operands: ClosedRange<Int> = 0...0
  }

  private(set) var operands: [String] = []
  private var values: [String: String] = [:]
  private var flags: Set<String> = []

  init(_ words: some Sequence<String>, grammar: Grammar) throws(UsageError) {
    var iterator = words.makeIterator()
    var onlyOperands = false
    while let word = iterator.next() {
      if onlyOperands || !word.hasPrefix("-") || word == "-" {
        operands.append(word)
        continue
      }
      if word == "--" {
        onlyOperands = true
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if grammar.flags.contains(parts[0]), parts.count == 1 {
        flags.insert(word)
      } else if grammar.options.contains(parts[0]) {
        guard let value = parts.count == 2 ? parts[1] : iterator.next() else {
          throw UsageError(wording: Wording(zh: "“\(word)”后面缺少值", en: "'\(word)' needs a value"))
        }
        values[parts[0]] = value
      } else {
        throw Self.unknown(parts[0], among: grammar.options + grammar.flags)
      }
    }
    guard grammar.operands.contains(operands.count) else {
      throw operands.count < grammar.operands.lowerBound
        ? UsageError(wording: Wording(zh: "还缺少参数", en: "an argument is missing"))
        : UsageError(
          wording: Wording(
            zh: "不认识的参数“\(operands[grammar.operands.upperBound])”",
            en: "unknown argument '\(operands[grammar.operands.upperBound])'"))
    }
  }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  func value(_ option: String) -> String? { values[option] }

  /// A whole number that is not negative.
  func number(_ option: String) throws(UsageError) -> Int? {
    guard let text = values[option] else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw UsageError(
        wording: Wording(zh: "“\(option)”要用整数，不能是“\(text)”", en: "'\(option)' takes a whole number, not '\(text)'"))
    }
    return number
  }

  private static func unknown(_ word: String, among known: [String]) -> UsageError {
    let nearest = nearestWord(to: word, among: known)
    return UsageError(
      wording: Wording(
        zh: "不认识的选项“\(word)”" + (nearest.map { "；您是不是要写“\($0)”" } ?? ""),
        en: "unknown option '\(word)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")))
  }
}
