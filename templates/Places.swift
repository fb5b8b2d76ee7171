import PolicyModel

/// Where pages stand, relative to the root of their language; `Layout.link` makes addresses of them.
enum Place {
  static let home = ""
  static let policies = "policies/"
  static let benefits = "benefits/"
  static let coverage = "coverage/"
  static let audiences = "audiences/"
  static let check = "check/"
  static let search = "search/"
  static let compare = "compare/"
  static let regions = "regions/"
  static let topics = "topics/"
  static let bodies = "bodies/"
  static let glossary = "glossary/"
  static let siteMap = "sitemap/"

  /// `policies/jinzhong-2023-10/`.
  static func policy(_ slug: String) -> String { policies + slug + "/" }

  /// `audiences/graduates/`.
  static func audience(_ id: String) -> String { audiences + id + "/" }
}

extension Policy {
  /// Where its page stands: `policies/jinzhong-2023-10/`.
  var place: String { Place.policy(slug) }
  /// Where its history stands.
  var historyPlace: String { place + "history/" }
  /// Where the page of an earlier text stands: `policies/jilin-city-2021-rencai/history/2021-09-01/`.
  func place(of version: EarlierVersion) -> String { historyPlace + "\(version.date)/" }
  /// Where the page of its benefits stands: `benefits/jinzhong-2023-10/`.
  var benefitsPlace: String { Place.benefits + slug + "/" }
  /// Its own feed, relative to the site's root.
  public var feedPath: String { place + "feed.xml" }
}

extension PublishedBenefit {
  /// Where its page stands: `benefits/jinzhong-2023-10/award/`.
  var place: String { Place.benefits + policy + "/" + id + "/" }
}

extension Benefit.Kind {
  /// Where its page stands: `benefits/kinds/housing/`.
  var place: String { Place.benefits + "kinds/\(rawValue)/" }
}

extension Benefit.Applicant {
  /// Where its page stands: `audiences/enterprise/`.
  var place: String { Place.audience(rawValue) }
}

extension Region {
  /// Where its page stands: `regions/shanxi/jinzhong/`.
  var place: String { Place.regions + path + "/" }
  /// Where the page of its benefits stands: `benefits/regions/shanxi/jinzhong/`.
  var benefitsPlace: String { Place.benefits + "regions/\(path)/" }
}

extension Topic {
  /// Where its page stands: `topics/housing/`.
  var place: String { Place.topics + id + "/" }
}

extension Body {
  /// Where its page stands: `bodies/jilin/jilin/finance/`.
  var place: String { Place.bodies + region + "/" + id + "/" }
}
