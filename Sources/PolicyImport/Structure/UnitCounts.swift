import PolicyModel

/// How many units of each kind a document has.
public struct UnitCounts: Sendable, Hashable {
  /// 章.
  public var chapters = 0
  /// 条.
  public var articles = 0
  /// 一、.
  public var sections = 0
  /// （一）, 1., （1） and ①.
  public var items = 0
  /// 附件.
  public var annexes = 0

  /// Counts the labels of a document's blocks; the list that names the annexes is not counted.
  init(_ blocks: [OutlineBlock]) {
    var inAnnexList = false
    for block in blocks where !block.isTable {
      guard let label = block.glyphs.label else {
        if block.level != nil { inAnnexList = false }
        continue
      }
      if label.style == .annex { inAnnexList = block.level == nil }
      guard !inAnnexList else { continue }
      switch label.style {
      case .chapter: chapters += 1
      case .article: articles += 1
      case .han: sections += 1
      case .bracketedHan, .arabic, .bracketedArabic, .closedArabic, .circled, .stem: items += 1
      case .annex: annexes += 1
      case .part, .section: break
      }
    }
  }

  /// The counts with their names.
  var named: [(StaticString, Int)] {
    [
      ("chapters", chapters), ("articles", articles), ("sections", sections), ("items", items), ("annexes", annexes),
    ]
  }
}
