import BrowserCore
import Diagnostics

extension Sequence<Diagnostic> {
  /// `[{"id", "severity", "path", "line", "column", "message", "mend", "notes"}]`, in order; `path` is null where no
  /// file is to blame, `line` and `column` are 0 where a whole file or line is meant.
  func json(_ language: MessageLanguage) -> String {
    var json = JSONWriter()
    json.list(inOrder) { json, diagnostic in
      json.member("id", diagnostic.id)
      json.member("severity", diagnostic.severity.rawValue)
      json.member("path", diagnostic.location?.path)
      json.member("line", diagnostic.location?.line ?? 0)
      json.member("column", diagnostic.location?.column ?? 0)
      json.member("message", diagnostic.message(language))
      json.member("mend", diagnostic.mend(language))
      json.member("notes", diagnostic.notes.map { $0(language) })
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
