/// A language that Lotura speaks.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case english = "en"
  case spanish = "es"
  case basque = "eu"
}

/// A name, and what it is in each language where people said so.
public struct LocalizedName: Hashable, Sendable {
  /// The name where no other is given.
  public let usual: String
  /// The names given for single languages.
  public let byLanguage: [Language: String]

  /// A name with its translations.
  public init(_ usual: String, byLanguage: [Language: String] = [:]) {
    self.usual = usual
    self.byLanguage = byLanguage
  }

  /// The name in a language, else the usual one.
  public func text(in language: Language) -> String { byLanguage[language] ?? usual }
}
