import PolicyModel

/// Reads from a document what its front matter says; where it is silent, nothing is guessed.
enum FrontMatterReading {
  /// The front matter of a document whose source stays to be named.
  static func read(_ paragraphs: [Paragraph], source: SourceDocument) -> FrontMatter {
    let titles = paragraphs.filter { $0.role == .title }
    let first = titles.first?.string ?? paragraphs.first?.string ?? ""
    let carriesMeasures = titles.count > 1 && first.hasSuffix("的通知")
    var frontMatter = FrontMatter(title: carriesMeasures ? titles[1].string : first, source: source)
    if carriesMeasures { frontMatter.noticeTitle = first }
    frontMatter.number = paragraphs.first { $0.role == .number }.map { number($0.string) }
    frontMatter.addressees = paragraphs.first { $0.role == .addressees }.map { addressees($0.string) } ?? []
    let signature = signature(in: paragraphs)
    frontMatter.issuers = signature.issuers
    if frontMatter.issuers.isEmpty, let title = titles.first {
      frontMatter.issuers = BodyNames.issuers(inTitle: title.glyphs)
    }
    frontMatter.signed = signature.date
    let text = paragraphs.filter { $0.role == .text }.map(\.string)
    frontMatter.effective = effective(text, signed: signature.date)
    frontMatter.trial = ["（试行）", "（暂行）", "试行办法", "暂行办法", "暂行规定", "试行意见"].contains { frontMatter.title.contains($0) }
    frontMatter.interpreter = interpreter(text)
    frontMatter.title = withoutIssuerLines(frontMatter.title, frontMatter.issuers)
    frontMatter.noticeTitle = frontMatter.noticeTitle.map { withoutIssuerLines($0, frontMatter.issuers) }
    let letterhead = paragraphs.first { $0.role == .letterhead }?.string ?? ""
    frontMatter.region = RegionNames.path(in: frontMatter.issuers + [first, letterhead])
    frontMatter.relations = Citations.relations(in: paragraphs, ownTitles: titles.map(\.string))
    return frontMatter
  }

  /// A title without the lines above it that name several issuers; the name that leads into 关于 is part of a title.
  private static func withoutIssuerLines(_ title: String, _ issuers: [String]) -> String {
    let lines = issuers.joined(separator: " ")
    return issuers.count > 1 && title.hasPrefix(lines) ? String(title.dropFirst(lines.count)) : title
  }

  private static func number(_ text: String) -> String {
    String(text.filter { !"（）() ".contains($0) })
  }

  private static func addressees(_ text: String) -> [String] {
    text.dropLast().split { "，,".contains($0) }.map(String.init)
  }

  /// The names above the first date that stands alone, and the date; a date right under the title has none.
  private static func signature(in paragraphs: [Paragraph]) -> (issuers: [String], date: PolicyDate?) {
    guard let place = paragraphs.firstIndex(where: { $0.role == .date }) else { return ([], nil) }
    let names = paragraphs[..<place].reversed().prefix {
      $0.role == .text && $0.glyphs.count <= 40 && BodyNames.endsAsBody($0.glyphs) && $0.label == nil
    }
    return (names.reversed().map(\.string), LineNature.date(paragraphs[place].glyphs))
  }

  /// The day from which it holds: named, or that of its issue.
  private static func effective(_ text: [String], signed: PolicyDate?) -> PolicyDate? {
    for paragraph in text.reversed() {
      for clause in paragraph.split(whereSeparator: { "，。；".contains($0) }) {
        guard clause.hasSuffix("施行") || clause.hasSuffix("执行") || clause.hasSuffix("实施"),
          let from = clause.firstIndex(of: "自"),
          let start = clause.firstIndex(of: "起"), from < start
        else { continue }
        let day = clause[clause.index(after: from)..<start]
        if let date = ChineseDate.parse(day) { return date }
        if ["发文之日", "印发之日"].contains(String(day)) { return signed }
      }
    }
    return nil
  }

  /// `由…负责解释`, `解释工作由…承担`.
  private static func interpreter(_ text: [String]) -> String? {
    for paragraph in text.reversed() {
      for clause in paragraph.split(whereSeparator: { "，。；".contains($0) }) {
        guard clause.contains("解释"), let by = clause.firstIndex(of: "由") else { continue }
        let rest = clause[clause.index(after: by)...]
        for ending in ["负责解释", "承担", "负责"] where rest.hasSuffix(ending) {
          return String(rest.dropLast(ending.count))
        }
      }
    }
    return nil
  }
}
