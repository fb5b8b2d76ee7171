import Glibc

/// The compilers that lie beside `swiftc`, and what makes their modules smaller.
struct Toolchain {
  let swiftc: String
  let clang: String
  let wasmLinker: String
  /// Debian's binaryen; a build without it gives larger modules that do the same.
  let wasmOptimizer: String?
  /// Debian's zopfli, which packs a twentieth smaller than zlib does; without it there are no packed modules.
  let packer: String?

  /// Finds the folder that `swiftc` really lies in, which need not be where the PATH's link to it lies.
  init(swiftc: String) {
    let real = realpath(swiftc, nil)
    defer { free(real) }
    let compiler = real.map { String(cString: $0) } ?? swiftc
    let folder = compiler.lastIndex(of: "/").map { compiler[...$0] } ?? ""
    self.swiftc = folder + "swiftc"
    clang = folder + "clang"
    wasmLinker = folder + "wasm-ld"
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    func program(_ name: String) -> String? {
      path.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
    wasmOptimizer = program("wasm-opt")
    packer = program("zopfli")
  }
}
