/// The words by which the furniture of a page is known, whatever the site.
enum PageWords {
  /// Whether a line is a breadcrumb, a button or a notice of the page, and no line of a document.
  static func isFurniture(_ compact: String) -> Bool {
    if breadcrumbs.contains(where: { compact.hasPrefix($0) }) { return compact.count <= 200 }
    if isFontSize(compact) || isButtons(compact) || isTrail(compact) || isCount(compact) { return true }
    if ["首页", "网站首页", "回到首页", "返回顶部", "回到顶部"].contains(compact) { return true }
    return isAddress(compact)
  }

  /// `首页>政策>正文` wherever it begins: short words between the same marks, 首页 among them.
  private static func isTrail(_ compact: String) -> Bool {
    guard compact.count <= 120, compact.contains("首页") else { return false }
    let parts = compact.split { ">»＞›/|｜".contains($0) }
    return parts.count >= 2 && parts.contains("首页") && parts.allSatisfy { $0.count <= 16 }
  }

  /// What a site says of itself and of its files: `本站不支持…下载`, `本文仅供参考`.
  static func isNotice(_ compact: String) -> Bool {
    guard compact.count <= 120 else { return false }
    // 启标文库-一个优质的标准下载网站: a site's own name.
    if compact.hasSuffix("网站"), compact.count <= 30, !compact.contains("关于") { return true }
    return notices.contains { compact.contains($0) } || compact.hasPrefix("友情提示")
  }

  private static let notices = [
    "本站", "浏览器", "仅供参考，如需引用", "仅供参考,如需引用", "请登录", "登录后", "点击下载", "点击此处下载", "Loading...", "网站支持IPv6",
    "网站支持IPV6", "请输入您要搜索",
  ]

  /// `浏览次数-`: a count whose colon is lost.
  private static func isCount(_ compact: String) -> Bool {
    guard let word = ["浏览次数", "阅读次数", "点击次数", "访问次数", "浏览量", "阅读量"].first(where: { compact.hasPrefix($0) }) else {
      return false
    }
    return compact.dropFirst(word.count).allSatisfy { $0.isNumber || "-—：:次".contains($0) }
  }

  /// Whether a line begins what follows a document on its page: other articles, sharing, printing.
  static func endsContent(_ compact: String) -> Bool {
    let bare = compact.drop { "【[「《>»■◆●·".contains($0) }
    return endings.contains { bare.hasPrefix($0) } && compact.count <= 120
  }

  /// Whether words are those of a site's foot.
  static func isFoot(_ compact: String) -> Bool {
    ["版权所有", "ICP备", "公网安备", "网站标识码", "主办单位：", "承办单位：", "技术支持：", "Copyright", "网站地图"].contains { compact.contains($0) }
  }

  /// Whether a class or id is one that sites give to furniture.
  static func isFurnitureName(_ name: String) -> Bool {
    let name = name.lowercased()
    return [
      "nav", "menu", "foot", "crumb", "share", "print", "relat", "sidebar", "copyright", "weizhi", "position",
      "qrcode", "ewm", "pager", "pagination", "prev", "banner", "login", "search", "comment",
    ].contains { name.contains($0) }
  }

  private static let breadcrumbs = [
    "当前位置", "您当前的位置", "您当前位置", "您现在的位置", "您的位置", "你的位置", "你现在的位置", "所在位置", "您所在的位置", "您所在位置", "您当前所在位置", "当前所在位置",
    "现在位置", "首页>", "首页»", "首页/", "网站首页>", "首页-", "首页＞",
  ]

  private static let endings = [
    "上一篇", "下一篇", "政策解读", "上一条", "下一条", "相关链接", "相关文档", "相关阅读", "相关稿件", "相关解读", "相关文章", "相关信息", "相关新闻", "相关政策", "政策解读：",
    "解读链接", "图解：", "分享到", "分享：", "扫一扫", "责任编辑", "【责任编辑", "编辑：", "打印本页", "关闭窗口", "关闭本页", "主办单位", "版权所有", "附件下载列表",
    "延伸阅读", "热点推荐", "为您推荐", "您访问的链接", "扫码", "网站地图", "关于我们", "内容纠错", "回到顶部", "返回顶部",
  ]

  /// `字号：大 中 小`, `【大中小】`, `A+ A-`.
  private static func isFontSize(_ compact: String) -> Bool {
    guard compact.count <= 60 else { return false }
    let bare = compact.filter { !"【】[]()（）〔〕|｜/：:·-+,，".contains($0) }
    guard !bare.isEmpty else { return false }
    var rest = Substring(bare)
    while !rest.isEmpty {
      guard let word = buttonWords.first(where: { rest.hasPrefix($0) }) else { return false }
      rest = rest.dropFirst(word.count)
    }
    // One such word alone may be a word of the document.
    return bare.count >= 2 && bare != compact || ["大中小", "小中大"].contains(bare)
      || bare.contains("字号") || bare.contains("字体") || bare.contains("打印") || bare.contains("关闭")
      || bare.contains("分享")
  }

  private static let buttonWords = [
    "字号选择", "字体大小", "字体", "字号", "大", "中", "小", "默认", "超大", "特大", "打印本页", "打印", "关闭窗口", "关闭本页", "关闭页面", "关闭", "收藏本页",
    "收藏", "分享到", "分享", "微信", "微博", "新浪微博", "腾讯微博", "QQ空间", "QQ好友", "QQ", "更多", "返回顶部", "返回", "保存", "下载", "纠错", "复制链接",
    "A",
    "a", "繁体", "简体", "无障碍", "朗读", "我要纠错", "进入关怀版", "视力保护色",
  ].sorted { $0.count > $1.count }

  private static func isButtons(_ compact: String) -> Bool {
    let parts = compact.split { "【】[]|｜".contains($0) }
    return !parts.isEmpty && compact.count <= 60 && compact.first.map { "【[".contains($0) } ?? false
      && parts.allSatisfy { part in buttonWords.contains { part.hasPrefix($0) } && part.count <= 8 }
  }

  /// `javascript:void(0)`, an address alone on its line.
  private static func isAddress(_ compact: String) -> Bool {
    let isScript =
      compact.hasPrefix("javascript:") || compact.hasPrefix("function(")
      || compact.hasPrefix("var")
        && compact.contains("=") && compact.allSatisfy(\.isASCII)
    return isScript && compact.count <= 400
  }
}
