import Diagnostics
import Foundation
import PolicyModel
import SelfCheck
import Testing

/// Every check of the compiler, with rules that it refuses and the whole of what it says of them.
@Suite struct RefusalTests {
  @Test("what is wrong is named in both languages, with its place and its mend", arguments: Refusal.all)
  func refuses(_ refusal: Refusal) throws {
    var rules = RuleFixture()
    for edit in refusal.edits { rules = try edit.apply(to: rules) }
    var diagnostics: [Diagnostic] = []
    _ = rules.compile(into: &diagnostics)
    #expect(DiagnosticPrinter(language: .en).lines(diagnostics) == refusal.english)
    #expect(DiagnosticPrinter(language: .zh).lines(diagnostics) == refusal.chinese)
  }

  /// What AudienceTests and MutationCheckTests show.
  private static let checkedElsewhere: Set<String> = ["rule-audience-answers", "rule-changes-unnoticed"]

  /// The ids of the checks, as their sources have them.
  private static func namedChecks() throws -> Set<String> {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let sources = root.appending(path: "Sources/SelfCheck")
    var ids: Set<String> = []
    for case let file as URL in FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil) ?? .init()
    where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      ids.formUnion(text.matches(of: /"(rule-[a-z-]+)"/).map { String($0.1) })
    }
    return ids
  }

  @Test("no check is without its fixture")
  func isComplete() throws {
    var ids: Set<String> = []
    for refusal in Refusal.all {
      var rules = RuleFixture()
      for edit in refusal.edits { rules = try edit.apply(to: rules) }
      var diagnostics: [Diagnostic] = []
      _ = rules.compile(into: &diagnostics)
      ids.formUnion(diagnostics.map(\.id))
    }
    let named = try Self.namedChecks()
    #expect(named.count > 50)
    #expect(named.subtracting(ids).sorted() == Self.checkedElsewhere.sorted())
  }
}

/// One fault put into the fixture, and the messages it must be answered with.
struct Refusal: Sendable, CustomTestStringConvertible {
  /// One change: a piece of the rules, a provision's text, or a doubt about one.
  struct Edit: Sendable {
    var old: String
    var new: String

    func apply(to rules: RuleFixture) throws -> RuleFixture {
      var changed = rules
      let words = old.split(separator: " ", maxSplits: 2).map(String.init)
      let path = words.count > 1 ? words[1].dropLast() : ""
      let index = rules.policy.provisions.firstIndex { $0.path == path }
      if words[0] == "text", let index {
        changed.policy.provisions[index].text = new
      } else if words[0] == "doubt", let index {
        let range = words[2].split(separator: " ").compactMap { Int($0) }
        changed.policy.provisions[index].doubts = [Doubt(field: .text, range: range[0]..<range[1], why: "torn")]
      } else {
        changed = try rules.replacing(old, new)
      }
      return changed
    }
  }

  var title: String
  var edits: [Edit] = []
  var english = ""
  var chinese = ""

  var testDescription: String { title }

  /// Those of Fixtures/refusals.txt.
  static let all: [Refusal] = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let text = (try? String(contentsOf: folder.appending(path: "Fixtures/refusals.txt"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n# ").dropFirst().map { Refusal(String($0)) }
  }()

  private init(_ block: String) {
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    title = lines[0]
    var isChinese = false
    for line in lines.dropFirst() where !line.isEmpty {
      let rest = Self.repeated(String(line.dropFirst(2)).replacingOccurrences(of: "\\n", with: "\n"))
      if line.hasPrefix("- ") || line == "-" {
        edits.append(Edit(old: rest, new: ""))
      } else if line.hasPrefix("+ ") || line == "+" {
        edits[edits.count - 1].new = rest
      } else if line == "--" {
        isChinese = true
      } else if isChinese {
        chinese += line + "\n"
      } else {
        english += line + "\n"
      }
    }
  }

  /// `«3×text»` written out three times, `#` in it being the number of each.
  private static func repeated(_ text: String) -> String {
    text.replacing(/«([0-9]+)×([^»]*)»/) { match in
      (1...(Int(match.1) ?? 1)).map { match.2.replacing("#", with: "\($0)") }.joined()
    }
  }
}
