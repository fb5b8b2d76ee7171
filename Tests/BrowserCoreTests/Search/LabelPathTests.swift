import Testing

@testable import BrowserCore

@Suite struct LabelPathTests {
  /// A query's folded run taken apart: what stands before the labels, the first way to write each, what stands behind.
  private func parts(_ query: String) -> [String]? {
    let folded = TextFolding().fold(Array(query.utf8)).scalars
    guard let path = LabelPath(folded) else { return nil }
    return ([path.name] + path.labels.map { $0[0] } + [path.rest]).map(text)
  }

  private func text(_ scalars: [UInt32]) -> String {
    String(String.UnicodeScalarView(scalars.compactMap { UnicodeScalar($0) }))
  }

  @Test(
    "a place in a document is its labels, and what stands before and behind them",
    arguments: [
      ("附件三第四条第五项", ["", "附件3", "第四条", "(五)", ""]),
      ("办法第5条", ["办法", "第五条", ""]),
      ("第二十一条第二款奖励", ["", "第二十一条", "奖励"]),
      ("（三）", ["", "(三)", ""]),
    ])
  func labels(query: String, expected: [String]) {
    #expect(parts(query) == expected)
  }

  @Test("words, years in brackets and paragraphs alone are no places", arguments: ["人才公寓", "〔2023〕6号", "第二款"])
  func others(query: String) {
    #expect(parts(query) == nil)
  }
}
