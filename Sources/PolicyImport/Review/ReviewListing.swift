import BrowserCore
public import Diagnostics

/// What waits for a person's word, as a list.
public enum ReviewListing {
  /// The list as people read it, with a final newline.
  public static func text(_ items: [ReviewItem], _ language: MessageLanguage) -> String {
    func words(_ zh: String, _ en: String) -> String { language == .en ? en : zh }
    guard !items.isEmpty else { return words("没有待核对的。\n", "Nothing to look at.\n") }
    var text = words("\(items.count) 处待核对：\n", "\(items.count) to look at:\n")
    for item in items {
      let kind = item.kind == .doubtful ? words("存疑", "doubtful") : words("疑误", "suspected")
      text += words("第 \(item.line) 行　\(kind)　", "line \(item.line) \(kind) ") + item.after + "\n"
      for reading in item.alternatives { text += words("　　也可能是：", "    or: ") + reading + "\n" }
      if let why = item.why { text += words("　　原因：", "    why: ") + why + "\n" }
    }
    return text
  }

  /// `[{"line", "kind", "before", "after", "alternatives", "why"}]`; kind is `doubtful` or `suspected`.
  public static func json(_ items: [ReviewItem]) -> String {
    var json = JSONWriter()
    json.beginArray()
    for item in items {
      json.beginObject()
      json.key("line")
      json.number(item.line)
      json.key("kind")
      json.string(item.kind.rawValue.utf8)
      json.key("before")
      json.string(item.before.utf8)
      json.key("after")
      json.string(item.after.utf8)
      json.key("alternatives")
      json.beginArray()
      for reading in item.alternatives { json.string(reading.utf8) }
      json.endArray()
      json.key("why")
      if let why = item.why { json.string(why.utf8) } else { json.null() }
      json.endObject()
    }
    json.endArray()
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
