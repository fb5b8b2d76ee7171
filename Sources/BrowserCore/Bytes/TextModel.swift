/// Foretells a text of UTF-16 units bit by bit from what stands before, so that `ArithmeticCoder` can write it in few
/// bytes.
///
/// Three guesses are mixed: how often the unit's bits were so, how often they were so behind the unit before, and what
/// followed when the last two units stood here before. Each is weighed by how often it has been seen, and the weights
/// learn. A model that has read a primer can go back there after each block. All numbers are whole, so that each machine
/// foretells the same; they lie in one table, which keeps the browser's module small.
final class TextModel {
  /// A state to which the model can go back.
  struct Mark {
    fileprivate let changes: Int
    fileprivate let history: Int
    fileprivate let match: Int
    fileprivate let matchLength: Int
  }

  // Whoever reads and writes here is this type alone, one access after another: checking each would take a tenth of the
  // time.

  /// The table, in the order of the places below.
  private let cells: UnsafeMutablePointer<UInt32>
  @exclusivity(unchecked) private var history: [UInt32] = []
  /// Where the text stands that is expected to be repeated, and how many units before it agree; 0 while there is none.
  @exclusivity(unchecked) private var match = 0
  @exclusivity(unchecked) private var matchLength = 0
  /// The cells that were overwritten since the first mark: place and old value of each, by turns.
  private var changes: UnsafeMutablePointer<UInt32>
  private var changeCount = 0
  private var room = 1 << 16
  private var isMarked = false

  // First, for each unit's first byte and for the second byte behind each first, the 256 contexts of its bits: the
  // probability of a one less a half in the higher 16 bits, below it how often the context was seen. Then the same behind
  // another unit, by hash.
  private static let pairs = 257 << 8
  private static let hashBits: UInt32 = 18
  /// Where two units with a hash stood last: the place behind them.
  private static let places = pairs + 1 << hashBits
  private static let placeBits: UInt32 = 12
  /// What each guess weighs in 65536ths: of either context by how often it was seen, in seven steps, and of what was
  /// repeated, by how much agrees, in eight.
  private static let weights = places + 1 << placeBits
  /// The logarithm of the odds, in 256ths, for each probability in 4096ths; and back, from -2048 on.
  private static let stretched = weights + firstWeights.count
  private static let squashed = stretched + 4096
  /// What a count of times stands for: how fast its context learns, in 16384ths, above the last four bits, which are its
  /// step among the weights.
  private static let paces = squashed + 4096
  private static let cellCount = paces + 31

  /// What the guesses weigh before anything is read, in 128ths; learnt from statutes.
  private static let firstWeights: [UInt8] = [
    0, 170, 144, 135, 123, 114, 87, 0, 113, 109, 103, 96, 96, 92, 0, 61, 136, 121, 119, 186, 175, 110,
  ]
  /// A context that was seen so often no longer learns more slowly.
  private static let maximalCount: UInt32 = 30

  init() {
    cells = .allocate(capacity: Self.cellCount)
    cells.initialize(repeating: 0, count: Self.cellCount)
    for (number, weight) in Self.firstWeights.enumerated() { cells[Self.weights + number] = UInt32(weight) << 9 }
    changes = .allocate(capacity: room)
    for count in 0...Int(Self.maximalCount) {
      let step = count < 5 ? count : count < 12 ? 5 : 6
      cells[Self.paces + count] = UInt32((32768 / (2 * count + 3)) << 4 | step)
    }
    // A curve through 33 points, of which the second half mirrors the first.
    let half: [Int32] = [1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047]
    var next = 0
    for odds in 0..<4096 {
      let point = odds >> 7
      let rest = Int32(odds & 127)
      let left = point <= 16 ? half[point] : 4096 &- half[32 - point]
      let right = point < 16 ? half[point + 1] : 4096 &- half[31 - point]
      let probability = (left &* (128 &- rest) &+ right &* rest &+ 64) >> 7
      cells[Self.squashed + odds] = UInt32(bitPattern: probability)
      while next <= probability || odds == 4095 && next < 4096 {
        cells[Self.stretched + next] = UInt32(bitPattern: Int32(truncatingIfNeeded: odds &- 2048))
        next += 1
      }
    }
  }

  deinit {
    cells.deallocate()
    changes.deallocate()
  }

  /// The state that the model is in.
  func mark() -> Mark {
    isMarked = true
    makeRoom()
    for number in 0..<Self.firstWeights.count { keep(Self.weights + number) }
    return Mark(changes: changeCount, history: history.count, match: match, matchLength: matchLength)
  }

  /// Goes back to a state that the model was in.
  func rewind(to mark: Mark) {
    while changeCount > mark.changes { restore(changeCount) }
    for number in 0..<Self.firstWeights.count { restore(mark.changes - 2 * number) }
    changeCount = mark.changes
    history.removeLast(history.count - mark.history)
    match = mark.match
    matchLength = mark.matchLength
  }

  /// Makes room for what one unit, or a mark, changes.
  private func makeRoom() {
    if !isMarked { changeCount = 0 }
    guard changeCount + 80 > room else { return }
    let old = changes
    changes = .allocate(capacity: 2 * room)
    for place in 0..<changeCount { changes[place] = old[place] }
    old.deallocate()
    room *= 2
  }

