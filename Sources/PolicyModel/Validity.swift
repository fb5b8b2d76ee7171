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

  /// The Chinese words.
  public var words: String {
    switch self {
    case .inForce(let trial): trial ? "现行（试行）" : "现行"
    case .notYetInForce: "尚未施行"
    case .expired: "已过有效期"
    case .amended: "已修改"
    case .repealed: "已废止"
    case .unknown: "未载明"
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
