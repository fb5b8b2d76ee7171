import BrowserCore
import Diagnostics
import PolicyModel
import RandomRules
import SelfCheck
import SiteBuilding

/// Prints rules and answers with what the native core makes of them, for the browser to be held against: random ones,
/// `RuleVectors SEED PROGRAMS ANSWERS`, or those of a content folder with its worked cases, `RuleVectors CONTENT DATE`.
///
/// A program is a line `rules` and its bytes in hexadecimal digits; each of its answers is a line with the answers,
/// their own lines parted by `;`, and a line with the report.
@main
struct RuleVectors {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let numbers = arguments.compactMap { Int($0) }
    if numbers.count == 3 {
      printRandom(numbers)
    } else if arguments.count == 2, let day = PolicyDate(arguments[1]) {
      printCases(content: arguments[0], asOf: day)
    } else {
      print("usage: RuleVectors SEED PROGRAMS ANSWERS, or RuleVectors CONTENT DATE")
    }
  }

  private static func printRandom(_ numbers: [Int]) {
    var random = RandomRules(seed: UInt64(numbers[0]))
    for _ in 0..<numbers[1] {
      let source = random.source()
      let bytes = source.encode()
      guard let program = try? RuleProgram(decoding: bytes) else { continue }
      let evaluator = RuleEvaluator(program)
      printRules(bytes)
      for _ in 0..<numbers[2] {
        let lines = random.selection(of: random.answers(to: source))
        guard let report = try? evaluator.json(answers: Array(lines.joined(separator: "\n").utf8)) else { continue }
        print(lines.joined(separator: ";"))
        print(String(decoding: report, as: UTF8.self))
      }
    }
  }

  /// Every case, asked of the benefits it is about, in both languages.
  private static func printCases(content: String, asOf: PolicyDate) {
    var diagnostics: [Diagnostic] = []
    guard let rules = PortalRules.load(content: content, asOf: asOf, into: &diagnostics) else { return }
    printRules(rules.program)
    for example in rules.policies.flatMap(\.cases) {
      for language in SiteLanguage.allCases {
        var lines = CompiledRules.lines(example.answers, rules.catalogue, asOf: example.asOf, language: language)
        lines += Array("benefits=\(example.expectations.map(\.benefit).joined(separator: ","))".utf8)
        guard let report = try? rules.evaluator.json(answers: lines) else { continue }
        print(String(decoding: lines, as: UTF8.self).split(separator: "\n").joined(separator: ";"))
        print(String(decoding: report, as: UTF8.self))
      }
    }
  }

  private static func printRules(_ bytes: [UInt8]) {
    print("rules " + bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
  }
}
