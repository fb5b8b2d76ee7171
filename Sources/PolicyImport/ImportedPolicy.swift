import FileTree
public import PolicyModel

/// A document as the importer read it.
public struct ImportedPolicy: Sendable {
  /// The bytes as received.
  public let source: [UInt8]
  /// What the document says of itself.
  public let frontMatter: FrontMatter
  /// What a person should know of how the front matter was read.
  public let notes: [FrontMatterNote]
  /// Its text in order.
  let blocks: [OutlineBlock]
  /// Why a figure is not certain, by its index among the torn figures.
  let doubts: [Int: String]
  /// What was changed, and what is suspected, in order of lines.
  public let repairs: [Repair]
  /// Changes that are not listed, by count.
  public let counts: RepairCounts
  /// policy.md, front matter included.
  public let markdown: String

  /// repairs.yaml beside that policy.md.
  public var repairsYAML: String { RepairsYAML.write(self, policySHA256: SHA256.hexDigest(of: markdown)) }

  /// How many units of each kind it has.
  public var units: UnitCounts { UnitCounts(blocks) }

  /// How many torn figures were put back.
  public var figures: Int { repairs.reduce(0) { $0 + $1.figures } }

  /// How many of them are flagged in the text.
  public var flaggedFigures: Int { doubts.count }

  /// The folder's name that follows from what the document says: region, year and number, else the source's digits;
  /// without a region a number says too little, as each body counts its own.
  public var slug: String {
    let digits = Self.yearAndNumber(frontMatter.number)
    let region = frontMatter.region?.split(separator: "/").last
    if let region, let digits { return "\(region)-\(digits.year)-\(digits.number)" }
    let year = frontMatter.signed.map { String($0.year) } ?? digits?.year
    return [region.map(String.init) ?? "policy", year, hash].compactMap { $0 }.joined(separator: "-")
  }

  private var hash: String { String((frontMatter.source.sha256 ?? "").prefix(8)) }

  /// `2023` and `10` of 市办发〔2023〕10号.
  private static func yearAndNumber(_ text: String?) -> (year: String, number: String)? {
    guard let text, let open = text.firstIndex(where: { "〔[［【".contains($0) }),
      let close = text.firstIndex(where: { "〕]］】".contains($0) }), open < close
    else { return nil }
    let year = text[text.index(after: open)..<close]
    let number = text[close...].filter { $0.isASCII && $0.isNumber }
    // 〔十五届〕 counts congresses, and a name of a folder is ASCII.
    guard year.count == 4, year.allSatisfy({ $0.isASCII && $0.isNumber }), !number.isEmpty else { return nil }
    return (String(year), number)
  }
}
