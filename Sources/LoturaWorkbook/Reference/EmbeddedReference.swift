import LoturaNetwork
import LoturaTables

/// The reference tables that are in the program, unpacked when they are first asked for.
enum EmbeddedReference {
  /// The rows of a sheet, or nil.
  static func table(_ sheet: SheetName) -> ReferenceTable? {
    switch sheet {
    case .sectors: sectors
    case .priorities: priorities
    case .rules: rules
    default: nil
    }
  }

  /// Whether NUTS 2021 has this code.
  static func hasTerritory(_ code: String) -> Bool { territories.contains(code) }

  private static let sectors = ReferenceTable(
    ReferenceText(
      EmbeddedSectors.text, constant: EmbeddedSectors.constant, alike: EmbeddedSectors.alike))
  private static let priorities = ReferenceTable(
    ReferenceText(
      EmbeddedPriorities.text, constant: EmbeddedPriorities.constant,
      alike: EmbeddedPriorities.alike))
  private static let rules = ReferenceTable(
    ReferenceText(EmbeddedRules.text, constant: EmbeddedRules.constant, alike: EmbeddedRules.alike))

  private static let territories = Set(
    EmbeddedTerritories.codes.split { $0 == " " || $0 == "\n" }.map(String.init))
}
