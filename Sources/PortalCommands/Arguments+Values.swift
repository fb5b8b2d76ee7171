import ContentLoading
import Diagnostics
import PolicyModel

extension Arguments {
  /// A whole date, `2023-07-31`.
  func date(_ option: String) throws(UsageError) -> PolicyDate? {
    guard let text = value(option) else { return nil }
    guard let date = PolicyDate(text), date.day != nil else {
      throw UsageError(
        wording: Wording(
          zh: "“\(option)”要用日期，如 2023-07-31，不能是“\(text)”",
          en: "'\(option)' takes a date such as 2023-07-31, not '\(text)'"))
    }
    return date
  }

  /// The address of a site's root.
  func baseURL(_ option: String) throws(UsageError) -> String? {
    guard let text = value(option) else { return nil }
    guard let address = normalizedBaseURL(text) else {
      throw UsageError(
        wording: Wording(
          zh: "“\(option)”要用 https://域名/ 样子的地址，不能是“\(text)”",
          en: "'\(option)' takes an address such as https://host/, not '\(text)'"))
    }
    return address
  }
}
