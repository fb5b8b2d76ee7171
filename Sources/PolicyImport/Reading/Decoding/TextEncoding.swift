/// The encodings that Chinese documents come in.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// Also what calls itself GBK, GB2312 or CP936: they are parts of it.
  case gb18030 = "GB18030"

  /// The encoding that goes by a name in HTML or XML; nil for one we do not read.
  ///
  /// A page that could be searched for its declaration byte by byte is not in UTF-16, whatever it says; the HTML
  /// standard reads that as UTF-8, and so do we.
  init?(label: String) {
    switch label.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be": self = .utf8
    case "gb18030", "gbk", "gb2312", "gb_2312-80", "gb_2312", "x-gbk", "chinese", "cp936", "ms936", "windows-936",
      "csgb2312", "euc-cn":
      self = .gb18030
    default: return nil
    }
  }
}
