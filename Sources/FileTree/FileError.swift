public import Diagnostics
import Glibc

/// A call to the file system that failed.
public struct FileError: Error, Sendable, Hashable {
  /// What was being done.
  public enum Operation: String, Sendable, Hashable {
    case read, write, list, create, remove, rename, link
  }

  /// What was being done.
  public var operation: Operation
  /// The path it was done to.
  public var path: String
  /// The system's error number (errno).
  public var code: Int32

  /// Makes an error.
  public init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// Whether there is simply nothing at the path.
  public var isMissing: Bool { code == ENOENT }

  /// The error as a person reads it.
  public var diagnostic: Diagnostic {
    let reason = String(cString: strerror(code))
    let (zh, en): (String, String) =
      switch operation {
      case .read: ("读不出", "cannot read it")
      case .write: ("写不进", "cannot write it")
      case .list: ("列不出目录", "cannot list the folder")
      case .create: ("建不了目录", "cannot make the folder")
      case .remove: ("删不掉", "cannot remove it")
      case .rename: ("换不了名", "cannot rename it")
      case .link: ("建不了链接", "cannot link it")
      }
    let mend =
      switch code {
      case ENOENT: Wording(zh: "请检查路径", en: "check the path")
      case EACCES, EPERM: Wording(zh: "请检查权限", en: "check the permissions")
      case ENOSPC, EDQUOT: Wording(zh: "请腾出磁盘空间", en: "free some disk space")
      case EROFS: Wording(zh: "请换一个可写的位置", en: "choose a place that can be written to")
      default: Wording(zh: "请检查磁盘和路径", en: "check the disk and the path")
      }
    return Diagnostic(
      "file-\(operation.rawValue)", at: SourceLocation(path: path),
      Wording(zh: "\(zh)（\(reason)）", en: "\(en) (\(reason))"), mend: mend)
  }
}
