internal import CQRencode

/// A text as a QR code of medium error correction (ISO/IEC 18004), as libqrencode makes it.
public struct QRCode: Sendable, Hashable {
  /// Count of modules on a side.
  public let size: Int
  /// Row by row from the top left; dark modules are true.
  public let modules: [Bool]

  /// Makes the smallest code that holds a text; nil for none and for more than 2,331 bytes.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    // Version 0 lets the library choose.
    guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { return nil }
    defer { QRcode_free(code) }
    size = Int(code.pointee.width)
    // The lowest bit of each byte tells dark from light; the others say what the module is for.
    modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
  }

  /// The dark modules as one SVG path in units of modules, a bar for each run of them.
  public var path: String {
    var path = ""
    for y in 0..<size {
      var x = 0
      while x < size {
        guard modules[y * size + x] else {
          x += 1
          continue
        }
        let start = x
        while x < size, modules[y * size + x] { x += 1 }
        path += "M\(start) \(y)h\(x - start)v1H\(start)z"
      }
    }
    return path
  }
}
