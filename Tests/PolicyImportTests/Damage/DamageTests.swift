import FileTree
import Foundation
import Testing

@testable import PolicyImport

/// Clean texts, damaged the way text extraction damages them, come back; what is not flagged is right.
@Suite struct DamageTests {
  @Test("figures torn from the five policies come back, in every style of damage", arguments: 1...4)
  func policies(seed: Int) throws {
    let score = try score(of: Self.pieces(of: Seeds.slugs), seed: seed)
    #expect(score.documents >= 35)
    #expect(score.wrong == [])
    #expect(score.right * 100 >= score.torn * 98, "\(score.right) of \(score.torn)")
  }

  @Test("figures whose holes left no blank are put back or flagged", arguments: 1...6)
  func unmarked(seed: Int) throws {
    let score = try score(of: Self.pieces(of: Seeds.slugs, paragraphs: 60), seed: seed, leavesNoBlank: true)
    #expect(score.wrong.filter(Self.endsInFigure) == [])
    #expect(score.right * 100 >= score.torn * 90, "\(score.right) of \(score.torn)")
  }

  @Test("figures that a blank parts from their text come back", arguments: 1...2)
  func parted(seed: Int) throws {
    let score = try score(of: Self.pieces(of: Seeds.slugs, paragraphs: 60), seed: seed, partsFigures: true)
    #expect(score.wrong.filter(Self.endsInFigure) == [])
    #expect(score.right * 100 >= score.torn * 98, "\(score.right) of \(score.torn)")
  }

  @Test("figures of a text that was closed up are put back or flagged", arguments: 1...2)
  func closed(seed: Int) throws {
    let score = try score(of: Self.pieces(of: Seeds.slugs, paragraphs: 60), seed: seed, holeBlanks: [0])
    #expect(score.wrong.filter(Self.endsInFigure) == [])
    #expect(score.right * 100 >= score.torn * 85, "\(score.right) of \(score.torn)")
  }

  @Test("a policy whose lines break anywhere is left alone", arguments: 1...2)
  func untorn(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    var touched: [String] = []
    for text in try Self.pieces(of: Seeds.slugs, paragraphs: 60) {
      var style = TearingStyle.random(using: &generator)
      style.share = 0
      let document = TornDocument(text, style: style, using: &generator)
      touched += Repaired(document.torn.enumerated().map { Line(number: $0 + 1, text: $1) }).edits.map(\.before)
    }
    #expect(touched == [])
  }

  @Test("figures torn from statutes come back", .enabled(if: Corpus.isThere), arguments: 1...3)
  func statutes(seed: Int) throws {
    let texts = try Corpus.heldOut(every: 12).map { CleanText(markdown: $0) }
    var generator = SeededGenerator(seed: seed)
    for texts in [texts, texts.map(\.withArabicFigures), texts.map { $0.inNotation(using: &generator) }] {
      let score = try score(of: texts, seed: seed)
      #expect(score.documents >= 200)
      #expect(score.wrong == [])
      #expect(score.right * 100 >= score.torn * 98, "\(score.right) of \(score.torn)")
    }
  }

  @Test("a statute that is not damaged is left alone", .enabled(if: Corpus.isThere))
  func cleanStatutes() throws {
    var touched: [String] = []
    for path in try Corpus.paths() {
      let text = String(decoding: try Files.read(path), as: UTF8.self)
      if !Repaired(Self.lines(text)).edits.isEmpty { touched.append(path) }
    }
    #expect(touched == [])
  }

  @Test("a text with blanks of its own is left alone", arguments: Self.undamaged)
  func naturalBlanks(text: String) {
    #expect(Repaired(Self.lines(text)).edits.map(\.after) == [])
  }

