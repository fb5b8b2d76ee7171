import Glibc

/// Whole files as bytes.
enum Files {
  /// The bytes of a file; ends the program when it cannot be read.
  static func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { Process.stop("\(path) cannot be read") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
    }
  }

  /// Makes a folder unless it is there; ends the program when it cannot.
  static func makeFolder(_ path: String) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { Process.stop("\(path) cannot be made") }
  }

  /// Writes a file; ends the program when it cannot be written.
  static func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "wb"), fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
      Process.stop("\(path) cannot be written")
    }
  }
}
