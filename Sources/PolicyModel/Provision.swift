/// One unit of a document's text. Label, heading and text of all nodes, in order, are the document.
public struct Provision: Sendable, Hashable {
  /// What a node is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    // What stands around the text (GB/T 9704-2012).
    case letterhead, number, title, addressees, signature, date, note, imprint
    // Unlabelled stretches of it: 通知, 前言, 末段, 附件说明.
    case notice, preamble, closing, annexList = "annex_list"
    // Labelled units: 编 章 节 条, 一、, （一）, 1., （1）, ①, 附件.
    case part, chapter, section, article, item, annex
    // A later paragraph of a unit (款), and a table.
    case paragraph, table
  }

  /// Where it stands, in the document's own labels: `第四条/（二）`.
  public var path: String
  /// Its permanent ASCII anchor: `art4-i2`.
  public var anchor: String
  /// What it is.
  public var kind: Kind
  /// The label as written, `（二）` or `一、`; empty for unlabelled nodes.
  public var label: String
  /// The heading after the label, a run-in heading with its 。; empty where there is none.
  public var heading: String
  /// The node's own text, the brackets that name its bodies included, its children's not.
  public var text: String
  /// Who is responsible, as the node's own brackets say.
  public var bodies: [ResponsibleBody] = []
  /// Figures that are not certain.
  public var doubts: [Doubt] = []
  /// The rows of a table, the header first; empty but for tables.
  public var rows: [[String]] = []
  /// The nodes under it.
  public var children: [Provision] = []
  /// The line of policy.md it begins on.
  public var line: Int

  /// Makes a node.
  public init(
    path: String, anchor: String, kind: Kind, label: String = "", heading: String = "", text: String = "", line: Int = 0
  ) {
    self.path = path
    self.anchor = anchor
    self.kind = kind
    self.label = label
    self.heading = heading
    self.text = text
    self.line = line
  }

  /// Label, heading and text of this node and of all below it, in order.
  public var fullText: String {
    label + heading + text + children.lazy.map(\.fullText).joined()
  }
}

/// An organisation that a provision names as responsible.
public struct ResponsibleBody: Sendable, Hashable {
  /// What the bracket says it does.
  public enum Role: String, Sendable, Hashable {
    /// 牵头部门, lead, and 配合部门, support.
    case lead, support
    /// 责任单位, 责任部门, 负责.
    case responsible
    /// 参与.
    case participant
  }

  /// The name as written.
  public var name: String
  /// Its part in the work.
  public var role: Role

  /// Makes a responsible body.
  public init(name: String, role: Role) {
    self.name = name
    self.role = role
  }
}

/// A figure the importer was not certain of.
public struct Doubt: Sendable, Hashable {
  /// Which of the node's strings holds it.
  public enum Field: String, Sendable, Hashable {
    case heading, text
  }

  /// Which of the node's strings holds it.
  public var field: Field
  /// Where the figure begins and ends in that string, in characters from 0.
  public var range: Range<Int>
  /// Why it is not certain.
  public var why: String

  /// Makes a doubt.
  public init(field: Field, range: Range<Int>, why: String) {
    self.field = field
    self.range = range
    self.why = why
  }
}
