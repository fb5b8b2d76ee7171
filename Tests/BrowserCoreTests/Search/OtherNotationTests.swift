import Testing

@testable import BrowserCore

@Suite struct OtherNotationTests {
  private func form(_ text: String) -> String {
    let form = OtherNotation.form(of: text.unicodeScalars.map(\.value))
    return String(String.UnicodeScalarView(form.compactMap(Unicode.Scalar.init)))
  }

  @Test(
    "numbers of articles are written in Chinese",
    arguments: [
      ("第1条", "第一条"), ("第10条", "第十条"), ("第19条", "第十九条"), ("第20条", "第二十条"), ("第100条", "第一百条"),
      ("第108条", "第一百零八条"), ("第110条", "第一百一十条"), ("第215章", "第二百一十五章"), ("第1005条", "第一千零五条"),
      ("第1050条", "第一千零五十条"), ("第1260条第2款", "第一千二百六十条第二款"), ("依照第8条第3项", "依照第八条第三项"),
    ])
  func articles(typed: String, written: String) {
    #expect(form(typed) == written)
  }

  @Test("the year of a document number is written in brackets")
  func documentNumber() {
    #expect(form("市办发2023") == "市办发(2023)")
  }

  @Test(
    "what is written the same way has no other form",
    arguments: ["第十九条", "第19", "第0条", "第10000条", "19条", "2023", "100万元", "2023年", "", "第", "a2023"])
  func nothing(text: String) {
    #expect(form(text) == "")
  }
}
