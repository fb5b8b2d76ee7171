/// The words a figure stands before, and the values they allow.
enum FigureUnits {
  /// The unit a text begins with when it cannot do without a figure before it; nil when it can.
  static func leading(_ text: ArraySlice<Glyph>) -> FigureUnit? {
    guard let first = text.first?.scalar, !HanForms.isTraditional(first), let place = names.first(startingIn: text)
    else { return nil }
    return text.starts(with: words[place]) ? nil : FigureUnit(place: place)
  }

  /// Whether a whole number can be counted in a unit; 日 counts days of a term as well as of a month.
  static func allows(_ value: Int, _ unit: FigureUnit) -> Bool {
    switch unit.name {
    case "年": (1...100).contains(value) || (1900...2100).contains(value)
    case "月": (1...12).contains(value)
    case "日": (1...366).contains(value)
    case "周岁", "岁": (1...120).contains(value)
    default: true
    }
  }

  /// Units that count the same things stand for each other: 人 and 名.
  static func kind(of unit: String) -> String { unit == "名" ? "人" : unit }

  /// Whether the text before a unit already counts it, or makes a word with it: 每年, 三年, 数十人; 申请人, 成年.
  static func isCounted(_ before: ArraySlice<Glyph>, _ unit: FigureUnit) -> Bool {
    guard let scalar = before.last?.scalar else { return false }
    if scalar.isDigit || numerals.contains(scalar) || beginnings[unit.place].contains(scalar) { return true }
    // 上年 is a word; in 五万元以上｜年以下 it is none.
    let endsRange = before.dropLast().last?.scalar == "以"
    return !endsRange && pointers.contains(scalar) && !measures.contains(unit.name)
  }

  private static let numerals = ScalarSet("一二三四五六七八九十百千万亿两几数半多每〇零")
  /// What points to one of several: 本年, 上月, 各家.
  private static let pointers = ScalarSet("本当下上今去前后全该同首翌某另各")
  /// Units nothing points to one of.
  private static let measures: Set<String> = [
    "万元", "亿元", "元", "万人", "倍", "周岁", "岁", "平方米", "公里", "小时", "分钟", "学时", "米",
  ]

  /// Whether a text between other words cannot have been written without a figure before it: 万元, 个月, 日内, 倍以上.
  static func isImpossible(_ text: ArraySlice<Glyph>, after before: ArraySlice<Glyph>) -> Bool {
    guard let unit = leading(text), let previous = before.last?.scalar, !isCounted(before, unit) else { return false }
    guard previous.isChinese, !previous.isStop, !"（“《〔按以用为计".unicodeScalars.contains(previous) else { return false }
    return text.starts(with: unwritten)
  }

  private static let unwritten = Phrases(
    ["万元", "亿元", "周岁", "个月", "个工作日", "日内", "天内"]
      + ["个", "倍", "元", "年", "人", "名", "次", "小时", "天", "件"].flatMap { ["\($0)以上", "\($0)以下", "\($0)以内"] })

  /// What makes a word with a unit behind it.
  private static let wordBeginnings: [String: String] = [
    "人": "班标护个事他她它任理请责法疑的务疾证行报有为表利告诉选承国用害托运定案病受租干驶资求益访保工制营军让对买派押载老客商主私私众男女成别诗证债权监见系络言绍款伙纪始卡头轻",
    "年": "少青成按逐跨历周学老财暮童中壮常累新往",
    "月": "个次按岁满蜜", "日": "节假生作次即平往抗休之昔近元连假", "天": "春夏秋冬白航昨明",
    "点": "重特地测试景网站观热难亮要优缺据焦弱痛盲焊起终顶据节", "次": "再层频初依航级班批档名其席人",
    "名": "联提签地姓署域命知报除实冠更排著匿笔署品书户", "元": "单公欧日美", "米": "方厘分毫大小玉稻", "届": "换历应往", "吨": "总蒸公",
    "件": "文条案证要部邮事附信稿软硬配元零快函急", "辆": "车", "家": "业学术资行治国专独大商厂企管作回农居画画名赢", "项": "事单专款选该强立奖义子杂",
    "户": "用农客住门账开散窗落入大租", "台": "平电舞站阳后柜讲工机灶", "套": "配成外手圈",
    "个": "单整逐", "工作日": "个", "小时": "个", "学时": "个", "课时": "个", "倍": "加", "篇": "长短", "岁": "周",
  ]

  /// 年.
  static let year = FigureUnit(place: units.firstIndex { $0.unit == "年" } ?? 0)

