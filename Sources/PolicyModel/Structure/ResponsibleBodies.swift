extension ResponsibleBody {
  /// The bodies named in the bracket at the end of a paragraph, in order; empty when it ends in no such bracket.
  ///
  /// `（牵头部门：…；配合部门：…）`, `〔责任部门：…〕`, `（省委组织部、…按职责分工负责，…参与）`.
  public static func parse(_ paragraph: some StringProtocol) -> [ResponsibleBody] {
    guard let content = finalBracket(Array(paragraph)) else { return [] }
    var bodies: [ResponsibleBody] = []
    for clause in split(content, at: "；;") {
      if let colon = clause.firstIndex(where: { "：:".contains($0) }) {
        guard let role = keys[String(clause[..<colon])] else { return [] }
        bodies += names(Array(clause[(colon + 1)...])).map { ResponsibleBody(name: $0, role: role) }
      } else {
        let stated = statedRoles(clause)
        guard !stated.isEmpty else { return [] }
        bodies += stated
      }
    }
    return bodies
  }

  private static let keys: [String: Role] = [
    "牵头部门": .lead, "牵头单位": .lead, "牵头": .lead, "配合部门": .support, "配合单位": .support, "配合": .support,
    "责任单位": .responsible, "责任部门": .responsible, "负责单位": .responsible, "参与单位": .participant,
    "参与部门": .participant,
  ]

  /// `甲、乙按职责分工负责，丙参与`.
  private static func statedRoles(_ clause: [Character]) -> [ResponsibleBody] {
    let endings: [(String, Role)] = [
      ("按职责分工负责", .responsible), ("按照职责分工负责", .responsible), ("牵头负责", .lead), ("牵头", .lead),
      ("分别负责", .responsible), ("负责", .responsible), ("配合", .support), ("参与", .participant),
    ]
    var bodies: [ResponsibleBody] = []
    var pending: [Character] = []
    for piece in split(clause, at: "，,") {
      let text = String(piece)
      let whole = pending.isEmpty ? piece : pending + ["、"] + piece
      guard let (ending, role) = endings.first(where: { text.hasSuffix($0.0) }) else {
        pending = whole
        continue
      }
      bodies += names(whole.dropLast(ending.count)).map { ResponsibleBody(name: $0, role: role) }
      pending = []
    }
    return pending.isEmpty ? bodies : []
  }

  /// Names in a list. A level alone (市、县两级人社局) and 各县（市）区、开发区人社部门 belong to what follows.
  private static func names(_ list: some Sequence<Character>) -> [String] {
    var names: [String] = []
    var pending = ""
    for piece in split(Array(list), at: "、，,") {
      var name = pending + String(piece)
      pending = ""
      if piece.count == 1 {
        pending = name + "、"
        continue
      }
      if name.hasPrefix("开发区"), name.count > 3, let last = names.last, last.hasPrefix("各"), last.hasSuffix("区") {
        names.removeLast()
        name = last + "、" + name
      }
      if let etc = name.firstIndex(of: "等"), etc != name.startIndex, name.index(after: etc) != name.endIndex {
        names.append(String(name[..<etc]))
        name = String(name[name.index(after: etc)...])
      }
      if !name.isEmpty { names.append(name) }
    }
    return pending.isEmpty ? names : names + [String(pending.dropLast())]
  }

  /// What stands in the bracket that closes the paragraph, blanks left out.
  private static func finalBracket(_ paragraph: [Character]) -> [Character]? {
    let text = paragraph.filter { !$0.isWhitespace }
    var end = text.count
    if text.last == "。" { end -= 1 }
    guard end > 0, "）)〕]".contains(text[end - 1]) else { return nil }
    var depth = 0
    for index in stride(from: end - 1, through: 0, by: -1) {
      if "）)〕]".contains(text[index]) { depth += 1 }
      if "（(〔[".contains(text[index]) { depth -= 1 }
      if depth == 0 { return Array(text[(index + 1)..<(end - 1)]) }
    }
    return nil
  }

  /// Splits at any of some characters that stand outside brackets.
  private static func split(_ text: [Character], at separators: String) -> [[Character]] {
    var pieces: [[Character]] = [[]]
    var depth = 0
    for character in text {
      if "（(〔[".contains(character) { depth += 1 }
      if "）)〕]".contains(character) { depth -= 1 }
      if depth == 0, separators.contains(character) {
        pieces.append([])
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces
  }
}
