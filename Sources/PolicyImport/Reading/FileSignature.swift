import Diagnostics

/// Tells kinds of file apart by the bytes they begin with.
enum FileSignature {
  case pdf
  /// A ZIP archive: DOCX and its like are told apart by the names of their members.
  case zip
  /// LibreOffice's ODT.
  case openDocument
  /// Microsoft's compound file: DOC, WPS and their like.
  case compound
  case richText
  /// A picture; its text, if it has any, nobody has recognised yet.
  case image
  /// A file that only holds other files.
  case archive

  /// The kind of a file; nil for what may be text.
  static func of(_ bytes: [UInt8]) -> FileSignature? {
    func starts(_ text: String) -> Bool { bytes.starts(with: text.utf8) }
    if starts("%PDF-") { return .pdf }
    if starts("PK\u{3}\u{4}") {
      let isODT = bytes.dropFirst(30).starts(with: "mimetypeapplication/vnd.oasis.opendocument.text".utf8)
      return isODT ? .openDocument : .zip
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .compound }
    if starts("{\\rtf") { return .richText }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) || bytes.starts(with: [0xFF, 0xD8, 0xFF]) || starts("GIF8")
      || starts("II*\0") || starts("MM\0*") || starts("BM") && bytes.prefix(64).contains(0)
      || starts("RIFF") && bytes.dropFirst(8).starts(with: "WEBP".utf8)
    {
      return .image
    }
    if bytes.starts(with: [0x1F, 0x8B]) || starts("Rar!") || starts("BZh")
      || bytes.starts(with: [0xFD, 0x37, 0x7A]) || bytes.starts(with: [0x37, 0x7A, 0xBC])
    {
      return .archive
    }
    return nil
  }

  /// What to say of a picture, or else of an archive.
  func refusal(fileName: String) -> Diagnostic {
    let isImage = self == .image
    return Diagnostic(
      "import-not-text", at: SourceLocation(path: fileName),
      isImage
        ? Wording(zh: "这个文件是图片，不是文字", en: "this file is an image, not text")
        : Wording(zh: "这个文件是压缩包，不是文字", en: "this file is an archive, not text"),
      mend: isImage
        ? Wording(zh: "请先做文字识别（OCR），核对后导入识别出的文字", en: "recognise its text first (OCR), check it and import that")
        : Wording(zh: "请把里面的文件取出来，再逐个导入", en: "take the files out of it and import those"))
  }
}
