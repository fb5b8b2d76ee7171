import Testing

@testable import PortalCommands

@Suite struct ArgumentsTests {
  private let grammar = Arguments.Grammar(options: ["--site", "--jobs"], flags: ["--json"], operands: 0...1)

  @Test("reads options with either kind of value, flags and other words")
  func reads() throws {
    let arguments = try Arguments(["--site", "out", "--jobs=3", "--json", "file"], grammar: grammar)
    #expect(arguments.value("--site") == "out")
    #expect(try arguments.number("--jobs") == 3)
    #expect(arguments.has("--json"))
    #expect(arguments.operands == ["file"])
  }

  @Test("takes every word after two dashes as it is")
  func onlyOperands() throws {
    #expect(try Arguments(["--", "--json"], grammar: grammar).operands == ["--json"])
  }

  @Test("names the option that was probably meant")
  func nearestOption() {
    let error = #expect(throws: UsageError.self) { try Arguments(["--sites", "out"], grammar: grammar) }
    #expect(error?.wording.en == "unknown option '--sites'; did you mean '--site'?")
  }

  @Test("refuses a missing value, a word too many and a number that is none")
  func refuses() throws {
    #expect(throws: UsageError.self) { try Arguments(["--site"], grammar: grammar) }
    #expect(throws: UsageError.self) { try Arguments(["one", "two"], grammar: grammar) }
    let arguments = try Arguments(["--jobs", "-3"], grammar: grammar)
    #expect(throws: UsageError.self) { try arguments.number("--jobs") }
  }
}
