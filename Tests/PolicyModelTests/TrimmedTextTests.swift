import PolicyModel
import Testing

@Suite struct TrimmedTextTests {
  @Test(
    "takes white space of any width from both ends, and none from within",
    arguments: [
      ("\u{3000} 甲 乙\t\r\n", "甲 乙"), ("甲", "甲"), (" \n", ""), ("", ""),
    ])
  func trims(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed)
    #expect(text[...].trimmed == trimmed)
  }
}
