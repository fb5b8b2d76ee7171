/// What one word of a query, or all of them, mean by a lexicon.
struct WordReading {
  /// Something that must be found.
  struct Part {
    /// Its forms: the words that are spelt so, then what official texts say for them.
    var forms: [[UInt32]]
    /// How many of the forms are meant first: the words that are spelt so, and the first that texts say for each.
    var closest: Int
    /// What it weighs where not all of a query must be found.
    var weight: UInt8
    var isCommon = false
    var isPlace = false
    /// Whether it counts for the order alone.
    var isBonus = false
    /// Whether no word is known for it.
    var isUnknown = false
    /// Whether it is a number.
    var isNumber = false

    /// Whether it is a place that has no document of its own, but that of the region around it.
    var isTown: Bool { isPlace && weight == 0 }
  }

  var parts: [Part] = []
  /// What must not be found, where it names a town: the names of other places in the region around it.
  private(set) var excluded: [[UInt32]] = []
  /// The query in full, slips mended.
  private(set) var wording: [UInt32] = []
  /// Whether it means anything but what was typed.
  private(set) var isOther = false
  /// Whether a slip was mended.
  private(set) var isNear = false
  /// Whether a single character stands between words, so that the words are in doubt.
  private(set) var hasStray = false
  /// Whether it names a place of which the portal has no document.
  private var isElsewhere = false
  /// Whether it is about something of which no document says anything.
  private var isMissing = false

  /// Whether it is about such a thing or such a place: what names one of the portal's places as well is about that.
  var isAway: Bool {
    if isMissing { return true }
    for part in parts where part.isPlace { return false }
    // 想从上海回来, 从德国来: it is about where somebody comes to.
    for scalar in wording where scalar == 0x56DE || scalar == 0x4ECE { return false }
    return isElsewhere
  }

  /// How many of its parts are neither places nor in most texts.
  var contentCount: Int {
    var count = 0
    for part in parts where !part.isPlace && !part.isCommon && !part.isBonus { count += 1 }
    return count
  }

  /// Whether a part of it is no word that anybody knows.
  var holdsUnknown: Bool {
    for part in parts where part.isUnknown { return true }
    return false
  }

  /// Whether it says no more of what is asked for than a word of the texts beside what nobody knows: 保护 in 长江保护 tells
  /// of anything.
  var isVague: Bool {
    var isSaid = false
    for part in parts where !part.isUnknown && !part.isNumber && !part.isPlace && !part.isCommon && !part.isBonus {
      if part.forms.count > 1 { isSaid = true }
    }
    return holdsUnknown && !isSaid
  }

  /// Whether it names one of the portal's places.
  var hasPlace: Bool {
    for part in parts where part.isPlace { return true }
    return false
  }

  /// How many of its parts are no places.
  var askCount: Int {
    var count = 0
    for part in parts where !part.isPlace && !part.isBonus { count += 1 }
    return count
  }

  private static let unknownWeight: UInt8 = 6
  private static let strayWeight: UInt8 = 3
  private static let bonusWeight: UInt8 = 2

  /// Nothing yet.
  init() {}

  /// Reads a word; nothing when it cannot be read.
  init?(_ run: [UInt32], _ spelling: Segmentation.Spelling, _ lexicon: Lexicon, borders: [Int] = [0]) {
    let pieces = Segmentation(run, spelling, lexicon, borders: borders).pieces
    guard !pieces.isEmpty else { return nil }
    for (number, piece) in pieces.enumerated() {
      // 外 and 省 are no words of this question where 外省 is one.
      if spelling == .weighed, number > 0, piece.range.count == 1, pieces[number - 1].range.count == 1,
        Self.isHan(run, pieces[number - 1].range.lowerBound..<piece.range.upperBound)
      {
        let pair = Array(run[pieces[number - 1].range.lowerBound..<piece.range.upperBound])
        add(Part(forms: [pair], closest: 1, weight: Self.bonusWeight, isBonus: true))
      }
      // What is spelt like something that the portal knows is that: shanxi is 山西 rather than 陕西.
      var spelt: [Int] = []
      for takesElsewhere in [false, true] where spelt.isEmpty {
        for number in piece.words
        where !lexicon.words[number].has(.missing) && (takesElsewhere || !lexicon.words[number].has(.elsewhere)) {
          spelt.append(number)
        }
      }
      if spelt.isEmpty, !piece.words.isEmpty {
        // 物业公司招人: it is about who does such things.
        if Self.trades.contains(where: { run.holds($0, at: piece.range.upperBound) }) {
          add(Array(run[piece.range]))
        } else {
          isMissing = true
        }
        continue
      }
      guard let first = spelt.first else {
        if piece.range.count == 1 { hasStray = true }
        var start = piece.range.lowerBound
        if spelling == .weighed, !piece.isNumber, piece.range.count > 2, Self.isHan(run, piece.range) {
          addPairs(run[piece.range])
          continue
        }
        // Where not all must be found, a number begins a word of its own, but in 第19条: 市办发10号.
        for place in piece.range where spelling == .weighed && place > start {
          if Numeral.isDigit(run[place]), !Numeral.isDigit(run[place - 1]), run[place - 1] != 0x7B2C,
            run[place - 1] != 0x2E
          {
            add(Array(run[start..<place]))
            start = place
          }
        }
        add(Array(run[start..<piece.range.upperBound]))
        continue
      }
      let word = lexicon.words[first]
      // A misspelling's first form is the slip, and it stands for its only meaning.
      let skipped = word.has(.misspelling) ? 1 : 0
      if piece.isNear { isNear = true }
      wording += word.forms[skipped]
      if word.has(.filler) {
        isOther = true
        continue
      }
      // 德国专家 is a foreigner; 德国签证 is for those who go there.
      let isOrigin =
        word.has(.elsewhere) && word.forms.count > 1 && number + 1 < pieces.count
        && Self.endsPerson(run[pieces[number + 1].range.upperBound - 1])
      let isAway = word.has(.elsewhere) && !isOrigin
      if isAway { isElsewhere = true }
      var part = Part(
        forms: [], closest: 0, weight: word.weight, isCommon: word.has(.common), isPlace: word.has(.place),
        isBonus: isAway)
      for number in spelt { Self.add(lexicon.words[number].forms[skipped], to: &part.forms) }
      for number in spelt where lexicon.words[number].forms.count > skipped + 1 {
        Self.add(lexicon.words[number].forms[skipped + 1], to: &part.forms)
      }
      part.closest = part.forms.count
      for number in spelt {
        for form in lexicon.words[number].forms {
          if form[0] == 0x2D, part.isPlace {
            Self.add(Array(form[1..<form.count]), to: &excluded)
          } else {
            Self.add(form, to: &part.forms)
          }
        }
      }
      if skipped > 0 { part.forms.removeLast() }
      if part.forms.count > 1 { isOther = true }
      add(part)
    }
    if pieces.count > 1 || wording != run { isOther = true }
  }

