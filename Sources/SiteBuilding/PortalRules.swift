public import Diagnostics
public import PolicyModel
public import SelfCheck

/// The rules of a content folder, as the site's self-check has them; unreviewed policies included.
public enum PortalRules {
  /// Loads, checks and compiles; nil when something is wrong, which is reported.
  public static func load(
    content: String, asOf: PolicyDate, into diagnostics: inout [Diagnostic]
  ) -> CompiledRules? {
    let options = BuildOptions(content: content, site: "", includesDrafts: true)
    return SiteSource.load(options, asOf: asOf, into: &diagnostics)?.rules
  }
}
