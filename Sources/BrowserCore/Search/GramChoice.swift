/// Chooses the pairs of a run, and the numbers in it, whose lists are asked for.
struct GramChoice {
  let manifest: IndexManifest

  /// Four pairs tell nearly as much as all of a long run, and what they leave in doubt is settled in the text.
  static let usualCount = 4
  /// Where they leave many blocks in doubt, so many are asked for.
  private static let maximalCount = 8

  /// The hashes of the cheapest pairs of a run, rare ones as a rule, those first that do not overlap. A single character
  /// has a list of its own.
  @inline(never)
  func hashes(of run: [UInt32]) -> [UInt32] {
    // Of each how long its piece is, in 24 bits, where it begins and where it ends.
    var keys: [UInt64] = []
    var start = 0
    while start < max(run.count - 1, 1) {
      let gram = gram(of: run, at: start)
      let piece = manifest.place(ofPiece: PostingPiece.number(of: gram.hash, bits: manifest.pieceBits))
      keys.append(UInt64(piece.length) << 40 | UInt64(start) << 20 | UInt64(gram.end))
      start = max(gram.end - 1, 1)
    }
    KeySort.sort(&keys)
    var isCovered = [Bool](repeating: false, count: run.count)
    var chosen: [UInt32] = []
    for isLast in [false, true] {
      for number in keys.indices where chosen.count < Self.maximalCount {
        let key = keys[number]
        let start = Int(truncatingIfNeeded: key >> 20 & 0xF_FFFF)
        let end = Int(truncatingIfNeeded: key & 0xF_FFFF)
        // What was chosen has been crossed out.
        if key == .max || !isLast && (isCovered[start] || isCovered[end - 1]) { continue }
        keys[number] = .max
        for place in start..<end { isCovered[place] = true }
        chosen.append(gram(of: run, at: start).hash)
      }
    }
    return chosen
  }

  /// The hash of what begins at a place, and where it ends.
  @inline(never)
  private func gram(of run: [UInt32], at start: Int) -> (hash: UInt32, end: Int) {
    IndexLayout.number(in: run, at: start)
      ?? (IndexLayout.hash(run[start], run.count > 1 ? run[start + 1] : 0), min(start + 2, run.count))
  }
}
