import Glibc

/// Runs other programs and ends this one.
enum Process {
  /// Runs a program with this one's environment and standard streams; ends this one when it fails.
  static func run(_ program: String, _ arguments: [String]) {
    var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    argv.append(nil)
    defer { argv.forEach { free($0) } }
    var child: pid_t = 0
    let started = posix_spawn(&child, program, nil, nil, argv, environ)
    guard started == 0 else { stop("\(program): \(String(cString: strerror(started)))") }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 {
      guard errno == EINTR else { stop("\(program): \(String(cString: strerror(errno)))") }
    }
    // The program has said on standard error what is wrong, with its file and line.
    guard status == 0 else { exit(1) }
  }

  /// Says why on standard error and ends with status 1.
  static func stop(_ message: String) -> Never {
    let line = "error: \(message)\n"
    write(STDERR_FILENO, line, line.utf8.count)
    exit(1)
  }
}
