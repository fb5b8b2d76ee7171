import Testing

@testable import SiteBuilding

@Suite struct AssetGraphTests {
  private func graph(_ files: [String: String]) -> AssetGraph {
    var graph = AssetGraph()
    graph.publish(files.mapValues { Array($0.utf8) })
    return graph
  }

  @Test("an import names the published file, and a change deep down renames all that lead to it")
  func imports() throws {
    let scripts = ["a.js": "import {b} from \"./b.js\";", "b.js": "export const b = 1;", "c.css": "x"]
    let before = graph(scripts)
    let published = try #require(before.names["b.js"])
    let a = try #require(before.files.first { $0.path.hasPrefix("assets/a.") })
    #expect(String(decoding: a.bytes, as: UTF8.self) == "import {b} from \"./\(published)\";")
    let after = graph(scripts.merging(["b.js": "export const b = 2;"]) { $1 })
    #expect(after.names["a.js"] != before.names["a.js"])
    #expect(after.names["c.css"] == before.names["c.css"])
  }

  @Test("scripts that import each other are published all the same")
  func cycle() {
    let graph = graph(["a.js": "import \"./b.js\";", "b.js": "import \"./a.js\";"])
    #expect(graph.files.count == 2)
  }
}
