/// Compiles the core to WebAssembly modules and writes them as Swift source.
///
/// Arguments: the toolchain's `swiftc`, a folder to work in, the Swift file to write, and the sources of BrowserCore,
/// BrowserExports and BrowserRuntime.
@main
struct BrowserModuleTool {
  static func main() {
    let arguments = CommandLine.arguments
    guard arguments.count > 4 else {
      Process.stop("usage: BrowserModuleTool swiftc work-folder output.swift source…")
    }
    let build = BrowserModuleBuild(
      toolchain: Toolchain(swiftc: arguments[1]), work: arguments[2], sources: Array(arguments[4...]))
    GeneratedSource(modules: build.run()).write(to: arguments[3])
  }
}
