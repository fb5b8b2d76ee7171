// swift-tools-version: 6.2
import PackageDescription

// The order is the architecture: a target may use only what stands above it.
let package = Package(
  name: "portalgen",
  products: [
    .executable(name: "portalgen", targets: ["portalgen"]),
    .library(name: "ImportFuzzing", type: .static, targets: ["ImportFuzzing"]),
  ],
  targets: [
    // Values that everything may use.
    .target(name: "Diagnostics"),
    .target(name: "CFileExchange"),
    .target(name: "CSHA256"),
    .target(name: "FileTree", dependencies: ["CFileExchange", "CSHA256", "Diagnostics"]),

    // C libraries, each behind one wrapper.
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "YAML", dependencies: ["CYAML", "Diagnostics"]),
    .systemLibrary(name: "Ccmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(name: "CommonMark", dependencies: ["Ccmark"]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "Markup", dependencies: ["CXML"]),
    .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .target(name: "QREncoding", dependencies: ["CQRencode"]),

    // The core: no Foundation, Embedded Swift; native here, WebAssembly in the browser.
    // Optimised in debug builds too: it codes texts bit by bit, and the tests code many.
    .target(
      name: "BrowserCore", exclude: ["Search/generate_simplified_table.py"],
      swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(name: "BrowserRuntime"),
    .target(name: "BrowserExports", dependencies: ["BrowserCore", "BrowserRuntime"]),
    .executableTarget(name: "BrowserModuleTool"),
    .plugin(
      name: "BrowserModulePlugin", capability: .buildTool(), dependencies: ["BrowserModuleTool"],
      path: "Sources/BrowserModulePlugin"),
    .target(name: "BrowserModule", plugins: ["BrowserModulePlugin"]),

    // What a portal is made of.
    .target(name: "PolicyModel", dependencies: ["Diagnostics"]),
    .target(
      name: "PolicyImport",
      dependencies: ["PolicyModel", "YAML", "Markup", "BrowserCore", "Diagnostics", "FileTree"],
      exclude: ["Structure/generate_region_table.py"]),
    .target(
      name: "ContentLoading", dependencies: ["PolicyModel", "YAML", "CommonMark", "Diagnostics", "FileTree"]),
    .target(name: "SelfCheck", dependencies: ["PolicyModel", "YAML", "BrowserCore", "Diagnostics"]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "SearchIndexing", dependencies: ["PolicyModel", "BrowserCore", "CZlib", "FileTree"],
      exclude: ["generate_pinyin_table.py", "generate_shape_table.py"]),

    // What a reader sees.
    .target(name: "HTMLTemplate"),
    .executableTarget(name: "AssetEmbeddingTool"),
    .plugin(
      name: "AssetEmbeddingPlugin", capability: .buildTool(), dependencies: ["AssetEmbeddingTool"],
      path: "Sources/AssetEmbeddingPlugin"),
    .target(
      name: "Templates", dependencies: ["HTMLTemplate", "PolicyModel", "QREncoding"], path: "templates",
      exclude: ["assets"],
      plugins: ["AssetEmbeddingPlugin"]),

    // What staff run.
    .target(
      name: "SiteBuilding",
      dependencies: [
        "Templates", "HTMLTemplate", "ContentLoading", "SelfCheck", "SearchIndexing", "BrowserCore", "BrowserModule",
        "PolicyModel", "FileTree", "Diagnostics",
      ]),
    .target(
      name: "PortalCommands",
      dependencies: [
        "BrowserCore", "SiteBuilding", "ContentLoading", "PolicyModel", "PolicyImport", "SearchIndexing", "SelfCheck",
        "Diagnostics",
        "FileTree",
      ]),
    .executableTarget(name: "portalgen", dependencies: ["PortalCommands"]),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "FileTreeTests", dependencies: ["FileTree"]),
    .testTarget(name: "YAMLTests", dependencies: ["YAML", "Diagnostics"]),
    .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(name: "QREncodingTests", dependencies: ["QREncoding"]),
    .target(name: "RandomRules", dependencies: ["BrowserCore"], path: "Tests/RandomRules"),
    .executableTarget(
      name: "RuleVectors",
      dependencies: ["RandomRules", "SiteBuilding", "SelfCheck", "PolicyModel", "BrowserCore", "Diagnostics"],
      path: "Tests/RuleVectors"),
    .testTarget(
      name: "BrowserCoreTests", dependencies: ["BrowserCore", "BrowserExports", "BrowserModule", "RandomRules"]),
    .testTarget(name: "PolicyModelTests", dependencies: ["PolicyModel"]),
    .executableTarget(
      name: "ImportBenchmark", dependencies: ["PolicyImport", "FileTree"], path: "Benchmarks/import"),
    .target(
      name: "ImportFuzzing", dependencies: ["PolicyImport"], path: "Tests/ImportFuzzing",
      exclude: ["make_seeds.py", "words.dict"]),
    .testTarget(
      name: "PolicyImportTests",
      dependencies: ["PolicyImport", "ContentLoading", "PolicyModel", "FileTree", "Diagnostics"]),
    .testTarget(
      name: "ContentLoadingTests", dependencies: ["ContentLoading", "PolicyModel", "FileTree", "Diagnostics"]),
    .testTarget(
      name: "SelfCheckTests",
      dependencies: ["SelfCheck", "ContentLoading", "PolicyModel", "BrowserCore", "YAML", "Diagnostics"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SearchIndexingTests",
      dependencies: [
        "SearchIndexing", "SelfCheck", "ContentLoading", "PolicyImport", "PolicyModel", "BrowserCore", "BrowserExports",
        "Diagnostics", "FileTree",
      ],
      exclude: ["Fixtures"]),
    .testTarget(name: "HTMLTemplateTests", dependencies: ["HTMLTemplate"]),
    .testTarget(name: "TemplatesTests", dependencies: ["Templates", "HTMLTemplate", "PolicyModel"]),
    .testTarget(name: "SiteBuildingTests", dependencies: ["SiteBuilding", "PolicyModel", "FileTree", "Diagnostics"]),
    .testTarget(name: "PortalCommandsTests", dependencies: ["PortalCommands", "FileTree"]),
  ],
  swiftLanguageModes: [.v6]
)
