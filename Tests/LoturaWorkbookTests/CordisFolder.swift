import Foundation
import LoturaTables
import LoturaWorkbook

/// Files of CORDIS for a test, all of it invented, in a folder that goes when the test ends.
struct CordisFolder: ~Copyable {
  let path = FileManager.default.temporaryDirectory
    .appendingPathComponent("lotura-cordis-\(UUID().uuidString)").path

  init(_ files: [String: String]) throws {
    try self.init(bytes: files.mapValues { Array($0.utf8) })
  }

  init(bytes files: [String: [UInt8]]) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, bytes) in files { try FileOutput.write(bytes, to: path + "/" + name) }
  }

  deinit {
    // What is left behind harms nobody.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Reads it.
  func read(
    fp7: CordisImport.FP7 = .projects, into region: Workbook? = nil
  ) -> Result<CordisImport, CordisFailure> {
    do throws(CordisFailure) {
      let folder: CSVFolder
      do throws(TableFailure) { folder = try CSVFolder(path) } catch { throw .file(error) }
      return .success(try CordisImport(folder, fp7: fp7, into: region))
    } catch { return .failure(error) }
  }

  /// The tables as they are handed out: two organisations, two projects, three who took part.
  static let handedOut = [
    "organisations.csv": """
    org_id,name,short_name,activity_type,sme,country,nuts,city,name_source,nuts_source
    900000001,Alpha Institute,ALPHA,REC,0,EL,EL300,Athens,fp7_2016,
    900000002,,,PRC,,UK,,,,
    900000003,Beta Cluster,,OTH,,ES,ES213,Bilbao,dashboard2021,

    """,
    "projects.csv": """
    programme,project_id,grant_id,grant_match,acronym,title,start_date,end_date,theme,total_cost
    H2020,rcn1,700001,source,ONE,First thing,2016-01-01,2018-12-31,SC4 SC5,100.5
    FP7,300002,300002,source,,,2014-01-01,,FP7-ICT,

    """,
    "participations.csv": """
    programme,project_id,org_id,role,order,ec_contribution
    H2020,rcn1,900000001,coordinator,1,60
    H2020,rcn1,900000002,partner,2,
    FP7,300002,900000001,participant,1,10

    """,
  ]
}

extension CordisImport {
  /// A sheet as lines of cells joined by `|`, without the header.
  func lines(_ sheet: String, _ columns: [String]) -> [String] {
    guard let table = tables.first(where: { $0.name == sheet }) else { return [] }
    return (0..<table.rowCount).map { row in
      columns.map { column in
        table.position(of: column).flatMap { table.text(row: row, column: $0) } ?? ""
      }.joined(separator: "|")
    }
  }

  /// How often each oddity was seen, by code.
  var counts: [String: Int] {
    Dictionary(uniqueKeysWithValues: oddities.map { ($0.kind.rawValue, $0.count) })
  }

  /// The issues, one a line.
  var issueLines: [String] { issues.map(\.line) }

  /// The workbook that it is.
  var workbook: Workbook {
    Workbook.read(TableSet(name: "made", tables: tables, hash: ""), audience: .agency)
  }
}
