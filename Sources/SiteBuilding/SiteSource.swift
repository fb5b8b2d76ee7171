import ContentLoading
import Diagnostics
import FileTree
import PolicyModel
import SelfCheck
import Templates

/// Everything the site is made from, checked.
struct SiteSource: Sendable {
  var portal: Portal
  var benefits: [PublishedBenefit]
  /// The rules of the self-check, read, proved and compiled.
  var rules: CompiledRules
  /// The files of each policy that are published as they are: policy.md, repairs.yaml and the document as received.
  var originals: [String: [OutputFile]]

  /// Loads and checks the content; nil when nothing can be made of it.
  static func load(_ options: BuildOptions, asOf: PolicyDate, into diagnostics: inout [Diagnostic]) -> SiteSource? {
    var content = Content.load(options.content, into: &diagnostics)
    if let baseURL = options.baseURL { content.portal.settings.baseURL = baseURL }
    if !options.includesDrafts { leaveOutDrafts(&content, into: &diagnostics) }
    let rules = CompiledRules.compile(
      facts: content.facts.map { RuleFile(path: $0.path, text: $0.text) },
      benefits: content.benefits.map { ($0.slug, RuleFile(path: $0.file.path, text: $0.file.text)) },
      audiences: content.audiences.map { RuleFile(path: $0.path, text: $0.text) },
      policies: content.portal.policies, regions: content.portal.regions, asOf: asOf, into: &diagnostics)
    diagnostics += GlossaryCheck.run(content.portal.vocabulary.terms, policies: content.portal.policies)
    guard let rules, !diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    return SiteSource(
      portal: content.portal, benefits: published(rules, content.portal.policies), rules: rules,
      originals: originals(content.portal.policies, folder: options.content, into: &diagnostics))
  }

  /// The benefits in the order of the policies.
  private static func published(_ rules: CompiledRules, _ policies: [Policy]) -> [PublishedBenefit] {
    let benefits = rules.published(policies)
    return policies.flatMap { policy in benefits.filter { $0.policy == policy.slug } }
  }

  /// A policy nobody has held against the original is not published.
  private static func leaveOutDrafts(_ content: inout Content, into diagnostics: inout [Diagnostic]) {
    for policy in content.portal.policies where policy.frontMatter.reviewed == nil {
      diagnostics.append(
        Diagnostic(
          "not-reviewed", .warning, at: SourceLocation(path: policy.path, line: 1),
          Wording(zh: "还没有人对照原件核对过，这份文件没有发布", en: "nobody has held this against the original, so it is left out"),
          mend: Wording(
            zh: "核对后写上“reviewed: { on: 日期, by: 姓名 }”，或用 --drafts 一并生成",
            en: "when it has been checked, add 'reviewed: { on: DATE, by: NAME }', or build with --drafts")))
    }
    content.portal.policies.removeAll { $0.frontMatter.reviewed == nil }
    content.benefits.removeAll { benefits in !content.portal.policies.contains { $0.slug == benefits.slug } }
  }

  private static func originals(
    _ policies: [Policy], folder: String, into diagnostics: inout [Diagnostic]
  ) -> [String: [OutputFile]] {
    var originals: [String: [OutputFile]] = [:]
    for policy in policies {
      let place = "policies/\(policy.slug)"
      // The document as received, whose size its page tells, comes last.
      for (text, place) in policy.earlier.map({ ($0.policy, "\(place)/versions/\($0.date)") }) + [(policy, place)] {
        for name in ["policy.md", "repairs.yaml", text.frontMatter.source.file] {
          let path = "\(folder)/\(place)/\(name)"
          if name == "repairs.yaml", Files.kind(path) == nil { continue }
          do throws(FileError) {
            let file = OutputFile(path: "\(place)/\(name)", bytes: try Files.read(path))
            originals[policy.slug, default: []].append(file)
          } catch {
            diagnostics.append(error.diagnostic)
          }
        }
      }
    }
    return originals
  }
}
