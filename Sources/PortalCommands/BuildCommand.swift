import Diagnostics
import FileTree
import PolicyModel
import SiteBuilding

/// `portalgen build`: content to site.
struct BuildCommand: Command {
  static let name = "build"
  static let summary = Wording(zh: "从 content 生成网站", en: "Builds the site from the content")
  static let usage =
    "build [--content content] [--site site] [--base-url URL] [--as-of DATE] [--jobs N] [--drafts] [--strict]"
  static let grammar = Arguments.Grammar(
    options: ["--content", "--site", "--base-url", "--as-of", "--jobs"], flags: ["--drafts", "--strict"])

  private let options: BuildOptions
  private let asOf: PolicyDate?

  init(_ arguments: Arguments) throws(UsageError) {
    asOf = try arguments.date("--as-of")
    options = BuildOptions(
      content: arguments.value("--content") ?? "content", site: arguments.value("--site") ?? "site",
      baseURL: try arguments.baseURL("--base-url"), jobs: try arguments.number("--jobs") ?? BuildOptions.defaultJobs,
      includesDrafts: arguments.has("--drafts"), isStrict: arguments.has("--strict"))
  }

  func run(_ console: Console) async -> ExitStatus {
    var diagnostics: [Diagnostic] = []
    do throws(FileError) {
      let asOf = asOf ?? BuildDate.today(environment: console.environment)
      let summary = try await SiteBuilder(options: options, asOf: asOf).build(into: &diagnostics)
      console.report(diagnostics)
      guard let summary else {
        console.say(
          Wording(
            zh: "没有生成：请先改正上面的错误；\(options.site) 保持原样",
            en: "nothing was built: mend the errors above; \(options.site) is as it was"))
        return .wrongContent
      }
      console.say(
        Wording(
          zh: "已生成 \(options.site)：\(summary.policies) 份文件，\(summary.benefits) 项待遇，共 \(summary.files) 个文件",
          en:
            "built \(options.site): \(summary.policies) policies, \(summary.benefits) benefits, \(summary.files) files")
      )
      return .success
    } catch {
      console.report(diagnostics + [error.diagnostic])
      return .machineFailure
    }
  }
}
