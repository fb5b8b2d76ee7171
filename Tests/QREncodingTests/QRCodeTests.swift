import QREncoding
import Testing

@Suite struct QRCodeTests {
  private func drawing(_ code: QRCode) -> [String] {
    (0..<code.size).map { y in
      String((0..<code.size).map { code.modules[y * code.size + $0] ? "#" : "." })
    }
  }

  @Test("an address fills the smallest code that holds it, with finder patterns in three corners")
  func address() throws {
    let code = try #require(QRCode("https://rencai.example.gov.cn/policies/jinzhong-2023-10/"))
    #expect(code.size == 33)
    let rows = drawing(code)
    let finder = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"]
    #expect(rows.prefix(7).map { String($0.prefix(7)) } == finder)
    #expect(rows.prefix(7).map { String($0.suffix(7)) } == finder)
    #expect(rows.suffix(7).map { String($0.prefix(7)) } == finder)
  }

  @Test("no text and too long a text have no code")
  func limits() {
    #expect(QRCode("") == nil)
    #expect(QRCode(String(repeating: "a", count: 2331))?.size == 177)
    #expect(QRCode(String(repeating: "a", count: 2332)) == nil)
  }

  @Test("the path draws the dark modules and no others")
  func path() throws {
    let code = try #require(QRCode("https://rencai.example.gov.cn/"))
    var drawn = Array(repeating: false, count: code.size * code.size)
    for run in code.path.matches(of: /M(\d+) (\d+)h(\d+)v1H(\d+)z/) {
      let (x, y, length) = (try #require(Int(run.1)), try #require(Int(run.2)), try #require(Int(run.3)))
      #expect(run.1 == run.4)
      for place in x..<(x + length) { drawn[y * code.size + place] = true }
    }
    #expect(drawn == code.modules)
  }
}
