import FileTree
import Glibc
import PolicyImport

/// Measures the import of documents in memory, on one core, beside what nothing can do without: `ImportBenchmark PATH…`.
///
/// A path is a document or a folder of documents. The floor checks that the bytes are UTF-8, cuts them into lines and
/// takes their SHA-256; the import makes policy.md and repairs.yaml of them. Times are this process's own (`user`), not
/// the clock's.
@main
struct ImportBenchmark {
  private static let rounds = 5
  /// The least that a round reads, in bytes: few documents are read again and again.
  private static let leastBytes = 5_000_000

  static func main() throws {
    let paths = CommandLine.arguments.dropFirst()
    guard !paths.isEmpty else {
      print("usage: ImportBenchmark PATH…")
      return
    }
    var documents: [(name: String, bytes: [UInt8])] = []
    for path in paths {
      let files = Files.kind(path) == .directory ? try Files.listFiles(below: path).map { path + "/" + $0 } : [path]
      for file in files { documents.append((file, try Files.read(file))) }
    }
    let importer = Importer(received: nil)
    var refusals: [String] = []
    documents.removeAll { document in
      do {
        _ = try importer.read(bytes: document.bytes, fileName: document.name)
        return false
      } catch {
        refusals.append("left out: \(error)")
        return true
      }
    }
    let size = documents.reduce(0) { $0 + $1.bytes.count }
    for refusal in refusals { print(refusal) }
    guard size > 0 else { return }
    print("\(documents.count) documents, \(rounded(Double(size) / 1e6)) MB; MB/s: least, median, most of \(rounds)")

    let passes = (leastBytes + size - 1) / size
    var (floor, whole): ([Double], [Double]) = ([], [])
    for _ in 0..<rounds {
      floor.append(
        rate(size * passes) {
          for _ in 0..<passes { for document in documents { readAlone(document.bytes) } }
        })
      whole.append(
        rate(size * passes) {
          for _ in 0..<passes {
            for document in documents {
              guard let policy = try? importer.read(bytes: document.bytes, fileName: document.name) else { continue }
              checksum = checksum &+ policy.markdown.utf8.count &+ policy.repairsYAML.utf8.count
            }
          }
        })
    }
    report("UTF-8, lines, SHA-256", floor)
    report("import", whole)
  }

  /// Keeps the work from being left out as useless.
  nonisolated(unsafe) private static var checksum = 0

  /// What the import of any text must do: check it, cut it, take its digest.
  private static func readAlone(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
    checksum = checksum &+ text.utf8.split(separator: UInt8(ascii: "\n")).count
    checksum = checksum &+ SHA256.hexDigest(of: bytes).utf8.count
  }

  /// The speed of some work in megabytes a second.
  private static func rate(_ size: Int, _ work: () -> Void) -> Double {
    let start = userTime()
    work()
    return Double(size) / 1e6 / max(userTime() - start, 1e-6)
  }

  private static func userTime() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
  }

  private static func report(_ name: String, _ rates: [Double]) {
    let sorted = rates.sorted()
    print("\(name): \([sorted[0], sorted[rounds / 2], sorted[rounds - 1]].map(rounded).joined(separator: ", "))")
  }

  private static func rounded(_ value: Double) -> String { String((value * 10).rounded() / 10) }
}
