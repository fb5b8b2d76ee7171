import HTMLTemplate
import PolicyModel

/// A sentence of a document, with the provision where it stands.
struct Quote {
  var layout: Layout
  var source: CitedWords

  var html: HTML {
    """
    <figure class="quote"><blockquote\(attribute: "lang", layout.site.chineseAttribute)><p>\(OfficialText(text: source.quote).html)</p></blockquote>\
    <figcaption>\(place)</figcaption></figure>

    """
  }

  /// The provision, as a link to it.
  var place: HTML {
    """
    <a href="\(layout.link(Place.policy(source.policy), fragment: source.anchor))">\
    \(layout.site.chinese(citation(of: source.provision)))</a>
    """
  }
}
