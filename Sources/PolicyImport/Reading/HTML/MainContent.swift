import Markup
import PolicyModel

/// Finds the part of a page that is the document, by where its prose stands.
struct MainContent {
  private let tree: MarkupTree
  private let blocks: [PageBlock]
  /// How much prose stands before each node.
  private var proseBefore: [Int]
  /// The blocks by their places in the tree.
  private let byPlace: [Int]

  /// The blocks of the document; `prose` tells for each block how many characters of prose it has.
  static func blocks(of tree: MarkupTree, _ blocks: [PageBlock], prose: [Int]) -> [Int] {
    let content = MainContent(tree, blocks, prose)
    let root = content.descend()
    let children = content.tree.children(of: root)
    let left = Set(children.filter { content.prose(in: $0) == 0 && content.isFurniture($0) })
    return blocks.indices.filter { index in
      let place = blocks[index].place
      return place >= root && place < tree.nodes[root].end
        && !left.contains { $0 <= place && place < tree.nodes[$0].end }
    }
  }

  private init(_ tree: MarkupTree, _ blocks: [PageBlock], _ prose: [Int]) {
    self.tree = tree
    self.blocks = blocks
    byPlace = blocks.indices.sorted { (blocks[$0].place, $0) < (blocks[$1].place, $1) }
    var own = [Int](repeating: 0, count: tree.nodes.count)
    for (block, count) in zip(blocks, prose) { own[block.place] += count }
    proseBefore = [0]
    for count in own { proseBefore.append(proseBefore[proseBefore.count - 1] + count) }
  }

  private func prose(in place: Int) -> Int {
    proseBefore[tree.nodes[place].end] - proseBefore[place]
  }

  /// The blocks of an element, in order.
  private func blocks(in place: Int) -> [PageBlock] {
    let start = byPlace.partitioningIndex { blocks[$0].place >= place }
    let end = byPlace.partitioningIndex { blocks[$0].place >= tree.nodes[place].end }
    return byPlace[start..<end].sorted().map { blocks[$0] }
  }

  /// The smallest element that holds all prose, furniture and stray sentences apart.
  private func descend() -> Int {
    var place = 0
    while true {
      let all = prose(in: place)
      let children = tree.children(of: place).filter { prose(in: $0) > 0 && !isFurniture($0) }
      guard all > 0, let best = children.max(by: { prose(in: $0) < prose(in: $1) }) else { return place }
      let others = children.filter { $0 != best }
      // The prose of the element itself, between its children, is as good as a child's.
      let own = all - tree.children(of: place).reduce(0) { $0 + prose(in: $1) }
      let rest = own + others.reduce(0) { $0 + prose(in: $1) }
      guard rest * 5 < all, own == 0, !others.contains(where: isPartOfDocument) else { return place }
      let isTable = blocks.contains { $0.isRow && $0.place == best }
      if isTable || Self.paragraphs.contains(tree.nodes[best].name) { return place }
      place = best
    }
  }

  /// What holds one paragraph, or ends it, is not looked into.
  private static let paragraphs: Set<String> = ["p", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6"]

  /// Whether an element holds provisions, which no stray sentence of a page has.
  private func isPartOfDocument(_ place: Int) -> Bool {
    blocks(in: place).contains { $0.glyphs.label != nil || LineNature.date($0.glyphs) != nil }
  }

  private func isFurniture(_ place: Int) -> Bool {
    let node = tree.nodes[place]
    if ["nav", "footer", "header", "aside"].contains(node.name) { return prose(in: place) * 5 < prose(in: 0) }
    let isSmall = prose(in: place) * 5 < prose(in: 0)
    guard isSmall else { return false }
    let own = blocks(in: place)
    let names = [node["class"], node["id"]].compactMap { $0 }.joined(separator: " ")
    if PageWords.isFurnitureName(names) { return true }
    let text = own.reduce(into: [Glyph]()) { if $0.count < 1400 { $0 += $1.words } }
    if PageWords.isFoot(text) { return true }
    let length = own.reduce(0) { $0 + $1.glyphs.count(where: { !$0.isBlank }) }
    let linked = own.reduce(0) { $0 + ($1.isLinks ? $1.linked : 0) }
    return length > 0 && linked * 2 > length && text.firstIndex(of: "附件") == nil && !namesAnnexes(place, own)
  }

  /// Whether links are the names of annexes: files, or what stands below the word 附件.
  private func namesAnnexes(_ place: Int, _ own: [PageBlock]) -> Bool {
    if own.contains(where: { LineNature.namesFile(Array($0.glyphs.trimmed)) }) { return true }
    let start = byPlace.partitioningIndex { blocks[$0].place >= place }
    let lead = byPlace[..<start].reversed().prefix(20).first { !blocks[$0].isEmpty && blocks[$0].linked == 0 }
    guard let lead else { return false }
    return blocks[lead].words.starts(with: "附件") && blocks[lead].words.count <= 60
  }
}

extension Array {
  /// The first index whose element a condition holds for, when it holds for all that follow; the count when for none.
  fileprivate func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if belongsBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
