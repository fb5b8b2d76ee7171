/// Puts the blocks of a document in order: what each is, what it stands under, its path and its anchor.
public enum ProvisionTree {
  /// The document as a forest of provisions.
  public static func build(_ blocks: [TextBlock], frontMatter: FrontMatter) -> [Provision] {
    var builder = TreeBuilder(classifier: FrameClassifier(frontMatter))
    var start = 0
    while start < blocks.count {
      let end = blocks[(start + 1)...].firstIndex { $0.level != nil && $0.label?.style == .annex } ?? blocks.count
      builder.add(zone: blocks[start..<end])
      start = end
    }
    return PathAssigner(drafts: builder.drafts).assemble()
  }
}
