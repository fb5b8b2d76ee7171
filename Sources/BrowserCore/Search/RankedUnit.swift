/// A score and the number of what has it, as one key that sorts the highest score first, then the lowest number.
struct RankedUnit {
  typealias Key = UInt64

  let score: Int
  let number: Int

  init(score: Int, number: Int) {
    self.score = score
    self.number = number
  }

  init(_ key: Key) {
    score = Int(UInt32.max - UInt32(truncatingIfNeeded: key >> 32))
    number = Int(UInt32(truncatingIfNeeded: key))
  }

  var key: Key {
    UInt64(UInt32.max - UInt32(truncatingIfNeeded: score)) << 32 | UInt64(UInt32(truncatingIfNeeded: number))
  }
}
