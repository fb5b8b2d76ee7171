import Diagnostics
import FileTree
import Glibc

/// A program that reads a kind of file for us, found on PATH and run in a folder of its own.
struct ExternalTool {
  /// The program's name on PATH.
  var name: String
  /// The Debian package that has it.
  var package: String
  /// How long it may take, in seconds.
  var timeout = 180.0

  /// More text than any document has, in bytes.
  private static let outputLimit = 64 << 20

  /// Runs the program on a file's bytes and gives the bytes of the file it wrote; everything else it left is removed.
  ///
  /// `input` and `output` are names in the folder that `arguments` makes the command line for.
  func run(
    on bytes: [UInt8], input: String, output: String, fileName: String, arguments: (_ folder: String) -> [String]
  ) throws(Diagnostic) -> [UInt8] {
    let folder = try Self.temporaryFolder()
    defer { try? Files.remove(folder) }
    let result: [UInt8]
    do throws(FileError) { try Files.write(bytes, to: "\(folder)/\(input)") } catch { throw error.diagnostic }
    try spawn([name] + arguments(folder), fileName: fileName)
    do throws(FileError) { result = try Files.read("\(folder)/\(output)") } catch { throw failed(fileName) }
    guard result.count <= Self.outputLimit else { throw failed(fileName) }
    return result
  }

  /// A folder that nobody else can look into: documents may not be public yet.
  private static func temporaryFolder() throws(Diagnostic) -> String {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let folder = "\(parent)/portalgen-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    guard mkdir(folder, 0o700) == 0 else { throw FileError(.create, folder, code: errno).diagnostic }
    return folder
  }

  private func spawn(_ command: [String], fileName: String) throws(Diagnostic) {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A group of its own, so that what it starts can be ended with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
    let words = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let code = posix_spawnp(&process, name, &files, &attributes, words, environ)
    guard code == 0 else { throw code == ENOENT ? missing(fileName) : failed(fileName) }
    try wait(for: process, fileName: fileName)
  }

  private func wait(for process: pid_t, fileName: String) throws(Diagnostic) {
    var status: Int32 = 0
    var waited = 0.0
    while waitpid(process, &status, WNOHANG) == 0 {
      guard waited < timeout else {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        throw tooLong(fileName)
      }
      usleep(5000)
      waited += 0.005
    }
    guard status == 0 else { throw failed(fileName) }
  }

  private func missing(_ fileName: String) -> Diagnostic {
    Diagnostic(
      "import-tool-missing", at: SourceLocation(path: fileName),
      Wording(zh: "读这种文件要用 \(name)，本机没有", en: "reading this kind of file needs \(name), which is not on this machine"),
      mend: Wording(zh: "请安装：sudo apt install \(package)", en: "install it: sudo apt install \(package)"))
  }

  private func failed(_ fileName: String) -> Diagnostic {
    Diagnostic(
      "import-tool-failed", at: SourceLocation(path: fileName),
      Wording(zh: "\(name) 打不开这个文件", en: "\(name) cannot open this file"),
      mend: Wording(
        zh: "请用原来的程序打开，去掉密码，另存后再导入",
        en: "open it in the program that made it, remove any password, save it again and import that"))
  }

  private func tooLong(_ fileName: String) -> Diagnostic {
    Diagnostic(
      "import-tool-failed", at: SourceLocation(path: fileName),
      Wording(zh: "\(name) 用了 \(Int(timeout)) 秒还没有读完", en: "\(name) did not finish within \(Int(timeout)) seconds"),
      mend: Wording(zh: "请另存为 DOCX 或纯文本后再导入", en: "save it as DOCX or plain text and import that"))
  }
}
