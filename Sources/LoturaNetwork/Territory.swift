/// Where a subject is at home: a code of the NUTS classification of territories, of any level.
///
/// **Source.** NUTS 2021 (Eurostat). `GR` is written `EL` there, and here.
public struct Territory: Hashable, Sendable {
  /// Two letters of the country, then up to three characters: `ES`, `ES2`, `ES21`, `ES213`.
  public let code: String

  /// The territory of this code, 2–5 letters or digits, or nil.
  public init?(_ code: String) {
    // A letter that is no ASCII may become two that are: ß becomes SS.
    guard (2...5).contains(code.utf8.count), code.utf8.allSatisfy({ $0 < 128 }) else { return nil }
    let upper = code.asCapitals
    guard upper.prefix(2).utf8.allSatisfy({ (65...90).contains($0) }),
      upper.utf8.allSatisfy({ (65...90).contains($0) || (48...57).contains($0) })
    else { return nil }
    self.code = upper.hasPrefix("GR") ? "EL" + upper.dropFirst(2) : upper
  }

  /// The territory that is a whole country.
  public init(_ country: Country) { code = country.code == "GR" ? "EL" : country.code }

  /// The codes of the country, NUTS 1, 2 and 3 that contain it, as far as they are given.
  public var chain: [String] { (2...code.utf8.count).map { String(code.prefix($0)) } }

  /// The country it lies in.
  public var country: Country? { Country(String(code.prefix(2))) }
}

/// A country, by its two letters of ISO 3166-1; Greece is `GR`, and `EL` is read as `GR`.
public struct Country: Hashable, Comparable, Sendable {
  /// Two capital letters.
  public let code: String

  /// The country of two letters, or nil.
  public init?(_ code: String) {
    guard code.utf8.count == 2, code.utf8.allSatisfy({ $0 < 128 }) else { return nil }
    let upper = code.asCapitals
    guard upper.utf8.allSatisfy({ (65...90).contains($0) }) else {
      return nil
    }
    self.code = upper == "EL" ? "GR" : upper
  }

  /// By letters.
  public static func < (left: Country, right: Country) -> Bool { left.code < right.code }
}

extension Country {
  /// Whether it is one of the 27 member states of the European Union.
  ///
  /// **Source.** `datasets/reference/x_countries.csv`, column `eu27`; a test compares the two.
  public var isInEU27: Bool { Country.memberStates.contains(code) }

  private static let memberStates = Set(
    """
    AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
    """.split(separator: " ").map(String.init))
}

extension String {
  /// In capital letters; as it is where it has no other letters, which is quicker.
  fileprivate var asCapitals: String {
    utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) } ? self : uppercased()
  }
}
