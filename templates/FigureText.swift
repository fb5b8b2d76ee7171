import HTMLTemplate
import PolicyModel

/// A figure set large with its unit small; words where there is no unit.
struct FigureText {
  var site: Site
  var figure: PublishedBenefit.Figure

  var html: HTML {
    guard let unit = figure.unit else { return "<span class=\"amount words\">\(site.words(figure.number))</span>" }
    let most = site.say("最高", "up to ")
    return """
      <span class="amount">\(if: figure.isCeiling, "<small>\(most)</small>")\
      \(figure.number.text(site.language))\(given: figure.upTo, upTo)\
      <small>\(site.say("", " "))\(unit.text(site.language))</small></span>
      """
  }

  private func upTo(_ other: LocalizedText) -> HTML {
    let number = other.text(site.language)
    return site.markup("<small>至</small> \(number)", "–\(number)")
  }

  /// The figure in a run of text.
  var text: HTML {
    guard let unit = figure.unit else { return site.words(figure.number) }
    let language = site.language
    let most = figure.isCeiling ? site.say("最高", "up to ") : ""
    let range = figure.upTo.map { site.say("至", "–") + $0.text(language) } ?? ""
    return """
      <span class="n">\(most)\(figure.number.text(language))\(range)\(site.say("", " "))\(unit.text(language))</span>
      """
  }
}
