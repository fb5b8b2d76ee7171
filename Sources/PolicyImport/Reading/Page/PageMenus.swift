/// The words of menus and buttons that stand above a document on its page, one a line or several in a row.
///
/// Each may be a word of a document elsewhere; together, or beside what else a page is known by, they are the page's.
enum PageMenus {
  /// How many words of menus make up a line; 0 where anything else stands on it.
  static func count(_ compact: [Glyph]) -> Int {
    let count = count(compact, of: words)
    return count > 0 ? count : countInRow(compact)
  }

  /// How many words of menus stand in a row that begins with 首页, among a site's own of the same length.
  private static func countInRow(_ compact: [Glyph]) -> Int {
    guard compact.count <= 100, compact.start(of: homes) != nil,
      !compact.contains(anyOf: "，。；：、《》〈〉〔〕"), compact.firstIndex(of: "关于印发") == nil
    else { return 0 }
    var rest = compact.filter { !isMark($0.scalar) }[...]
    var (count, known, gap) = (0, 0, 0)
    while !rest.isEmpty {
      if let length = rest.start(of: words), length > 1 {
        (count, known, gap) = (count + 1, known + length, 0)
        rest = rest.dropFirst(length)
      } else {
        gap += 1
        guard gap <= 6 else { return 0 }
        rest = rest.dropFirst()
      }
    }
    return count >= 3 && known * 2 >= compact.count ? count : 0
  }

  private static let homes: Phrases = ["首页", "网站首页"]

  /// Whether a line is a button that changes how the page looks: `大`, `|`, `Aa`, `朗读`.
  static func isButton(_ compact: [Glyph]) -> Bool {
    compact.count <= 8 && (compact.allSatisfy { isMark($0.scalar) } || count(compact, of: buttons) > 0)
  }

  /// Whether a line is a value as boxes of fields have it, its name lost: `主动公开`, `现行有效`.
  static func isValue(_ compact: [Glyph]) -> Bool { compact.start(of: values) == compact.count }

  /// `11330700MB10327095/2024-00144`: the body's code, the year, the count of what it published.
  static func isIndexNumber(_ compact: [Glyph]) -> Bool {
    guard compact.count <= 40, let slash = compact.firstIndex(where: { $0.scalar == "/" }), slash >= 9 else {
      return false
    }
    let code = compact[..<slash], rest = compact[(slash + 1)...]
    guard code.allSatisfy({ $0.scalar.isDigit || $0.scalar.isLatinLetter || $0.scalar == "-" }),
      code.count(where: \.scalar.isDigit) >= 6
    else { return false }
    return rest.count >= 6 && rest.prefix(4).allSatisfy(\.scalar.isDigit)
      && rest.allSatisfy { $0.scalar.isDigit || $0.scalar.isLatinLetter || $0.scalar == "-" }
  }

  private static func count(_ compact: [Glyph], of words: Phrases) -> Int {
    var rest = compact.filter { !isMark($0.scalar) }[...]
    var count = 0
    while !rest.isEmpty {
      guard let length = rest.start(of: words) else { return 0 }
      rest = rest.dropFirst(length)
      count += 1
    }
    return count
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "｜", "/", "·", ">", "»", "＞", "[", "]", "【", "】", "（", "）", "(", ")", "+", "-", ":", "：": true
    default: false
    }
  }

  private static let buttons = longestFirst([
    "大", "中", "小", "Aa", "aA", "A", "a", "T", "字体", "字号", "字体大小", "朗读", "语音播报", "收藏", "打印", "分享", "关闭", "转发", "下载",
    "纠错",
    "微信", "微博", "默认", "超大", "特大", "显示", "简体", "繁体", "返回", "订阅",
  ])

  private static let values = longestFirst([
    "主动公开", "依申请公开", "不予公开", "有效", "现行有效", "全文有效", "失效", "已失效", "废止", "已废止", "全文废止", "部分有效", "尚未生效",
  ])

  private static let words = longestFirst([
    "首页", "网站首页", "返回首页", "返回主页", "主页", "投稿邮箱", "工作邮箱", "邮箱", "加入收藏", "设为首页", "收藏本站", "关于我们", "联系我们", "网站地图", "繁体",
    "繁体版",
    "简体", "简体版", "手机版", "移动版", "客户端", "English", "ENGLISH", "RSS", "RSS订阅", "无障碍", "无障碍阅读", "无障碍浏览", "适老化", "适老化模式",
    "适老版",
    "长者模式", "长者版", "长者专区", "关怀版", "老年版", "登录", "注册", "登录注册", "用户登录", "用户注册", "用户名", "密码", "记住我", "个人中心", "我的收藏", "退出",
    "搜索", "高级搜索", "站内搜索", "检索", "高级检索", "请输入关键字", "请输入关键词", "热门搜索", "热搜词", "智能问答", "智能机器人", "智能客服", "微信", "微博",
    "机构概览", "机构概况", "机构职能", "机构设置", "领导信息", "组织机构", "动态要闻", "新闻动态", "新闻中心", "新闻资讯", "要闻", "要闻动态", "工作动态", "通知公告",
    "公告公示", "信息公开", "政务公开", "政府信息公开", "政府信息公开指南", "政府信息公开制度", "政府信息公开年报", "法定主动公开内容", "依申请公开", "公开指南", "公开制度", "公开年报",
    "政务服务", "在线办事", "办事服务",
    "办事大厅", "网上办事", "网上服务", "公共服务", "便民服务", "互动回应", "互动交流", "政民互动", "公众参与", "公众互动", "调查征集", "专题专栏", "专题", "专栏", "专题报道",
    "数据开放",
    "数据发布", "数据统计", "统计数据", "政策", "政策文件", "政策法规", "政策解读", "法律法规", "法规库", "法规", "资料库", "资料下载", "下载中心", "法律文书", "法律咨询",
    "会员服务", "会员中心", "党建",
    "党建工作", "党建园地", "走进我们", "行业动态", "图片新闻", "视频", "转第", "保留字段信息", "用户反馈", "意见反馈", "帮助", "帮助中心", "更多",
  ])

  private static func longestFirst(_ words: [String]) -> Phrases { Phrases(words.sorted { $0.count > $1.count }) }
}
