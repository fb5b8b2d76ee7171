import Diagnostics
import FileTree
import PolicyImport
import PolicyModel
import SiteBuilding

/// `portalgen import`: raw documents to policies/<slug>/.
struct ImportCommand: Command {
  static let name = "import"
  static let summary = Wording(
    zh: "把收到的文件整理成 policy.md，逐处登记修复，拿不准的标出来",
    en: "Turns documents as received into policy.md, records every repair, flags what is not certain")
  static let usage =
    "import FILE… [--content content] [--slug S] [--received DATE] [--force] [--json] | import FILE --print"
  static let grammar = Arguments.Grammar(
    options: ["--content", "--slug", "--received"], flags: ["--force", "--json", "--print"], operands: 1...Int.max)

  private let files: [String]
  private let content: String
  private let slug: String?
  private let received: PolicyDate?
  private let force: Bool
  private let asJSON: Bool
  private let prints: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    files = arguments.operands
    content = arguments.value("--content") ?? "content"
    slug = arguments.value("--slug")
    received = try arguments.date("--received")
    force = arguments.has("--force")
    asJSON = arguments.has("--json")
    prints = arguments.has("--print")
    if files.count > 1, prints || slug != nil {
      let option = prints ? "--print" : "--slug"
      throw UsageError(
        wording: Wording(zh: "“\(option)”一次只能用于一个文件", en: "'\(option)' takes one file at a time"))
    }
  }

  func run(_ console: Console) async -> ExitStatus {
    let today = BuildDate.today(environment: console.environment)
    if prints { return printPolicy(received: received ?? today, console) }
    var diagnostics: [Diagnostic] = []
    let action = ImportAction(content: content, slug: slug, received: received, today: today, force: force)
    let reports = action.run(files, into: &diagnostics)
    if asJSON {
      console.output(ImportReport.json(reports) + "\n")
    } else {
      console.error(reports.map { $0.text(console.language) }.joined(separator: "\n"))
    }
    console.report(diagnostics)
    return diagnostics.contains { $0.severity == .error } ? .wrongContent : .success
  }

  private func printPolicy(received: PolicyDate, _ console: Console) -> ExitStatus {
    do {
      let bytes = try Files.read(files[0])
      console.output(try Importer(received: received).read(bytes: bytes, fileName: files[0]).markdown)
      return .success
    } catch let error as FileError {
      console.report([error.diagnostic])
    } catch let error as Diagnostic {
      console.report([error])
    } catch {
      console.error("\(error)\n")
    }
    return .wrongContent
  }
}
