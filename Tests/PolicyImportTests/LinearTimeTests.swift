import Glibc
import Testing

@testable import PolicyImport

@Suite("Linear time")
struct LinearTimeTests {
  /// Texts that once took time out of proportion to their length, by the piece they repeat.
  static let pieces = [
    "第", "第一章 文字", "（", "“", "《", "1 ", "附件\n", "第一章 总则\n", "《关于办法》", "《意见", "文字。\n— 1 —\n", "我“", "字and", "1—",
    "给予 万元、 万元和 万元奖励，最高 万元，分 年10 20 30 40 5\n", "给予 万元、 万元和 万元奖励，最高 万元，分 年10 20 30 40 5 ",
    "<p>第一条 文字。</p>", "<div>", "<table><tr><td>甲", "| 甲 | 乙 |\n", "\\", "&amp;", "( ", "\n", "　\n", "元 年12 ",
  ]

  @Test("takes at most some six times as long for four times the text", arguments: pieces)
  func isLinear(piece: String) throws {
    func seconds(_ count: Int) -> Double {
      let bytes = Array(String(repeating: piece, count: count).utf8)
      let start = Self.threadTime()
      if let policy = try? Importer(received: nil).read(bytes: bytes, fileName: "a.txt") {
        _ = policy.repairsYAML.count
      }
      return Self.threadTime() - start
    }
    let count = 6000 / piece.utf8.count + 1
    let (once, more) = (seconds(count), seconds(4 * count))
    // What is quadratic takes sixteen times as long; what is over at once proves nothing.
    #expect(more < 0.05 || more < 8 * once, "\(once) s, \(more) s")
  }

  private static func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
