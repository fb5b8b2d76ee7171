import Glibc

/// What stands at a path.
public enum FileKind: Sendable, Hashable {
  case file, directory, other
}

/// The file system: whole files in, whole files out.
public enum Files {
  /// All bytes of a file.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path, code: errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(.read, path, code: EISDIR) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var filled = 0
    while true {
      if filled == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress?.advanced(by: filled), $0.count - filled)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(.read, path, code: errno) }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Writes a whole file, replacing what was there.
  public static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError(.write, path, code: errno) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let code = errno
        close(descriptor)
        throw FileError(.write, path, code: code)
      }
      written += count
    }
    // A disk that fills up may say so only here.
    guard close(descriptor) == 0 else { throw FileError(.write, path, code: errno) }
  }

  /// Writes a file beside the old one and puts it in its place, so that the path holds the old or the new text, whole.
  public static func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    let temporary = path + ".\(getpid()).tmp"
    do throws(FileError) {
      try write(bytes, to: temporary)
      try rename(temporary, to: path)
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// What stands at a path; nil when nothing does. Links are followed.
  public static func kind(_ path: String) -> FileKind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return kind(status)
  }

  /// The names in a folder in order of their bytes, without `.` and `..`.
  public static func list(_ path: String) throws(FileError) -> [String] {
    guard let directory = opendir(path) else { throw FileError(.list, path, code: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The paths of all files below a folder, relative to it, in order of their bytes.
  public static func listFiles(below path: String) throws(FileError) -> [String] {
    var files: [String] = []
    for name in try list(path) {
      if kind(path + "/" + name) == .directory {
        files += try listFiles(below: path + "/" + name).map { name + "/" + $0 }
      } else {
        files.append(name)
      }
    }
    return files
  }

  /// Makes a folder and those above it; one that is there already is fine.
  public static func createDirectory(_ path: String) throws(FileError) {
    if kind(path) == .directory { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try createDirectory(String(path[..<slash]))
    }
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError(.create, path, code: errno) }
  }

  /// Removes a file, or a folder with all in it; nothing there is fine. Links are removed, not followed.
  public static func remove(_ path: String) throws(FileError) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return }
      throw FileError(.remove, path, code: errno)
    }
    if kind(status) == .directory {
      for name in try list(path) { try remove(path + "/" + name) }
      guard rmdir(path) == 0 else { throw FileError(.remove, path, code: errno) }
    } else {
      guard unlink(path) == 0 else { throw FileError(.remove, path, code: errno) }
    }
  }

  /// Gives a path another name, replacing a file that has it.
  static func rename(_ path: String, to other: String) throws(FileError) {
    guard Glibc.rename(path, other) == 0 else { throw FileError(.rename, path, code: errno) }
  }

  /// Gives a file a second name (a hard link).
  public static func link(_ path: String, as other: String) throws(FileError) {
    guard Glibc.link(path, other) == 0 else { throw FileError(.link, other, code: errno) }
  }

  /// Whether another file system begins at a folder.
  public static func isMountPoint(_ path: String) -> Bool {
    var here = stat()
    var above = stat()
    guard stat(path, &here) == 0, stat(path + "/..", &above) == 0 else { return false }
    return here.st_dev != above.st_dev
  }

  private static func kind(_ status: stat) -> FileKind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    default: .other
    }
  }
}
