import Diagnostics
import PolicyModel

/// What nothing forbids but a person should look at: gaps, doubts, what is unset or has run out.
public struct ContentReview: Sendable {
  private let portal: Portal
  private let folder: String
  private let asOf: PolicyDate

  /// Makes a review of a portal loaded from a folder, as it is on a day.
  public init(_ portal: Portal, folder: String, asOf: PolicyDate) {
    self.portal = portal
    self.folder = folder
    self.asOf = asOf
  }

  /// The findings, all of them warnings, policy by policy.
  public var findings: [Diagnostic] {
    var findings: [Diagnostic] = []
    for policy in portal.policies {
      findings += unstated(policy)
      findings += untranslated(policy)
      findings += title(policy)
      findings += validity(policy)
      findings += doubts(policy)
      findings += numberingGaps(policy.provisions, of: policy)
      findings += unlisted(policy)
    }
    return findings + owner
  }

  /// Bodies and topics that have no page because their list does not name them; nothing where there is no list.
  private func unlisted(_ policy: Policy) -> [Diagnostic] {
    let vocabulary = portal.vocabulary
    var findings: [Diagnostic] = []
    var names: [String] = []
    for body in policy.allProvisions.flatMap(\.bodies)
    where vocabulary.body(body.name, in: policy.frontMatter.region) == nil && !names.contains(body.name) {
      names.append(body.name)
    }
    if !names.isEmpty, !vocabulary.bodies.isEmpty {
      findings.append(
        warning(
          "body-unlisted", policy, zh: "这些机构没有列入 bodies.yaml：\(names.joined(separator: "、"))",
          en: "bodies.yaml does not list: \(names.joined(separator: ", "))",
          mendZh: "请在 bodies.yaml 里，在它的地区下面加上短名和名称", mendEn: "add them to bodies.yaml under their region"))
    }
    let topics = policy.frontMatter.topics.filter { vocabulary.topic($0) == nil }
    if !topics.isEmpty, !vocabulary.topics.isEmpty {
      findings.append(
        warning(
          "topic-unlisted", policy, zh: "这些主题没有列入 topics.yaml：\(topics.joined(separator: "、"))",
          en: "topics.yaml does not list: \(topics.joined(separator: ", "))", mendZh: "请在 topics.yaml 里加上短名和名称",
          mendEn: "add them to topics.yaml"))
    }
    return findings
  }

  /// Keys that are empty, which the site shows as 未载明.
  private func unstated(_ policy: Policy) -> [Diagnostic] {
    let facts = policy.frontMatter
    let keys: [(String, Bool)] = [
      ("number", facts.number == nil), ("issuers", facts.issuers.isEmpty), ("signed", facts.signed == nil),
      ("published", facts.published == nil), ("effective", facts.effective == nil), ("expires", facts.expires == nil),
      ("status", facts.status == nil), ("region", facts.region == nil), ("addressees", facts.addressees.isEmpty),
      ("interpreter", facts.interpreter == nil), ("summary", facts.summary == nil),
      ("index_number", facts.indexNumber == nil), ("subject", facts.subject == nil),
    ]
    let list = keys.filter(\.1).map(\.0).joined(separator: ", ")
    guard !list.isEmpty else { return [] }
    return [
      warning(
        "front-matter-unstated", policy, zh: "这些项是空的，网页上显示“未载明”：\(list)",
        en: "these are empty and show as 未载明: \(list)", mendZh: "文件里写明的请补上，没有写明的不必填",
        mendEn: "fill in what the document tells; leave the rest")
    ]
  }

  private func untranslated(_ policy: Policy) -> [Diagnostic] {
    let facts = policy.frontMatter
    let list = [("title_en", facts.titleEN), ("summary_en", facts.summaryEN)].filter { $0.1 == nil }.map(\.0)
      .joined(separator: ", ")
    guard !list.isEmpty else { return [] }
    return [
      warning(
        "translation-missing", policy, zh: "缺少英文：\(list)", en: "English is missing: \(list)", mendZh: "请补上译文",
        mendEn: "add the translation")
    ]
  }

