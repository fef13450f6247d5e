/// A folder of CSV files, packed with gzip or not, that are read one at a time: what is larger than
/// a workbook need not be in memory all at once.
package struct CSVFolder: Sendable {
  /// The folder's name, without directories.
  package let name: String
  /// Its files that end in `.csv` or `.csv.gz`, by the bytes of their names.
  package let files: [File]

  /// One file.
  package struct File: Hashable, Sendable {
    /// Its name, as it stands in the folder.
    package let name: String
    /// Its name without `.csv` or `.csv.gz`, in small letters.
    package let stem: String
    /// How many bytes it has as it lies there.
    package let size: Int
    let path: String
    let isPacked: Bool
  }

  /// What a file holds.
  package struct Content: Sendable {
    /// Its cells.
    package let table: Table
    /// What cannot be read, at most 1000 places; an unreadable file has one problem, without a row.
    package let problems: [TableProblem]
    /// How many more problems there are than are listed.
    package let unlisted: Int
    /// The rows, as people count them, in which something cannot be read, ascending.
    package let spoiltRows: [Int]
    /// SHA-256 of the file's bytes as they lie there.
    package let hash: String
  }

  /// Opens a folder. **Errors** there is none, or it may not be read.
  package init(_ path: String) throws(TableFailure) {
    do throws(FileTrouble) {
      guard try FileBytes.kind(of: path) == .folder else { throw FileTrouble.wrongKind }
      let names = try FileBytes.names(in: path, endingIn: [".csv", ".csv.gz"])
      files = try names.map { name throws(FileTrouble) in
        let isPacked = name.hasSuffix(".gz")
        return File(
          name: name, stem: String(name.dropLast(isPacked ? 7 : 4)).lowercased(),
          size: try FileBytes.size(of: path + "/" + name), path: path + "/" + name,
          isPacked: isPacked)
      }
    } catch {
      throw error == .absent ? .noSuchPath(path) : .unreadable(path: path, error)
    }
    let resolved = FileBytes.resolved(path)
    name = resolved.split(separator: "/").last.map(String.init) ?? "/"
  }

  /// The file of this name without its ending, in small letters; the one that is not packed where
  /// there are both.
  package func file(_ stem: String) -> File? {
    files.first { $0.stem == stem && !$0.isPacked } ?? files.first { $0.stem == stem }
  }

  /// Reads a file. What is wrong in it, damaged packing too, comes in `problems`. **Memory** one
  /// byte a byte unpacked and 4 bytes a cell. **Errors** it may not be read.
  package func read(_ file: File) throws(TableFailure) -> Content {
    var bytes: [UInt8]
    do throws(FileTrouble) { bytes = try FileBytes.read(file.path) } catch {
      throw error == .absent ? .noSuchPath(file.path) : .unreadable(path: file.path, error)
    }
    let hash = SHA256.hexadecimal(of: bytes)
    var found = SheetProblems(sheet: file.name)
    if file.isPacked {
      do throws(GunzipFailure) { bytes = try Gunzip.bytes(bytes) } catch {
        found.note(.damagedPacking(error.words))
        bytes = []
      }
    }
    let table = CSVReader.table(name: file.name, bytes: bytes, problems: &found)
    return Content(
      table: table, problems: found.problems, unlisted: found.unlisted,
      spoiltRows: found.spoiltRows, hash: hash)
  }
}

extension GunzipFailure {
  /// What is wrong, in English, for the log.
  fileprivate var words: String {
    switch self {
    case .damaged(let place): "gzip is damaged at byte \(place)"
    case .cutOff: "gzip is cut off"
    case .tooLarge: "too large when unpacked"
    }
  }
}
