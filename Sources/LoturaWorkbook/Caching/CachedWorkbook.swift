import LoturaNetwork
import LoturaTables

/// How a workbook without issues lies in a cache file.
///
///     group 0          the hash, the hidden ids, how many sheets of people's own there are
///     group 1          the nodes: ids, the position of each one's sheet, its row
///     groups 2 …       the sheets of the contract, by position
///     groups 200 …     what was taken from the reference
///     groups 300 …     the sheets of people's own
///     groups 60 000 …  the links of a day (`CachedColumns`)
///
/// Numbers in it are looked at before they are used as places: a file that was made to do harm gives
/// wrong rows at worst.
enum CachedWorkbook {
  /// How this is laid out, and what is taken for granted when it is read: a new number whenever
  /// either changes.
  static let layout = 1

  static let hash = CacheCode(group: 0, part: 0)
  static let hiddenIDs = CacheCode(group: 0, part: 2)
  static let otherCount = CacheCode(group: 0, part: 4)

  static let nodeEnds = CacheCode(group: 1, part: 0)
  static let nodeIDs = CacheCode(group: 1, part: 1)
  static let nodeSheets = CacheCode(group: 1, part: 2)
  static let nodeRows = CacheCode(group: 1, part: 3)

  static let sheets: UInt16 = 2
  static let adopted: UInt16 = 200
  static let others: UInt16 = 300

  /// The sheets of which rows may come from the reference, in the order of `Workbook.adopted`.
  static let adoptable: [SheetName] = [.sectors, .priorities, .rules]
}

// MARK: - Writing

extension Workbook {
  /// Adds the workbook to a cache file. Only one without issues: they are not kept.
  ///
  /// - Parameter folder: the folder of CSV files that it was read from; nil: it is a file.
  func add(to cache: inout CacheWriting, folder: String?) {
    cache.add([hash], as: CachedWorkbook.hash)
    cache.add(hiddenIDs.sorted(), as: CachedWorkbook.hiddenIDs)
    nodes.add(to: &cache)
    for (position, rows) in sheets.enumerated() {
      rows?.add(to: &cache, as: CachedWorkbook.sheets + UInt16(position), folder: folder)
    }
    for rows in adopted {
      guard let place = CachedWorkbook.adoptable.firstIndex(of: rows.sheet.name) else { continue }
      rows.add(to: &cache, as: CachedWorkbook.adopted + UInt16(place), folder: nil)
    }
    cache.add([UInt32(others.count)], as: CachedWorkbook.otherCount)
    for (place, other) in others.enumerated() {
      other.add(to: &cache, as: CachedWorkbook.others + UInt16(place), folder: folder)
    }
  }

  /// The most sheets of people's own with which a workbook is kept.
  static let mostOthers = 1000

  /// A workbook out of a cache file; nil: it is not there as it should be.
  ///
  /// - Parameters:
  ///   - source: what it was read from.
  ///   - folder: the folder of CSV files; nil: it is a file.
  init?(from cache: CacheFile, source: TableSource, folder: String?, audience: Audience) {
    guard cache.texts(CachedWorkbook.hash) == [source.hash],
      let hidden = cache.texts(CachedWorkbook.hiddenIDs),
      let count: [UInt32] = cache.array(CachedWorkbook.otherCount), count.count == 1,
      count[0] <= Workbook.mostOthers, let nodes = NodeIndex(from: cache)
    else { return nil }
    name = source.name
    hash = source.hash
    self.audience = audience
    (issues, errorCount, warningCount) = ([], 0, 0)
    self.nodes = nodes
    hiddenIDs = Set(hidden)
    var sheets: [SheetRows?] = []
    for (position, sheet) in DataContract.sheets.enumerated() {
      let group = CachedWorkbook.sheets + UInt16(position)
      let rows = SheetRows(from: cache, as: group, sheet, folder: folder, nodes: nodes.count)
      guard rows != nil || !Table.isKept(in: cache, as: group) else { return nil }
      sheets.append(rows)
    }
    var adopted: [SheetRows] = []
    for (place, name) in CachedWorkbook.adoptable.enumerated() {
      let group = CachedWorkbook.adopted + UInt16(place)
      let sheet = DataContract.sheet(name)
      guard Table.isKept(in: cache, as: group) else { continue }
      guard let rows = SheetRows(reference: sheet, from: cache, as: group) else { return nil }
      adopted.append(rows)
    }
    var others: [OtherRows] = []
    for place in 0..<UInt16(count[0]) {
      guard let rows = OtherRows(from: cache, as: CachedWorkbook.others + place, folder: folder)
      else { return nil }
      others.append(rows)
    }
    self.sheets = sheets
    self.adopted = adopted
    self.others = others
    guard nodesHaveRows else { return nil }
  }

  /// Whether the row of every node is there.
  private var nodesHaveRows: Bool {
    let own = sheets.map { $0?.count ?? 0 }
    var taken = own.map { _ in 0 }
    for rows in adopted { taken[DataContract.positions[rows.sheet.name] ?? 0] = rows.count }
    return (0..<nodes.count).allSatisfy { number in
      let (sheet, row) = (Int(nodes.sheets[number]), Int(nodes.rows[number]))
      return row < 0 ? -1 - row < taken[sheet] : row < own[sheet]
    }
  }
}
