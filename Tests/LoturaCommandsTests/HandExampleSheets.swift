import TestSupport

/// The sheets of network W by name, to be changed.
enum HandExampleSheets {
  static var sheets: [String: String] {
    Dictionary(HandExample.sheets.map { ($0.name, $0.text) }) { $1 }
  }
}
