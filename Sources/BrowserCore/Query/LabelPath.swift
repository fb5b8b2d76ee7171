/// A place in a document as people name it: 附件三第四条第五项, 办法第5条, 第二十一条第二款.
struct LabelPath {
  /// What stands before the labels: the document's name or number, or nothing.
  let name: [UInt32]
  /// What stands behind them.
  let rest: [UInt32]
  /// The ways to write each label. People say 第四条 for （四） and 四、 as well.
  let labels: [[[UInt32]]]

  /// The labels of a folded run, one behind the other; nothing where there are none.
  init?(_ run: [UInt32]) {
    var labels: [[[UInt32]]] = []
    var start = 0
    var end = 0
    var position = 0
    while position < run.count {
      guard let label = Self.label(in: run, at: position) else {
        if !labels.isEmpty { break }
        position += 1
        continue
      }
      if labels.isEmpty, label.forms.isEmpty { return nil }
      if labels.isEmpty { start = position }
      // A paragraph has no label of its own: the provision it is in answers.
      if !label.forms.isEmpty { labels.append(label.forms) }
      position = label.end
      end = position
    }
    guard !labels.isEmpty else { return nil }
    name = Array(run[..<start])
    rest = Array(run[end...])
    self.labels = labels
  }

  private static func label(in run: [UInt32], at start: Int) -> (forms: [[UInt32]], end: Int)? {
    var position = start
    // 附件, 第 or a bracket.
    let isAnnex = run.holds([0x9644, 0x4EF6], at: start)
    if isAnnex { position += 2 }
    let isBracketed = run[start] == 0x28
    if run[start] == 0x7B2C || isBracketed { position += 1 }
    guard position > start, let number = Numeral(in: run, at: position) else { return nil }
    var chinese: [UInt32] = []
    var digits: [UInt32] = []
    guard NumeralStyle.chinese.write(number.hundredths, to: &chinese),
      NumeralStyle.digits.write(number.hundredths, to: &digits)
    else { return nil }
    if isAnnex {
      return ([[0x9644, 0x4EF6] + digits, [0x9644, 0x4EF6] + chinese], number.end)
    }
    guard number.end < run.count else { return nil }
    let sign = run[number.end]
    let bracketed = [0x28] + chinese + [0x29]
    let listed = chinese + [0x3001]
    // A year in brackets belongs to a document's number.
    if isBracketed, number.hundredths >= 10_000 { return nil }
    if isBracketed { return sign == 0x29 ? ([bracketed, [0x28] + digits + [0x29]], number.end + 1) : nil }
    switch sign {
    // 条, 章 and 节, 项 and 点, 款.
    case 0x6761: return ([[0x7B2C] + chinese + [sign], bracketed, listed], number.end + 1)
    case 0x7AE0, 0x8282: return ([[0x7B2C] + chinese + [sign], listed], number.end + 1)
    case 0x9879, 0x70B9: return ([bracketed, digits + [0x2E], listed, [0x28] + digits + [0x29]], number.end + 1)
    case 0x6B3E: return ([], number.end + 1)
    default: return nil
    }
  }
}
