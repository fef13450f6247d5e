package import LoturaNetwork

extension ReferenceSheets {
  /// The strategies of the reference, whenever they were in force, by name. O(priorities).
  package var schemes: [String] {
    guard let table = table(.priorities),
      let column = table.header.firstIndex(of: ColumnName.scheme.rawValue)
    else { return [] }
    return Set(table.allIDs.flatMap { table.rows(of: $0).map { $0[column] } }).sorted()
  }

  /// The priorities of the reference that are in force on a day, by id: also those that no workbook
  /// uses, for what nobody works on is part of a strategy too. O(priorities).
  package func priorities(asOf day: Day) -> [Priority] {
    guard let table = table(.priorities) else { return [] }
    let columns = Dictionary(
      table.header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    return table.allIDs.flatMap { id in table.rows(of: id).prefix(1).map { (id, $0) } }
      .compactMap { id, row -> Priority? in
        func text(_ name: ColumnName) -> String? {
          columns[name.rawValue].map { row[$0] }.flatMap { $0.isEmpty ? nil : $0 }
        }
        guard let name = text(.name), let scheme = text(.scheme) else { return nil }
        if let from = text(.validFrom).flatMap({ PartialDate($0) }), from.firstDay > day {
          return nil
        }
        if let to = text(.validTo).flatMap({ PartialDate($0) }), to.lastDay < day { return nil }
        var names: [Language: String] = [:]
        names[.basque] = text(.nameEU)
        names[.spanish] = text(.nameES)
        names[.english] = text(.nameEN)
        var priority = Priority(
          id: .init(id), name: LocalizedName(name, byLanguage: names), scheme: scheme)
        priority.weight = text(.weight).flatMap { Double($0) } ?? 1
        priority.kind = text(.kind).flatMap { Priority.Kind(rawValue: $0) }
        priority.parent = text(.parent).map { .init($0) }
        return priority
      }
  }
}
