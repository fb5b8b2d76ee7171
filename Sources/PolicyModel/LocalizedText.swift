/// A text a visitor sees, in Chinese and, where it has been translated, in English.
public struct LocalizedText: Sendable, Hashable {
  /// The Chinese text.
  public var zh: String
  /// The English text; nil while the translation is missing.
  public var en: String?

  /// Makes a text.
  public init(zh: String, en: String?) {
    self.zh = zh
    self.en = en
  }

  /// The text in a language; the Chinese one where there is no translation.
  public func text(_ language: SiteLanguage) -> String {
    language == .en ? en ?? zh : zh
  }
}

/// A language of the published pages.
public enum SiteLanguage: String, Sendable, Hashable, CaseIterable {
  case zh, en

  /// The language tag of HTML's `lang` (BCP 47).
  public var tag: String { self == .zh ? "zh-Hans" : "en" }
}
