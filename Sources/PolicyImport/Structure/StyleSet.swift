import PolicyModel

/// Some styles of label, a bit each; a `Set` would hash their names.
struct StyleSet: OptionSet {
  let rawValue: UInt16

  static let part = Self(.part), chapter = Self(.chapter), section = Self(.section), article = Self(.article)
  static let annex = Self(.annex)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ style: LabelStyle) { rawValue = 1 << UInt16(style.place) }

  init(_ styles: [LabelStyle]) { rawValue = styles.reduce(0) { $0 | Self($1).rawValue } }
}

/// A number for each style of label, 0 at first.
struct StyleCounts {
  private var numbers = InlineArray<12, Int>(repeating: 0)

  subscript(style: LabelStyle) -> Int {
    get { numbers[style.place] }
    set { numbers[style.place] = newValue }
  }
}

extension LabelStyle {
  /// Its place among the styles, those of divisions and articles first.
  var place: Int {
    switch self {
    case .part: 0
    case .chapter: 1
    case .section: 2
    case .article: 3
    case .han: 4
    case .bracketedHan: 5
    case .arabic: 6
    case .bracketedArabic: 7
    case .closedArabic: 8
    case .circled: 9
    case .stem: 10
    case .annex: 11
    }
  }
}
