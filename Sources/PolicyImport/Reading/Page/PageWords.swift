/// The words by which the furniture of a page is known, whatever the site.
enum PageWords {
  /// Whether a line is a breadcrumb, a button or a notice of the page, and no line of a document.
  static func isFurniture(_ compact: [Glyph]) -> Bool {
    if compact.starts(with: breadcrumbs) || isPlace(compact) { return compact.count <= 200 }
    if isFontSize(compact) || isButtons(compact) || isTrail(compact) || isCount(compact) { return true }
    return compact.start(of: buttons) == compact.count || isAddress(compact)
  }

  private static let buttons: Phrases = [
    "首页", "网站首页", "回到首页", "返回顶部", "回到顶部", "END", "复制全文", "复制链接", "收起",
    "引用本法", "下载PDF", "下载WORD", "下载Word", "阅读原文", "查看原文", "相关附件", "附件下载", "原文下载", "听全文",
  ]

  /// Whether a line says that the text begins below it: `【法规正文】`, `正文：`.
  static func opensContent(_ compact: [Glyph]) -> Bool {
    let bare = compact.filter { !isBracket($0.scalar) && $0.scalar != ":" && $0.scalar != "：" }
    return bare.start(of: openings) == bare.count
  }

  private static let openings: Phrases = [
    "正文内容", "正文", "法规正文", "文件正文", "法规内容", "文件内容", "政策原文", "政策正文", "全文内容", "全文", "详细内容", "内容正文", "内容",
  ]

  /// `首页>政策>正文` wherever it begins: short words between the same marks, 首页 among them.
  private static func isTrail(_ compact: [Glyph]) -> Bool {
    guard compact.count <= 120, compact.contains(where: { isArrow($0.scalar) || isBar($0.scalar) }) else {
      return false
    }
    let steps = compact.split { isArrow($0.scalar) }
    if steps.count >= 3, steps.allSatisfy({ $0.count <= 16 }), !compact.contains(anyOf: "，。；《") { return true }
    let parts = compact.split { isArrow($0.scalar) || isBar($0.scalar) }
    return parts.count >= 2 && parts.contains { $0.count == 2 && $0.starts(with: "首页") }
      && parts.allSatisfy { $0.count <= 16 }
  }

