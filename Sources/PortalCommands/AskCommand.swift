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
    let language: SiteLanguage = console.language == .zh ? .zh : .en
    var diagnostics: [Diagnostic] = []
    guard let rules = PortalRules.load(content: content, asOf: asOf, into: &diagnostics),
      var answers = answers(rules, into: &diagnostics)
    else {
      console.report(diagnostics)
      return .wrongContent
    }
    if asJSON {
      console.output(String(decoding: rules.evaluate(answers, asOf: asOf), as: UTF8.self) + "\n")
    } else if let explained {
      guard let tree = rules.explain(explained, answers, asOf: asOf, language: language) else {
        console.report([unknownBenefit(explained, rules)])
        return .wrongContent
      }
      console.output(tree)
    } else {
      if answersPath == nil {
        answers = AskConversation(rules: rules, asOf: asOf, language: language)
          .run(readLine: console.readLine, write: console.output)
      }
      console.output(rules.report(answers, asOf: asOf, language: language))
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
