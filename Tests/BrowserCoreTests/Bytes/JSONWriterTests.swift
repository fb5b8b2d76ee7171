import BrowserCore
import Testing

@Suite struct JSONWriterTests {
  private func text(_ write: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter()
    write(&writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("commas stand between members and elements, and nowhere else")
  func commas() {
    let json = text {
      $0.beginArray()
      $0.beginObject()
      $0.key("a")
      $0.number(1)
      $0.key("b")
      $0.beginArray()
      $0.endArray()
      $0.key("c")
      $0.null()
      $0.endObject()
      $0.bool(true)
      $0.endArray()
    }
    #expect(json == #"[{"a":1,"b":[],"c":null},true]"#)
  }

  @Test("quotes, backslashes and control characters are escaped; other text stays as it is")
  func escapes() {
    #expect(text { $0.string("a\"b\\c\n\u{1}\u{1F}款".utf8) } == #""a\"b\\c\n\u0001\u001f款""#)
  }

  @Test("whole numbers of every size are written", arguments: [Int64.min, -1, 0, 9, 10, .max])
  func numbers(value: Int64) {
    #expect(text { $0.number(value) } == "\(value)")
  }
}