  private static let names = Phrases(units.map(\.unit))
  private static let words = units.map { Phrases($0.words) }
  private static let beginnings = units.map { ScalarSet(wordBeginnings[$0.unit] ?? "") }

  /// Whether a unit stands alone in brackets before a colon, and says what a value behind them counts: `金额（万元）：300`.
  static func isOfLabel(_ unit: FigureUnit, before: ArraySlice<Glyph>, after text: ArraySlice<Glyph>) -> Bool {
    guard let open = before.last?.scalar, "（(".unicodeScalars.contains(open) else { return false }
    let rest = text.dropFirst(unit.name.unicodeScalars.count).prefix(2).map(\.scalar)
    return rest.count == 2 && "）)".unicodeScalars.contains(rest[0]) && "：:".unicodeScalars.contains(rest[1])
  }

  /// Longer units first; each with the words that begin alike and are none.
  fileprivate static let units: [(unit: String, words: [String])] = [
    ("万元", []), ("亿元", []), ("万人", []), ("平方米", []), ("公里", []), ("周岁", []), ("学时", []), ("学分", []),
    ("课时", []), ("小时", []), ("分钟", []), ("工作日", []), ("平方公里", []), ("立方米", []), ("千米", []), ("厘米", []),
    ("毫米", []), ("海里", []), ("千克", []), ("公斤", []), ("公顷", []), ("千瓦", []), ("米", ["米制", "米面"]), ("‰", []), ("℃", []),
    ("°", []),
    ("′", []), ("吨", ["吨位", "吨税"]), ("倍", []), ("亩", []), ("岁", []), ("篇", ["篇章", "篇幅"]),
    ("届", ["届时", "届满", "届任", "届选"]),
    ("件", ["件数"]), ("辆", []), ("家", ["家庭", "家长", "家具", "家政", "家电", "家属", "家居", "家乡", "家畜", "家禽", "家园", "家校", "家族"]),
    ("项", ["项目", "项下"]), ("户", ["户籍", "户口", "户主", "户外", "户均", "户型", "户数", "户名", "户头"]),
    ("台", ["台湾", "台账", "台风", "台阶", "台胞", "台港", "台商"]), ("套", ["套餐", "套取", "套用", "套期", "套现", "套种", "套内"]),
    ("个", ["个人", "个税", "个体", "个性", "个别"]),
    ("元", ["元旦", "元素", "元件", "元器件", "元年", "元月", "元宇宙"]),
    (
      "年",
      [
        "年度", "年龄", "年薪", "年底", "年终", "年初", "年均", "年轻", "年限", "年检", "年报", "年金", "年末", "年满",
        "年老", "年级", "年代", "年审", "年会", "年产", "年销", "年收入", "年营业", "年纳税", "年利", "年总", "年主营", "年货",
      ]
    ),
    ("月", ["月薪", "月均", "月底", "月初", "月度", "月报", "月平均", "月末", "月租", "月收入", "月工资"]),
    ("日", ["日常", "日益", "日前", "日期", "日报", "日程", "日志", "日照", "日夜", "日历", "日间", "日用", "日产", "日均", "日后", "日本"]),
    ("点", ["点对", "点击", "点评", "点位", "点亮", "点火", "点名", "点多", "点数", "点赞", "点检"]),
    ("天", ["天使", "天然", "天津", "天才", "天气", "天数", "天空", "天桥", "天文", "天府", "天线"]),
    ("次", ["次年", "次要", "次月", "次日", "次数", "次生", "次品", "次干", "次席"]),
    (
      "人",
      [
        "人才", "人员", "人社", "人事", "人民", "人力", "人士", "人选", "人口", "人均", "人气", "人身", "人大", "人类",
        "人文", "人居", "人数", "人物", "人工", "人岗", "人机", "人生", "人本", "人心", "人情", "人权", "人行", "人体", "人格", "人名", "人为", "人参",
        "人防", "人造", "人财", "人脉", "人智", "人车", "人单",
      ]
    ),
    (
      "名",
      [
        "名单", "名额", "名录", "名次", "名称", "名校", "名义", "名师", "名家", "名优", "名牌", "名誉", "名人", "名医",
        "名企", "名品", "名片", "名胜", "名木", "名城", "名镇", "名册", "名村", "名下", "名著", "名声", "名特", "名贵", "名老",
      ]
    ),
  ]
}

/// A word that figures stand before.
struct FigureUnit: Sendable {
  /// Its place among the units.
  fileprivate let place: Int

  /// The word.
  var name: String { FigureUnits.units[place].unit }
}
