import BrowserModule
import PolicyModel
import SearchIndexing
import Templates

/// What files the site has, and how each is made.
struct SitePlan: Sendable {
  private let source: SiteSource
  private let assets: AssetGraph
  private let site: Site
  private let searchData: SearchData
  private let coverage: [String: [CoveredProvision]]

  init(source: SiteSource, asOf: PolicyDate, jobs: Int) async {
    self.source = source
    coverage = Self.coverage(of: source)
    let index = await PortalIndex.make(source.portal, benefits: source.benefits, asOf: asOf, jobs: jobs)
    searchData = SearchData(portal: source.portal, benefits: source.benefits, asOf: asOf, index: index)
    var assets = AssetGraph()
    var scripts = Dictionary(
      StaticAssets.files.map { ($0.name, Array($0.text.utf8)) }, uniquingKeysWith: { first, _ in first })
    scripts.merge(searchData.scripts) { _, generated in generated }
    scripts["core-bytes.js"] = CompiledCore.rules.script(exporting: "wasm")
    for language in source.portal.settings.languages {
      scripts["rules-\(language.rawValue).js"] = Self.module(
        "rules",
        source.rules.browserBytes(in: language, terms: source.portal.vocabulary.terms))
    }
    scripts["share.png"] = ShareCard().file
    assets.publish(StyleSheet.joined(Self.joined(scripts, source.portal.settings.languages)))
    self.assets = assets
    var site = Site(portal: source.portal, benefits: source.benefits, assets: assets.names, asOf: asOf)
    site.imports = assets.imports
    site.hasComparison = !ComparisonPage.all(site: site).isEmpty
    site.publishedAudiences = source.rules.publishedAudiences
    self.site = site
  }

  /// The scripts of the self-check, one a language, and that of the search; what other pages use too stays apart, and
  /// the index's manifest, which changes with the texts and not with the scripts.
  private static func joined(_ scripts: [String: [UInt8]], _ languages: [SiteLanguage]) -> [String: [UInt8]] {
    var joined = scripts.filter { !($0.key.hasPrefix("check") && $0.key.hasSuffix(".js")) }
    for language in languages {
      let entry = "check-\(language.rawValue).js"
      joined[entry] = ScriptBundle(entry: entry, of: scripts) { $0.hasPrefix("check") }.bytes
    }
    joined["search-core.js"] = nil
    joined["search.js"] =
      ScriptBundle(entry: "search.js", of: scripts) { ["core.js", "search-core.js"].contains($0) }.bytes
    return joined
  }

  /// A module that holds packed bytes as text, for a page that may not fetch anything.
  private static func module(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    Array("export const \(name) = \"\(Base64.encode(Packing.pack(bytes)))\";\n".utf8)
  }

  /// All files of the site, in order of their paths. The order and the bytes do not depend on the number of jobs.
  func render(jobs: Int) async -> [OutputFile] {
    let pages = self.pages
    var files = assets.files
    await withTaskGroup(of: [OutputFile].self) { group in
      for job in 0..<jobs {
        group.addTask { stride(from: job, to: pages.count, by: jobs).map { Self.file(of: pages[$0]) } }
      }
      for await rendered in group { files += rendered }
    }
    files += source.portal.policies.flatMap { source.originals[$0.slug] ?? [] }
    files += searchData.files
    files += OpenData(portal: source.portal).files
    files.append(searchModule)
    files += AtomFeed(portal: source.portal).files
    files +=
      Sitemap(
        baseURL: source.portal.settings.baseURL, pages: pages.map(\.path).filter { !$0.hasSuffix(".html") }.sorted()
      ).files
    return files.sorted { $0.path < $1.path }
  }

  private var pages: [any PortalPage] {
    [NotFoundPage(site: site)] + source.portal.settings.languages.flatMap(pages)
  }

