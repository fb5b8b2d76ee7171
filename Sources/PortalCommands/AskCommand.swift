import BrowserCore
import ContentLoading
import Diagnostics
import PolicyModel
import SelfCheck
import SiteBuilding

/// `portalgen ask`: the self-check, in the terminal.
struct AskCommand: Command {
  static let name = "ask"
  static let summary = Wording(
    zh: "在终端里自查：逐题提问，或读取回答文件；与网页的结论相同",
    en: "The self-check in the terminal: asks one by one, or reads answers from a file; the same verdicts as the page")
  static let usage = "ask [--content content] [--answers FILE] [--as-of DATE] [--explain BENEFIT] [--json]"
  static let grammar = Arguments.Grammar(
    options: ["--content", "--answers", "--as-of", "--explain"], flags: ["--json"])

  private let content: String
  private let answersPath: String?
  private let asOf: PolicyDate?
  private let explained: String?
  private let asJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    content = arguments.value("--content") ?? "content"
    answersPath = arguments.value("--answers")
    asOf = try arguments.date("--as-of")
    explained = arguments.value("--explain")
    asJSON = arguments.has("--json")
  }

  func run(_ console: Console) async -> ExitStatus {
    let asOf = asOf ?? BuildDate.today(environment: console.environment)
    var diagnostics: [Diagnostic] = []
    guard let rules = PortalRules.load(content: content, asOf: asOf, into: &diagnostics) else {
      console.report(diagnostics)
      return .wrongContent
    }
    var problems: [Diagnostic] = []
    let given = answers(rules, into: &problems)
    console.report(problems)
    guard let given else { return .wrongContent }
    do {
      return try answer(given, rules, asOf: asOf, console)
    } catch {
      console.report([
        Diagnostic(
          "unreadable-answers", at: nil,
          Wording(zh: "第 \(error.line) 个回答无法推算", en: "answer \(error.line) cannot be evaluated"),
          mend: Wording(zh: "请核对", en: "check it"))
      ])
      return .wrongContent
    }
  }

  /// Writes what the answers, and those given on the terminal where no file holds them, come to.
  private func answer(
    _ given: [BenefitCase.Answer], _ rules: CompiledRules, asOf: PolicyDate, _ console: Console
  ) throws(UnreadableAnswers) -> ExitStatus {
    let language: SiteLanguage = console.language == .zh ? .zh : .en
    if asJSON {
      console.output(String(decoding: try rules.evaluate(given, asOf: asOf), as: UTF8.self) + "\n")
    } else if let explained {
      guard let tree = try rules.explain(explained, given, asOf: asOf, language: language) else {
        console.report([unknownBenefit(explained, rules)])
        return .wrongContent
      }
      console.output(tree)
    } else {
      let conversation = AskConversation(rules: rules, asOf: asOf, language: language)
      let answers =
        answersPath == nil ? try conversation.run(readLine: console.readLine, write: console.output) : given
      console.output(try rules.report(answers, asOf: asOf, language: language))
    }
    return .success
  }

  /// The answers of the file; none without a file, nil when something in it is wrong.
  private func answers(_ rules: CompiledRules, into diagnostics: inout [Diagnostic]) -> [BenefitCase.Answer]? {
    guard let answersPath else { return [] }
    guard let file = TextFile(path: answersPath, into: &diagnostics) else { return nil }
    return rules.readAnswers(RuleFile(path: file.path, text: file.text), into: &diagnostics)
  }

  private func unknownBenefit(_ name: String, _ rules: CompiledRules) -> Diagnostic {
    let names = rules.benefits.map(\.name)
    let list = names.joined(separator: ", ")
    return Diagnostic(
      "unknown-benefit", at: nil,
      Wording(zh: "没有“\(name)”这项待遇", en: "there is no benefit '\(name)'"),
      mend: Wording.didYouMean(name, among: names + rules.benefits.map(\.id))
        ?? Wording(zh: "有这些：\(list)", en: "there are: \(list)"))
  }
}
