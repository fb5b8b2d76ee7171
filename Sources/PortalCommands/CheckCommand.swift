import Diagnostics
import PolicyModel
import SiteBuilding

/// `portalgen check`: everything `build` would refuse, and everything a person should look at.
struct CheckCommand: Command {
  static let name = "check"
  static let summary = Wording(
    zh: "列出 build 会拒绝的，和需要人看一眼的", en: "Lists what build would refuse, and what a person should look at")
  static let usage = "check [--content content] [--as-of DATE]"
  static let grammar = Arguments.Grammar(options: ["--content", "--as-of"])

  private let content: String
  private let asOf: PolicyDate?

  init(_ arguments: Arguments) throws(UsageError) {
    content = arguments.value("--content") ?? "content"
    asOf = try arguments.date("--as-of")
  }

  func run(_ console: Console) async -> ExitStatus {
    let asOf = asOf ?? BuildDate.today(environment: console.environment)
    let diagnostics = ContentCheck.run(content: content, asOf: asOf)
    console.report(diagnostics)
    let errors = diagnostics.count { $0.severity == .error }
    console.say(
      Wording(
        zh: "\(errors) 处错误，\(diagnostics.count - errors) 处提醒",
        en: "\(errors) errors, \(diagnostics.count - errors) warnings"))
    return errors == 0 ? .success : .wrongContent
  }
}
