/// Tells names of public bodies from other words.
enum BodyNames {
  /// Whether a text ends as the name of a body that issues documents does.
  static func endsAsBody<Text: RandomAccessCollection<Glyph>>(_ glyphs: Text) -> Bool where Text.Index == Int {
    return glyphs.count >= 2 && glyphs.ends(with: endings) && !glyphs.ends(with: others)
      && !glyphs.contains(anyOf: "《》“”，。；：、") && glyphs.firstIndex(of: "关于") == nil
  }

  /// The issuers a title names before 关于, 印发 or 转发: `中共山西省委 山西省人民政府关于…`.
  static func issuers(inTitle title: some RandomAccessCollection<Glyph>) -> [String] {
    let title = Array(title)
    guard let end = ["关于", "印发", "转发", "批转", "公布", "发布"].compactMap({ title.firstIndex(of: $0) }).min(), end > 0
    else { return [] }
    return names(title[..<end])
  }

  /// The names in a text that holds nothing else: parted by blanks or 、, or run together where 中共 or the region that
  /// the first one begins with comes again; none where one of them is no body.
  static func names(_ glyphs: ArraySlice<Glyph>) -> [String] {
    let parts = glyphs.split { $0.isBlank || $0.scalar == "、" || $0.scalar == "，" }
    guard !parts.isEmpty else { return [] }
    guard parts.allSatisfy({ endsAsBody($0) }) else { return spread(glyphs).map { [$0] } ?? [] }
    return parts.flatMap(runTogether)
  }

  /// `长春市人    力资源和社会保障局`: one name that a gap of the page's layout parts.
  private static func spread(_ glyphs: ArraySlice<Glyph>) -> String? {
    let name = glyphs.compact
    guard (6...30).contains(name.count), name.count < glyphs.count - 1, name.allSatisfy(\.scalar.isChinese),
      endsAsBody(name), RegionNames.place(atStartOf: name.string) != nil,
      !glyphs.split(whereSeparator: \.isBlank).dropLast().contains(where: { endsAsBody($0) })
    else { return nil }
    return name.string
  }

  /// `中共吉林省委办公厅吉林省人民政府办公厅` is two names.
  private static func runTogether(_ glyphs: ArraySlice<Glyph>) -> [String] {
    guard glyphs.count >= 10 else { return [glyphs.string] }
    let isParty = glyphs.starts(with: "中共")
    let key = (isParty ? glyphs.dropFirst(2) : glyphs).prefix(3).string
    for place in (glyphs.startIndex + 5)..<(glyphs.endIndex - 4)
    where glyphs[place...].starts(with: key) && endsAsBody(glyphs[..<place]) && endsAsBody(glyphs[place...]) {
      return [glyphs[..<place].string] + runTogether(glyphs[place...])
    }
    return [glyphs.string]
  }

  private static let endings: Phrases = [
    "委", "委员会", "政府", "厅", "局", "办公室", "部", "办公厅", "院", "领导小组", "管委会", "联合会", "总工会", "银行", "中心", "会",
    "署", "办事处", "公司", "大学", "学院", "总队", "支队", "大队", "办", "社", "指挥部",
    "支行", "分行", "科协", "工商联", "妇联", "残联", "侨联", "文联",
  ]
  private static let others: Phrases = [
    "干部", "全部", "内部", "外部", "东部", "西部", "中部", "北部", "南部", "社会", "机会", "以上学院", "举办", "主办", "承办", "督办", "兴办",
    "学会", "晚会", "年会", "例会", "全会", "部分", "医院", "试办", "创办", "开办", "经办", "审批局中心", "重点大学", "人会", "常务委",
  ]
}

extension RandomAccessCollection where Element == Glyph, Index == Int {
  /// Where some other text first stands in it.
  func firstIndex(of text: String) -> Int? {
    guard let first = text.unicodeScalars.first else { return nil }
    return indices.first { self[$0].scalar.reads(first) && self[$0...].starts(with: text) }
  }

  /// Where some other text last stands in it.
  func lastIndex(of text: String) -> Int? {
    guard let first = text.unicodeScalars.first else { return nil }
    return indices.last { self[$0].scalar.reads(first) && self[$0...].starts(with: text) }
  }
}
