/// Chooses the pairs of a run whose lists are asked for.
struct GramChoice {
  let manifest: IndexManifest

  /// Four pairs tell nearly as much as all of a long run, and what they leave in doubt is settled in the text.
  private static let maximalCount = 4

  /// The hashes of the cheapest pairs of a run, rare ones as a rule, those first that do not overlap. A single character
  /// has a list of its own.
  @inline(never)
  func hashes(of run: [UInt32]) -> [UInt32] {
    var hashes: [UInt32] = []
    var keys: [UInt64] = []
    for place in 0..<max(run.count - 1, 1) {
      hashes.append(IndexLayout.hash(run[place], run.count > 1 ? run[place + 1] : 0))
      let piece = manifest.place(ofPiece: PostingPiece.number(of: hashes[place], bits: manifest.pieceBits))
      keys.append(UInt64(piece.length) << 32 | UInt64(place))
    }
    KeySort.sort(&keys)
    var isCovered = [Bool](repeating: false, count: run.count + 1)
    var chosen: [UInt32] = []
    for isLast in [false, true] {
      for number in keys.indices where chosen.count < Self.maximalCount {
        let place = Int(UInt32(truncatingIfNeeded: keys[number]))
        // A pair that was chosen has been crossed out.
        if keys[number] == .max || !isLast && (isCovered[place] || isCovered[place + 1]) { continue }
        keys[number] = .max
        isCovered[place] = true
        isCovered[place + 1] = true
        chosen.append(hashes[place])
      }
    }
    return chosen
  }
}
