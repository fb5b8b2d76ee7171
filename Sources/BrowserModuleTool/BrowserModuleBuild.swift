/// The steps from the sources to the bytes of the modules.
struct BrowserModuleBuild {
  let toolchain: Toolchain
  /// Where intermediate files go.
  let work: String
  /// The sources of all three targets, told apart by the folder they lie in.
  let sources: [String]

  private static let triple = "wasm32-unknown-none-wasm"
  private static let exports = "Exports.swift"

  /// Compiles and links one module for each file `…Exports.swift`, which it holds beside Exports.swift; the name of the
  /// module is what stands before `Exports`, in lower case.
  ///
  /// A page loads only the half of the core it needs: search and rules never meet on one.
  func run() -> [CompiledModule] {
    Process.run(
      toolchain.clang,
      ["--target=\(Self.triple)", "-mcpu=mvp", "-Oz", "-ffreestanding", "-fno-builtin", "-nostdlib", "-std=c11"]
        + ["-Wall", "-Werror", "-c", "-o", runtime] + files(of: "BrowserRuntime", ending: ".c"))
    for isChecked in [true, false] {
      let folder = folder(isChecked: isChecked)
      Files.makeFolder(folder)
      Process.run(
        toolchain.swiftc,
        swiftFlags(module: "BrowserCore", isChecked: isChecked)
          + ["-emit-module", "-emit-module-path", "\(folder)/BrowserCore.swiftmodule"]
          + files(of: "BrowserCore", ending: ".swift"))
    }
    let exports = files(of: "BrowserExports", ending: Self.exports)
    let shared = exports.filter { $0.hasSuffix("/\(Self.exports)") }
    return exports.filter { !shared.contains($0) }.map { module($0, shared: shared) }
  }

  /// The modules that run without the checks that Swift adds to arithmetic, arrays and access.
  ///
  /// Every file that these read carries a checksum, which is held before anything else is read, and the readers
  /// look at each bound themselves; what is left can do no harm outside of the module's own memory. It saves a tenth of
  /// what a phone loads. The rules keep the checks: a sum that overflows must not become a wrong amount.
  private static let unchecked: Set = ["search", "meaning", "notation"]

  /// The modules that are packed behind the first bytes of the search's when a site is built.
  private static let behindSearch: Set = ["meaning", "notation"]

  private func folder(isChecked: Bool) -> String { isChecked ? "\(work)/checked" : "\(work)/unchecked" }

  private var runtime: String { "\(work)/runtime.o" }

  private func module(_ file: String, shared: [String]) -> CompiledModule {
    let name = (file.split(separator: "/").last ?? "").dropLast(Self.exports.count).lowercased()
    let isChecked = !Self.unchecked.contains(name)
    let object = "\(work)/\(name).o"
    let linked = "\(work)/\(name).wasm"
    // In Embedded Swift an importing module compiles what it uses of the imported one: this object holds both.
    Process.run(
      toolchain.swiftc,
      swiftFlags(module: "BrowserExports", isChecked: isChecked)
        + ["-I", folder(isChecked: isChecked), "-c", "-o", object] + shared + [file])
    // The stack lies first, so that a recursion that is too deep traps instead of overwriting data. The table of
    // Unicode properties is left out on purpose: code that needs it fails to link, for it would triple the size.
    Process.run(
      toolchain.wasmLinker,
      ["--no-entry", "--gc-sections", "--strip-all", "--stack-first", "-z", "stack-size=131072", "-o", linked]
        + [object, runtime])
    if let optimizer = toolchain.wasmOptimizer {
      // Only what runs without checks may count on never trapping: in the rules, a trap is what stops a wrong sum. The
      // lowest memory is the far end of the stack, which nothing reaches.
      Process.run(
        optimizer,
        // A function that is called once is joined to its caller only if it is short: what is alike then stays alike.
        ["--mvp-features", "-ocimfs", "60", "-aimfs", "1"]
          // Loops and branches laid out anew from what was optimized once come out shorter.
          + ["-Oz", "--flatten", "--rereloop", "-Oz", "-Oz", "--converge"]
          + (isChecked ? [] : ["-tnh", "-iit", "--low-memory-unused"]) + ["-o", linked, linked])
    }
    var packed: [UInt8] = []
    if let packer = toolchain.packer, !Self.behindSearch.contains(name) {
      Process.run(packer, ["--deflate", "--i50", linked])
      packed = Files.read(linked + ".deflate")
    }
    return CompiledModule(name: name, bytes: Files.read(linked), packed: packed)
  }

  private func swiftFlags(module: String, isChecked: Bool) -> [String] {
    // Without incremental code generation no hash that depends on the folder is left in the object. What LLVM inlines
    // on top of Swift's own inlining only adds to the size.
    let withoutChecks = [
      "-enforce-exclusivity=unchecked", "-assert-config", "Unchecked", "-Xfrontend", "-remove-runtime-asserts",
    ]
    return [
      "-target", Self.triple, "-enable-experimental-feature", "Embedded", "-swift-version", "6", "-wmo", "-Osize",
    ]
      + ["-parse-as-library", "-module-name", module, "-Xcc", "-mcpu=mvp", "-Xfrontend", "-disable-stack-protector"]
      + ["-Xfrontend", "-disable-incremental-llvm-codegen", "-Xllvm", "-inline-threshold=0"]
      // What makes loops faster by keeping more values at hand adds a fortieth to the size.
      + ["-Xllvm", "-disable-lsr", "-Xllvm", "-enable-pre=false"]
      + ["-module-cache-path", "\(work)/modules"] + (isChecked ? [] : withoutChecks)
  }

  private func files(of target: String, ending suffix: String) -> [String] {
    sources.filter { path in path.hasSuffix(suffix) && path.split(separator: "/").dropLast().contains { $0 == target } }
  }
}

/// A linked WebAssembly module.
struct CompiledModule {
  let name: String
  let bytes: [UInt8]
  /// The same in DEFLATE, without a head; empty where nothing packs it by itself.
  let packed: [UInt8]
}
