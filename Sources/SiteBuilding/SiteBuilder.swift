import ContentLoading
public import Diagnostics
public import FileTree
public import PolicyModel

/// Builds the site: load, check, render, put in the old one's place.
public struct SiteBuilder: Sendable {
  /// What was built.
  public struct Summary: Sendable, Hashable {
    /// Count of policies.
    public var policies: Int
    /// Count of benefits.
    public var benefits: Int
    /// Count of files.
    public var files: Int
  }

  private let options: BuildOptions
  private let asOf: PolicyDate

  /// Makes a builder of the site as it is on a day.
  public init(options: BuildOptions, asOf: PolicyDate) {
    self.options = options
    self.asOf = asOf
  }

  /// Builds; nil when the content or the site's folder is refused, and then the old site is as it was.
  public func build(into diagnostics: inout [Diagnostic]) async throws(FileError) -> Summary? {
    let output = OutputDirectory(path: options.site)
    if let objection = output.objection() { diagnostics.append(objection) }
    guard let source = SiteSource.load(options, asOf: asOf, into: &diagnostics),
      !diagnostics.contains(where: refuses)
    else { return nil }
    let files = await SitePlan(source: source, asOf: asOf, jobs: options.jobs).render(jobs: options.jobs)
    try output.replace(with: files)
    return Summary(
      policies: source.portal.policies.count, benefits: source.benefits.count, files: files.count)
  }

  private func refuses(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .error || options.isStrict && diagnostic.severity == .warning
  }
}
