import Foundation
import PackagePlugin

/// Compiles the core and its exports to WebAssembly and hands the module's bytes to the target as Swift.
///
/// Every source is declared as an input, so the bytes can never be older than the code they come from.
@main
struct BrowserModulePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
    let modules = ["BrowserRuntime", "BrowserCore", "BrowserExports"]
    let sources = try context.package.targets(named: modules)
      .compactMap { ($0 as? any SourceModuleTarget)?.sourceFiles.map(\.url) }
      .flatMap { $0 }
      .filter { ["c", "h", "swift"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
    let work = context.pluginWorkDirectoryURL
    let generated = work.appending(path: "GeneratedModule.swift")
    // The compilers of the toolchain that runs this build.
    let compiler = try context.tool(named: "swiftc").url
    return [
      .buildCommand(
        displayName: "Compiling the core to WebAssembly",
        executable: try context.tool(named: "BrowserModuleTool").url,
        arguments: [compiler.path, work.path, generated.path] + sources.map(\.path),
        inputFiles: sources,
        outputFiles: [generated])
    ]
  }
}
