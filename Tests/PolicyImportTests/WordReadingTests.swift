import Diagnostics
import Glibc
import FileTree
import Testing

@testable import PolicyImport

@Suite struct WordReadingTests {
  private static let namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  private static let numbering = """
    <w:numbering \(namespace)><w:abstractNum w:abstractNumId="0">\(level(0, "chineseCountingThousand", "第%1章"))\
    \(level(1, "chineseCounting", "（%2）"))\(level(2, "decimal", "%3."))\(level(3, "decimalEnclosedCircle", "%4"))\
    </w:abstractNum><w:abstractNum w:abstractNumId="1">\(level(0, "chineseCountingThousand", "第%1条"))\
    \(level(1, "bullet", "●"))</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
    <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/>\
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num></w:numbering>
    """

  private static func level(_ depth: Int, _ format: String, _ text: String) -> String {
    """
    <w:lvl w:ilvl="\(depth)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/><w:lvlText w:val="\(text)"/></w:lvl>
    """
  }

  private static func p(_ text: String, list: Int? = nil, depth: Int = 0) -> String {
    let number = list.map { "<w:numPr><w:ilvl w:val=\"\(depth)\"/><w:numId w:val=\"\($0)\"/></w:numPr>" } ?? ""
    return "<w:p><w:pPr>\(number)</w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  /// A DOCX file: a ZIP archive of members stored as they are.
  private static func docx(_ body: String) -> [UInt8] {
    let document = "<w:document \(namespace)><w:body>\(body)</w:body></w:document>"
    return archive([
      ("word/document.xml", Array(document.utf8)), ("word/numbering.xml", Array(numbering.utf8)),
    ])
  }

  private static func archive(_ members: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    func number(_ value: Int, _ length: Int) -> [UInt8] { (0..<length).map { UInt8(value >> (8 * $0) & 0xFF) } }
    var (file, directory): ([UInt8], [UInt8]) = ([], [])
    for (name, bytes) in members {
      let sizes = number(0, 4) + number(bytes.count, 4) + number(bytes.count, 4) + number(name.utf8.count, 2)
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(0, 8) + sizes + number(0, 12)
        + number(file.count, 4) + Array(name.utf8)
      file += number(0x0403_4B50, 4) + number(20, 2) + number(0, 8) + sizes + number(0, 2) + Array(name.utf8) + bytes
    }
    let end = number(0x0605_4B50, 4) + number(0, 4) + number(members.count, 2) + number(members.count, 2)
    return file + directory + end + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
  }

  private func read(_ body: String) throws -> SourceText {
    try DocumentReading.read(bytes: Self.docx(body), fileName: "a.docx")
  }

  @Test("a part that is damaged is said, not left out")
  func damagedNotes() throws {
    let bytes = Self.archive([
      ("word/document.xml", Array("<w:document \(Self.namespace)><w:body>\(Self.p("甲。"))</w:body></w:document>".utf8)),
      ("word/footnotes.xml", Array("<w:footnotes".utf8)),
    ])
    let refusal = #expect(throws: Diagnostic.self) { try DocumentReading.read(bytes: bytes, fileName: "a.docx") }
    #expect(refusal?.id == "import-docx")
  }

  @Test("tables within tables are read once, however deep")
  func nestedTables() throws {
    var body = Self.p("里面的字。")
    for _ in 0..<40 { body = "<w:tbl><w:tr><w:tc>\(body)</w:tc></w:tr></w:tbl>" }
    #expect(try read(body).lines.map(\.string) == ["里面的字。"])
  }

  @Test("writes the numbers that Word counts and does not write, and records them")
  func numbers() throws {
    let text = try read(
      Self.p("总则", list: 1) + Self.p("甲。", list: 2) + Self.p("乙。", list: 2) + Self.p("丙。", list: 1, depth: 1)
        + Self.p("丁。", list: 1, depth: 2) + Self.p("戊。", list: 1, depth: 3) + Self.p("己。", list: 1, depth: 1)
        + Self.p("庚。", list: 1, depth: 2) + Self.p("附则", list: 1) + Self.p("辛。", list: 2) + Self.p("壬。", list: 3)
        + Self.p("癸。", list: 3, depth: 1) + Self.p("子。", list: 3) + Self.p("丑。"))
    #expect(
      text.lines.map(\.string) == [
        "第一章 总则", "第一条 甲。", "第二条 乙。", "（一） 丙。", "1. 丁。", "① 戊。", "（二） 己。", "1. 庚。", "第二章 附则", "第三条 辛。",
        "第十一条 壬。", "癸。", "第十二条 子。", "丑。",
      ])
    let labels = text.repairs.filter { $0.rule == .generatedLabel }
    #expect(labels.count == 12)
    #expect(labels.first.map { [$0.before, $0.after] } == ["总则", "第一章 总则"])
  }

  @Test("leaves out what was deleted or is hidden, takes what was inserted, and keeps text boxes and breaks")
  func runs() throws {
    let body = """
      <w:p><w:r><w:t>保留</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del><w:ins><w:r><w:t>插入</w:t></w:r></w:ins>
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText><w:br/><w:t>换行</w:t></w:r>
      <w:r><w:pict><w:txbxContent>\(Self.p("框内"))</w:txbxContent></w:pict></w:r></w:p>
      <w:sdt><w:sdtContent>\(Self.p("控件"))</w:sdtContent></w:sdt>
      """
    #expect(try read(body).lines.map(\.string) == ["框内", "保留插入", "换行", "控件"])
  }

