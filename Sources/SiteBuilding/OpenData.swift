import BrowserCore
import PolicyModel

/// The policies as data: /data/policies.json and /data/policies/<slug>.json.
struct OpenData {
  let portal: Portal

  var files: [OutputFile] {
    [list] + portal.policies.map(document)
  }

  private var list: OutputFile {
    var json = JSONWriter()
    json.beginArray()
    for policy in portal.policies {
      json.beginObject()
      writeIdentity(policy, to: &json)
      json.key("data")
      json.string("data/policies/\(policy.slug).json".utf8)
      json.endObject()
    }
    json.endArray()
    return OutputFile(path: "data/policies.json", bytes: json.bytes + [UInt8(ascii: "\n")])
  }

  private func document(_ policy: Policy) -> OutputFile {
    var json = JSONWriter()
    json.beginObject()
    writeIdentity(policy, to: &json)
    json.key("provisions")
    write(policy.provisions, to: &json)
    json.endObject()
    return OutputFile(path: "data/policies/\(policy.slug).json", bytes: json.bytes + [UInt8(ascii: "\n")])
  }

  private func writeIdentity(_ policy: Policy, to json: inout JSONWriter) {
    let facts = policy.frontMatter
    json.member("slug", policy.slug)
    json.member("url", "policies/\(policy.slug)/")
    json.member("title", facts.title)
    json.member("title_en", facts.titleEN)
    json.member("number", facts.number)
    json.member("issuers", facts.issuers)
    json.member("signed", facts.signed?.description)
    json.member("published", facts.published?.description)
    json.member("effective", facts.effective?.description)
    json.member("expires", facts.expires?.description)
    json.member("status", facts.status?.rawValue)
    json.key("trial")
    json.bool(facts.trial)
    json.member("region", facts.region)
    json.member("interpreter", facts.interpreter)
    json.member("audience", facts.audience)
    json.member("topics", facts.topics)
    json.member("summary", facts.summary)
    json.member("summary_en", facts.summaryEN)
    json.member("source_sha256", facts.source.sha256)
  }

  private func write(_ provisions: [Provision], to json: inout JSONWriter) {
    json.beginArray()
    for provision in provisions {
      json.beginObject()
      json.member("path", provision.path)
      json.member("anchor", provision.anchor)
      json.member("kind", provision.kind.rawValue)
      json.member("label", provision.label)
      json.member("heading", provision.heading)
      json.member("text", provision.text)
      json.member("bodies", objects: provision.bodies) { json, body in
        json.member("name", body.name)
        json.member("role", body.role.rawValue)
      }
      if !provision.rows.isEmpty {
        json.key("rows")
        json.beginArray()
        for row in provision.rows { json.strings(row) }
        json.endArray()
      }
      json.key("children")
      write(provision.children, to: &json)
      json.endObject()
    }
    json.endArray()
  }
}
