public import Diagnostics
import PolicyModel

/// Walks a person through what waits for a word, one by one.
public struct ReviewConversation {
  /// What came of it.
  public struct Outcome: Sendable, Hashable {
    /// Readings found right.
    public var confirmed = 0
    /// Readings put right.
    public var corrected = 0
    /// Left for another time, those after `q` included.
    public var left = 0
  }

  private let language: MessageLanguage
  private let today: String
  private let readLine: () -> String?
  private let write: (String) -> Void
  private var name: String?
  private var isNamed = false
  private var lastReason: String?
  private var outcome = Outcome()

  /// Makes a conversation; `name` is who is probably asked.
  public init(
    name: String?, today: PolicyDate, language: MessageLanguage, readLine: @escaping () -> String?,
    write: @escaping (String) -> Void
  ) {
    self.name = name
    self.today = today.description
    self.language = language
    self.readLine = readLine
    self.write = write
  }

  /// Asks until all items are gone through, the person writes `q`, or there is nothing more to read.
  public mutating func run(_ session: inout ReviewSession, into diagnostics: inout [Diagnostic]) -> Outcome {
    let items = session.items
    for (index, item) in items.enumerated() {
      write("\n" + show(item, index + 1, of: items.count))
      guard ask(item, &session, into: &diagnostics) else {
        outcome.left += items.count - index
        break
      }
    }
    write("\n" + summary)
    return outcome
  }

  /// Asks about one item until the answer can be understood; false when the person stops.
  private mutating func ask(
    _ item: ReviewItem, _ session: inout ReviewSession, into diagnostics: inout [Diagnostic]
  ) -> Bool {
    while true {
      write("> ")
      guard let line = readLine() else { return false }
      let reply = Self.trimmed(line)
      if reply.lowercased() == "q" { return false }
      if reply.isEmpty {
        outcome.left += 1
        return true
      }
      let reading: String?
      switch reply.lowercased() {
      case "y": reading = nil
      case "e" where item.kind == .doubtful:
        guard let correction = correction(of: item, session) else { continue }
        reading = correction
      default:
        guard let number = Int(reply), item.alternatives.indices.contains(number - 1) else {
          write(words("没有看懂，请重新输入。\n", "That could not be read; please try again.\n"))
          continue
        }
        reading = item.alternatives[number - 1]
      }
      guard let (name, reason) = whoAndWhy() else { return false }
      do throws(Diagnostic) {
        try session.settle(item, reading: reading, by: name, on: today, reason: reason)
        if reading == nil { outcome.confirmed += 1 } else { outcome.corrected += 1 }
        write(words("已记入 repairs.yaml。\n", "Recorded in repairs.yaml.\n"))
      } catch {
        diagnostics.append(error)
        outcome.left += 1
        write(error.message(language) + words("；", "; ") + error.mend(language) + "\n")
      }
      return true
    }
  }

  /// The line as the person types it, or its figures in order; nil when nothing usable was typed.
  private func correction(of item: ReviewItem, _ session: ReviewSession) -> String? {
    let figures = session.figures(of: item)
    let now = figures.joined(separator: " ")
    write(
      figures.isEmpty
        ? words("请输入正确的整行：", "The whole line, put right: ")
        : words(
          "请输入正确的整行，或按先后输入 \(figures.count) 个数字，用空格隔开（现在是 \(now)）：",
          "The whole line put right, or its \(figures.count) figures in order with blanks between (now \(now)): "))
    guard let line = readLine() else { return nil }
    let text = Self.trimmed(line)
    guard !text.isEmpty else { return nil }
    let parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let isFigures = parts.allSatisfy { $0.unicodeScalars.allSatisfy(\.isFigurePart) }
    guard isFigures else { return text }
    guard let reading = session.reading(of: item, figures: parts) else {
      write(words("数字的个数不对。\n", "The number of figures is not right.\n"))
      return nil
    }
    write(words("  改为：", "  becomes: ") + reading + "\n")
    return reading
  }

  /// The person's name and reason; the name is asked for once, a reason may be that of the item before.
  private mutating func whoAndWhy() -> (String, String)? {
    while !isNamed {
      write(
        words("您的姓名", "Your name") + (name.map { words("（回车用“\($0)”）", " (Enter for \($0))") } ?? "") + words("：", ": ")
      )
      guard let line = readLine() else { return nil }
      let text = Self.trimmed(line)
      if !text.isEmpty { name = text }
      isNamed = name != nil
    }
    while true {
      let again =
        lastReason.map { words("（回车同上：\($0)）", " (Enter for: \($0))") }
        ?? words("（如：与纸质原件核对）", " (such as: held against the paper)")
      write(words("依据", "What it rests on") + again + words("：", ": "))
      guard let line = readLine() else { return nil }
      let text = Self.trimmed(line)
      if !text.isEmpty { lastReason = text }
      if let lastReason, let name { return (name, lastReason) }
    }
  }

  /// The item with its source, its readings and what may be answered.
  private func show(_ item: ReviewItem, _ number: Int, of count: Int) -> String {
    var text = words(
      "第 \(number) 处，共 \(count) 处　原件第 \(item.line) 行\n", "\(number) of \(count), line \(item.line) of the source\n")
    let width = item.context.last.map { String($0.number).count } ?? 0
    for line in item.context {
      let digits = String(line.number)
      let pad = String(repeating: " ", count: max(0, width - digits.count))
      text += (line.number == item.line ? "  ▶ " : "    ") + pad + digits + " │ " + line.text + "\n"
    }
    switch item.kind {
    case .doubtful:
      text += words("  现在的读法：", "  read as: ") + item.after + "\n"
      for (index, reading) in item.alternatives.enumerated() {
        text += words("  [\(index + 1)] 也可能是：", "  [\(index + 1)] or: ") + reading + "\n"
      }
      if let why = item.why { text += words("  存疑的原因：", "  why: ") + why + "\n" }
      text +=
        item.alternatives.isEmpty
        ? words("y 读法正确　e 更正　回车 跳过　q 退出\n", "y it is right, e correct it, Enter skip, q stop\n")
        : words(
          "y 读法正确　数字 选用另一读法　e 更正　回车 跳过　q 退出\n",
          "y it is right, a number for another reading, e correct it, Enter skip, q stop\n")
    case .suspected:
      text += words("  疑似原件有误，不会改动：", "  probably an error of the original, left as it is: ") + item.after + "\n"
      if let why = item.why { text += words("  原因：", "  why: ") + why + "\n" }
      text += words(
        "y 原件如此，保留并记下说明　回车 跳过　q 退出\n", "y the original has it so, keep it with a note, Enter skip, q stop\n")
    }
    return text
  }

  private var summary: String {
    words(
      "确认 \(outcome.confirmed) 处，更正 \(outcome.corrected) 处，还有 \(outcome.left) 处待核对。\n",
      "\(outcome.confirmed) confirmed, \(outcome.corrected) corrected, \(outcome.left) left.\n")
  }

  private func words(_ zh: String, _ en: String) -> String { language == .en ? en : zh }

  private static func trimmed(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars).drop { $0.isBlank || $0 == "\r" }
    let end = scalars.lastIndex { !$0.isBlank && $0 != "\r" }.map { $0 + 1 } ?? scalars.startIndex
    return String(scalars[..<end])
  }
}
