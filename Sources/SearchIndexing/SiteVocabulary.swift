import BrowserCore

/// The words of a site's own texts, found by how often characters stand together.
///
/// They are what a word in Latin letters is compared with and what a slip is mended to; no dictionary is needed, and a
/// word that nobody has written is never proposed.
struct SiteVocabulary {
  /// At most so many words that nobody has marked as words are kept, those that are most of the text.
  private static let maximalCount = 1000
  private static let lengths = 2...8

  /// Of more texts only every second, third, … is counted, so that about so many bytes are: words that are most of all
  /// texts are most of some of them.
  private static let countedBytes = 4_000_000

  private let stride: Int
  /// Words that are looked for in every text, by their first two characters.
  private let watched: [UInt64: [[UInt32]]]
  private var held: Set<[UInt32]> = []
  private var textNumber = 0
  private var counts: [[UInt32]: Statistics] = [:]
  private var textCount = 0
  private var characters: Set<UInt32> = []
  private var certain: Set<[UInt32]> = []
  private let folding = TextFolding()

  fileprivate struct Statistics {
    var count = 0
    /// What stands before and after it; -1 once two differ, which is all that is asked.
    var before: Int64?
    var after: Int64?
  }

  /// Begins with nothing. There will be texts of so many bytes in UTF-8; `watched` are the words of which it is asked later
  /// whether one of them holds them.
  init(bytes: Int, watched words: [String]) {
    stride = 1 + bytes / Self.countedBytes
    var watched: [UInt64: [[UInt32]]] = [:]
    for word in words {
      let run = folding.fold(Array(word.utf8)).scalars
      if run.count > 1 { watched[Self.pair(run, at: 0), default: []].append(run) }
    }
    self.watched = watched
  }

  private static func pair(_ run: [UInt32], at place: Int) -> UInt64 {
    UInt64(run[place]) << 32 | UInt64(run[place + 1])
  }

  /// Takes in a text.
  mutating func add(_ text: String) {
    textNumber += 1
    let isCounted = textNumber % stride == 0
    if isCounted { textCount += 1 }
    var run: [UInt32] = []
    for scalar in folding.fold(Array(text.utf8)).scalars + [0] {
      if (0x4E00..<0xA000).contains(scalar) {
        run.append(scalar)
        characters.insert(scalar)
        continue
      }
      watch(run)
      if isCounted { count(run) }
      run = []
    }
  }

  private mutating func watch(_ run: [UInt32]) {
    for place in run.indices.dropLast() {
      for word in watched[Self.pair(run, at: place)] ?? [] where run[place...].starts(with: word) { held.insert(word) }
    }
  }

  /// Takes in a text that is a word by itself, such as a heading or a term in quotation marks.
  mutating func addWord(_ text: String) {
    let run = folding.fold(Array(text.utf8)).scalars
    guard Self.lengths.contains(run.count), run.allSatisfy({ (0x4E00..<0xA000).contains($0) }) else { return }
    certain.insert(run)
  }

  private mutating func count(_ run: [UInt32]) {
    for start in run.indices {
      for length in Self.lengths where start + length <= run.count {
        let end = start + length
        // The borders of a run are as good as any neighbour.
        let before = start > 0 ? Int64(run[start - 1]) : Int64(-2 - start - end)
        let after = end < run.count ? Int64(run[end]) : Int64(-2 - start - end)
        counts[Array(run[start..<end]), default: Statistics()].add(before: before, after: after)
      }
    }
  }

  /// The words, those that take most of the text first.
  var words: [[UInt32]] {
    var scores: [[UInt32]: Int] = [:]
    for (word, statistics) in counts {
      guard statistics.count >= (word.count == 2 ? 4 : 2), statistics.stands, isCohesive(word, statistics.count),
        !Self.particles.contains(word[0]), !Self.particles.contains(word[word.count - 1])
      else { continue }
      scores[word] = statistics.count * word.count
    }
    let sorted = scores.sorted { a, b in
      a.value != b.value ? a.value > b.value : a.key.lexicographicallyPrecedes(b.key)
    }
    let kept = sorted.prefix(Self.maximalCount).map(\.key)
    // A word that is marked but not in the text would find nothing.
    let marked = certain.subtracting(kept).filter { counts[$0] != nil }
    return kept + marked.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// What a word with several forms weighs in a query: 7 where no text has it, 1 where it stands as often as there are
  /// texts; in whole numbers, so that each machine gives the same.
  func weight(of forms: [String]) -> UInt8 {
    var count = 0
    for form in forms { count += total(folding.fold(Array(form.utf8)).scalars) }
    let most = Self.doubleLogarithm(textCount)
    return UInt8(1 + 6 * (most - min(Self.doubleLogarithm(count), most)) / max(most, 1))
  }

  /// Twice the logarithm of a number and one to the base 2, rounded down.
  static func doubleLogarithm(_ number: Int) -> Int {
    let square = (number + 1).multipliedReportingOverflow(by: number + 1)
    return square.overflow ? Int.bitWidth - 1 : Int.bitWidth - 1 - square.partialValue.leadingZeroBitCount
  }

  /// What stands between words: no word begins or ends with one of them.
  private static let particles = Set("的了和与及或在对从由为以并等将被把其我于之是有".unicodeScalars.map(\.value))

  /// A word of three or more holds together when none of its parts is far more frequent without the rest.
  private func isCohesive(_ word: [UInt32], _ count: Int) -> Bool {
    guard word.count > 2 else { return true }
    for cut in 1..<word.count {
      let (head, tail) = (Array(word[..<cut]), Array(word[cut...]))
      // A single character stands in many words.
      let (first, second) = (head.count > 1 ? total(head) : 0, tail.count > 1 ? total(tail) : 0)
      if head.count == 1, second > count * 3 { return false }
      if tail.count == 1, first > count * 3 { return false }
    }
    return true
  }

  /// Characters that stand side by side, each pair once, the first in the upper half.
  var pairs: [UInt64] {
    counts.keys.filter { $0.count == 2 }.map { UInt64($0[0]) << 32 | UInt64($0[1]) }
  }

  /// Whether a folded character stands in a text.
  func holds(_ character: UInt32) -> Bool { characters.contains(character) }

  /// Whether a watched word stands in a text.
  func holds(_ word: String) -> Bool {
    held.contains(folding.fold(Array(word.utf8)).scalars)
  }

  /// Whether a word of at most eight characters stands in one of the texts that were counted.
  func isUsed(_ word: String) -> Bool { total(folding.fold(Array(word.utf8)).scalars) > 0 }

  private func total(_ word: [UInt32]) -> Int {
    counts[word]?.count ?? 0
  }
}

extension SiteVocabulary.Statistics {
  fileprivate mutating func add(before: Int64, after: Int64) {
    count += 1
    self.before = self.before == nil || self.before == before ? before : -1
    self.after = self.after == nil || self.after == after ? after : -1
  }

  /// Whether it stands between different neighbours, and so is not only part of a longer word.
  fileprivate var stands: Bool { before == -1 && after == -1 }
}
