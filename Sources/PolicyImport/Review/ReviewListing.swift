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
    json.list(items) { json, item in
      json.member("line", item.line)
      json.member("kind", item.kind.rawValue)
      json.member("before", item.before)
      json.member("after", item.after)
      json.member("alternatives", item.alternatives)
      json.member("why", item.why)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
