import CFileExchange
import Glibc

/// Puts a new folder in the place of an old one in a single step.
public enum DirectoryExchange {
  /// After this, `path` holds what `new` held, and the old folder, if there was one, is gone.
  ///
  /// Uses `renameat2(RENAME_EXCHANGE)`: a reader finds the old tree or the new one, never a mixture. Where the file
  /// system cannot exchange, two renames do it, the old tree waiting at `path + ".old"`; `recover` puts it back
  /// should the machine stop between the two.
  public static func install(_ new: String, at path: String) throws(FileError) {
    guard Files.kind(path) != nil else { return try Files.rename(new, to: path) }
    switch portalgen_exchange(new, path) {
    case 0:
      try Files.remove(new)
    case EINVAL, ENOSYS, ENOTSUP:
      let old = path + ".old"
      try Files.remove(old)
      try Files.rename(path, to: old)
      try Files.rename(new, to: path)
      try Files.remove(old)
    case let code:
      throw FileError(.rename, path, code: code)
    }
  }

  /// Puts back an old folder that an interrupted exchange left at `path + ".old"`.
  public static func recover(_ path: String) throws(FileError) {
    let old = path + ".old"
    guard Files.kind(old) != nil else { return }
    if Files.kind(path) == nil {
      try Files.rename(old, to: path)
    } else {
      try Files.remove(old)
    }
  }
}