  @Test("makes tables pipe tables, and sees through those that only lay out")
  func tables() throws {
    func cell(_ text: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(text)</w:tc>"
    }
    let table = """
      <w:tbl><w:tr>\(cell(Self.p("类别")))\(cell(Self.p("标准"), "<w:gridSpan w:val='2'/>"))</w:tr>
      <w:tr>\(cell(Self.p("甲") + Self.p("类"), "<w:vMerge w:val='restart'/>"))\(cell(Self.p("每月")))\(cell(Self.p("10")))</w:tr>
      <w:tr>\(cell(Self.p(""), "<w:vMerge/>"))\(cell(Self.p("每年")))\(cell(Self.p("120")))</w:tr></w:tbl>
      """
    let lines = try read(Self.p("前") + table + table + Self.p("后")).lines
    #expect(lines.prefix(4).map(\.string) == ["前", "类别\t标准\t", "甲类\t每月\t10", "\t每年\t120"])
    #expect(lines.map(\.followsBlank) == [false, true, false, false, true, false, false, false])
    let layout = "<w:tbl><w:tr>\(cell(Self.p("甲。", list: 2) + Self.p("乙。", list: 2)))</w:tr></w:tbl>"
    #expect(try read(layout).lines.map(\.string) == ["第一条 甲。", "第二条 乙。"])
  }

  @Test("refuses what is no whole DOCX file, without running into it")
  func damaged() throws {
    let whole = Self.docx(Self.p("甲。"))
    for length in stride(from: 4, to: whole.count - 2, by: 7) {
      #expect(throws: Diagnostic.self) { try DocumentReading.read(bytes: Array(whole.prefix(length)), fileName: "a") }
    }
    let ofd = #expect(throws: Diagnostic.self) {
      try DocumentReading.read(bytes: Self.archive([("OFD.xml", [])]), fileName: "a.ofd")
    }
    #expect(ofd?.message.en.contains("OFD") == true)
  }

  @Test("unpacks what ZIP packs, and no more than it says")
  func inflating() throws {
    // "第一条第一条第一条" packed by zlib.
    let packed: [UInt8] = [0x7B, 0xBE, 0x66, 0xCD, 0x93, 0x1D, 0x0D, 0xCF, 0xE6, 0x2E, 0x7C, 0x8E, 0xC1, 0x00, 0x00]
    let text = Array(String(repeating: "第一条", count: 3).utf8)
    #expect(try Inflate.inflate(packed, limit: 27) == text)
    #expect(throws: Inflate.Damaged.self) { try Inflate.inflate(packed, limit: 26) }
    #expect(try Inflate.inflate([0x01, 0x01, 0x00, 0xFE, 0xFF, 0x61], limit: 1) == [0x61])
    #expect(throws: Inflate.Damaged.self) { try Inflate.inflate(Array(packed.dropLast(3)), limit: 27) }
  }

  @Test(
    "counts as Word does",
    arguments: [
      ("chineseCounting", 10, "十"), ("chineseCountingThousand", 21, "二十一"), ("chineseCountingThousand", 105, "一百零五"),
      ("japaneseCounting", 110, "一百一十"), ("ideographTraditional", 3, "丙"), ("chineseLegalSimplified", 12, "拾贰"),
      ("decimalEnclosedCircle", 20, "⑳"), ("decimalFullWidth", 12, "１２"), ("lowerRoman", 9, "ix"),
      ("upperLetter", 2, "B"),
      ("decimalZero", 7, "07"), ("none", 1, ""), ("decimalEnclosedCircle", 21, "21"),
    ])
  func formats(format: String, number: Int, text: String) {
    #expect(WordNumberFormat.text(number, format) == text)
  }

  @Test("reads DOC files and PDFs through the programs for them, and leaves nothing behind")
  func programs() throws {
    let page = "<html><body><p>某市人才办法</p><p>第一条 为了引进人才，给予2000元补贴，制定本办法。</p></body></html>"
    for (filter, ending) in [("doc:MS Word 97", "doc"), ("pdf:writer_pdf_Export", "pdf")] {
      let soffice = ExternalTool(name: "soffice", package: "libreoffice-writer-nogui")
      let bytes = try soffice.run(on: Array(page.utf8), input: "a.html", output: "a.\(ending)", fileName: "a.html") {
        folder in
        [
          "-env:UserInstallation=file://\(folder)/profile", "--headless", "--infilter=HTML (StarWriter)",
          "--convert-to",
          filter, "--outdir", folder, "\(folder)/a.html",
        ]
      }
      let text = try DocumentReading.read(bytes: bytes, fileName: "a.\(ending)")
      #expect(text.lines.filter { !$0.isEmpty }.map(\.string) == ["某市人才办法", "第一条 为了引进人才，给予2000元补贴，制定本办法。"])
    }
    let left = try Files.list("/tmp").filter { $0.hasPrefix("portalgen-\(getpid())-") }
    #expect(left == [])
  }

  @Test("names the package of a program that is not there, and gives up on one that does not end")
  func missingPrograms() {
    let missing = #expect(throws: Diagnostic.self) {
      try ExternalTool(name: "no-such-program", package: "some-package")
        .run(on: [], input: "a", output: "b", fileName: "a.doc") { _ in [] }
    }
    #expect(missing?.id == "import-tool-missing")
    #expect(missing?.mend.en.contains("some-package") == true)
    let endless = #expect(throws: Diagnostic.self) {
      try ExternalTool(name: "sleep", package: "coreutils", timeout: 0.05)
        .run(on: [], input: "a", output: "b", fileName: "a.doc") { _ in ["60"] }
    }
    #expect(endless?.message.en.contains("did not finish") == true)
  }
}
