import HTMLTemplate
import PolicyModel

/// Whether a document holds, as icon and words.
struct ValidityLabel {
  var site: Site
  var validity: Validity

  var html: HTML {
    "<span class=\"state state-\(icon.rawValue)\">\(icon.html)\(words)</span>"
  }

  private var words: String {
    validity == .unknown ? site.say("有效性未载明", "Status not stated") : validity.words.text(site.language)
  }

  private var icon: Icon {
    switch validity {
    case .inForce: .likely
    case .notYetInForce, .expired: .notInForce
    case .amended, .unknown: .needInfo
    case .repealed: .notMet
    }
  }
}
