import Diagnostics

/// One of portalgen's commands: what it is called, how it is written, what it does.
protocol Command: Sendable {
  /// The word it is called by.
  static var name: String { get }
  /// One line on what it does.
  static var summary: Wording { get }
  /// How it is written, after `portalgen`.
  static var usage: String { get }
  /// What it understands.
  static var grammar: Arguments.Grammar { get }

  /// Reads its options.
  init(_ arguments: Arguments) throws(UsageError)
  /// Does it.
  func run(_ console: Console) async -> ExitStatus
}

/// portalgen's command line.
public enum CommandLineTool {
  private static let commands: [any Command.Type] = [
    ImportCommand.self, ReviewCommand.self, BuildCommand.self, CheckCommand.self, SearchCommand.self, AskCommand.self,
  ]

  /// Runs the command the words after the program's name ask for.
  public static func run(_ words: [String], console: Console) async -> ExitStatus {
    guard let name = words.first else {
      console.error(help(console.language))
      return .wrongUsage
    }
    if ["help", "--help", "-h"].contains(name) {
      console.output(help(console.language))
      return .success
    }
    guard let command = commands.first(where: { $0.name == name }) else {
      let nearest = nearestWord(to: name, among: commands.map { $0.name })
      console.say(
        Wording(
          zh: "portalgen: 没有“\(name)”这个命令" + (nearest.map { "；您是不是要写“\($0)”" } ?? "；portalgen help 列出全部命令"),
          en: "portalgen: there is no command '\(name)'"
            + (nearest.map { "; did you mean '\($0)'?" } ?? "; portalgen help lists them")))
      return .wrongUsage
    }
    do throws(UsageError) {
      let rest = words.dropFirst()
      if rest.contains("--help") || rest.contains("-h") {
        console.output("portalgen \(command.usage)\n\(command.summary(console.language))\n")
        return .success
      }
      return try await command.init(Arguments(rest, grammar: command.grammar)).run(console)
    } catch {
      console.say(
        Wording(
          zh: "portalgen \(name): \(error.wording.zh)\n用法：portalgen \(command.usage)",
          en: "portalgen \(name): \(error.wording.en)\nusage: portalgen \(command.usage)"))
      return .wrongUsage
    }
  }

  private static func help(_ language: MessageLanguage) -> String {
    let title = language == .zh ? "portalgen：把政策文件变成公众网站" : "portalgen: policy documents to a citizens' site"
    let lines = commands.map { "  portalgen \($0.usage)\n      \($0.summary(language))\n" }
    return title + "\n\n" + lines.joined()
  }
}
