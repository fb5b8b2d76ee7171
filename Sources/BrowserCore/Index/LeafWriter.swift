/// Writes the leaves of blocks, as `Leaf` reads them: unit after unit, as long as there is room.
public final class LeafWriter {
  /// What the model reads before each block, as a `CodedText`.
  public static var primer: [UInt8] { primedModel().primer }

  /// A model that has read the primer, and the primer as it is read.
  static func primedModel() -> (model: TextModel, primer: [UInt8]) {
    let text = leafPrimer.withUTF8Buffer { Array($0) }
    var scalars: [UInt32] = []
    var place = 0
    while place < text.count {
      let (scalar, length) = UTF8Scalar.decode(text, at: place, end: text.count)
      scalars.append(scalar)
      place += length
    }
    let model = TextModel()
    return (model, CodedText.encode(scalars, with: model))
  }

  private let model = primedModel().model
  private let primed: TextModel.Mark
  private var output = Output()

  /// What changes with each unit, but for the model.
  private struct Output {
    var coder = ArithmeticCoder()
    var sum = Checksum.start
    var count = 0
    var path = LeafPath(separator: UInt8(ascii: "/"))
    var anchor = LeafPath(separator: UInt8(ascii: "-"))
  }

  /// What coded text may take in one leaf, the end's sign aside.
  private static let room = IndexLayout.leaf - Leaf.headLength - 4

  /// Makes a writer; one writes many blocks.
  public init() {
    primed = model.mark()
  }

  /// Begins a block of a document.
  public func begin(id: [UInt8], title: [UInt8]) {
    model.rewind(to: primed)
    output = Output()
    write(id, LeafSign.field)
    write(title, LeafSign.field)
  }

  /// Adds a unit, and the pairs of its traditional characters and what they fold to; without room in one leaf it adds
  /// nothing and says so, unless it must. With `isAbove` it only says what those behind it stand under.
  public func add(_ unit: IndexedUnit, traditional: [UInt32], mustFit: Bool, isAbove: Bool = false) -> Bool {
    let mark = model.mark()
    let before = output
    write((isAbove ? LeafSign.above : LeafSign.role) + UInt32(unit.role.rawValue))
    write(0x30 + UInt32(unit.depth))
    write(unit.label, LeafSign.head)
    if !isAbove { writePlace(of: unit) }
    write(unit.heading, LeafSign.head)
    write(unit.text, traditional.isEmpty ? LeafSign.text : LeafSign.traditional)
    if !traditional.isEmpty {
      for scalar in traditional { write(scalar) }
      write(LeafSign.text)
    }
    if unit.role.isNamed {
      write(unit.benefit, LeafSign.field)
      write(unit.name, LeafSign.field)
    }
    if output.coder.bytes.count <= Self.room || !mustFit { return true }
    model.rewind(to: mark)
    output = before
    return false
  }

  private func writePlace(of unit: IndexedUnit) {
    output.path = write(unit.path, after: output.path, expected: LeafPath.segment(unit.label), sign: LeafSign.label)
    output.anchor = write(unit.anchor, after: output.anchor, expected: nil, sign: LeafSign.next)
  }

  /// The block as whole leaves.
  public func finish() -> [UInt8] {
    write(LeafSign.end)
    let coded = output.coder.finished
    let count = max(
      (Leaf.headLength + coded.count + IndexLayout.leaf - 1) / IndexLayout.leaf,
      (output.count + Leaf.maximalUnits - 1) / Leaf.maximalUnits)
    var file = ByteWriter()
    file.byte(UInt8(truncatingIfNeeded: count))
    file.byte(UInt8(truncatingIfNeeded: count >> 8))
    file.fixed32(output.sum)
    file.append(coded)
    file.append([UInt8](repeating: 0, count: count * IndexLayout.leaf - file.bytes.count))
    return file.bytes
  }

  /// Writes a text in UTF-8, without signs that show nothing, and what ends it.
  private func write(_ utf8: [UInt8], _ end: UInt32) {
    var place = 0
    while place < utf8.count {
      let (scalar, length) = UTF8Scalar.decode(utf8, at: place, end: utf8.count)
      place += length
      if scalar > 0xFFFF {
        write(0xD7C0 + scalar >> 10)
        write(0xDC00 + scalar & 0x3FF)
      } else if scalar >= 0x20 || scalar == 0x09 || scalar == 0x0A {
        write(scalar)
      }
    }
    write(end)
  }

  /// Writes a path or an anchor: how many bytes it shares with the one before, and the rest, or a sign where that is
  /// what is expected, the following one if nothing else.
  private func write(_ path: [UInt8], after last: LeafPath, expected: [UInt8]?, sign: UInt8) -> LeafPath {
    let count = last.shared(with: path)
    let rest = Array(path[(count > 0 ? count + 1 : 0)...])
    write(0x30 + UInt32(count))
    write(!rest.isEmpty && rest == expected ?? last.following(count) ? [sign] : rest, LeafSign.field)
    var next = last
    next.advance(count, rest)
    return next
  }

  private func write(_ unit: UInt32) {
    _ = model.code(unit, with: &output.coder)
    output.sum = Checksum.fnv(unit, after: output.sum)
    output.count += 1
  }
}
