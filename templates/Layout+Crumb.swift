import HTMLTemplate

extension Layout {
  /// One step of the way from the home page to this one.
  struct Crumb: Sendable {
    var title: HTML
    var place: String?

    /// Makes a step; it has no place where it is the page itself.
    init(_ title: HTML, _ place: String? = nil) {
      self.title = title
      self.place = place
    }

    /// The list of all documents.
    static func policies(_ site: Site) -> Crumb {
      Crumb("\(site.say("政策文件", "Policies"))", Place.policies)
    }

    /// The list of all benefits.
    static func benefits(_ site: Site) -> Crumb {
      Crumb("\(site.say("待遇目录", "Benefits"))", Place.benefits)
    }
  }
}
