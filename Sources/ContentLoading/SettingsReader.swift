import Diagnostics
import PolicyModel
import YAML

/// Reads portal.yaml and regions.yaml.
enum SettingsReader {
  /// What a portal is called that has no portal.yaml.
  static let defaults = PortalSettings(
    name: LocalizedText(zh: "人才政策服务", en: "Talent Policy Service"),
    tagline: LocalizedText(zh: "人才政策的原文、待遇和自查", en: "Talent policies: text, benefits and self-check"),
    baseURL: "https://portal.invalid/")

  static func settings(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> PortalSettings {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return defaults }
    var settings = defaults
    if let name = map.node("name")?.localizedText(into: &diagnostics) { settings.name = name }
    if let tagline = map.node("tagline")?.localizedText(into: &diagnostics) { settings.tagline = tagline }
    if let node = map.node("base_url") { settings.baseURL = baseURL(node, into: &diagnostics) ?? settings.baseURL }
    settings.languages = languages(map.sequence("languages", into: &diagnostics), into: &diagnostics)
    settings.frequentSearches = map.sequence("frequent_searches", into: &diagnostics)
      .compactMap { $0.localizedText(into: &diagnostics) }
    if let node = map.node("owner") { settings.owner = owner(node, into: &diagnostics) }
    map.finish(into: &diagnostics)
    return settings
  }

  /// An absolute address of the site's root; a final slash is added where it is missing.
  static func baseURL(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> String? {
    guard let text = node.string(into: &diagnostics) else { return nil }
    if let address = normalizedBaseURL(text) { return address }
    diagnostics.append(
      Diagnostic(
        "malformed-base-url", at: node.location,
        Wording(zh: "“\(text)”不是网站地址", en: "'\(text)' is not the address of a site"),
        mend: Wording(zh: "请写成 https://域名/ 的样子", en: "write it as https://host/")))
    return nil
  }

  /// The languages of the pages; Chinese is always among them, and the first.
  private static func languages(_ nodes: [YAMLNode], into diagnostics: inout [Diagnostic]) -> [SiteLanguage] {
    let named = nodes.compactMap { $0.option(SiteLanguage.self, into: &diagnostics) }
    return SiteLanguage.allCases.filter { $0 == .zh || named.contains($0) }
  }

  private static func owner(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> Owner {
    var owner = Owner()
    guard var map = YAMLMapping(node, into: &diagnostics) else { return owner }
    func value(_ key: String, into diagnostics: inout [Diagnostic]) -> String? {
      map.string(key, into: &diagnostics).flatMap { $0.hasPrefix("〔待填写") ? nil : $0 }
    }
    owner.sponsor = value("sponsor", into: &diagnostics)
    owner.undertaker = value("undertaker", into: &diagnostics)
    owner.contact = value("contact", into: &diagnostics)
    owner.siteIDCode = value("site_id_code", into: &diagnostics)
    owner.icp = value("icp", into: &diagnostics)
    owner.police = value("police", into: &diagnostics)
    owner.partyGovernmentMark = value("party_government_mark", into: &diagnostics)
    owner.errorReport = value("error_report", into: &diagnostics)
    map.finish(into: &diagnostics)
    return owner
  }

  static func regions(_ node: YAMLNode, into diagnostics: inout [Diagnostic]) -> [Region] {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return [] }
    let regions = map.sequence("regions", into: &diagnostics).flatMap {
      region($0, parent: nil, into: &diagnostics)
    }
    map.finish(into: &diagnostics)
    return regions
  }

  private static func region(_ node: YAMLNode, parent: String?, into diagnostics: inout [Diagnostic]) -> [Region] {
    guard var map = YAMLMapping(node, into: &diagnostics) else { return [] }
    let id = map.requiredString("id", into: &diagnostics)
    let name = map.required("name", into: &diagnostics)?.localizedText(into: &diagnostics)
    let children = map.sequence("children", into: &diagnostics)
    map.finish(into: &diagnostics)
    guard let id, let name else { return [] }
    let path = parent.map { "\($0)/\(id)" } ?? id
    return [Region(path: path, name: name)]
      + children.flatMap { region($0, parent: path, into: &diagnostics) }
  }
}

/// An absolute http or https address with a final slash; nil when the text is none.
public func normalizedBaseURL(_ text: String) -> String? {
  guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(where: \.isWhitespace),
    text.dropFirst(8).contains(where: { $0 != "/" }), !text.contains(where: { "\"'<>?#".contains($0) })
  else { return nil }
  return text.hasSuffix("/") ? text : text + "/"
}
