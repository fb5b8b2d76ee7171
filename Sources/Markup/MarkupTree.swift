/// A parsed HTML page or XML file: its nodes in document order.
public struct MarkupTree: Sendable {
  /// An element or a run of text.
  public struct Node: Sendable {
    /// The element's name without prefix, in lower case in HTML; empty for text.
    public var name: String
    /// The element's attributes, names without prefix.
    public var attributes: [(name: String, value: String)]
    /// The text; empty for an element.
    public var text: String
    /// The line it begins on, from 1.
    public var line: Int
    /// The element around it; -1 for the root.
    public var parent: Int
    /// The first place after it and all that stands in it.
    public var end: Int

    /// Whether it is a run of text.
    public var isText: Bool { name.isEmpty }

    /// The value of an attribute.
    public subscript(attribute: String) -> String? {
      attributes.first { $0.name == attribute }?.value
    }
  }

  /// All nodes; what stands in a node follows it, up to its end.
  public var nodes: [Node]

  /// The places of the nodes that stand directly in a node.
  public func children(of parent: Int) -> [Int] {
    var children: [Int] = []
    var place = parent + 1
    while place < nodes[parent].end {
      children.append(place)
      place = nodes[place].end
    }
    return children
  }

  /// The text of a node and all that stands in it.
  public func text(of place: Int) -> String {
    nodes[place..<nodes[place].end].reduce(into: "") { $0 += $1.text }
  }

  /// A node with all that stands in it, as a tree of its own.
  public func subtree(at place: Int) -> MarkupTree {
    MarkupTree(
      nodes: nodes[place..<nodes[place].end].map { node in
        var node = node
        node.parent = max(node.parent - place, -1)
        node.end -= place
        return node
      })
  }

  /// The first element with a name in a node, itself left out.
  public func first(_ name: String, in place: Int) -> Int? {
    nodes.indices[(place + 1)..<nodes[place].end].first { nodes[$0].name == name }
  }
}
