import PolicyModel

extension FrontMatter {
  /// Takes title, number, issuers and date from the page's information box where the document is silent; each is noted.
  mutating func fill(from page: PageMetadata) -> [FrontMatterNote] {
    [fillTitle(from: page), fillNumber(from: page), fillIssuers(from: page), fillDate(from: page)].compactMap { $0 }
  }

  private mutating func fillTitle(from page: PageMetadata) -> FrontMatterNote? {
    guard title.isEmpty else { return nil }
    let named = page.statements(about: .title).first { LineNature.mayEndAsTitle($0.text.glyphs(line: $0.line)) }
    guard let named else {
      return FrontMatterNote(
        rule: .untitled, key: "title", line: 1, before: "", after: "", why: "文件没有标题，请填写 title")
    }
    title = named.text
    return taken("title", "标题", named, title)
  }

  private mutating func fillNumber(from page: PageMetadata) -> FrontMatterNote? {
    guard number == nil else { return nil }
    for statement in page.statements(about: .number) {
      guard let found = DocumentNumber(statement.text.glyphs(line: statement.line)) else { continue }
      number = found.text
      return taken("number", "发文字号", statement, found.text)
    }
    return nil
  }

  private mutating func fillIssuers(from page: PageMetadata) -> FrontMatterNote? {
    guard issuers.isEmpty else { return nil }
    for statement in page.statements(about: .issuer) {
      let names = BodyNames.names(statement.text.glyphs(line: statement.line)[...]).map(PageIssuer.own)
      guard !names.isEmpty, statement.text.allSatisfy({ !$0.isASCII || $0 == " " }) else { continue }
      issuers = names
      return taken("issuers", "发文机关", statement, names.joined(separator: "、"))
    }
    return nil
  }

  private mutating func fillDate(from page: PageMetadata) -> FrontMatterNote? {
    guard signed == nil else { return nil }
    let effective = page.statements(about: .effective).compactMap { Self.date($0.text) }
    for statement in page.statements(about: .signed) {
      guard let date = Self.date(statement.text), date.day != nil else { continue }
      // What is said to hold from an earlier day was not issued on this one: the page means its own day.
      if effective.contains(where: { $0 < date }) { continue }
      signed = date
      return taken("signed", "成文日期", statement, date.description)
    }
    return nil
  }

  /// The note that a key was filled from the page.
  private func taken(
    _ key: String, _ name: String, _ statement: PageMetadata.Statement, _ value: String
  ) -> FrontMatterNote {
    FrontMatterNote(
      rule: .pageMetadata, key: key, line: statement.line, before: statement.text, after: value,
      why: "文件没有写明\(name)，“\(value)”取自网页，请核对")
  }

  /// Takes from the page what only a page can tell, its address and the day it was published, where the document is
  /// silent; what contradicts the document is noted and left.
  mutating func compare(with page: PageMetadata) -> [FrontMatterNote] {
    if source.url == nil { source.url = page.statements(about: .address).first?.text }
    // A day long after the document's own is that on which somebody copied it.
    if published == nil {
      published = page.statements(about: .published).lazy.compactMap { Self.date($0.text) }
        .first { day in self.signed.map { day.year - $0.year <= 1 } ?? true }
    }
    var notes: [FrontMatterNote] = []
    func hold(_ field: PageMetadata.Field, _ key: String, _ name: String, _ own: String?, agrees: (String) -> Bool) {
      guard let own, !own.isEmpty else { return }
      for statement in page.statements(about: field) where !agrees(statement.text) {
        notes.append(
          FrontMatterNote(
            rule: .pageMetadata, key: key, line: statement.line, before: statement.text, after: own,
            why: "网页的\(name)写作“\(statement.text)”，与文件“\(own)”不一致，以文件为准"))
      }
    }
    let (number, issuers, signed, published, effective) = (number, issuers, signed, published, effective)
    let titles = [title, noticeTitle ?? title].map(TitleKey.text)
    hold(.title, "title", "标题", title) { text in
      titles.contains { TitleKey.text(text).holds($0) || $0.holds(TitleKey.text(text)) }
    }
    hold(.number, "number", "发文字号", number) { TitleKey.text($0) == TitleKey.text(number ?? "") }
    hold(.issuer, "issuers", "发文机关", issuers.joined(separator: "、")) { text in
      issuers.contains { TitleKey.text($0).holds(TitleKey.text(text)) || TitleKey.text(text).holds(TitleKey.text($0)) }
    }
    hold(.signed, "signed", "成文日期", signed?.description) { Self.date($0).map { $0 == signed } ?? true }
    hold(.published, "published", "发布日期", published?.description) { Self.date($0).map { $0 == published } ?? true }
    hold(.effective, "effective", "施行日期", effective?.description) { Self.date($0).map { $0 == effective } ?? true }
    return notes
  }

  /// A date, the time of day behind it left out.
  private static func date(_ text: String) -> PolicyDate? {
    if let date = ChineseDate.parse(text) { return date }
    return text.split(whereSeparator: { $0.isWhitespace || $0 == "T" }).first.flatMap { ChineseDate.parse($0) }
  }
}
