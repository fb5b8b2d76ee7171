/// Chooses the pairs of a run whose lists are asked for.
struct GramChoice {
  let manifest: IndexManifest

  /// Four pairs tell nearly as much as all of a long run, and what they leave in doubt is settled in the text.
  private static let maximalCount = 4

  /// The hashes of the cheapest pairs of a run, rare ones as a rule; of those that overlap one is taken last. A single
  /// character has a list of its own.
  @inline(never)
  func hashes(of run: [UInt32]) -> [UInt32] {
    guard run.count > 1 else { return [IndexLayout.hash(run[0], 0)] }
    var keys: [UInt64] = []
    for place in 0..<run.count - 1 {
      let hash = IndexLayout.hash(run[place], run[place + 1])
      let piece = manifest.place(ofPiece: PostingPiece.number(of: hash, bits: manifest.pieceBits))
      keys.append(UInt64(piece.length) << 32 | UInt64(place))
    }
    KeySort.sort(&keys)
    var isTaken = [Bool](repeating: false, count: run.count + 1)
    var hashes: [UInt32] = []
    for overlapping in [false, true] {
      for key in keys where hashes.count < Self.maximalCount {
        let place = Int(UInt32(truncatingIfNeeded: key))
        let overlaps = isTaken[place] || isTaken[place + 1]
        guard overlaps == overlapping, !(isTaken[place] && isTaken[place + 1] && !overlapping) else { continue }
        if overlapping, isChosen(hashes, run, place) { continue }
        isTaken[place] = true
        isTaken[place + 1] = true
        hashes.append(IndexLayout.hash(run[place], run[place + 1]))
      }
    }
    return hashes
  }

  private func isChosen(_ hashes: [UInt32], _ run: [UInt32], _ place: Int) -> Bool {
    for hash in hashes where hash == IndexLayout.hash(run[place], run[place + 1]) { return true }
    return false
  }
}
