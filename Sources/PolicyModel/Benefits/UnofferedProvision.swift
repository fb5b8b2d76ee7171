public import Diagnostics

/// A provision that gives nobody anything, and why.
public struct UnofferedProvision: Sendable, Hashable {
  /// Why a provision holds no benefit.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// 目的和依据.
    case purpose
    /// 术语的定义.
    case definition
    /// 原则和总体要求.
    case principle
    /// 申报、评审、认定的程序.
    case procedure
    /// 部门自己的工作.
    case departments
    /// 组织领导、经费和考核.
    case organisation
    /// 管理和监督，违约的后果.
    case supervision
    /// 解释、施行等附则.
    case final

    /// What readers are told.
    public var words: LocalizedText {
      switch self {
      case .purpose: LocalizedText(zh: "目的和依据", en: "Purpose and basis")
      case .definition: LocalizedText(zh: "术语的含义", en: "What a term means")
      case .principle: LocalizedText(zh: "原则和总体要求", en: "Principles and aims")
      case .procedure: LocalizedText(zh: "办理程序", en: "Procedure")
      case .departments: LocalizedText(zh: "部门的工作", en: "Work of departments")
      case .organisation: LocalizedText(zh: "组织领导、经费和考核", en: "Organisation, funds and assessment")
      case .supervision: LocalizedText(zh: "管理和监督", en: "Management and supervision")
      case .final: LocalizedText(zh: "解释、施行等附则", en: "Interpretation and entry into force")
      }
    }
  }

  /// The path of the provision; what stands under it goes with it.
  public var path: String
  /// Why.
  public var reason: Reason
  /// Where it is written.
  public var location: SourceLocation

  /// Makes a mark.
  public init(path: String, reason: Reason, location: SourceLocation) {
    self.path = path
    self.reason = reason
    self.location = location
  }
}
