internal import CYAML
import Diagnostics

/// One event of libyaml's stream, copied out.
enum Event {
  case scalar(String, isPlain: Bool, anchor: String?)
  case alias(String)
  case sequenceStart(anchor: String?)
  case mappingStart(anchor: String?)
  case end
  case boundary
  case streamEnd
}

/// Owns libyaml's parser and its input, which must stay where they are while it works.
final class EventReader {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let path: String
  private let firstLine: Int

  init(_ text: String, path: String, firstLine: Int) {
    let bytes = Array(text.utf8)
    input = .allocate(capacity: max(bytes.count, 1))
    _ = input.initialize(from: bytes)
    parser = .allocate(capacity: 1)
    self.path = path
    self.firstLine = firstLine
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event and where it begins.
  func next() throws(Diagnostic) -> (Event, SourceLocation) {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw syntaxError() }
    defer { yaml_event_delete(&event) }
    let place = location(event.start_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      return (.scalar(String(decoding: bytes, as: UTF8.self), isPlain: isPlain, anchor: name(scalar.anchor)), place)
    case YAML_ALIAS_EVENT: return (.alias(name(event.data.alias.anchor) ?? ""), place)
    case YAML_SEQUENCE_START_EVENT: return (.sequenceStart(anchor: name(event.data.sequence_start.anchor)), place)
    case YAML_MAPPING_START_EVENT: return (.mappingStart(anchor: name(event.data.mapping_start.anchor)), place)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return (.end, place)
    case YAML_STREAM_END_EVENT: return (.streamEnd, place)
    default: return (.boundary, place)
    }
  }

  private func name(_ anchor: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    anchor.map { String(cString: $0) }
  }

  /// libyaml counts lines and columns (code points) from 0.
  private func location(_ mark: yaml_mark_t) -> SourceLocation {
    SourceLocation(path: path, line: firstLine + Int(mark.line), column: Int(mark.column) + 1)
  }

  private func syntaxError() -> Diagnostic {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "unreadable"
    // libyaml's words for a text that holds a colon and a blank.
    let isBareColon = problem.contains("mapping values are not allowed")
    return Diagnostic(
      "yaml-syntax", at: location(parser.pointee.problem_mark),
      Wording(zh: "YAML 写法有误（\(problem)）", en: "this is not YAML (\(problem))"),
      mend: isBareColon
        ? Wording(zh: "文字里有“: ”时，请给整段文字加上英文双引号", en: "a text that holds ': ' must stand in double quotes")
        : Wording(
          zh: "请检查这一行和上一行的缩进、引号和冒号", en: "check the indentation, quotes and colons of this line and the one above"))
  }
}