  @Test("the four policies that are not damaged are left alone, also with blanks about their figures")
  func policiesWithBlanks() throws {
    for slug in Seeds.slugs where slug != "jilin-city-2021-rencai" {
      let text = String(decoding: try Seeds.bytes(slug), as: UTF8.self)
      #expect(Repaired(Self.lines(text)).edits.isEmpty)
      let spaced = text.reduce(into: "") { result, character in
        if let last = result.last, last.isNumber != character.isNumber, !last.isWhitespace { result.append(" ") }
        result.append(character)
      }
      #expect(Repaired(Self.lines(spaced)).edits.map(\.after) == [])
    }
  }

  private static let undamaged = [
    "第一条 为加快发展，制定本办法。\n第二条 自 2023 年 8 月 7 日起施行，共 3 条\n第三条 奖励 10 万元 2023",
    "甲方： 乙方： 2023\n签订日期：    年   月   日\n联系电话：  传真：  12345678",
    "姓名 性别 年龄 1\n张三 男 岁数 35\n李四 女 人数 20",
    "John Smith 教授 MIT 2021\nMary 博士 Oxford 2020\n王 明 研究员 A4",
    "某市人民政府 某市财政局 2021\n某市教育局 某市卫生局 2022",
    "名称 单位 数量 10\n住房补贴 万元 5\n购房补贴 万元 3",
    "见附件 1.\n见表 2.\n见图 3.",
  ]

  private static func lines(_ text: String) -> [Line] {
    text.split(whereSeparator: \.isNewline).enumerated().map { Line(number: $0 + 1, text: String($1)) }
  }

  /// The bodies of the five policies.
  private static let texts = Dictionary(
    uniqueKeysWithValues: Seeds.slugs.compactMap { slug in
      (try? Seeds.document(slug)).map { (slug, CleanText(markdown: $0.markdown)) }
    })

  /// The bodies of policies in pieces of some paragraphs, each a document of its own.
  private static func pieces(of slugs: [String], paragraphs size: Int = 14) throws -> [CleanText] {
    try slugs.flatMap { slug -> [CleanText] in
      let text = try #require(texts[slug])
      let pieces = stride(from: 0, to: text.paragraphs.count, by: size).map { start in
        CleanText(paragraphs: Array(text.paragraphs[start..<min(start + size, text.paragraphs.count)]))
      }
      return slug == "jilin-city-2021-rencai" ? pieces : pieces.map(\.withArabicFigures)
    }
  }

  /// A Latin word at the end of a line that has no blank shows nothing.
  private static func endsInFigure(_ line: String) -> Bool {
    line.last.map { $0.isNumber || "%+".contains($0) } ?? false
  }

  private func score(
    of texts: [CleanText], seed: Int, leavesNoBlank: Bool = false, holeBlanks: [Int]? = nil, partsFigures: Bool = false
  ) throws
    -> TearingScore
  {
    var generator = SeededGenerator(seed: seed)
    var score = TearingScore()
    for text in texts {
      var style = TearingStyle.random(using: &generator, leavesNoBlank: leavesNoBlank)
      if let holeBlanks { style.holeBlanks = holeBlanks }
      style.partsFigures = partsFigures
      score.add(TornDocument(text, style: style, using: &generator))
    }
    return score
  }
}

/// The statutes that `PORTALGEN_CORPUS` names: a folder of Markdown files, or of their archive.
enum Corpus {
  static var isThere: Bool { folder != nil }

  static func paths() throws -> [String] {
    guard let folder else { return [] }
    return try Files.listFiles(below: folder).filter { $0.hasSuffix(".md") }.sorted().map {
      $0.hasPrefix("/") ? $0 : "\(folder)/\($0)"
    }
  }

  /// Every nth text of those the repair was not tuned on.
  static func heldOut(every step: Int) throws -> [String] {
    let paths = try paths()
    return try stride(from: 1, to: paths.count, by: step).map {
      String(decoding: try Files.read(paths[$0]), as: UTF8.self)
    }
  }

  private static var folder: String? {
    ProcessInfo.processInfo.environment["PORTALGEN_CORPUS"] == nil ? nil : Statutes.folder
  }
}
