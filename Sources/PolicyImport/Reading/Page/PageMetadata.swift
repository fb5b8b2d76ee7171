/// What the page around a document says of it; where the two disagree, the document is right.
public struct PageMetadata: Sendable, Hashable {
  /// What a statement is about.
  public enum Field: String, Sendable, Hashable, CaseIterable {
    /// 标题.
    case title
    /// 发文字号.
    case number
    /// 发文机关.
    case issuer
    /// 成文日期.
    case signed
    /// 发布日期.
    case published
    /// 施行日期, 生效日期.
    case effective
    /// 失效日期, 有效期至.
    case expires
    /// 有效性.
    case status
    /// 索引号.
    case indexNumber
    /// 主题分类.
    case subject
    /// 来源: who published the page.
    case source
    /// The page's own address.
    case address
  }

  /// One thing the page says.
  public struct Statement: Sendable, Hashable {
    /// What it is about.
    public var field: Field
    /// Its words, as the page has them.
    public var text: String
    /// The line of the source they stand on, from 1.
    public var line: Int

    /// Makes a statement.
    public init(_ field: Field, _ text: String, line: Int) {
      self.field = field
      self.text = text
      self.line = line
    }
  }

  /// All statements, in order of the page; a page may say a thing twice, and differently.
  public var statements: [Statement] = []

  /// No statement at all, as for a plain text.
  public init() {}

  /// What the page says of one thing, in order.
  public func statements(about field: Field) -> [Statement] {
    statements.filter { $0.field == field }
  }

  /// Adds what is not there yet.
  mutating func add(_ statements: [Statement]) {
    for statement in statements where !statement.text.isEmpty && !self.statements.contains(statement) {
      self.statements.append(statement)
    }
  }

  mutating func add(_ field: Field, _ text: String, line: Int) {
    add([Statement(field, text, line: line)])
  }
}
