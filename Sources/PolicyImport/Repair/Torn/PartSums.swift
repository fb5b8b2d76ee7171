/// The totals of a paragraph with their parts: `5000人。其中，…500人、…4500人`, `35名（第一轮20名，第二轮15名）`.
struct PartSums {
  private struct Sum {
    /// The total, as an index into the numbers of the paragraph.
    let total: Int
    let parts: [Int]
  }

  /// How many characters are looked at behind a total.
  private static let reach = 600
  /// More figures than these can stand in too many orders.
  private static let limit = 4

  /// For each number, by its index, the sums it has a part in.
  private var sums: [Int: [Sum]] = [:]

  init(_ numbers: [ParagraphNumber], in paragraph: [Glyph]) {
    for total in numbers.indices {
      let found = [Self.listed(behind: total, numbers, paragraph), Self.bracketed(behind: total, numbers, paragraph)]
      for case let sum? in found {
        for number in [sum.total] + sum.parts { sums[number, default: []].append(sum) }
      }
    }
  }

  /// Whether all sums with some figures hold, and none of their other orders leaves them so.
  func prove(_ places: [Int], _ numbers: [ParagraphNumber]) -> Bool {
    let concerned = places.prefix(Self.limit).flatMap { sums[$0] ?? [] }
    guard !concerned.isEmpty, (2...Self.limit).contains(places.count) else { return false }
    var moved: [Int: Int] = [:]
    func value(_ number: Int) -> Int { moved[number] ?? numbers[number].value }
    func hold() -> Bool {
      concerned.allSatisfy { sum in
        var rest = value(sum.total)
        for part in sum.parts {
          let (next, isOver) = rest.subtractingReportingOverflow(value(part))
          if isOver { return false }
          rest = next
        }
        return rest == 0
      }
    }
    guard hold() else { return false }
    let written = places.map { numbers[$0].value }
    return Self.orders(of: written).filter { $0 != written }.allSatisfy { order in
      for (place, value) in zip(places, order) { moved[place] = value }
      return !hold()
    }
  }

  private static func orders(of values: [Int]) -> [[Int]] {
    guard values.count > 1 else { return [values] }
    return values.indices.flatMap { index in
      var rest = values
      let first = rest.remove(at: index)
      return orders(of: rest).map { [first] + $0 }
    }
  }

  /// What stands behind 其中 in the rest of the sentence, the parts of the parts left out.
  private static func listed(behind total: Int, _ numbers: [ParagraphNumber], _ paragraph: [Glyph]) -> Sum? {
    let words = paragraph[numbers[total].range.upperBound...].prefix(reach)
    guard let marker = words.firstIndex(of: "其中") else { return nil }
    // Only the number just before 其中 is the total of what follows it.
    let isNext = total + 1 == numbers.count || numbers[total + 1].range.lowerBound > marker
    let end = words[marker...].firstIndex { $0.scalar == "。" } ?? words.endIndex
    // A sentence that goes on beyond what is looked at proves nothing.
    guard isNext, end < words.endIndex || end == paragraph.endIndex else { return nil }
    var depth = 0
    var outer: [Bool] = []
    for glyph in paragraph[marker..<end] {
      depth += glyph.scalar == "（" ? 1 : glyph.scalar == "）" ? -1 : 0
      outer.append(depth == 0)
    }
    return sum(total, numbers, before: end) {
      $0.lowerBound > marker && $0.upperBound <= end && outer[$0.lowerBound - marker]
    }
  }

  /// What stands in the brackets directly behind a number and its unit.
  private static func bracketed(behind total: Int, _ numbers: [ParagraphNumber], _ paragraph: [Glyph]) -> Sum? {
    let number = numbers[total]
    let start = number.range.upperBound + number.unit.unicodeScalars.count
    guard start < paragraph.count, paragraph[start].scalar == "（",
      let end = paragraph[start...].prefix(reach).firstIndex(where: { $0.scalar == "）" })
    else { return nil }
    return sum(total, numbers, before: end) { $0.lowerBound > start && $0.upperBound <= end }
  }

  private static func sum(
    _ total: Int, _ numbers: [ParagraphNumber], before end: Int, where isPart: (Range<Int>) -> Bool
  ) -> Sum? {
    let reached = numbers[(total + 1)...].prefix { $0.range.lowerBound < end }
    let parts = reached.indices.filter { isPart(numbers[$0].range) && numbers[$0].unit == numbers[total].unit }
    return parts.count > 1 ? Sum(total: total, parts: Array(parts)) : nil
  }
}