  /// The pages in a language; all of them stand at the same places in every language.
  private func pages(in language: SiteLanguage) -> [any PortalPage] {
    var site = site
    site.language = language
    let portal = source.portal
    var pages: [any PortalPage] = [
      HomePage(site: site), PolicyListPage(site: site), BenefitsPage(site: site),
      CheckPage(site: site, rows: source.benefits.filter { $0.requirement != nil }),
      RegionsPage(site: site), SearchPage(site: site), SiteMapPage(site: site),
    ]
    pages += portal.policies.map { policy in
      PolicyPage(site: site, policy: policy, sourceSize: source.originals[policy.slug]?.last?.bytes.count)
    }
    pages += portal.policies.map { HistoryPage(site: site, policy: $0) }
    pages += portal.policies.flatMap { policy in
      policy.earlier.map { VersionPage(site: site, policy: policy, version: $0) }
    }
    pages += portal.regions.map { RegionPage(site: site, region: $0) }
    pages += ComparisonPage.all(site: site)
    pages += benefitPages(site)
    let vocabulary = portal.vocabulary
    if !vocabulary.topics.isEmpty { pages.append(TopicsPage(site: site)) }
    pages += vocabulary.topics.map { TopicPage(site: site, topic: $0) }
    if !vocabulary.bodies.isEmpty { pages.append(BodiesPage(site: site)) }
    pages += vocabulary.bodies.map { BodyPage(site: site, body: $0) }
    if !vocabulary.terms.isEmpty { pages.append(GlossaryPage(site: site)) }
    pages += portal.pages.map { OwnPage(site: site, page: $0) }
    return pages
  }

  private func benefitPages(_ site: Site) -> [any PortalPage] {
    let policies = Dictionary(site.portal.policies.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    var pages: [any PortalPage] = site.benefits.compactMap { benefit in
      policies[benefit.policy].map { BenefitPage(site: site, benefit: benefit, policy: $0) }
    }
    pages += Benefit.Kind.allCases.filter { kind in site.benefits.contains { $0.kind == kind } }
      .map { BenefitSelectionPage(site: site, kind: $0) }
    pages += site.portal.regions.filter { !site.benefits(in: $0).isEmpty }
      .map { BenefitSelectionPage(site: site, region: $0) }
    let audiences = site.audiences
    if !audiences.isEmpty { pages.append(AudiencesPage(site: site)) }
    pages += audiences.map { BenefitSelectionPage(site: site, audience: $0) }
    pages += site.portal.policies.filter { policy in site.benefits.contains { $0.policy == policy.slug } }
      .map { BenefitSelectionPage(site: site, policy: $0) }
    if !coverage.isEmpty { pages.append(CoveragePage(site: site, coverage: coverage)) }
    return pages
  }

  /// What each provision of the documents with benefits gives.
  private static func coverage(of source: SiteSource) -> [String: [CoveredProvision]] {
    var coverage: [String: [CoveredProvision]] = [:]
    for policy in source.portal.policies {
      coverage[policy.slug] = source.rules.coverage(of: policy)?.entries.map {
        CoveredProvision(path: $0.path, anchor: $0.anchor, benefits: $0.benefits, reason: $0.reason?.words)
      }
    }
    return coverage
  }

  /// The address of the search that stays the same, whatever the hash of its script.
  private var searchModule: OutputFile {
    let name = assets.names["search.js"] ?? "search.js"
    // Named here, what the module imports comes in the same round.
    let imports = (assets.imports["search.js"] ?? []).map { "import \"../assets/\(assets.names[$0] ?? $0)\";" }
    return OutputFile(
      path: "search/search.js",
      text: "\(imports.joined(separator: " "))\nexport * from \"../assets/\(name)\";\n")
  }

  /// A page whose path is a folder is that folder's index.html.
  private static func file(of page: any PortalPage) -> OutputFile {
    let path = page.path.isEmpty || page.path.hasSuffix("/") ? page.path + "index.html" : page.path
    return OutputFile(path: path, bytes: page.html.rendered)
  }
}
