/// The words a figure stands before, and the values they allow.
enum FigureUnits {
  /// The unit a text begins with when it cannot do without a figure before it; nil when it can.
  static func leading(_ text: ArraySlice<Glyph>) -> String? {
    guard text.first.map({ !$0.isBlank }) ?? false else { return nil }
    for (unit, words) in units where text.starts(with: unit) {
      return words.contains { text.starts(with: $0) } ? nil : unit
    }
    return nil
  }

  /// Whether a whole number can be counted in a unit; 日 counts days of a term as well as of a month.
  static func allows(_ value: Int, _ unit: String) -> Bool {
    switch unit {
    case "年": (1...100).contains(value) || (1900...2100).contains(value)
    case "月": (1...12).contains(value)
    case "日": (1...366).contains(value)
    case "周岁", "岁": (1...120).contains(value)
    default: true
    }
  }

  /// Units that count the same things stand for each other: 人 and 名.
  static func kind(of unit: String) -> String { unit == "名" ? "人" : unit }

  /// Whether the text before a unit already counts it: 每年, 三年, 数十人.
  static func isCounted(_ before: Glyph?) -> Bool {
    guard let scalar = before?.scalar else { return false }
    return scalar.isDigit || "一二三四五六七八九十百千万亿两几数半多每本当下上今去前后全该同首翌某另各".unicodeScalars.contains(scalar)
  }

  /// Longer units first; each with the words that begin alike and are none.
  private static let units: [(unit: String, words: [String])] = [
    ("万元", []), ("亿元", []), ("万人", []), ("平方米", []), ("公里", []), ("周岁", []), ("学时", []), ("学分", []),
    ("课时", []), ("小时", []), ("分钟", []), ("工作日", []), ("平方公里", []), ("立方米", []), ("千米", []), ("厘米", []),
    ("毫米", []), ("海里", []), ("千克", []), ("公斤", []), ("公顷", []), ("千瓦", []), ("米", []), ("‰", []), ("℃", []), ("°", []),
    ("′", []), ("吨", []), ("倍", []), ("亩", []), ("岁", []), ("篇", []), ("届", ["届时", "届满"]),
    ("个", ["个人", "个税", "个体", "个性", "个别"]),
    ("元", ["元旦", "元素", "元件", "元器件"]),
    (
      "年",
      [
        "年度", "年龄", "年薪", "年底", "年终", "年初", "年均", "年轻", "年限", "年检", "年报", "年金", "年末", "年满",
        "年老", "年级",
      ]
    ),
    ("月", ["月薪", "月均", "月底", "月初", "月度", "月报"]),
    ("日", ["日常", "日益", "日前", "日期", "日报", "日程"]),
    ("点", ["点对", "点击", "点评", "点位", "点亮", "点火", "点名", "点多"]), ("天", ["天使", "天然", "天津", "天才"]),
    ("次", ["次年", "次要", "次月", "次日"]),
    (
      "人",
      [
        "人才", "人员", "人社", "人事", "人民", "人力", "人士", "人选", "人口", "人均", "人气", "人身", "人大", "人类",
        "人文", "人居", "人数", "人物", "人工", "人岗", "人机", "人生", "人本", "人心", "人情", "人权", "人行",
      ]
    ),
    (
      "名",
      [
        "名单", "名额", "名录", "名次", "名称", "名校", "名义", "名师", "名家", "名优", "名牌", "名誉", "名人", "名医",
        "名企", "名品", "名片",
      ]
    ),
  ]
}
