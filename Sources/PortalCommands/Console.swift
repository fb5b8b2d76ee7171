import Diagnostics
import Glibc

/// Where a command reads and writes, so that tests can stand in for the terminal.
public struct Console: Sendable {
  /// Writes what was asked for.
  public var output: @Sendable (String) -> Void
  /// Writes messages.
  public var error: @Sendable (String) -> Void
  /// Reads a line from the keyboard; nil at its end.
  public var readLine: @Sendable () -> String?
  /// The environment's variables.
  public var environment: [String: String]

  /// Makes a console.
  public init(
    output: @escaping @Sendable (String) -> Void, error: @escaping @Sendable (String) -> Void,
    readLine: @escaping @Sendable () -> String? = { nil }, environment: [String: String] = [:]
  ) {
    self.output = output
    self.error = error
    self.readLine = readLine
    self.environment = environment
  }

  /// The process's own standard streams.
  public static func standard(environment: [String: String]) -> Console {
    Console(
      output: { write($0, to: STDOUT_FILENO) }, error: { write($0, to: STDERR_FILENO) },
      readLine: { Swift.readLine() }, environment: environment)
  }

  /// The language of messages.
  var language: MessageLanguage { MessageLanguage(environment: environment) }

  /// Prints diagnostics to standard error.
  func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    error(DiagnosticPrinter(language: language).lines(diagnostics))
  }

  /// One message in the user's language, to standard error.
  func say(_ wording: Wording) {
    error(wording(language) + "\n")
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      written += count
    }
  }
}
