import HTMLTemplate
import PolicyModel
import Templates

/// The Atom feeds (RFC 4287): one of the policies, newest first, and one of each policy with what happened to it.
struct AtomFeed {
  let portal: Portal

  var files: [OutputFile] { [policies] + portal.policies.map(events) }

  private typealias Entry = (id: String, title: String, day: PolicyDate?, address: String, summary: String)

  private var policies: OutputFile {
    let dated = portal.policies.map { (policy: $0, date: Self.date(of: $0)) }.sorted { a, b in
      let (x, y) = (a.date?.dayNumber ?? 0, b.date?.dayNumber ?? 0)
      return x == y ? a.policy.slug < b.policy.slug : x > y
    }
    let entries = dated.map { policy, date in
      let address = "\(portal.settings.baseURL)policies/\(policy.slug)/"
      let matter = policy.frontMatter
      return (address, matter.title, date, address, matter.summary ?? matter.number ?? matter.title)
    }
    return feed(
      id: portal.settings.baseURL, title: portal.settings.name.zh, path: "feed.xml", page: portal.settings.baseURL,
      entries)
  }

  private func events(of policy: Policy) -> OutputFile {
    let page = "\(portal.settings.baseURL)policies/\(policy.slug)/history/"
    let entries = policy.events.map { event in
      (
        "\(page)#\(event.date)-\(Self.name(of: event.kind))", event.words.zh, Optional(event.date), page,
        "\(event.date.chinese)：\(event.words.zh)。"
      )
    }
    return feed(id: page, title: policy.frontMatter.title, path: policy.feedPath, page: page, entries)
  }

  private func feed(id: String, title: String, path: String, page: String, _ entries: [Entry]) -> OutputFile {
    let settings = portal.settings
    let feed: HTML = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-Hans">
      <id>\(id)</id>
      <title>\(title)</title>
      <updated>\(Self.timestamp(entries.first?.day))</updated>
      <author><name>\(settings.owner.sponsor ?? settings.name.zh)</name></author>
      <link rel="self" type="application/atom+xml" href="\(settings.baseURL + path)"/>
      <link rel="alternate" type="text/html" href="\(page)"/>
      \(each: entries, { entry in
        """
        <entry>
        <id>\(entry.id)</id>
        <title>\(entry.title)</title>
        <updated>\(Self.timestamp(entry.day))</updated>
        <link rel="alternate" type="text/html" href="\(entry.address)"/>
        <summary>\(entry.summary)</summary>
        </entry>

        """
      })</feed>

      """
    return OutputFile(path: path, bytes: feed.rendered)
  }

  private static func date(of policy: Policy) -> PolicyDate? {
    policy.frontMatter.published ?? policy.frontMatter.signed
  }

  /// What an event is called in the id of its entry, which never changes.
  private static func name(of kind: PolicyEvent.Kind) -> String {
    switch kind {
    case .signed: "signed"
    case .published: "published"
    case .effective: "effective"
    case .received: "received"
    case .reviewed: "reviewed"
    case .confirmed: "confirmed"
    }
  }

  /// The beginning of the day in China; feeds need a time, documents have none.
  private static func timestamp(_ date: PolicyDate?) -> String {
    "\(PolicyDate(dayNumber: date?.dayNumber ?? 0))T00:00:00+08:00"
  }
}
