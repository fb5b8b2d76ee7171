import HTMLTemplate
import PolicyModel

/// The Atom feed of the policies, newest first (RFC 4287).
struct AtomFeed {
  let portal: Portal

  var file: OutputFile {
    let dated = portal.policies.map { (policy: $0, date: Self.date(of: $0)) }.sorted { a, b in
      let (x, y) = (a.date?.dayNumber ?? 0, b.date?.dayNumber ?? 0)
      return x == y ? a.policy.slug < b.policy.slug : x > y
    }
    let base = portal.settings.baseURL
    let feed: HTML = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
      <id>\(base)</id>
      <title>\(portal.settings.name.zh)</title>
      <updated>\(Self.timestamp(dated.first?.date))</updated>
      <author><name>\(portal.settings.owner.sponsor ?? portal.settings.name.zh)</name></author>
      <link rel="self" type="application/atom+xml" href="\(base)feed.xml"/>
      <link rel="alternate" type="text/html" href="\(base)"/>
      \(each: dated, { entry($0.policy, date: $0.date) })</feed>

      """
    return OutputFile(path: "feed.xml", bytes: feed.rendered)
  }

  private func entry(_ policy: Policy, date: PolicyDate?) -> HTML {
    let address = "\(portal.settings.baseURL)policies/\(policy.slug)/"
    return """
      <entry>
      <id>\(address)</id>
      <title>\(policy.frontMatter.title)</title>
      <updated>\(Self.timestamp(date))</updated>
      <link rel="alternate" type="text/html" href="\(address)"/>
      <summary>\(policy.frontMatter.summary ?? policy.frontMatter.number ?? policy.frontMatter.title)</summary>
      </entry>

      """
  }

  private static func date(of policy: Policy) -> PolicyDate? {
    policy.frontMatter.published ?? policy.frontMatter.signed
  }

  /// The beginning of the day in China; feeds need a time, documents have none.
  private static func timestamp(_ date: PolicyDate?) -> String {
    "\(PolicyDate(dayNumber: date?.dayNumber ?? 0))T00:00:00+08:00"
  }
}
