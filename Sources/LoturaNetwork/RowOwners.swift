/// Who has at least one row in force in which sheet: a zero counts.
public struct RowOwners: Sendable {
  private var bySheet: [SheetName: Owners] = [:]

  private enum Owners: Sendable {
    case ids(Set<Subject.ID>)
    case marks(SubjectMarks)

    var ids: Set<Subject.ID> {
      switch self {
      case .ids(let ids): ids
      case .marks(let marks): marks.marked
      }
    }
  }

  /// Nobody in any sheet.
  public init() {}

  /// Who has rows in a sheet; nil: the sheet is absent, or nobody can have any in it. O(owners).
  public subscript(sheet: SheetName) -> Set<Subject.ID>? {
    get { bySheet[sheet]?.ids }
    set { bySheet[sheet] = newValue.map { .ids($0) } }
  }

  /// Who has rows in a sheet, else others. O(owners).
  public subscript(
    sheet: SheetName, default others: @autoclosure () -> Set<Subject.ID>
  ) -> Set<Subject.ID> {
    get { bySheet[sheet]?.ids ?? others() }
    set { bySheet[sheet] = .ids(newValue) }
  }

  /// Whether somebody has rows in a sheet. O(log nodes).
  public func contains(_ subject: Subject.ID, in sheet: SheetName) -> Bool {
    switch bySheet[sheet] {
    case .ids(let ids): ids.contains(subject)
    case .marks(let marks): marks.contains(subject)
    case nil: false
    }
  }

  /// The same with other owners in each sheet. O(owners).
  public func mapValues(_ others: (Set<Subject.ID>) -> Set<Subject.ID>) -> RowOwners {
    var mapped = RowOwners()
    mapped.bySheet = bySheet.mapValues { .ids(others($0.ids)) }
    return mapped
  }

  /// Notes who of very many has rows in a sheet. O(1).
  package mutating func set(_ sheet: SheetName, to marks: SubjectMarks) {
    bySheet[sheet] = .marks(marks)
  }
}

extension RowOwners: Equatable {
  /// Whether the same have rows in the same sheets. O(owners).
  public static func == (one: RowOwners, other: RowOwners) -> Bool {
    one.bySheet.mapValues(\.ids) == other.bySheet.mapValues(\.ids)
  }
}

extension RowOwners: ExpressibleByDictionaryLiteral {
  /// These have rows in these sheets.
  public init(dictionaryLiteral owners: (SheetName, Set<Subject.ID>)...) {
    for (sheet, ids) in owners { bySheet[sheet] = .ids(ids) }
  }
}

/// Some of very many ids: a mark beside each. **Memory** a byte an id; the ids are shared.
package struct SubjectMarks: Sendable {
  private let ids: [String]
  private let isMarked: [Bool]

  /// Marks beside ids, which ascend.
  package init(ids: [String], isMarked: [Bool]) {
    precondition(ids.count == isMarked.count, "a mark beside each id")
    self.ids = ids
    self.isMarked = isMarked
  }

  /// Whether an id is there and marked. O(log ids).
  package func contains(_ id: Subject.ID) -> Bool {
    var range = 0..<ids.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if ids[middle] == id.text { return isMarked[middle] }
      range = ids[middle] < id.text ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }

  /// The ids that are marked. O(ids).
  package var marked: Set<Subject.ID> {
    Set(ids.indices.lazy.filter { isMarked[$0] }.map { Subject.ID(ids[$0]) })
  }
}
