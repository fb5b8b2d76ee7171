/// The names that pages and catalogues give to what they say of a document.
extension StatementLine {
  /// Labels that a document may have in its own head, as a meeting's 时间 and 主题.
  static let weak: Set<Label> = [.field(.title), .field(.published), .field(.subject), .field(.signed), .other]

  static let fields: [String: PageMetadata.Field] = [
    "索引号": .indexNumber, "索引": .indexNumber, "信息索引号": .indexNumber, "主题分类": .subject, "分类": .subject,
    "信息分类": .subject, "主题": .subject, "发文机关": .issuer, "发布机构": .source, "发布机关": .source, "制发机关": .issuer,
    "制定机关": .issuer, "颁布机关": .issuer, "颁布单位": .issuer, "发布单位": .source, "发布部门": .source, "发文部门": .issuer,
    "发文单位": .issuer, "发文机构": .issuer, "成文日期": .signed, "成文时间": .signed, "生成日期": .signed, "公文生成日期": .signed,
    "发文日期": .signed, "发文时间": .signed, "标题": .title, "名称": .title, "信息名称": .title, "文件名称": .title, "公文名称": .title,
    "发文标题": .title, "title": .title, "发文字号": .number, "文号": .number, "备注/文号": .number, "公文字号": .number,
    "发文文号": .number, "文件编号": .number, "文件字号": .number, "发布日期": .published, "发布时间": .published, "发表时间": .published,
    "发表日期": .published, "公开日期": .published, "公布日期": .published, "releasetime": .published, "publishedtime": .published,
    "日期": .published, "时间": .published, "date": .published, "有效性": .status, "时效性": .status, "效力状态": .status,
    "文件状态": .status,
    "施行日期": .effective, "实施日期": .effective, "实施时间": .effective, "生效日期": .effective, "生效时间": .effective,
    "发布于": .published, "docnumber": .number, "documentnumber": .number, "publishdate": .published,
    "pubdate": .published,
    "publishedat": .published, "issuedate": .signed, "effectivedate": .effective, "issuer": .issuer,
    "publicationdate": .published,
    "originalurl": .address, "发布文号": .number, "发文号": .number, "文件号": .number, "印发机关": .issuer,
    "印发单位": .issuer,
    "制定单位": .issuer, "公开主体": .source, "公开机构": .source, "信息提供单位": .source, "颁布日期": .published, "颁布时间": .published,
    "公布时间": .published, "公开时间": .published, "印发日期": .signed, "印发时间": .signed, "签发日期": .signed, "制定日期": .signed,
    "公文时效": .status, "时效": .status, "时效状态": .status, "有效状态": .status, "文件效力": .status, "状态": .status, "效力": .status,
    "原文链接": .address,
    "原文地址": .address, "原文网址": .address, "文章链接": .address, "来源链接": .address, "来源网址": .address, "链接地址": .address,
    "链接": .address, "网址": .address, "url": .address, "sourceurl": .address, "link": .address, "原文来源": .source,
    "文件来源": .source, "资料来源": .source, "数据来源": .source, "出处": .source, "失效日期": .expires, "失效时间": .expires,
    "废止日期": .expires, "有效期至": .expires, "来源": .source, "信息来源": .source, "source": .source,
    "文章来源": .source, "稿件来源": .source, "publisher": .source, "urlsource": .address,
  ]

  static let others: Set<String> = [
    "浏览次数", "阅读次数", "点击数", "点击次数", "访问次数", "访问量", "浏览量", "阅读量", "点击量", "阅读人次", "评论人次", "浏览", "点击",
    "阅读", "timesofbrowsing", "作者", "author", "description", "keywords", "tags", "责任编辑", "编辑", "录入", "审核", "字体", "字号",
    "浏览字号", "字体大小", "下载地址", "下载积分",
    "资源id", "资源大小", "资源格式", "全文页数", "文件大小", "文件格式", "法规类型", "所属行业", "所属区域", "体裁分类", "服务对象", "组配分类",
    "公文种类", "公文类型", "文种", "载体", "载体形式", "统一编号", "关键词", "内容概述", "内容概览", "概述", "发文内容", "页面功能", "更新时间",
    "分享到", "分享", "markdowncontent", "warning", "主题词", "公开时限", "公开范围", "公开形式", "公开目录", "责任部门", "是否有效", "发稿编辑", "索取号",
    "政策解读链接", "解读链接", "相关解读", "政策解读", "公开类别", "公开程序",
    "公开责任部门", "信息类别", "信息分类号", "文件类型", "检索时间", "检索日期", "检索关键词", "采集时间", "采集日期", "抓取时间", "抓取日期",
    "爬取时间", "下载时间", "保存时间", "收录时间", "入库时间", "归档时间", "归档日期", "录入时间", "修改时间", "更新日期", "最后更新", "关键字", "标签", "效力级别", "效力位阶",
    "效力层级", "法规类别", "法律类别", "所属类别", "类别", "栏目", "所属栏目", "所属地区", "适用地区", "浏览数", "阅读数", "访问次", "点击率", "人气", "评论", "点赞",
    "收藏", "字数", "发布人", "发布者", "撰稿", "供稿", "责编", "审核人", "校对", "初审", "复审", "终审", "法宝引证码", "引证码", "专题分类", "摘要", "内容摘要",
    "内容提要",
    "导读", "相关文档", "附件下载", "打印", "publishedtime",
  ]

  private static let firsts = Set(
    (Array(fields.keys) + others).compactMap { $0.unicodeScalars.first }
      .flatMap { $0.properties.uppercaseMapping.unicodeScalars + [$0] } + "[【*".unicodeScalars)
  private static let filter = ScalarFilter(firsts)

  static func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    filter.mayHold(scalar) && firsts.contains(scalar)
  }
}
