import LoturaNetwork
import LoturaTables
import LoturaWorkbook

/// The sheets of a test, as CSV.
struct Sheets {
  var texts: [String: String]

  /// Two associations, two companies, a sector, a capability; more or other sheets by name.
  init(_ more: [String: String] = [:]) {
    texts = [
      "associations": "id,name\nmar,Sea\nbide,Road\n",
      "companies": "id,name\nontzi,Ship\ngurpil,Wheel\n",
    ].merging(more) { $1 }
  }

  /// Only these sheets.
  init(only texts: [String: String]) { self.texts = texts }

  var set: TableSet {
    TableSet.read(files: texts.map { ($0 + ".csv", Array($1.utf8)) }, name: "test")
  }

  func read(for audience: Audience = .agency, reference: ReferenceSheets = .none) -> Workbook {
    Workbook.read(set, audience: audience, reference: reference)
  }

  /// Every issue as one line: code, sheet, row, column, value.
  func issues(for audience: Audience = .agency, reference: ReferenceSheets = .none) -> [String] {
    read(for: audience, reference: reference).issues.map(\.line)
  }

  func network(_ day: String = "2025-01-01", for audience: Audience = .agency) -> Network {
    read(for: audience).network(asOf: Sheets.day(day)).network
  }

  func warnings(_ day: String = "2025-01-01") -> [String] {
    read().network(asOf: Sheets.day(day)).warnings.map(\.line)
  }

  static func day(_ text: String) -> Day { PartialDate(text)!.firstDay }
}

extension LoturaWorkbook.Issue {
  /// Code, sheet, row, column, value, in one line; `-` where there is none.
  var line: String {
    [
      code.rawValue, place.sheet ?? "-", place.row.map(String.init) ?? "-", place.column ?? "-",
      value ?? "-",
    ].joined(separator: " ")
  }
}
