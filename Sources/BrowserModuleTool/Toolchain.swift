import Glibc

/// The compilers that lie beside `swiftc`.
struct Toolchain {
  let swiftc: String
  let clang: String
  let wasmLinker: String

  /// Finds the folder that `swiftc` really lies in, which need not be where the PATH's link to it lies.
  init(swiftc: String) {
    let real = realpath(swiftc, nil)
    defer { free(real) }
    let path = real.map { String(cString: $0) } ?? swiftc
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    self.swiftc = folder + "swiftc"
    clang = folder + "clang"
    wasmLinker = folder + "wasm-ld"
  }
}
