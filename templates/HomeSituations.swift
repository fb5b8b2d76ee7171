import HTMLTemplate
import PolicyModel

/// Who may look for something, each with one true figure.
struct HomeSituations {
  var layout: Layout

  private var site: Site { layout.site }

  private typealias Situation = (
    audience: Audience, example: Audience.Example, benefit: PublishedBenefit, span: PublishedBenefit.Figure
  )

  /// The audiences that have an example with a figure.
  private var situations: [Situation] {
    site.publishedAudiences.compactMap { published in
      guard let example = published.audience.example,
        let benefit = site.benefit(example.benefit), let span = benefit.span
      else { return nil }
      return (published.audience, example, benefit, span)
    }
  }

  var html: HTML {
    let situations = situations
    guard !situations.isEmpty else { return HTML() }
    return """
      <section class="section"><h2>\(site.say("按您的情况看", "Where do you stand?"))</h2>
      <ul class="amounts">\(each: situations, { audience, example, benefit, span in
        """
        <li><div><h3><a href="\(layout.link(Place.audience(audience.id)))">\(site.words(audience.name))</a></h3>\
        <p><a href="\(layout.link(benefit.place))">\(site.words(example.words))</a></p></div>\
        <p class="figure"><span>\(period(benefit))</span>\(FigureText(site: site, figure: span).html)</p></li>

        """
      })</ul>
      <p class="more"><a href="\(layout.link(Place.audiences))">\(site.say("全部人群", "All audiences"))</a></p></section>
      """
  }

  /// How often it is paid, without for how long.
  private func period(_ benefit: PublishedBenefit) -> String? {
    let text = benefit.period?.capitalized.text(site.language)
    return text?.prefix { !"，,".contains($0) }.description
  }
}
