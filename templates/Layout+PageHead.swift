import HTMLTemplate

extension Layout {
  /// What a page begins with: its heading, what stands over it, and a sentence or so under it.
  func pageHead(_ heading: HTML? = nil, over: HTML? = nil, lead: HTML? = nil) -> HTML {
    """
    <header class="page-head">\(given: over, { "<p class=\"over\">\($0)</p>\n" })<h1>\(heading ?? "\(title)")</h1>\
    \(given: lead, { "\n<p class=\"lead\">\($0)</p>" })</header>
    """
  }

  /// The same with plain words under it.
  func pageHead(_ heading: HTML? = nil, over: HTML? = nil, words: String) -> HTML {
    pageHead(heading, over: over, lead: "\(words)")
  }
}
