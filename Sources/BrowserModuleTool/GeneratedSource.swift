/// The modules' bytes as a Swift source file.
struct GeneratedSource {
  let modules: [CompiledModule]

  func write(to path: String) {
    let members = modules.map { module in
      """
        /// The module that holds the functions of \(module.name).
        public static let \(module.name) = CompiledCore(
          encoded: "\(base64(module.bytes))",
          encodedPacked: "\(base64(module.packed))")

      """
    }
    let text = "// Generated from BrowserCore, BrowserExports and BrowserRuntime.\nextension CompiledCore {\n"
    Files.write(Array((text + members.joined() + "}\n").utf8), to: path)
  }

  private func base64(_ module: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: module.count, by: 3) {
      let group = module[start..<min(start + 3, module.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | (start + $1 < module.count ? Int(module[start + $1]) : 0) }
      for place in 0..<4 {
        text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
