package import LoturaNetwork
package import LoturaTables

/// Files of CORDIS, read to the sheets of a workbook: organisations as partners, projects, who took
/// part, what the projects are about, and everything that is odd about it all.
///
/// Two forms are recognised by the names of the files in the folder, each `.csv` or `.csv.gz`: the
/// official one (`project`, `organization`, `euroSciVoc`, `legalBasis`) and the tables that are
/// handed out with Lotura's data (`projects`, `participations`, `organisations` and others).
/// **Unknown.** A cell that is empty or cannot be read is empty in the workbook. A record that
/// cannot be read is left out and listed.
/// **Memory** the largest file unpacked, and what is kept. **Time** linear.
package struct CordisImport: Sendable {
  /// In which form the files are.
  package enum Form: String, CaseIterable, Hashable, Sendable {
    /// As published by the Publications Office.
    case official
    /// As handed out with Lotura's data.
    case handedOut = "handed_out"
  }

  /// Which projects of the Seventh Framework Programme are taken. Its two lists overlap mostly
  /// without a key between them, so they are never added up.
  package enum FP7: String, CaseIterable, Hashable, Sendable {
    /// None.
    case none
    /// Those of the list of projects, which have roles, money and themes.
    case projects
    /// The long list of who was in which, and of the list of projects only what is known to be in it.
    case all
  }

  /// What a file held.
  package struct FileCount: Hashable, Sendable {
    /// Its name.
    package let name: String
    /// Its records.
    package let records: Int
    /// Records that were left out, for they cannot be read.
    package let leftOut: Int
  }

  /// The form of the files.
  package let form: Form
  /// The folder's name.
  package let name: String
  /// SHA-256 of the names and bytes of the files that were read.
  package let hash: String
  /// The files that were read.
  package let files: [FileCount]
  /// The sheets of the workbook, its own first where rows were added to one.
  package let tables: [Table]
  /// How many rows were made of each sheet, in the order of the contract.
  package let rows: [RowCount]
  /// How many partners are marked as cluster organisations.
  package let clusterCount: Int
  /// What is odd.
  package let oddities: [CordisOddity]
  /// What cannot be read, by file and row: at most a thousand.
  package let issues: [Issue]
  /// How many more there are.
  package let unlisted: Int

  /// Rows of a sheet.
  package struct RowCount: Hashable, Sendable {
    /// The sheet.
    package let sheet: SheetName
    /// How many were imported.
    package let count: Int
  }

  /// Reads a folder.
  ///
  /// - Parameters:
  ///   - folder: the files.
  ///   - fp7: which projects of FP7 are taken; of files handed out only.
  ///   - region: a workbook to whose copy the rows are added; nil: a workbook of their own.
  ///   - snapshot: the date of the files, in place of what is known of it.
  ///   - progress: told how many records of about how many are read; nil: nobody watches.
  /// - Throws: `CordisFailure`: there is nothing of CORDIS, a file or a column that is needed is
  ///   missing or damaged, or an id is the region's for something else.
  package init(
    _ folder: CSVFolder, fp7: FP7, into region: Workbook? = nil, snapshot: PartialDate? = nil,
    progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) throws(CordisFailure) {
    let form = try Form(of: folder)
    var reading = CordisReading(folder, snapshot: snapshot?.text, progress: progress)
    // Where the reading fails, too, the line on the terminal is wiped.
    defer { progress?(1, 1) }
    switch form {
    case .official: try reading.readOfficial()
    case .handedOut: try reading.readHandedOut(fp7: fp7)
    }
    let adding = region.map { CordisAdding($0) }
    adding?.recognise(in: &reading)
    var sheets = CordisSheets(reading.facts, reading.oddities)
    sheets.make(adding)
    tables = try adding?.combined(&sheets) ?? sheets.standAlone
    rows = sheets.sheets.map { RowCount(sheet: $0.name, count: $0.rows.count) }
    self.form = form
    name = folder.name
    hash = reading.hash
    files = reading.files
    clusterCount = sheets.clusterCount
    oddities = sheets.oddities.found
    issues = reading.issues
    unlisted = reading.unlisted
  }

  /// How many records were left out, for they cannot be read.
  package var leftOut: Int { files.reduce(0) { $0 + $1.leftOut } }
}

/// Why files of CORDIS could not be read to a workbook.
package enum CordisFailure: Error, Sendable {
  /// A file could not be opened.
  case file(TableFailure)
  /// The folder holds none of the files.
  case nothingOfCordis
  /// The folder holds files of both forms.
  case bothForms
  /// Files or columns without which nothing can be made, or a damaged file.
  case issues([Issue])
  /// Ids that the region's workbook has for something else: at most ten of so many.
  case takenIDs([Taken], count: Int)

  /// An id that stands in two sheets.
  package struct Taken: Hashable, Sendable {
    /// The id.
    package let id: String
    /// Its sheet in the region's workbook.
    package let sheet: SheetName
    /// The sheet that it was to be a row of.
    package let imported: SheetName
  }
}

extension CordisImport.Form {
  /// The form of the files in a folder.
  fileprivate init(of folder: CSVFolder) throws(CordisFailure) {
    let isOfficial = ["project", "organization"].contains { folder.file($0) != nil }
    // A workbook has `projects` and `participations` too, and no `organisations`.
    let isHandedOut = folder.file("organisations") != nil
    switch (isOfficial, isHandedOut) {
    case (true, true): throw .bothForms
    case (true, false): self = .official
    case (false, true): self = .handedOut
    case (false, false): throw .nothingOfCordis
    }
  }
}
