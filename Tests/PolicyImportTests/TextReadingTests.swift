import Testing

@testable import PolicyImport

@Suite("Text reading")
struct TextReadingTests {
  @Test("keeps one of the blank lines in a row, and every line its number")
  func blankLines() throws {
    let lines = try TextReading.lines(of: Array("甲\n\n \n　\n\n乙\n".utf8)[...], fileName: "a.txt")
    #expect(lines.map(\.string) == ["甲", "", "乙"])
    #expect(lines.map(\.number) == [1, 2, 6])
  }

  @Test("keeps a page break among blank lines")
  func pageBreak() throws {
    let lines = try TextReading.lines(of: Array("甲\n\n\u{C}\n\n乙\n".utf8)[...], fileName: "a.txt")
    #expect(Blanks.trim(lines).map(\.followsPageBreak) == [false, true])
  }
}
