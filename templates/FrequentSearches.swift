import HTMLTemplate
import PolicyModel

/// Searches the portal proposes, as links.
struct FrequentSearches {
  var layout: Layout
  var id: String?

  var html: HTML {
    let words = layout.site.portal.settings.frequentSearches
    guard !words.isEmpty else { return HTML() }
    return """
      <p class="frequent"\(attribute: "id", id)><span>\(layout.say("常查", "Often searched"))</span>\(each: words, { words in
        let query = words.text(layout.site.language)
        let language = words.en == nil ? layout.site.chineseAttribute : nil
        return """
          <a href="\(layout.link(Place.search, query: [("q", query)]))"\(attribute: "lang", language)>\(OfficialText(text: query).html)</a>
          """
      })</p>
      """
  }
}
