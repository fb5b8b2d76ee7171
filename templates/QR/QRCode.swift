/// A text as a QR code of medium error correction (ISO/IEC 18004).
struct QRCode {
  /// Count of modules on a side.
  let size: Int
  /// The rows from the top, a bit a module, the first the lowest; dark ones are set.
  let rows: [UInt64]

  /// Makes a code of up to 213 bytes; nil for more. A mask is chosen as the standard says unless one is given.
  init?(_ text: String, mask: Int? = nil) {
    let bytes = Array(text.utf8)
    guard let version = QRVersion.all.first(where: { $0.capacity >= bytes.count }) else { return nil }
    var frame = QRFrame(version: version)
    frame.place(version.codewords(for: bytes))
    var best: (rows: [UInt64], penalty: Int)?
    for mask in mask.map({ [$0] }) ?? Array(0..<8) {
      let rows = frame.masked(mask)
      let penalty = QRPenalty.of(rows)
      if penalty < best?.penalty ?? .max { best = (rows, penalty) }
    }
    guard let best else { return nil }
    size = version.size
    rows = best.rows
  }

  /// The dark modules as one SVG path in units of modules, row by row.
  var path: String {
    var path = ""
    for (y, row) in rows.enumerated() {
      var x = row.trailingZeroBitCount
      while x < size {
        let length = (~(row >> UInt64(x))).trailingZeroBitCount
        path += "M\(x) \(y)h\(length)v1H\(x)z"
        let next = x + length
        x = next + (row >> UInt64(next)).trailingZeroBitCount
      }
    }
    return path
  }
}
