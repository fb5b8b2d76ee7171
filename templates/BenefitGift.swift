import HTMLTemplate
import PolicyModel

/// What a benefit gives, how it is paid and by whom, and the sentence that says so.
struct BenefitGift {
  var layout: Layout
  var benefit: PublishedBenefit

  private var site: Site { layout.site }

  private func say(_ zh: String, _ en: String) -> String { site.say(zh, en) }

  var html: HTML {
    """
    <section class="section" aria-label="\(say("待遇内容", "What it gives"))">
    \(gift)\(each: benefit.payers.enumerated(), { "\(if: $0 == 0, "<p class=\"remark\">")\(site.words($1))\(say("。", ". "))" })\
    \(if: !benefit.payers.isEmpty, "</p>\n")\(remark)\(Quote(layout: layout, source: benefit.source).html)</section>

    """
  }

  private var gift: HTML {
    switch benefit.gift {
    case .words(let words): "<p class=\"gift\">\(site.words(words.capitalized))</p>\n"
    case .direction:
      """
      <p class="gift">\(say("文件只提出工作方向，没有规定可以申领的待遇。", "The policy only sets a direction of work; nothing can be applied for."))</p>

      """
    case .tiers(let tiers):
      """
      <dl class="figures">\(each: tiers, { tier in
        "<div><dt>\(given: tier.label, site.words)</dt><dd>\(FigureText(site: site, figure: tier.figure).html)</dd></div>"
      })</dl>

      """
    }
  }

  private var remark: HTML {
    "\(each: [benefit.period, benefit.note].compactMap { $0 }, { "<p class=\"remark\">\(site.words($0.capitalized))</p>\n" })"
  }
}
