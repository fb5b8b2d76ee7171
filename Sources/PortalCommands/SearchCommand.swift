import BrowserCore
import Diagnostics
import FileTree
import SearchIndexing
import SiteBuilding

/// `portalgen search`: the browser's search, in the terminal, over a built site.
struct SearchCommand: Command {
  static let name = "search"
  static let summary = Wording(
    zh: "在生成好的网站里搜索，结果与网页相同", en: "Searches a built site, with the same results as its page")
  static let usage = "search QUERY [--site site] [--limit N] [--json]"
  static let grammar = Arguments.Grammar(
    options: ["--site", "--limit"], flags: ["--json"], operands: 1...Int.max)

  private let query: String
  private let site: String
  private let limit: Int
  private let asJSON: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    query = arguments.operands.joined(separator: " ")
    site = arguments.value("--site") ?? "site"
    limit = try arguments.number("--limit") ?? 20
    asJSON = arguments.has("--json")
  }

  func run(_ console: Console) async -> ExitStatus {
    let built = BuiltSite(path: site)
    guard let manifest = built.searchManifest else {
      console.report([
        Diagnostic(
          "no-search-index", at: SourceLocation(path: site),
          Wording(zh: "这里没有生成好的网站", en: "no built site is here"),
          mend: Wording(
            zh: "请先运行 portalgen build，或用 --site 指明位置", en: "run portalgen build first, or name the place with --site"))
      ])
      return .wrongContent
    }
    let folder = built.searchFolder
    guard
      let session = try? SearchSession(
        manifest: manifest.bytes, read: { name throws(FileError) in try Files.read(folder + "/" + name) })
    else { return damaged(manifest.path, console) }
    let answer: SearchAnswer
    do {
      answer = try session.search(query, limit: limit)
    } catch {
      switch error {
      case .missing(let error): console.report([error.diagnostic])
      case .damaged(let name): return damaged(folder + "/" + name, console)
      }
      return .wrongContent
    }
    if asJSON {
      console.output(text(SearchHit.json(answer.hits)) + "\n")
    } else {
      for hit in answer.hits {
        let place = hit.provision.isEmpty ? "" : "  " + text(hit.provision)
        console.output("\(text(hit.title))\(place)\n  \(text(hit.snippet))\n  \(text(hit.url))\n")
      }
      console.say(Wording(zh: "找到 \(answer.hits.count) 条", en: "\(answer.hits.count) found"))
    }
    return .success
  }

  private func damaged(_ path: String, _ console: Console) -> ExitStatus {
    console.report([
      Diagnostic(
        "damaged-search-index", at: SourceLocation(path: path),
        Wording(zh: "索引文件损坏", en: "the index file is damaged"),
        mend: Wording(zh: "请重新运行 portalgen build", en: "run portalgen build again"))
    ])
    return .wrongContent
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
