import ContentLoading
public import Diagnostics
public import PolicyModel

/// What `portalgen check` finds: the errors of a build, and the findings of a review.
public enum ContentCheck {
  /// Checks a content folder as it is on a day; nothing is written.
  public static func run(content: String, asOf: PolicyDate) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let options = BuildOptions(content: content, site: "", includesDrafts: true)
    let source = SiteSource.load(options, asOf: asOf, into: &diagnostics)
    guard let source else { return diagnostics }
    return diagnostics + ContentReview(source.portal, folder: content, asOf: asOf).findings
      + source.rules.uncovered(source.portal.policies) + source.rules.unnoticedChanges()
  }
}
