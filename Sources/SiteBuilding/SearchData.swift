import BrowserCore
import PolicyModel

/// The module `search-data.js`: where the core and the index are, and what the search page says of each policy.
struct SearchData {
  let portal: Portal
  let asOf: PolicyDate

  /// The script; `names` are the published names of the assets.
  func script(_ names: [String: String]) -> [UInt8] {
    var json = JSONWriter()
    json.beginArray()
    for policy in portal.policies { write(policy, to: &json) }
    json.endArray()
    let text = """
      export const core = "\(names["core.wasm"] ?? "")";
      export const index = "\(names["search.bin"] ?? "")";
      export const lexicon = "\(names["lexicon.bin"] ?? "")";
      export const policies = \(String(decoding: json.bytes, as: UTF8.self));

      """
    return Array(text.utf8)
  }

  private func write(_ policy: Policy, to json: inout JSONWriter) {
    let facts = policy.frontMatter
    let region = portal.region(facts.region)
    json.beginObject()
    json.member("slug", policy.slug)
    json.member("url", "policies/\(policy.slug)/")
    json.member("title", facts.title)
    json.member("titleEN", facts.titleEN)
    json.member("number", facts.number)
    json.member("region", facts.region)
    json.member("regionName", region?.name.zh)
    json.key("regionNames")
    json.beginObject()
    for above in portal.regions where facts.region?.hasPrefix(above.path + "/") == true {
      json.key(above.path.utf8)
      json.string(above.name.zh.utf8)
    }
    json.endObject()
    json.member("level", facts.region.map { $0.contains("/") ? "city" : "province" })
    json.member("date", facts.signed?.description)
    json.member("year", (facts.signed?.year).map { String($0) } ?? Self.year(ofNumber: facts.number))
    json.member("status", facts.validity(on: asOf).words.zh)
    json.member("audience", facts.audience)
    json.member("topics", facts.topics)
    json.endObject()
  }

  /// The year in a document number, 2017 in 晋发〔2017〕47号.
  private static func year(ofNumber number: String?) -> String? {
    guard let number, let open = number.firstIndex(of: "〔") else { return nil }
    let year = number[number.index(after: open)...].prefix(4)
    return year.count == 4 && year.allSatisfy(\.isNumber) ? String(year) : nil
  }
}
