/// One thing that is wrong, or wants a person's eye: where, what, and how to mend it.
public struct Diagnostic: Error, Sendable, Hashable {
  /// How bad it is: errors stop the build, warnings do not.
  public enum Severity: String, Sendable, Hashable {
    case error, warning, note
  }

  /// A stable name in lower case with hyphens, such as `yaml-unknown-key`.
  public var id: String
  /// Whether it stops the build.
  public var severity: Severity
  /// Where; nil when no file is to blame (a command line, the machine).
  public var location: SourceLocation?
  /// What is wrong, without a final full stop.
  public var message: Wording
  /// How to mend it, without a final full stop; empty only where the message says it already.
  public var mend: Wording
  /// Further places or texts that help, such as the nearest sentence to a quote that was not found.
  public var notes: [Wording]

  /// Makes a diagnostic.
  public init(
    _ id: String, _ severity: Severity = .error, at location: SourceLocation?, _ message: Wording,
    mend: Wording = Wording(zh: "", en: ""), notes: [Wording] = []
  ) {
    self.id = id
    self.severity = severity
    self.location = location
    self.message = message
    self.mend = mend
    self.notes = notes
  }
}

/// One message in the two languages of the people who run portalgen.
public struct Wording: Sendable, Hashable {
  /// The Chinese wording.
  public var zh: String
  /// The English wording.
  public var en: String

  /// Makes a message.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The wording in one language.
  public func callAsFunction(_ language: MessageLanguage) -> String {
    language == .zh ? zh : en
  }
}

/// The language messages are printed in.
public enum MessageLanguage: String, Sendable {
  case zh, en

  /// Chinese when the locale of the environment is Chinese, English otherwise (LC_ALL, LC_MESSAGES, LANG, in this
  /// order).
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    self = locale?.hasPrefix("zh") == true ? .zh : .en
  }
}
