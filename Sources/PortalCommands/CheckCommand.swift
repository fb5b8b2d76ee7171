import Diagnostics
import PolicyModel
import SiteBuilding

/// `portalgen check`: everything `build` would refuse, and everything a person should look at.
struct CheckCommand: Command {
  static let name = "check"
  static let summary = Wording(
    zh: "列出 build 会拒绝的，和需要人看一眼的", en: "Lists what build would refuse, and what a person should look at")
  static let usage = "check [--content content] [--as-of DATE] [--json] [--format github]"
  static let grammar = Arguments.Grammar(options: ["--content", "--as-of", "--format"], flags: ["--json"])

  /// How findings are written: as lines for people to standard error, or for programs to standard output.
  private enum Format {
    case lines, json, github
  }

  private let content: String
  private let asOf: PolicyDate?
  private let format: Format

  init(_ arguments: Arguments) throws(UsageError) {
    content = arguments.value("--content") ?? "content"
    asOf = try arguments.date("--as-of")
    switch arguments.value("--format") {
    case nil: format = arguments.has("--json") ? .json : .lines
    case "github" where !arguments.has("--json"): format = .github
    case "github":
      throw UsageError(
        wording: Wording(zh: "“--json”和“--format”只能用一个", en: "'--json' and '--format' exclude each other"))
    case let other?:
      throw UsageError(
        wording: Wording(zh: "“--format”只能是 github，不能是“\(other)”", en: "'--format' takes github, not '\(other)'"))
    }
  }

  func run(_ console: Console) async -> ExitStatus {
    let asOf = asOf ?? BuildDate.today(environment: console.environment)
    let diagnostics = ContentCheck.run(content: content, asOf: asOf)
    switch format {
    case .lines: console.report(diagnostics)
    case .json: console.output(diagnostics.json(console.language) + "\n")
    case .github: console.output(DiagnosticPrinter(language: console.language).workflowCommands(diagnostics))
    }
    let errors = diagnostics.count { $0.severity == .error }
    console.say(
      Wording(
        zh: "\(errors) 处错误，\(diagnostics.count - errors) 处提醒",
        en: "\(errors) errors, \(diagnostics.count - errors) warnings"))
    return errors == 0 ? .success : .wrongContent
  }
}
