import HTMLTemplate
import PolicyModel

/// All audiences.
public struct AudiencesPage: PortalPage {
  private let layout: Layout

  /// Makes the page.
  public init(site: Site) {
    layout = Layout(
      site: site, place: Place.audiences, title: site.say("按您的情况看", "By situation"), section: .benefits,
      description: site.say("按人群和申请主体列出待遇。", "The benefits by who can get them."),
      under: .benefits(site))
  }

  /// `audiences/`.
  public var path: String { layout.path }

  /// The whole document.
  public var html: HTML {
    let site = layout.site
    let check = layout.link(Place.check)
    return layout.page(
      """
      \(layout.pageHead(lead: site.markup(
        "每一页列出这样的人有可能得到、而且与这一身份有关的待遇。能否得到还要看其他条件，可以<a href=\"\(check)\">逐题自查</a>。",
        """
        Each page lists what may be open to such a person because of who they are. Other conditions apply: \
        <a href="\(check)">check yourself</a>.
        """)))
      <section class="section ruled" aria-label="\(site.say("全部人群", "All audiences"))">
      <ul class="index">\(each: site.audiences, { audience in
        """
        <li><a href="\(layout.link(audience.place))">\(site.words(audience.name))</a>\
        <span>\(site.count(audience.benefits.count, "项", "benefit", "benefits"))</span></li>

        """
      })</ul></section>
      """)
  }
}
