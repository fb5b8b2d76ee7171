import Foundation
import PackagePlugin

/// Embeds the files of the target's `assets` folder as Swift strings, so that the tool is one file.
@main
struct AssetEmbeddingPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) async throws -> [Command] {
    let folder = target.directoryURL.appending(path: "assets")
    let assets = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { ["css", "js", "svg"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedAssets.swift")
    return [
      .buildCommand(
        displayName: "Embedding assets",
        executable: try context.tool(named: "AssetEmbeddingTool").url,
        arguments: [output.path] + assets.map(\.path),
        inputFiles: assets, outputFiles: [output])
    ]
  }
}