  private static func isArrow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ">", "»", "＞", "›": true
    default: false
    }
  }

  private static func isBar(_ scalar: Unicode.Scalar) -> Bool { scalar == "/" || scalar == "|" || scalar == "｜" }

  /// `您现在所在的位置：…`, however it is worded.
  private static func isPlace(_ compact: [Glyph]) -> Bool {
    guard let place = compact.prefix(12).firstIndex(of: "位置"), place >= 2, place + 2 < compact.count else {
      return false
    }
    return compact[..<place].allSatisfy { "您你的当前现在所处".unicodeScalars.contains($0.scalar) }
      && "：:>＞»是".unicodeScalars.contains(compact[place + 2].scalar)
  }

  /// What a site says of itself and of its files: `本站不支持…下载`, `本文仅供参考`.
  static func isNotice(_ compact: [Glyph]) -> Bool {
    guard compact.count <= 120 else { return false }
    // 启标文库-一个优质的标准下载网站: a site's own name.
    if compact.ends(with: "网站"), compact.count <= 30, compact.firstIndex(of: "关于") == nil { return true }
    return compact.contains(notices) || compact.starts(with: "友情提示")
  }

  private static let notices: Phrases = [
    "本站", "浏览器", "仅供参考，如需引用", "仅供参考,如需引用", "请登录", "登录后", "点击下载", "点击此处下载", "Loading...", "网站支持IPv6",
    "网站支持IPV6", "请输入您要搜索", "如有侵权", "转载请注明", "仅供学习", "不代表本", "联系删除", "自动生成", "版权归原作者", "关注我们", "长按识别", "长按二维码",
    "扫描二维码", "识别二维码", "关注公众号", "关注该公众号", "点击蓝字", "点击上方", "公众号：", "预览时标签不可点", "继续滑动看下一个", "轻触阅读原文",
    "向上滑动看下一个", "在小说阅读器", "以下文章来源于", "收录于合集",
  ]

  /// `浏览次数-`: a count whose colon is lost.
  private static func isCount(_ compact: [Glyph]) -> Bool {
    guard let length = compact.start(of: counts) else { return false }
    return compact.dropFirst(length).allSatisfy { isNumber($0) || "-—：:次".unicodeScalars.contains($0.scalar) }
  }

  private static let counts: Phrases = ["浏览次数", "阅读次数", "点击次数", "访问次数", "浏览量", "阅读量"]

  private static func isNumber(_ glyph: Glyph) -> Bool { glyph.scalar.properties.numericType != nil }

  /// Whether a line begins what follows a document on its page: other articles, sharing, printing.
  static func endsContent(_ compact: [Glyph]) -> Bool {
    compact.count <= 120
      && compact.drop { "【[「《>»■◆●·".unicodeScalars.contains($0.scalar) }.starts(with: endings)
  }

  /// Whether a line stands below texts on pages and never in one: another article, a notice of rights, buttons.
  static func opensFoot(_ compact: [Glyph]) -> Bool {
    compact.count <= 300 && (compact.starts(with: footOpenings) || compact.start(of: buttons) == compact.count)
  }

  private static let footOpenings: Phrases = [
    "上一篇", "下一篇", "上一条：", "下一条：", "©", "责任编辑：", "【责任编辑", "分享到", "打印本页", "关闭窗口", "原文链接", "阅读原文", "往期推荐", "喜欢此内容",
    "扫一扫在手机", "版权所有", "Copyright", "免责声明：", "版权声明：", "本文来源：", "【打印】", "[打印]", "【关闭】",
  ]

  /// Whether words are those of a site's foot.
  static func isFoot(_ compact: [Glyph]) -> Bool { compact.contains(feet) }

  private static let feet: Phrases = [
    "版权所有", "ICP备", "公网安备", "网站标识码", "主办单位：", "承办单位：", "技术支持：", "Copyright", "网站地图",
  ]

  /// Whether a class or id is one that sites give to furniture.
  static func isFurnitureName(_ name: String) -> Bool {
    guard !name.isEmpty else { return false }
    let name = name.lowercased()
    return [
      "nav", "menu", "foot", "crumb", "share", "print", "relat", "sidebar", "copyright", "weizhi", "position",
      "qrcode", "ewm", "pager", "pagination", "prev", "banner", "login", "search", "comment",
    ].contains { name.holds($0) }
  }

  private static let breadcrumbs: Phrases = [
    "当前位置", "您当前的位置", "您当前位置", "您现在的位置", "您的位置", "你的位置", "你现在的位置", "所在位置", "您所在的位置", "您所在位置", "您当前所在位置", "当前所在位置",
    "现在位置", "首页>", "首页»", "首页/", "网站首页>", "首页-", "首页＞",
  ]

  private static let endings: Phrases = [
    "上一篇", "下一篇", "政策解读", "上一条", "下一条", "相关链接", "相关文档", "相关阅读", "相关稿件", "相关解读", "相关文章", "相关信息", "相关新闻", "相关政策", "政策解读：",
    "解读链接", "图解：", "分享到", "分享：", "扫一扫", "责任编辑", "【责任编辑", "编辑：", "打印本页", "关闭窗口", "关闭本页", "主办单位", "版权所有", "附件下载列表",
    "延伸阅读", "热点推荐", "为您推荐", "您访问的链接", "扫码", "网站地图", "关于我们", "内容纠错", "回到顶部", "返回顶部",
    "版权声明", "免责声明", "特别声明", "本站声明", "相关附件", "附件下载", "附件列表", "文件下载", "原文下载", "下载附件", "原文链接", "原文地址", "原文来源",
    "来源：", "来源:", "本文来源", "转自", "摘自", "阅读原文", "查看原文", "查看更多", "往期", "推荐阅读", "喜欢此内容", "责编", "校对：", "审核：", "监制：",
    "点击查看", "点击阅读", "分享本页", "字体大小", "字号：", "微信号", "法宝联想", "本篇引用", "引用本篇", "©",
  ]

  /// `字号：大 中 小`, `【大中小】`, `A+ A-`.
  private static func isFontSize(_ compact: [Glyph]) -> Bool {
    guard compact.count <= 60 else { return false }
    let bare = compact.filter { !isBetweenButtons($0.scalar) }
    guard !bare.isEmpty else { return false }
    var rest = bare[...]
    while !rest.isEmpty {
      guard let length = rest.start(of: buttonWords) else { return false }
      rest = rest.dropFirst(length)
    }
    // One such word alone may be a word of the document.
    return bare.count >= 2 && bare.count < compact.count || bare.count == 3 && bare.starts(with: sizes)
      || bare.contains(sureButtonWords)
  }

  private static let sizes: Phrases = ["大中小", "小中大"]
  private static let sureButtonWords: Phrases = ["字号", "字体", "打印", "关闭", "分享"]

  private static func isBetweenButtons(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", "（", "）", "〔", "〕", "|", "｜", "/", "：", ":", "·", "-", "+", ",", "，": true
    default: isBracket(scalar)
    }
  }

  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "【", "】", "[", "]": true
    default: false
    }
  }

  private static let buttonWords = Phrases(
    [
      "字号选择", "字体大小", "字体", "字号", "大", "中", "小", "默认", "超大", "特大", "打印本页", "打印", "关闭窗口", "关闭本页", "关闭页面", "关闭", "收藏本页",
      "收藏", "分享到", "分享", "微信", "微博", "新浪微博", "腾讯微博", "阅读全文", "查看全文", "展开全文", "QQ空间", "QQ好友", "QQ", "更多", "返回顶部", "返回",
      "保存", "下载", "纠错", "复制链接",
      "A",
      "a", "繁体", "简体", "无障碍", "朗读", "我要纠错", "进入关怀版", "视力保护色",
    ].sorted { $0.count > $1.count })

  private static func isButtons(_ compact: [Glyph]) -> Bool {
    guard compact.count <= 60, let first = compact.first?.scalar, first == "【" || first == "[" else { return false }
    let parts = compact.split { "【】[]|｜".unicodeScalars.contains($0.scalar) }
    return !parts.isEmpty && parts.allSatisfy { $0.count <= 8 && $0.starts(with: buttonWords) }
  }

  /// `javascript:void(0)`, an address alone on its line.
  private static func isAddress(_ compact: [Glyph]) -> Bool {
    let isScript =
      compact.starts(with: "javascript:") || compact.starts(with: "function(")
      || compact.starts(with: "var") && compact.contains(anyOf: "=") && compact.allSatisfy(\.scalar.isASCII)
    return isScript && compact.count <= 400
  }
}
