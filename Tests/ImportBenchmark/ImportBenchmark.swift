import FileTree
import Glibc
import PolicyImport

/// Measures the import of documents in memory, on one core, beside what nothing can do without: `ImportBenchmark PATH…`.
///
/// A path is a document or a folder of documents. The floor checks that the bytes are UTF-8 and takes their SHA-256; the
/// import makes policy.md and repairs.yaml of them. Times are this process's own (`user`), not the clock's.
@main
struct ImportBenchmark {
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
    let size = documents.reduce(0) { $0 + $1.bytes.count }
    print("\(documents.count) documents, \(megabytes(size)) MB")

    let floor = seconds {
      for document in documents {
        checksum = checksum &+ SHA256.hexDigest(of: document.bytes).utf8.count
        checksum = checksum &+ (String(validating: document.bytes, as: UTF8.self)?.utf8.count ?? 0)
      }
    }
    report("UTF-8 and SHA-256", size, floor)

    var failures: [String] = []
    let importer = Importer(received: nil)
    let whole = seconds {
      for document in documents {
        do {
          let policy = try importer.read(bytes: document.bytes, fileName: document.name)
          checksum = checksum &+ policy.markdown.utf8.count &+ policy.repairsYAML.utf8.count
        } catch {
          failures.append("\(document.name): \(error)")
        }
      }
    }
    report("import", size, whole)
    for failure in failures.prefix(10) { print(failure) }
  }

  /// Keeps the work from being left out as useless.
  nonisolated(unsafe) private static var checksum = 0

  private static func seconds(_ work: () -> Void) -> Double {
    let start = userTime()
    work()
    return userTime() - start
  }

  private static func userTime() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
  }

  private static func report(_ name: String, _ size: Int, _ seconds: Double) {
    let rate = seconds > 0 ? Double(size) / 1e6 / seconds : 0
    print("\(name): \(rounded(seconds)) s, \(rounded(rate)) MB/s")
  }

  private static func megabytes(_ size: Int) -> String { rounded(Double(size) / 1e6) }

  private static func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
}
