/// Tells names of public bodies from other words.
enum BodyNames {
  /// Whether a text ends as the name of a body that issues documents does.
  static func endsAsBody(_ glyphs: [Glyph]) -> Bool {
    endings.contains { glyphs.ends(with: $0) } && !glyphs.contains(anyOf: "《》“”，。、关于")
  }

  /// The issuers a title names before 关于: `中共山西省委 山西省人民政府关于…`.
  static func issuers(inTitle title: [Glyph]) -> [String] {
    guard let about = title.indices.first(where: { title[$0...].starts(with: "关于") }), about > 0 else { return [] }
    let names = title[..<about].split { $0.isBlank || $0.scalar == "、" }
    let texts = names.map { $0.string }
    return names.allSatisfy { endsAsBody(Array($0)) } ? texts : []
  }

  private static let endings = [
    "委", "委员会", "政府", "厅", "局", "办公室", "部", "办公厅", "院", "领导小组", "管委会", "联合会", "总工会", "银行", "中心",
    "会",
  ]
}
