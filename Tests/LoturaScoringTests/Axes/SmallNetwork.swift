import LoturaNetwork
import TestSupport

@testable import LoturaScoring

/// A network of a few associations, a, b, c …, to which a test adds its rows.
enum SmallNetwork {
  /// Associations of these ids on 2025-01-01, without a row.
  static func of(_ ids: String...) -> Network {
    var network = Network(asOf: Day(year: 2025, month: 1, day: 1)!)
    network.associations = ids.map { Association(id: .init($0), name: LocalizedName($0)) }
    return network
  }

  static func date(_ text: String) -> PartialDate { PartialDate(text)! }
}

extension Network {
  /// The axes of two, after noting whose rows there are.
  func axes(_ a: Subject.ID, _ b: Subject.ID) -> PairAxes {
    var noted = self
    noted.noteSubjectsWithRows()
    return AxisTable(noted, model: AxisModel.usual).axes(a, b)
  }

  /// Says that rows are all there are.
  mutating func complete(_ subjects: Subject.ID..., in sheet: SheetName) {
    for subject in subjects { coverage[.init(subject, sheet)] = .complete }
  }

  /// Sectors that are their own trees.
  mutating func addSectors(_ ids: [String]) {
    sectors += ids.map { Sector(id: .init($0), name: LocalizedName($0)) }
  }
}
