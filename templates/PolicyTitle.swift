import HTMLTemplate
import PolicyModel

/// A document's title in the language of the page; in English with the Chinese one beside it.
struct PolicyTitle {
  var site: Site
  var policy: Policy

  /// The title as the page's language has it.
  var html: HTML {
    let matter = policy.frontMatter
    if site.language == .en, let english = matter.titleEN { return "\(english)" }
    return site.chinese(html: TitleText(title: matter.title).html)
  }

  /// The Chinese title, where the other one is a translation.
  var original: HTML? {
    guard site.language == .en, policy.frontMatter.titleEN != nil else { return nil }
    return site.chinese(policy.frontMatter.title)
  }

  /// The title as plain text.
  var text: String {
    site.language == .en ? policy.frontMatter.titleEN ?? policy.frontMatter.title : policy.frontMatter.title
  }
}

extension FrontMatter {
  /// Our summary in both languages.
  var localizedSummary: LocalizedText? { summary.map { LocalizedText(zh: $0, en: summaryEN) } }
}
