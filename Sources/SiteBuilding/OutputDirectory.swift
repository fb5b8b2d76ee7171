import Diagnostics
import FileTree

/// The folder the site is published in: replaced whole, or not at all.
struct OutputDirectory {
  let path: String

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
      let names = (try? Files.list(path)) ?? []
      let isOurs = names.allSatisfy { $0 == ".gitignore" } || Files.kind(path + "/data/policies.json") != nil
      if isOurs { return nil }
      return Diagnostic(
        "site-holds-other-files", at: location,
        Wording(
          zh: "这个文件夹里有别的文件，替换网站会丢掉它们", en: "this folder holds other files, which would be lost"),
        mend: Wording(zh: "请用 --site 指定一个空文件夹", en: "choose an empty folder with --site"))
    }
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
      try keepGitIgnore(below: new)
      try DirectoryExchange.install(new, at: path)
    } catch {
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
