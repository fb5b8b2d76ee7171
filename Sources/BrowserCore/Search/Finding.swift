/// A unit that was found.
final class Finding {
  let match: UnitMatch
  let leaf: Leaf
  let unit: Leaf.Unit
  /// A bit for each further term that stands in what the unit stands under.
  let inherited: UInt32
  var score = 0

  init(_ match: UnitMatch, _ leaf: Leaf, _ unit: Leaf.Unit, inherited: UInt32) {
    self.match = match
    self.leaf = leaf
    self.unit = unit
    self.inherited = inherited
  }

  /// The address of its document.
  func address(_ manifest: IndexManifest) -> [UInt8] {
    manifest.address(leaf.slice(leaf.id))
  }

  /// What is shown of it.
  func hit(_ manifest: IndexManifest) -> SearchHit {
    let snippet = Snippet(bytes: leaf.bytes, unit: unit, match: match).cut()
    return SearchHit(
      kind: unit.role, policy: leaf.slice(leaf.id), provision: leaf.slice(unit.path),
      benefit: leaf.slice(unit.benefit), url: url(manifest), title: leaf.slice(title), snippet: snippet.text,
      marks: snippet.marks, match: match.query.match, suggestion: match.query.wording, score: score)
  }

  /// The same as a record.
  func write(to records: inout RecordWriter, _ manifest: IndexManifest) {
    records.field(Int(unit.role.rawValue))
    records.field(leaf.slice(leaf.id))
    records.field(leaf.slice(unit.path))
    records.field(leaf.slice(unit.benefit))
    records.field(url(manifest))
    records.field(leaf.slice(title))
    let snippet = Snippet(bytes: leaf.bytes, unit: unit, match: match).cut()
    records.field(snippet.text)
    records.field(score)
    records.field(Int(match.query.match.rawValue))
    records.field(match.query.wording)
    for mark in snippet.marks {
      records.field(mark.lowerBound)
      records.field(mark.upperBound)
    }
    records.endRecord()
  }

  private var title: Range<Int> { unit.name.isEmpty ? leaf.title : unit.name }

  private func url(_ manifest: IndexManifest) -> [UInt8] {
    var url = address(manifest)
    if !unit.anchor.isEmpty {
      url.append(UInt8(ascii: "#"))
      url += leaf.slice(unit.anchor)
    }
    return url
  }
}
