import Glibc
import PolicyModel

/// What `portalgen build` was asked to do.
public struct BuildOptions: Sendable {
  /// The content folder.
  public var content: String
  /// The folder the site goes to.
  public var site: String
  /// The site's address, instead of the one in portal.yaml.
  public var baseURL: String?
  /// How many pages are rendered at once.
  public var jobs: Int
  /// Whether policies nobody has reviewed are published.
  public var includesDrafts: Bool
  /// Whether warnings refuse the build too.
  public var isStrict: Bool

  /// As many jobs as the machine has processors.
  public static var defaultJobs: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// Makes options.
  public init(
    content: String, site: String, baseURL: String? = nil, jobs: Int = defaultJobs, includesDrafts: Bool = false,
    isStrict: Bool = false
  ) {
    self.content = content
    self.site = site
    self.baseURL = baseURL
    self.jobs = max(1, jobs)
    self.includesDrafts = includesDrafts
    self.isStrict = isStrict
  }
}

/// The day a build speaks of.
public enum BuildDate {
  /// The day of `SOURCE_DATE_EPOCH` where it is set, else the day it is now in China (UTC+8), whatever the machine's
  /// zone.
  public static func today(environment: [String: String]) -> PolicyDate {
    let seconds = environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) } ?? time(nil)
    return PolicyDate(dayNumber: (seconds + 8 * 3600) / 86_400)
  }
}
