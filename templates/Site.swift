import HTMLTemplate
import PolicyModel

/// What every page may say of the site it belongs to.
public struct Site: Sendable {
  /// The content.
  public var portal: Portal { didSet { policiesBySlug = Self.bySlug(portal) } }
  /// What the policies give, in order of the policies and of their provisions.
  public let benefits: [PublishedBenefit]
  /// The audiences that content names, with the benefits for them.
  public var publishedAudiences: [PublishedAudience] = []
  /// Whether there are amounts of several policies to compare.
  public var hasComparison = false
  /// The published names of the assets by their plain names: `site.css` to `site.3f9c….css`, both without a folder.
  public var assets: [String: String]
  /// The scripts that each script imports, directly or not, by their plain names.
  public var imports: [String: [String]] = [:]
  /// Which bodies answer for which provisions.
  let duties: DutyRegister
  private var policiesBySlug: [String: Policy]
  private let benefitsByPolicy: [String: [PublishedBenefit]]
  private let benefitsByName: [String: PublishedBenefit]
  /// Finds the glossary's terms in the documents' text.
  let termFinder: TermFinder
  /// The day the site speaks of.
  public var asOf: PolicyDate
  /// The language its pages speak; the documents' own text is Chinese on all of them.
  public var language = SiteLanguage.zh

  /// Makes a site.
  public init(portal: Portal, benefits: [PublishedBenefit], assets: [String: String], asOf: PolicyDate) {
    self.portal = portal
    policiesBySlug = Self.bySlug(portal)
    benefitsByPolicy = Dictionary(grouping: benefits, by: \.policy)
    benefitsByName = Dictionary(benefits.map { ($0.name, $0) }) { first, _ in first }
    duties = DutyRegister(portal, benefits: benefits)
    termFinder = TermFinder(portal.vocabulary.terms)
    self.benefits = benefits
    self.assets = assets
    self.asOf = asOf
  }

  private static func bySlug(_ portal: Portal) -> [String: Policy] {
    Dictionary(portal.policies.map { ($0.slug, $0) }) { first, _ in first }
  }

  /// The document with a slug.
  func policy(_ slug: String) -> Policy? { policiesBySlug[slug] }

  /// The benefit with a name such as `jinzhong-2023-10/housing`.
  func benefit(_ name: String) -> PublishedBenefit? { benefitsByName[name] }

  /// The benefits of one policy.
  func benefits(of policy: Policy) -> [PublishedBenefit] { benefitsByPolicy[policy.slug] ?? [] }

  /// A region's name with the names of those it lies in: 山西省晋中市, Jinzhong City, Shanxi Province.
  func fullName(of region: Region) -> String {
    let around = portal.region(region.parent).map(fullName)
    let name = region.name.text(language)
    return say((around ?? "") + name, around.map { "\(name), \($0)" } ?? name)
  }

  /// The host of the site's address, for the government tags.
  var domain: String {
    let address = portal.settings.baseURL
    guard let start = address.firstRange(of: "://") else { return address }
    return String(address[start.upperBound...].prefix { $0 != "/" })
  }

  /// The path of the site's root on its host, with a slash at both ends.
  var basePath: String {
    let address = portal.settings.baseURL
    guard let start = address.firstRange(of: "://"),
      let slash = address[start.upperBound...].firstIndex(of: "/")
    else { return "/" }
    let path = String(address[slash...])
    return path.hasSuffix("/") ? path : path + "/"
  }
}
