/// Everything the site is made from, validated.
public struct Portal: Sendable {
  /// The portal's own name, address and identity.
  public var settings: PortalSettings
  /// Where policies hold.
  public var regions: [Region]
  /// The documents, in order of region, then of date with the newest first.
  public var policies: [Policy]
  /// The portal's own pages: about, help and the like.
  public var pages: [Page]
  /// The bodies, topics and terms it has names and explanations for.
  public var vocabulary = Vocabulary()
  /// The words that the search understands beside the text's own.
  public var searchWords = SearchWords()

  /// Makes a portal.
  public init(settings: PortalSettings, regions: [Region], policies: [Policy], pages: [Page]) {
    self.settings = settings
    self.regions = regions
    self.policies = policies
    self.pages = pages
  }

  /// The region with a path such as `shanxi/jinzhong`.
  public func region(_ path: String?) -> Region? {
    regions.first { $0.path == path }
  }
}

/// A place that issues policies; `shanxi/jinzhong` lies in `shanxi`.
public struct Region: Sendable, Hashable {
  /// Its path of ASCII ids, the larger first.
  public var path: String
  /// Its name, such as 晋中市.
  public var name: LocalizedText

  /// Makes a region.
  public init(path: String, name: LocalizedText) {
    self.path = path
    self.name = name
  }

  /// The path of the region it lies in; nil at the top.
  public var parent: String? {
    path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}

/// What portal.yaml says.
public struct PortalSettings: Sendable, Hashable {
  /// The portal's name: 人才政策服务.
  public var name: LocalizedText
  /// One sentence that says what it is.
  public var tagline: LocalizedText
  /// The absolute address of the site's root, with a final slash.
  public var baseURL: String
  /// The languages its pages are published in, Chinese always the first.
  public var languages: [SiteLanguage] = [.zh]
  /// Searches the home page proposes.
  public var frequentSearches: [LocalizedText] = []
  /// The owner's identity, as the footer and the government tags show it.
  public var owner: Owner

  /// Makes settings.
  public init(name: LocalizedText, tagline: LocalizedText, baseURL: String, owner: Owner = Owner()) {
    self.name = name
    self.tagline = tagline
    self.baseURL = baseURL
    self.owner = owner
  }
}

/// Who runs the portal; what is nil shows as 〔待填写〕 and is reported.
public struct Owner: Sendable, Hashable {
  /// 主办单位.
  public var sponsor: String?
  /// 承办单位.
  public var undertaker: String?
  /// 联系方式.
  public var contact: String?
  /// 政府网站标识码.
  public var siteIDCode: String?
  /// ICP备案号.
  public var icp: String?
  /// 公安备案号.
  public var police: String?
  /// 党政机关网站标识, the address of its page.
  public var partyGovernmentMark: String?
  /// 我为政府网站找错, the address of its page.
  public var errorReport: String?

  /// Makes an owner of whom nothing is known yet.
  public init() {}
}

/// A page of the portal's own words, from content/pages.
public struct Page: Sendable, Hashable {
  /// Its file name without `.md`; `about` is published at /about/.
  public var slug: String
  /// Its title.
  public var title: LocalizedText
  /// One sentence for lists and search engines.
  public var summary: LocalizedText?
  /// Its text, as HTML that CommonMark made with raw HTML left out.
  public var body: LocalizedText

  /// Makes a page.
  public init(slug: String, title: LocalizedText, summary: LocalizedText?, body: LocalizedText) {
    self.slug = slug
    self.title = title
    self.summary = summary
    self.body = body
  }
}