  @inline(__always)
  private func keep(_ place: Int) {
    changes[changeCount] = UInt32(truncatingIfNeeded: place)
    changes[changeCount + 1] = cells[place]
    changeCount += 2
  }

  private func restore(_ end: Int) {
    changeCount = end - 2
    cells[Int(changes[changeCount])] = changes[changeCount + 1]
  }

  /// Writes or reads one unit, and learns it.
  @inline(never)
  func code(_ given: UInt32, with coder: inout ArithmeticCoder) -> UInt32 {
    makeRoom()
    let before = history.isEmpty ? 0 : history[history.count - 1]
    let expected = matchLength > 0 ? history[match] : 0
    var trust = matchLength < 5 ? matchLength : matchLength < 8 ? 5 : matchLength < 16 ? 6 : 7
    var unit: UInt32 = 0
    // The bits of a byte that are known, after a one; of the second byte the first is known as well.
    var known: UInt32 = 1
    for place in 0..<16 {
      if place == 8 {
        unit = known & 255
        known = 1
      }
      let single = Int(place < 8 ? known : (unit + 1) << 8 | known)
      let pair = Self.pairs + Self.hash(before << 16 | (place < 8 ? 1 : unit) << 8 | known, bits: Self.hashBits)
      let isExpected = expected >> UInt32(15 - place) & 1
      let bit = bit(single, pair, trust, isExpected, given >> UInt32(15 - place) & 1, &coder)
      if bit != isExpected { trust = 0 }
      known = known << 1 | bit
    }
    unit = unit << 8 | known & 255
    remember(unit, after: before, wasExpected: matchLength > 0 && unit == expected)
    return unit
  }

  @inline(__always)
  private func bit(
    _ single: Int, _ pair: Int, _ trust: Int, _ expected: UInt32, _ given: UInt32, _ coder: inout ArithmeticCoder
  ) -> UInt32 {
    let cells = cells
    let paces = (pace(cells[single]), pace(cells[pair]))
    let weights = (cells + Self.weights)
    let places = (Int(paces.0 & 15), 7 + Int(paces.1 & 15), 14 + trust)
    let guesses: (Int32, Int32, Int32) = (
      places.0 == 0 ? 0 : guess(cells[single]), places.1 == 7 ? 0 : guess(cells[pair]),
      trust == 0 ? 0 : Int32(bitPattern: expected << 9) &- 256
    )
    let sum =
      guesses.0 &* Int32(bitPattern: weights[places.0]) &+ guesses.1 &* Int32(bitPattern: weights[places.1])
      &+ guesses.2 &* Int32(bitPattern: weights[places.2])
    let probability = cells[Self.squashed + 2048 + Int(max(-2047, min(2047, sum >> 16)))]
    let bit = coder.code(given, probability: probability)

    let error = Int32(bitPattern: bit << 12 &- probability) &* 6
    weights[places.0] &+= UInt32(bitPattern: (guesses.0 &* error &+ 0x2000) >> 14)
    weights[places.1] &+= UInt32(bitPattern: (guesses.1 &* error &+ 0x2000) >> 14)
    weights[places.2] &+= UInt32(bitPattern: (guesses.2 &* error &+ 0x2000) >> 14)
    learn(bit, single, paces.0)
    learn(bit, pair, paces.1)
    return bit
  }

  private func pace(_ cell: UInt32) -> UInt32 { cells[Self.paces + Int(cell & 0xFF)] }

  private func guess(_ cell: UInt32) -> Int32 {
    Int32(bitPattern: cells[Self.stretched + Int((cell ^ 0x8000_0000) >> 20)])
  }

  @inline(__always)
  private func learn(_ bit: UInt32, _ context: Int, _ pace: UInt32) {
    keep(context)
    let cell = cells[context] ^ 0x8000_0000
    let old = Int32(cell >> 16)
    let new = old &+ (((bit == 1 ? 65535 : 0) &- old) &* Int32(bitPattern: pace >> 4)) >> 14
    cells[context] = UInt32(bitPattern: new) << 16 ^ 0x8000_0000 | min(cell & 0xFF &+ 1, Self.maximalCount)
  }

  /// Takes a unit into the history, and looks for what may be repeated.
  private func remember(_ unit: UInt32, after before: UInt32, wasExpected: Bool) {
    history.append(unit)
    let place = Self.places + Self.hash(before << 16 | unit, bits: Self.placeBits)
    if wasExpected {
      match += 1
      matchLength += 1
    } else {
      match = Int(cells[place])
      var agreed = 0
      while agreed < 20, match > agreed, history[match - 1 - agreed] == history[history.count - 1 - agreed] {
        agreed += 1
      }
      // Another pair may have the same hash; of two units that agree one counts.
      matchLength = max(0, agreed - 1)
    }
    keep(place)
    cells[place] = UInt32(truncatingIfNeeded: history.count)
  }

  private static func hash(_ value: UInt32, bits: UInt32) -> Int {
    let mixed = value &* 0x9E37_79B1
    return Int(((mixed ^ mixed >> 15) &* 0x2C1B_3C6D) >> (32 - bits))
  }
}
