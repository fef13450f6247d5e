import LoturaTables
import LoturaNetwork

/// The reference tables that are in the program, unpacked when they are first asked for.
enum EmbeddedReference {
  /// The rows of a sheet, or nil.
  static func table(_ sheet: SheetName) -> ReferenceTable? {
    switch sheet {
    default: nil
    }
  }

  /// Whether NUTS 2021 has this code.
  static func hasTerritory(_ code: String) -> Bool { true }
}
