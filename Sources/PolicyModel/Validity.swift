/// 有效性 of a document on a day, as readers are told it.
public enum Validity: Sendable, Hashable {
  /// In force; `trial` where the title says 试行 or 暂行.
  case inForce(trial: Bool)
  /// Its day of effect has not come.
  case notYetInForce
  /// Its last day has passed.
  case expired
  /// Changed by a later document.
  case amended
  /// No longer in force.
  case repealed
  /// Nobody has said.
  case unknown

  /// What readers are told.
  public var words: LocalizedText {
    switch self {
    case .inForce(true): LocalizedText(zh: "现行（试行）", en: "In force (trial)")
    case .inForce(false): LocalizedText(zh: "现行", en: "In force")
    case .notYetInForce: LocalizedText(zh: "尚未施行", en: "Not yet in force")
    case .expired: LocalizedText(zh: "已过有效期", en: "Expired")
    case .amended: LocalizedText(zh: "已修改", en: "Amended")
    case .repealed: LocalizedText(zh: "已废止", en: "Repealed")
    case .unknown: LocalizedText(zh: "未载明", en: "Not stated")
    }
  }
}

extension FrontMatter {
  /// The document's validity on a day: what a person set, else what follows from its dates.
  public func validity(on day: PolicyDate) -> Validity {
    switch status {
    case .repealed: return .repealed
    case .amended: return .amended
    case .inForce, nil: break
    }
    if let effective, effective.dayNumber > day.dayNumber { return .notYetInForce }
    if let expires, expires.lastDayNumber < day.dayNumber { return .expired }
    return status == nil ? .unknown : .inForce(trial: trial)
  }
}

extension PolicyDate {
  /// Days since 1970-01-01 of the last day the date may mean.
  public var lastDayNumber: Int {
    if day != nil { return dayNumber }
    let next =
      month.map { $0 == 12 ? PolicyDate(year: year + 1) : PolicyDate(year: year, month: $0 + 1) }
      ?? PolicyDate(year: year + 1)
    return (next?.dayNumber ?? dayNumber + 1) - 1
  }
}
