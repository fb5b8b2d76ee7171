/// How a command ended.
public enum ExitStatus: Int32, Sendable {
  /// Done.
  case success = 0
  /// The content is wrong; diagnostics say where.
  case wrongContent = 1
  /// The command line is wrong.
  case wrongUsage = 2
  /// The machine failed: a full disk, a missing permission.
  case machineFailure = 3
}
