import Diagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
  private let unknownKey = Diagnostic(
    "front-matter-unknown-key", at: SourceLocation(path: "policy.md", line: 3, column: 1),
    Wording(zh: "不认识的键“titel”", en: "unknown key 'titel'"),
    mend: Wording(zh: "您是不是要写“title”", en: "did you mean 'title'?"))

  @Test("a line names the place, what is wrong and the mend, in either language")
  func line() {
    #expect(
      DiagnosticPrinter(language: .en).line(unknownKey)
        == "policy.md:3:1: error: unknown key 'titel'; did you mean 'title'?")
    #expect(
      DiagnosticPrinter(language: .zh).line(unknownKey)
        == "policy.md:3:1: error: 不认识的键“titel”；您是不是要写“title”")
  }

  @Test("lines come in the order of places, each once")
  func order() {
    var earlier = unknownKey
    earlier.location = SourceLocation(path: "policy.md", line: 1, column: 9)
    let text = DiagnosticPrinter(language: .en).lines([unknownKey, earlier, unknownKey])
    #expect(text.split(separator: "\n").map { $0.prefix(13) } == ["policy.md:1:9", "policy.md:3:1"])
  }

  @Test("a workflow's command keeps commas, colons and line ends of what it says out of its own grammar")
  func workflowCommands() {
    var diagnostic = unknownKey
    diagnostic.location?.path = "a,b: c.md"
    diagnostic.notes = [Wording(zh: "", en: "100% sure")]
    #expect(
      DiagnosticPrinter(language: .en).workflowCommands([diagnostic])
        == "::error file=a%2Cb%3A c.md,line=3,col=1,title=front-matter-unknown-key"
        + "::unknown key 'titel'; did you mean 'title'?%0A100%25 sure\n")
    let whole = Diagnostic("no-site", .note, at: nil, Wording(zh: "", en: "nothing here"))
    #expect(DiagnosticPrinter(language: .en).workflowCommands([whole]) == "::notice title=no-site::nothing here\n")
  }

  @Test("the nearest word is proposed only when it is near")
  func nearest() {
    #expect(nearestWord(to: "titel", among: ["title", "number"]) == "title")
    #expect(nearestWord(to: "nmuber", among: ["title", "number"]) == "number")
    #expect(nearestWord(to: "signd", among: ["signed", "source"]) == "signed")
    #expect(nearestWord(to: "colour", among: ["title", "number"]) == nil)
  }

  @Test("a Chinese locale asks for Chinese messages")
  func language() {
    #expect(MessageLanguage(environment: ["LANG": "zh_CN.UTF-8"]) == .zh)
    #expect(MessageLanguage(environment: ["LC_ALL": "C.UTF-8", "LANG": "zh_CN.UTF-8"]) == .en)
    #expect(MessageLanguage(environment: [:]) == .en)
  }
}
