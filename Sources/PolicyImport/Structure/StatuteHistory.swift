import PolicyModel

/// The note under a statute's title: who adopted it and when, what changed it since.
///
/// `（2018年4月27日第十三届全国人民代表大会常务委员会第二次会议通过）`, or one step a line.
struct StatuteHistory: Sendable, Hashable {
  /// A step in the life of a statute.
  struct Step: Sendable, Hashable {
    /// What was done.
    enum Act: String, Sendable, CaseIterable {
      case adopted = "通过"
      case approved = "批准"
      case promulgated = "公布"
      case issued = "发布"
      case amended = "修正"
      case revised = "修订"
      case changed = "修改"
      case effective = "施行"
    }

    var date: PolicyDate
    var act: Act
    /// Between the date and the act: a meeting, an order, a decision.
    var words: [Glyph]
  }

  private(set) var steps: [Step] = []

  /// Reads the note from the paragraphs of a document's head; empty where there is none.
  init(_ paragraphs: ArraySlice<Paragraph>) {
    var isOpen = false
    for paragraph in paragraphs.prefix(24) {
      let glyphs = paragraph.glyphs
      if paragraph.role == .title { continue }
      guard glyphs.count <= 4000, isOpen || Self.begins(glyphs) else {
        if steps.isEmpty { continue } else { break }
      }
      read(glyphs)
      isOpen = glyphs.first?.scalar == "（" && LineNature.hasOpenBracket(glyphs)
    }
  }

  /// The day of the text as it stands: of the last step that made or changed it.
  var signed: PolicyDate? { steps.last { $0.act != .effective }?.date }

  /// The day it was made public, where no later step changed it.
  var published: PolicyDate? {
    guard let last = steps.last(where: { $0.act != .effective }), [.promulgated, .issued].contains(last.act) else {
      return nil
    }
    return last.date
  }

  /// The day from which it holds, where the note says so.
  var effective: PolicyDate? { steps.last { $0.act == .effective }?.date }

  /// The number of the order that made it public.
  var number: DocumentNumber? {
    for step in steps where [.promulgated, .issued].contains(step.act) {
      let end = step.words.firstIndex { $0.scalar == "号" }.map { $0 + 1 } ?? 0
      let order = step.words[..<end]
      if let number = DocumentNumber(order) { return number }
    }
    return nil
  }

  /// Who made it: the congress that adopted it, or who issued the order.
  var issuers: [String] {
    for step in steps where step.act == .adopted {
      if let body = Self.meeting(step.words) { return [body] }
    }
    for step in steps where [.promulgated, .issued].contains(step.act) {
      let bodies = Self.bodies(ofOrder: step.words)
      if !bodies.isEmpty { return bodies }
    }
    return []
  }

  /// `2018年4月27日…通过`, also in brackets, after 根据 or 经, or after who did it: it begins with a date, names an act at
  /// its end, and is no sentence.
  private static func begins(_ glyphs: [Glyph]) -> Bool {
    var text = glyphs.prefix(60)[...]
    // 【题注】 of law sites.
    if text.first?.scalar == "【", let close = text.prefix(8).firstIndex(where: { $0.scalar == "】" }) {
      text = text[(close + 1)...]
    }
    text = text.drop { $0.isBlank || "（(".unicodeScalars.contains($0.scalar) }
    if text.starts(with: "根据") { text = text.dropFirst(2) } else if text.starts(with: "经") { text = text.dropFirst() }
    text = text.dropFirst(makers(before: text).count)
    guard let (date, _) = ChineseDate.leading(text), date.day != nil else { return false }
    let tail = glyphs.suffix(12)
    return !glyphs.contains { $0.scalar == "。" }
      && Step.Act.allCases.contains { tail.firstIndex(of: $0.rawValue) != nil }
  }

  /// The names of bodies with which a step may begin: `国务院1985年2月8日发布`.
  private static func makers(before text: ArraySlice<Glyph>) -> ArraySlice<Glyph> {
    let lead = text.prefix { !$0.scalar.isDigit }
    return (2...30).contains(lead.count) && lead.count < text.count && !BodyNames.names(lead).isEmpty ? lead : []
  }

