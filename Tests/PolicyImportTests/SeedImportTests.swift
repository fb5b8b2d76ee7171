import ContentLoading
import Diagnostics
import FileTree
import PolicyModel
import Testing

@testable import PolicyImport

@Suite struct SeedImportTests {
  @Test("loses and invents no character", arguments: Seeds.slugs)
  func characters(slug: String) throws {
    let document = try Seeds.document(slug)
    var source = String(decoding: try Seeds.bytes(slug), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for repair in document.repairs where repair.rule != .suspected {
      #expect(source[repair.line - 1].filter { !$0.isWhitespace } == repair.before.filter { !$0.isWhitespace })
      if repair.rule == .tornFigure {
        let letters = [repair.before, repair.after].map { $0.filter { !$0.isWhitespace }.sorted() }
        #expect(letters[0] == letters[1], "line \(repair.line)")
      }
      source[repair.line - 1] = repair.after
    }
    let text = document.blocks.map(\.glyphs.string).joined()
    #expect(Self.folded(source.joined()) == Self.folded(text))
  }

  /// Without white space and Markdown's marks, punctuation at full width.
  private static func folded(_ text: String) -> String {
    let wide: [Character: Character] = ["(": "（", ")": "）", ",": "，", ":": "：", ";": "；"]
    return String(text.filter { !$0.isWhitespace && !"#*".contains($0) }.map { wide[$0] ?? $0 })
  }

  @Test("gives the same bytes a second time, and those in the content folder", arguments: Seeds.slugs)
  func sameBytes(slug: String) throws {
    let first = try Seeds.document(slug)
    let second = try Seeds.document(slug)
    #expect(first.markdown == second.markdown)
    #expect(first.repairsYAML == second.repairsYAML)
  }

  // Chapters, articles, （一）, 1. and annexes. The 1. of the Jilin City text are the list of its annexes.
  @Test(
    "finds every unit",
    arguments: zip(
      Seeds.slugs, [[0, 17, 7, 0, 0], [7, 0, 33, 5, 6], [7, 26, 9, 0, 0], [0, 0, 0, 7, 0], [5, 0, 25, 0, 0]]))
  func units(slug: String, counts: [Int]) throws {
    let labels = try Seeds.document(slug).labels
    let main = labels.prefix { $0.style != .annex }
    let found = [
      main.count { $0.style == .chapter || $0.style == .han }, main.count { $0.style == .article },
      main.count { $0.style == .bracketedHan }, main.count { $0.style == .arabic }, labels.count { $0.style == .annex },
    ]
    #expect(found == counts)
  }

  @Test("reads the front matter that each document tells")
  func frontMatter() throws {
    let jinzhong = try Seeds.document("jinzhong-2023-10")
    #expect(jinzhong.slug == "jinzhong-2023-10")
    #expect(jinzhong.frontMatter.title == "晋中市推进高质量发展柔性引才实施办法（试行）")
    #expect(jinzhong.frontMatter.number == "市办发〔2023〕10号")
    #expect(jinzhong.frontMatter.issuers == ["中共晋中市委办公室", "晋中市人民政府办公室"])
    #expect(jinzhong.frontMatter.effective == PolicyDate("2023-07-31"))
    #expect(jinzhong.frontMatter.interpreter == "市委人才工作领导小组办公室")
    #expect(jinzhong.frontMatter.trial)
    let shanxi = try Seeds.document("shanxi-2017-47")
    #expect(shanxi.slug == "shanxi-2017-47")
    #expect(shanxi.frontMatter.signed == nil)
    #expect(
      shanxi.frontMatter.relations == [
        Relation(kind: .implements, title: "关于加强新形势下引进外国人才工作的意见", number: "中发〔2016〕30号")
      ])
    #expect(try Seeds.document("jilin-2023-6").slug == "jilin-2023-6")
    #expect(try Seeds.document("shandong-2021-7").slug == "shandong-2021-7")
    let city = try Seeds.document("jilin-city-2021-rencai").frontMatter
    #expect(city.title == "中共吉林市委关于激发人才创新活力助推实施“四六四五”发展战略的实施意见")
    #expect(city.signed == PolicyDate("2021-09-01"))
    #expect(city.region == "jilin/jilin")
  }

  @Test("puts sentences together that pages had cut")
  func pageBreaks() throws {
    let jinzhong = try Seeds.document("jinzhong-2023-10").markdown
    #expect(jinzhong.contains("纳入各级党委（党组）联系服务专家范围，按服务层级"))
    #expect(jinzhong.contains("等“5+3”重点产业链领域。"))
    let shandong = try Seeds.document("shandong-2021-7").markdown
    #expect(shandong.contains("（省委组织部、省工业和信息化厅、各市人才工作领导小组按职责分工负责）"))
    #expect(shandong.contains("省人力资源社会保障厅、各市人才工作领导小组按职责分工负责）"))
  }

  @Test("reports what is probably wrong in the originals and leaves it")
  func suspicions() throws {
    for (slug, words) in [
      ("shandong-2021-7", "企业 and 人才"), ("shanxi-2017-47", "农”管委会"), ("jilin-2023-6", "与我“一主六双”"),
    ] {
      let document = try Seeds.document(slug)
      let suspected = document.repairs.filter { $0.rule == .suspected }
      #expect(suspected.count == 1)
      #expect(document.markdown.contains(words))
    }
  }

  @Test("writes a content folder that loads without a complaint")
  func loads() throws {
    let folder = "\(Files.temporaryFolder)/portalgen-import-\(UInt64.random(in: 0...UInt64.max))"
    defer { try? Files.remove(folder) }
    var diagnostics: [Diagnostic] = []
    for slug in Seeds.slugs {
      _ = try ImportWriter(content: folder).write(Seeds.document(slug), slug: slug, into: &diagnostics)
    }
    let content = Content.load(folder, into: &diagnostics)
    #expect(diagnostics == [])
    #expect(content.portal.policies.count == 5)
    let city = try #require(content.portal.policies.first { $0.slug == "jilin-city-2021-rencai" })
    let subsidy = try #require(city.allProvisions.first { $0.path == "附件1/三/（二）/1/（1）" })
    #expect(subsidy.text.contains("每人每月2000元；其他院校博士研究生"))
    #expect(subsidy.doubts.isEmpty)
  }
}

extension Files {
  /// Where tests may write.
  static var temporaryFolder: String { "/tmp" }
}

extension ImportedPolicy {
  /// The labels its blocks begin with, the list of annexes left out.
  var labels: [ProvisionLabel] {
    blocks.compactMap { block in
      guard let label = ProvisionLabel.scan(block.glyphs.string), label.style != .annex || block.level != nil else {
        return nil
      }
      return label
    }
  }
}