  /// The title of the front matter stands in the text.
  private func title(_ policy: Policy) -> [Diagnostic] {
    guard !policy.provisions.contains(where: { $0.kind == .title }) else { return [] }
    guard !policy.frontMatter.title.isEmpty else {
      return [
        warning(
          "title-missing", policy, zh: "没有标题", en: "the title is missing", mendZh: "请填写 title", mendEn: "write 'title'")
      ]
    }
    return [
      warning(
        "title-not-in-text", policy, zh: "正文里没有找到标题“\(policy.frontMatter.title)”",
        en: "the text does not hold the title '\(policy.frontMatter.title)'", mendZh: "请让 title 与正文的标题一致",
        mendEn: "make 'title' agree with the title in the text")
    ]
  }

  private func validity(_ policy: Policy) -> [Diagnostic] {
    guard let expires = policy.frontMatter.expires, expires < asOf else { return [] }
    return [
      warning(
        "policy-expired", policy, zh: "有效期已在\(expires.chinese)届满", en: "it expired on \(expires)",
        mendZh: "请确认是否延期或废止，更新 expires 或 status",
        mendEn: "find out whether it was extended or repealed, and update 'expires' or 'status'")
    ]
  }

  private func doubts(_ policy: Policy) -> [Diagnostic] {
    policy.allProvisions.flatMap { provision in
      provision.doubts.map { doubt in
        let text = Array(doubt.field == .heading ? provision.heading : provision.text)
        let figure = String(text[doubt.range.clamped(to: 0..<text.count)])
        return warning(
          "doubtful-figure", policy, line: provision.line, zh: "\(provision.path)的“\(figure)”待核对：\(doubt.why)",
          en: "'\(figure)' in \(provision.path) is not certain: \(doubt.why)",
          mendZh: "请对照原件，用 portalgen review \(policy.slug) 核对",
          mendEn: "hold it against the original with 'portalgen review \(policy.slug)'")
      }
    }
  }

  /// A label that does not follow on the one before it among its siblings.
  private func numberingGaps(_ provisions: [Provision], of policy: Policy) -> [Diagnostic] {
    var last: [LabelStyle: (number: Int, label: String)] = [:]
    var findings: [Diagnostic] = []
    for provision in provisions {
      if let label = ProvisionLabel.scan(provision.label) {
        if let before = last[label.style], label.number != before.number + 1, label.inserted == 0 {
          findings.append(
            warning(
              "numbering-gap", policy, line: provision.line,
              zh: "“\(provision.label)”接在“\(before.label)”后面，序号不连续",
              en: "'\(provision.label)' follows '\(before.label)': the count is broken", mendZh: "请对照原件，看是否漏了一段",
              mendEn: "look in the original whether something is missing"))
        }
        last[label.style] = (label.number, provision.label)
      }
      findings += numberingGaps(provision.children, of: policy)
    }
    return findings
  }

  private var owner: [Diagnostic] {
    let owner = portal.settings.owner
    let keys: [(String, String?)] = [
      ("sponsor", owner.sponsor), ("undertaker", owner.undertaker), ("contact", owner.contact),
      ("site_id_code", owner.siteIDCode), ("icp", owner.icp), ("police", owner.police),
      ("party_government_mark", owner.partyGovernmentMark), ("error_report", owner.errorReport),
    ]
    let list = keys.filter { $0.1 == nil }.map(\.0).joined(separator: ", ")
    guard !list.isEmpty else { return [] }
    return [
      Diagnostic(
        "owner-unset", .warning, at: SourceLocation(path: folder + "/portal.yaml"),
        Wording(zh: "网站标识还没有填：\(list)", en: "the owner's identity is not filled in: \(list)"),
        mend: Wording(zh: "请在 owner 下面填写，去掉“〔待填写〕”", en: "fill it in below 'owner', without 〔待填写〕"))
    ]
  }

  private func warning(
    _ id: String, _ policy: Policy, line: Int = 1, zh: String, en: String, mendZh: String, mendEn: String
  ) -> Diagnostic {
    Diagnostic(
      id, .warning, at: SourceLocation(path: policy.path, line: line), Wording(zh: zh, en: en),
      mend: Wording(zh: mendZh, en: mendEn))
  }
}
