import Diagnostics
import FileTree
import PolicyImport
import PolicyModel
import SiteBuilding

/// `portalgen review`: confirm or correct the flagged figures of a policy, one by one.
struct ReviewCommand: Command {
  static let name = "review"
  static let summary = Wording(
    zh: "逐处核对一份文件里拿不准的数字：确认、另选读法或更正，每答一处就记下一处",
    en:
      "Goes through a policy's doubtful figures: confirm, choose another reading or correct; every answer is kept at once"
  )
  static let usage = "review SLUG [--content content] [--list] [--json]"
  static let grammar = Arguments.Grammar(options: ["--content"], flags: ["--list", "--json"], operands: 1...1)

  private let slug: String
  private let content: String
  private let lists: Bool
  private let asJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    slug = arguments.operands[0]
    content = arguments.value("--content") ?? "content"
    asJSON = arguments.has("--json")
    lists = arguments.has("--list") || asJSON
  }

  func run(_ console: Console) async -> ExitStatus {
    var diagnostics: [Diagnostic] = []
    guard var session = ReviewSession(content: content, slug: slug, into: &diagnostics) else {
      console.report(diagnostics)
      return .wrongContent
    }
    if lists {
      console.output(
        asJSON ? ReviewListing.json(session.items) + "\n" : ReviewListing.text(session.items, console.language))
    } else if session.items.isEmpty {
      console.output(ReviewListing.text([], console.language))
    } else {
      var conversation = ReviewConversation(
        name: session.lastName ?? Self.userName(console.environment),
        today: BuildDate.today(environment: console.environment), language: console.language,
        readLine: console.readLine, write: console.output)
      _ = conversation.run(&session, into: &diagnostics)
    }
    console.report(diagnostics)
    return diagnostics.contains { $0.severity == .error } ? .wrongContent : .success
  }

  /// Who is at the keyboard, as git knows it: the environment, then the user's settings; else the account.
  private static func userName(_ environment: [String: String]) -> String? {
    if let name = environment["GIT_AUTHOR_NAME"], !name.isEmpty { return name }
    if let home = environment["HOME"], let bytes = try? Files.read(home + "/.gitconfig"),
      let name = gitName(String(decoding: bytes, as: UTF8.self))
    {
      return name
    }
    return environment["USER"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The name under `[user]` in git's settings.
  private static func gitName(_ text: String) -> String? {
    var isUser = false
    for line in text.split(separator: "\n") {
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" || $0 == "=" })
      if line.hasPrefix("[") { isUser = line.lowercased().hasPrefix("[user]") }
      guard isUser, words.first?.lowercased() == "name", let equals = line.firstIndex(of: "=") else { continue }
      let value = line[line.index(after: equals)...].drop { $0 == " " || $0 == "\"" }
      let name = String(value.reversed().drop { $0 == " " || $0 == "\"" || $0 == "\r" }.reversed())
      return name.isEmpty ? nil : name
    }
    return nil
  }
}
