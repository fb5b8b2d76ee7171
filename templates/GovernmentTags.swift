import HTMLTemplate
import PolicyModel

/// The content tags that government sites give a document.
struct ArticleTags: Sendable {
  /// ArticleTitle.
  var title: String
  /// PubDate: the day of publication, else the one the document bears.
  var date: PolicyDate?
  /// ContentSource: who issued it.
  var source: String?
  /// Keywords.
  var keywords: [String]

  /// The tags of a policy.
  init(_ policy: Policy) {
    title = policy.frontMatter.title
    date = policy.frontMatter.published ?? policy.frontMatter.signed
    source = policy.frontMatter.issuers.isEmpty ? nil : policy.frontMatter.issuers.joined(separator: "、")
    keywords = policy.frontMatter.topics
  }

  var html: HTML {
    // The tag wants a time of day, which no document tells: midnight stands for "not told". A date without a day is
    // left out rather than completed.
    let time = date.flatMap { $0.day == nil ? nil : "\($0) 00:00" }
    return """
      <meta name="ArticleTitle" content="\(title)">
      \(given: time, { "<meta name=\"PubDate\" content=\"\($0)\">\n" })\
      \(given: source, { "<meta name=\"ContentSource\" content=\"\($0)\">\n" })\
      \(if: !keywords.isEmpty, "<meta name=\"Keywords\" content=\"\(keywords.joined(separator: ","))\">\n")
      """
  }
}

/// The column tags that government sites give a part of the site. The types are those of the government's own list.
struct Column {
  var name: String
  var description: String
  var keywords: String
  var type: String

  init(_ section: Layout.Section) {
    (name, description, keywords, type) =
      switch section {
      case .home: ("首页", "人才政策的原文与待遇", "人才政策,待遇,自查", "首页")
      case .policies: ("政策文件", "各地人才政策文件的原文", "政策文件,人才", "政策文件")
      case .benefits: ("待遇目录", "政策文件里写明的待遇与支持", "待遇,补贴,奖励", "政策解读")
      case .check: ("我能享受什么", "按个人情况查看可能符合的待遇", "待遇自查", "办事服务")
      case .regions: ("按地区看", "各地区的政策文件", "地区,政策文件", "政策文件")
      case .bodies: ("负责机构", "文件写明由谁负责", "负责机构,牵头部门", "机构职能")
      case .search: ("搜索", "在全部条款里查找", "搜索,条款", "政策文件")
      case .help, .other: ("本站", "本站的说明", "关于,帮助", "网站说明")
      }
  }
}
