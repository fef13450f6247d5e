import LoturaNetwork

extension CordisImport {
  /// What stands beside the workbook for whoever gets it without this program: whose data it is,
  /// what was done to it, what it must not be used for. In English, as the sheets are.
  package var sourceNote: String {
    let counts = rows.map { "- `\($0.sheet.rawValue)`: \($0.count) rows" }.joined(separator: "\n")
    let read = files.map { "- `\($0.name)`: \($0.records) records" }.joined(separator: "\n")
    return """
      # Sources of this workbook

      CORDIS: © European Union, Publications Office of the European Union. Reuse is authorised if the
      source is acknowledged (Commission Decision 2011/833/EU). NUTS: © European Union (Eurostat).

      Changed by `lotura import cordis`: columns renamed, countries and territories brought to
      ISO 3166-1 and NUTS 2021, partners' sectors worked out from their projects, cluster
      organisations marked by their names. Errors in it are not those of the European Union.

      ## Read
      \(read)

      SHA-256 of the input: `\(hash)`

      ## Made
      \(counts)

      ## Must not be used for
      Judging an organisation or its performance; rates or rankings over time (names, grant numbers
      and years are missing unevenly); taking an absent pair for one that never worked together.

      """
  }
}