  /// Cuts a text at its dates; a date inside 《》 or after 并经 begins no step.
  private mutating func read(_ glyphs: [Glyph]) {
    var starts: [(place: Int, date: PolicyDate, end: Int)] = []
    var depth = 0
    var index = 0
    while index < glyphs.count {
      let scalar = glyphs[index].scalar
      switch scalar {
      case "《", "〈", "<": depth += 1
      case "》", "〉", ">": depth = max(0, depth - 1)
      default: break
      }
      if depth == 0, scalar == "1" || scalar == "2" || scalar == "一" || scalar == "二",
        index == 0 || !glyphs[index - 1].scalar.isDigit, let (date, count) = ChineseDate.leading(glyphs[index...]),
        date.month != nil,
        !glyphs[..<index].ends(with: "并经")
      {
        starts.append((index, date, index + count))
        index += count
      } else {
        index += 1
      }
    }
    for (position, start) in starts.enumerated() {
      let end = position + 1 < starts.count ? starts[position + 1].place : glyphs.count
      let words = glyphs[start.end..<end]
      if let (act, place) = Self.act(in: words) {
        let opening = glyphs[..<start.place].drop { $0.isBlank || "（(".unicodeScalars.contains($0.scalar) }
        let makers = position == 0 ? Self.makers(before: opening + glyphs[start.place...]) : []
        steps.append(Step(date: start.date, act: act, words: Array(makers) + Array(words[..<place].trimmed)))
      }
    }
  }

  /// The last act named in a step's words, outside 《》.
  private static func act(in words: ArraySlice<Glyph>) -> (Step.Act, Int)? {
    var best: (Step.Act, Int)?
    for act in Step.Act.allCases {
      guard let place = words.lastIndex(of: act.rawValue) else { continue }
      if words[place...].contains(where: { "》〉".unicodeScalars.contains($0.scalar) }) { continue }
      if place > best?.1 ?? -1 { best = (act, place) }
    }
    // 公布 and 施行 stand together in 公布施行: what made the text public counts.
    if let (act, place) = best, act == .effective, words[..<place].ends(with: "公布") { return (.promulgated, place - 2) }
    if let (act, place) = best, act == .effective, words[..<place].ends(with: "发布") { return (.issued, place - 2) }
    return best
  }

  /// `第十三届全国人民代表大会常务委员会第二次会议` is one of 全国人民代表大会常务委员会; of a court's committee, the court.
  private static func meeting(_ words: [Glyph]) -> String? {
    if let congress = words.firstIndex(of: "人民代表大会") ?? words.firstIndex(of: "人大常委会") {
      let count = ["人民代表大会常务委员会", "人大常委会"].first { words[congress...].starts(with: $0) }?.count ?? 6
      var place = words[..<congress].filter { !$0.isBlank }
      if let term = place.lastIndex(where: { $0.scalar == "届" }),
        let ordinal = place[..<term].lastIndex(where: { $0.scalar == "第" })
      {
        place.removeSubrange(ordinal...term)
      }
      guard !place.isEmpty, place.count <= 20, place.allSatisfy(\.scalar.isChinese) else { return nil }
      // 市十四届人大常委会 does not say whose.
      if count == 5, RegionNames.place(atStartOf: place.string) == nil { return nil }
      return place.string + words[congress..<(congress + count)].string
    }
    for body in ["最高人民法院", "最高人民检察院", "国务院", "中共中央"] where words.starts(with: body) { return body }
    guard let government = words.firstIndex(of: "人民政府"), government <= 16 else { return nil }
    let body = words[..<(government + 4)].string
    return RegionNames.place(atStartOf: body) == nil ? nil : body
  }

  /// `中华人民共和国国务院令第626号`, `民政部、总后勤部令第22号`, `国家经济贸易委员会`, `…常务委员会公告`.
  private static func bodies(ofOrder words: [Glyph]) -> [String] {
    var name = words[...]
    if let order = words.firstIndex(of: "令第") ?? words.firstIndex(of: "令 第") {
      name = words[..<order]
    } else if let notice = words.firstIndex(of: "公告") {
      name = words[..<notice]
    }
    if name.starts(with: "中华人民共和国"), name.count > 9 { name = name.dropFirst(7) }
    return BodyNames.names(name.trimmed)
  }
}
