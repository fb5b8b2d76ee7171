import Testing

@testable import BrowserCore

@Suite struct LeafTests {
  private let units = [
    IndexedUnit(path: [], anchor: [], role: .title, text: Array("人才办法".utf8)),
    IndexedUnit(
      path: Array("第九条".utf8), anchor: Array("art9".utf8), label: Array("第九条".utf8), heading: Array("补贴".utf8),
      text: Array("给予一次性补贴100万元，\n分五年發放。𠮷".utf8)),
    IndexedUnit(
      path: Array("第九条/（一）".utf8), anchor: Array("art9-i1".utf8), label: Array("（一）".utf8), text: Array("住房".utf8),
      depth: 1),
    IndexedUnit(
      path: Array("第九条/（二）".utf8), anchor: Array("art9-i2".utf8), label: Array("（二）".utf8), text: Array("医疗".utf8)),
    IndexedUnit(
      path: Array("第十条".utf8), anchor: Array("art10".utf8), label: Array("第十条、".utf8), text: Array("施行".utf8)),
    IndexedUnit(
      path: Array("第九条".utf8), anchor: Array("benefit".utf8), role: .benefit, heading: Array("补贴".utf8), text: [],
      benefit: Array("allowance".utf8), name: Array("一次性补贴".utf8)),
  ]

  private func leaves(_ units: [IndexedUnit], traditional: [UInt32] = []) -> [UInt8] {
    let writer = LeafWriter()
    writer.begin(id: Array("a-2023-0000000f".utf8), title: Array("人才办法".utf8))
    for unit in units { #expect(writer.add(unit, traditional: unit.label.isEmpty ? [] : traditional, mustFit: false)) }
    return writer.finish()
  }

  private func read(_ leaves: [UInt8]) throws(MalformedBytes) -> Leaf {
    try Leaf(leaves, TextModel(primer: LeafWriter.primer))
  }

  @Test("a block is read as it was written")
  func roundTrip() throws {
    let leaf = try read(leaves(units, traditional: [0x767C, 0x53D1]))
    #expect(leaf.slice(leaf.id) == Array("a-2023-0000000f".utf8))
    #expect(leaf.slice(leaf.title) == Array("人才办法".utf8))
    #expect(leaf.traditional.starts(with: [0x767C, 0x53D1]))
    try #require(leaf.units.count == units.count)
    for (unit, written) in zip(leaf.units, units) {
      #expect(leaf.slice(unit.path) == written.path)
      #expect(leaf.slice(unit.anchor) == written.anchor)
      #expect(unit.role == written.role)
      #expect(unit.depth == written.depth)
      #expect(!unit.isAbove)
      #expect(leaf.slice(unit.text) == written.label + written.heading + written.text)
      #expect(leaf.slice(unit.text.lowerBound..<unit.labelEnd) == written.label)
      #expect(leaf.slice(unit.labelEnd..<unit.headingEnd) == written.heading)
      #expect(leaf.slice(unit.benefit) == written.benefit)
      #expect(leaf.slice(unit.name) == written.name)
    }
  }

  @Test("what units of another block stand over is kept without its place")
  func above() throws {
    let writer = LeafWriter()
    writer.begin(id: [0x61], title: [0x62])
    #expect(writer.add(units[1], traditional: [], mustFit: false, isAbove: true))
    #expect(writer.add(units[2], traditional: [], mustFit: false))
    let leaf = try read(writer.finish())
    try #require(leaf.units.count == 2)
    #expect(leaf.units[0].isAbove)
    #expect(leaf.slice(leaf.units[0].anchor) == [])
    #expect(leaf.slice(leaf.units[0].text) == units[1].label + units[1].heading + units[1].text)
    #expect(!leaf.units[1].isAbove)
    #expect(leaf.slice(leaf.units[1].anchor) == units[2].anchor)
  }

  @Test("a byte that is changed is noticed")
  func damage() throws {
    let whole = leaves(units)
    let end = try #require(whole.lastIndex { $0 != 0 })
    let model = try TextModel(primer: LeafWriter.primer)
    let primed = model.mark()
    for place in stride(from: 2, to: end, by: 9) {
      var damaged = whole
      damaged[place] ^= 0x10
      #expect(throws: MalformedBytes.self) {
        model.rewind(to: primed)
        _ = try Leaf(damaged, model)
      }
    }
  }

  @Test("a writer says when a leaf is full, and what it wrote before is whole")
  func room() throws {
    func text(_ number: UInt32) -> [UInt8] {
      var text: [UInt8] = []
      for place: UInt32 in 0..<40 { UTF8Scalar.encode(0x4E00 + (number * 997 + place * 131) % 20_000, into: &text) }
      return text
    }
    let writer = LeafWriter()
    writer.begin(id: [0x61], title: [0x62])
    var count: UInt32 = 0
    while writer.add(IndexedUnit(path: [], anchor: [0x63], text: text(count)), traditional: [], mustFit: true) {
      count += 1
      try #require(count < 60)
    }
    let leaves = writer.finish()
    #expect(leaves.count == IndexLayout.leaf)
    let leaf = try read(leaves)
    #expect(leaf.units.count == Int(count))
    #expect(leaf.slice(leaf.units[Int(count) - 1].text) == text(count - 1))
  }
}
