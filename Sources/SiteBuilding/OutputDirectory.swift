import Diagnostics
import FileTree

/// The folder the site is published in: replaced whole, or not at all.
struct OutputDirectory {
  let path: String

  /// The file that lists a site's files, so that what others put among them is told apart.
  private static let listName = ".portalgen"
  /// What belongs to the folder rather than to the site, and stays.
  private static let keptNames: Set<String> = [".gitignore", listName]

  /// What refuses the folder before anything is written; nil when it may be replaced.
  func objection() -> Diagnostic? {
    let location = SourceLocation(path: path)
    switch Files.kind(path) {
    case nil: return nil
    case .file, .other:
      return Diagnostic(
        "site-not-a-folder", at: location,
        Wording(zh: "网站的位置上有一个同名文件", en: "a file stands where the site should go"),
        mend: Wording(zh: "请移走它，或用 --site 换一个文件夹", en: "move it away, or choose another folder with --site"))
    case .directory:
      if Files.isMountPoint(path) {
        return Diagnostic(
          "site-is-mount-point", at: location,
          Wording(zh: "这个文件夹是挂载点，不能整体替换", en: "this folder is a mount point and cannot be replaced as a whole"),
          mend: Wording(
            zh: "请用 --site 指定它里面的一个子文件夹", en: "choose a folder inside it with --site"))
      }
      do throws(FileError) {
        let own = Set(try ownFiles())
        let foreign = try Files.listFiles(below: path).first { !own.contains($0) && !Self.keptNames.contains($0) }
        return foreign.map(holds)
      } catch {
        return error.diagnostic
      }
    }
  }

  private func holds(_ file: String) -> Diagnostic {
    Diagnostic(
      "site-holds-other-files", at: SourceLocation(path: path + "/" + file),
      Wording(zh: "这个文件不是网站的，替换网站会丢掉它", en: "this file is not the site's and would be lost"),
      mend: Wording(
        zh: "请把它移走，或用 --site 指定一个空文件夹", en: "move it away, or choose an empty folder with --site"))
  }

  /// The files of the site that stands there, as it was written.
  private func ownFiles() throws(FileError) -> [String] {
    let list = path + "/" + Self.listName
    guard Files.kind(list) != nil else { return [] }
    return String(decoding: try Files.read(list), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Puts a new site in the place of the old one. Files that did not change keep their place on the disk.
  ///
  /// The new site is written beside the old one; a failure leaves the old one as it was.
  func replace(with files: [OutputFile]) throws(FileError) {
    try DirectoryExchange.recover(path)
    let new = path + ".new"
    try Files.remove(new)
    do throws(FileError) {
      try Files.createDirectory(new)
      for file in files { try write(file, below: new) }
      let list = files.map { $0.path + "\n" }.joined()
      try write(OutputFile(path: Self.listName, text: list), below: new)
      try keepGitIgnore(below: new)
      try DirectoryExchange.install(new, at: path)
    } catch {
      // The old site comes back first, should the machine have failed between two renames.
      try? DirectoryExchange.recover(path)
      try? Files.remove(new)
      throw error
    }
  }

  private func write(_ file: OutputFile, below new: String) throws(FileError) {
    let target = new + "/" + file.path
    if let slash = target.lastIndex(of: "/") { try Files.createDirectory(String(target[..<slash])) }
    let old = path + "/" + file.path
    if let bytes = try? Files.read(old), bytes == file.bytes, (try? Files.link(old, as: target)) != nil { return }
    try Files.write(file.bytes, to: target)
  }

  private func keepGitIgnore(below new: String) throws(FileError) {
    guard let bytes = try? Files.read(path + "/.gitignore") else { return }
    try Files.write(bytes, to: new + "/.gitignore")
  }
}
