import HTMLTemplate

/// A field and its button in one piece; without scripts it leads to the search page.
struct SearchBox {
  var layout: Layout
  var action: Address
  var id: String
  /// What is to be typed.
  var label: String
  /// An example in the empty field; the label again where there is none.
  var placeholder: String?
  var classes = "searchbox"

  var html: HTML {
    """
    <form class="\(classes)" role="search" action="\(action)" method="get">\
    <label class="vh" for="\(id)">\(label)</label>\
    <input id="\(id)" name="q" type="search" placeholder="\(placeholder ?? label)" autocomplete="off" autocapitalize="off" \
    spellcheck="false" enterkeyhint="search"><button>\(layout.say("搜索", "Search"))</button></form>
    """
  }
}
