/// The steps from the sources to the bytes of the module.
struct BrowserModuleBuild {
  let toolchain: Toolchain
  /// Where intermediate files go.
  let work: String
  /// The sources of all three targets, told apart by the folder they lie in.
  let sources: [String]

  private static let triple = "wasm32-unknown-none-wasm"

  /// Compiles and links; gives the bytes of the module.
  func run() -> [UInt8] {
    let runtime = "\(work)/runtime.o"
    let exports = "\(work)/exports.o"
    let linked = "\(work)/portal.wasm"
    Process.run(
      toolchain.clang,
      ["--target=\(Self.triple)", "-mcpu=mvp", "-Oz", "-ffreestanding", "-fno-builtin", "-nostdlib", "-std=c11"]
        + ["-Wall", "-Werror", "-c", "-o", runtime] + files(of: "BrowserRuntime", ending: ".c"))
    Process.run(
      toolchain.swiftc,
      swiftFlags(module: "BrowserCore") + ["-emit-module", "-emit-module-path", "\(work)/BrowserCore.swiftmodule"]
        + files(of: "BrowserCore", ending: ".swift"))
    // In Embedded Swift an importing module compiles what it uses of the imported one: this object holds both.
    Process.run(
      toolchain.swiftc,
      swiftFlags(module: "BrowserExports") + ["-I", work, "-c", "-o", exports]
        + files(of: "BrowserExports", ending: ".swift"))
    // The stack lies first, so that a recursion that is too deep traps instead of overwriting data. The table of
    // Unicode properties is left out on purpose: code that needs it fails to link, for it would triple the size.
    Process.run(
      toolchain.wasmLinker,
      ["--no-entry", "--gc-sections", "--strip-all", "--stack-first", "-z", "stack-size=131072", "-o", linked]
        + [exports, runtime])
    return Files.read(linked)
  }

  private func swiftFlags(module: String) -> [String] {
    // Without incremental code generation no hash that depends on the folder is left in the object.
    ["-target", Self.triple, "-enable-experimental-feature", "Embedded", "-swift-version", "6", "-wmo", "-Osize"]
      + ["-parse-as-library", "-module-name", module, "-Xcc", "-mcpu=mvp", "-Xfrontend", "-disable-stack-protector"]
      + ["-Xfrontend", "-disable-incremental-llvm-codegen", "-module-cache-path", "\(work)/modules"]
  }

  private func files(of target: String, ending suffix: String) -> [String] {
    sources.filter { path in path.hasSuffix(suffix) && path.split(separator: "/").dropLast().contains { $0 == target } }
  }
}
