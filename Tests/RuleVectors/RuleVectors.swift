import BrowserCore
import RandomRules

/// Prints random rules and answers with what the native core makes of them, for the browser to be held against:
/// `RuleVectors SEED PROGRAMS ANSWERS`.
///
/// A program is a line `rules` and its bytes in hexadecimal digits; each of its answers is a line with the answers,
/// their own lines parted by `;`, and a line with the report.
@main
struct RuleVectors {
  static func main() {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    guard numbers.count == 3 else {
      print("usage: RuleVectors SEED PROGRAMS ANSWERS")
      return
    }
    var random = RandomRules(seed: UInt64(numbers[0]))
    for _ in 0..<numbers[1] {
      let source = random.source()
      let bytes = source.encode()
      guard let program = try? RuleProgram(decoding: bytes) else { continue }
      let evaluator = RuleEvaluator(program)
      print("rules " + bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
      for _ in 0..<numbers[2] {
        let lines = random.selection(of: random.answers(to: source))
        guard let report = try? evaluator.json(answers: Array(lines.joined(separator: "\n").utf8)) else { continue }
        print(lines.joined(separator: ";"))
        print(String(decoding: report, as: UTF8.self))
      }
    }
  }
}
