import BrowserCore
public import PolicyModel

extension CompiledRules {
  /// What a page in one language takes along: the length of the program in four bytes, the program, and the catalogue,
  /// in which the questions explain these terms.
  public func browserBytes(in language: SiteLanguage, terms: [Term] = []) -> [UInt8] {
    let source = source.inLanguage(language)
    let program = source.encode()
    var out = ByteWriter()
    out.fixed32(UInt32(program.count))
    out.append(program)
    out.append(RuleCatalog(self, source: source, terms: terms, in: language).json)
    return out.bytes
  }

  /// What whoever shows results has at hand, as JSON: questions, titles, notes, where to apply.
  func catalog(in language: SiteLanguage) -> [UInt8] {
    RuleCatalog(self, source: source.inLanguage(language), terms: [], in: language).json
  }

  /// Eight hexadecimal digits that change with the rules.
  var version: String {
    let digits = String(Checksum.crc32(program, in: 0..<program.count), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