  /// What follows a word that only says what somebody deals with: 公司, 企业, 行业, 专业, 专家, 博士, 硕士, 教授, 工程师, 人才,
  /// 技术, 厂, 店, 队, 员, 师.
  private static let trades: [[UInt32]] = [
    [0x516C, 0x53F8], [0x4F01, 0x4E1A], [0x884C, 0x4E1A], [0x4E13, 0x4E1A], [0x4E13, 0x5BB6], [0x535A, 0x58EB],
    [0x7855, 0x58EB], [0x6559, 0x6388], [0x5DE5, 0x7A0B, 0x5E08], [0x4EBA, 0x624D], [0x6280, 0x672F], [0x5382],
    [0x5E97], [0x961F], [0x5458], [0x5E08],
  ]

  /// Whether a character ends words for people: 人 籍 家 授 师 士 生 侨 商 员 者.
  private static func endsPerson(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4EBA, 0x7C4D, 0x5BB6, 0x6388, 0x5E08, 0x58EB, 0x751F, 0x4FA8, 0x5546, 0x5458, 0x8005: true
    default: false
    }
  }

  /// Adds what no word is known for pair by pair: together the pairs weigh what the run would.
  private mutating func addPairs(_ run: ArraySlice<UInt32>) {
    let weight = max(Self.unknownWeight / UInt8(run.count - 1), 1)
    for place in run.indices.dropLast() {
      add(Part(forms: [[run[place], run[place + 1]]], closest: 1, weight: weight, isUnknown: true))
    }
    wording += run
  }

  private static func isHan(_ run: [UInt32], _ range: Range<Int>) -> Bool {
    for place in range where run[place] < LexiconSign.firstCharacter { return false }
    return true
  }

  /// Adds a run that means itself, in every notation.
  mutating func add(_ run: [UInt32]) {
    var forms = [run] + OtherNotation.forms(of: run)
    // Of an English word in the plural, the singular.
    if run.count > 4, run[run.count - 1] == 0x73, !run.contains(where: { !(0x61...0x7A ~= $0) }) {
      forms.append(Array(run.dropLast()))
    }
    let weight = Numeral.isNumeral(run[0]) ? 2 : run.count == 1 ? Self.strayWeight : Self.unknownWeight
    add(
      Part(
        forms: forms, closest: forms.count, weight: weight, isUnknown: weight == Self.unknownWeight,
        isNumber: Numeral.isNumeral(run[0])))
    wording += run
  }

  /// Adds the next word of a query.
  mutating func add(_ next: WordReading) {
    if !wording.isEmpty { wording.append(0x20) }
    wording += next.wording
    excluded += next.excluded
    for part in next.parts { add(part) }
    isOther = isOther || next.isOther
    isNear = isNear || next.isNear
    hasStray = hasStray || next.hasStray
    isElsewhere = isElsewhere || next.isElsewhere
    isMissing = isMissing || next.isMissing
  }

  private mutating func add(_ part: Part) {
    for known in parts where known.forms[0] == part.forms[0] { return }
    parts.append(part)
    guard part.isPlace else { return }
    // 济南的专家来晋中: it is about the place that has a document.
    var hasOwn = false
    for part in parts where part.isPlace && !part.isTown { hasOwn = true }
    for number in parts.indices where hasOwn && parts[number].isTown {
      parts[number].isBonus = true
      parts[number].isPlace = false
    }
    if hasOwn { excluded = [] }
  }

  private static func add(_ form: [UInt32], to forms: inout [[UInt32]]) {
    for known in forms where known == form { return }
    forms.append(form)
  }
}
