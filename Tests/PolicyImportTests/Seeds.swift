import Diagnostics
import FileTree
import PolicyModel

@testable import PolicyImport

/// The five documents of the first release, as they were received.
enum Seeds {
  static let slugs = [
    "jilin-2023-6", "jilin-city-2021-rencai", "jinzhong-2023-10", "shandong-2021-7", "shanxi-2017-47",
  ]

  static let content = #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 } + "/content"

  static func bytes(_ slug: String) throws -> [UInt8] {
    try Files.read("\(content)/policies/\(slug)/source.txt")
  }

  static func document(_ slug: String) throws -> ImportedPolicy {
    try Importer(received: PolicyDate("2026-11-20")).read(bytes: bytes(slug), fileName: "source.txt")
  }
}

/// The body of a policy.md as lines, for looking at.
func body(_ markdown: String) -> [String] {
  let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let end = lines.dropFirst().firstIndex(of: "---") ?? 0
  return lines[(end + 1)...].filter { !$0.isEmpty }
}

/// Imports a text of lines.
func imported(_ lines: String...) throws -> ImportedPolicy {
  try Importer(received: nil).read(bytes: Array(lines.joined(separator: "\n").utf8), fileName: "a.txt")
}
