/// What the front matter of a policy.md says of the document. What the document does not tell stays nil or empty.
public struct FrontMatter: Sendable, Hashable {
  /// 标题, the document's own title.
  public var title: String
  /// The title in English, ours.
  public var titleEN: String?
  /// 发文字号, such as 市办发〔2023〕10号.
  public var number: String?
  /// 发文机关.
  public var issuers: [String] = []
  /// 成文日期.
  public var signed: PolicyDate?
  /// 发布日期.
  public var published: PolicyDate?
  /// 施行日期.
  public var effective: PolicyDate?
  /// 有效期至.
  public var expires: PolicyDate?
  /// 有效性, as a person set it; not yet in force and expired follow from the dates.
  public var status: PolicyStatus?
  /// 试行 or 暂行.
  public var trial = false
  /// The region's path, such as `shanxi/jinzhong`.
  public var region: String?
  /// 主送机关.
  public var addressees: [String] = []
  /// 解释机关.
  public var interpreter: String?
  /// For whom: values such as `individual` and `enterprise`.
  public var audience: [String] = []
  /// 主题, ours.
  public var topics: [String] = []
  /// A summary in plain words, ours.
  public var summary: String?
  /// The summary in English.
  public var summaryEN: String?
  /// 索引号.
  public var indexNumber: String?
  /// 主题分类.
  public var subject: String?
  /// 公开方式.
  public var disclosure: String?
  /// The title of the notice that carries the document.
  public var noticeTitle: String?
  /// 联系方式.
  public var contact: String?
  /// The document this one explains.
  public var interprets: String?
  /// Who held the text against the original, and when.
  public var reviewed: Review?
  /// The document as received.
  public var source: SourceDocument
  /// Its relations to other documents.
  public var relations: [Relation] = []

  /// Makes front matter with the two keys that are required.
  public init(title: String, source: SourceDocument) {
    self.title = title
    self.source = source
  }
}

/// 有效性 of a document, as a person set it.
public enum PolicyStatus: String, Sendable, Hashable, CaseIterable {
  case inForce = "in_force"
  case amended, repealed
}

/// Who held a text against the original, and when.
public struct Review: Sendable, Hashable {
  /// The day.
  public var on: PolicyDate
  /// The person.
  public var by: String

  /// Makes a review.
  public init(on: PolicyDate, by: String) {
    self.on = on
    self.by = by
  }
}

/// The document as received.
public struct SourceDocument: Sendable, Hashable {
  /// Its file name beside policy.md.
  public var file: String
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  public var sha256: String?
  /// Where it was found.
  public var url: String?
  /// When it came.
  public var received: PolicyDate?

  /// Makes a source.
  public init(file: String, sha256: String? = nil, url: String? = nil, received: PolicyDate? = nil) {
    self.file = file
    self.sha256 = sha256
    self.url = url
    self.received = received
  }
}

/// How a document stands to another.
public struct Relation: Sendable, Hashable {
  /// The kinds of relation.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case implements, cites, amends, replaces
    case replacedBy = "replaced_by"
  }

  /// What this document does to the other.
  public var kind: Kind
  /// The other document's title, without 《》.
  public var title: String?
  /// The other document's number.
  public var number: String?

  /// Makes a relation.
  public init(kind: Kind, title: String?, number: String?) {
    self.kind = kind
    self.title = title
    self.number = number
  }
}
