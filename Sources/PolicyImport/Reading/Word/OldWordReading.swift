import Diagnostics

/// Reads what came before DOCX (DOC, WPS, RTF, ODT): LibreOffice makes it DOCX, automatic numbers included.
enum OldWordReading {
  /// The document of such a file.
  static func read(_ bytes: [UInt8], fileName: String) throws(Diagnostic) -> SourceText {
    let tool = ExternalTool(name: "soffice", package: "libreoffice-writer-nogui")
    let document = try tool.run(on: bytes, input: "source.doc", output: "out/source.docx", fileName: fileName) {
      folder in
      [
        "-env:UserInstallation=file://\(folder)/profile", "--headless", "--norestore", "--nolockcheck", "--convert-to",
        "docx", "--outdir", "\(folder)/out", "\(folder)/source.doc",
      ]
    }
    var text = try WordReading.read(document, fileName: fileName)
    text.format = .doc
    return text
  }
}
