/// What a question gives: bytes to write, remarks for people, and how it ended.
package struct Answer: Hashable, Sendable {
  /// What goes to the output.
  package let bytes: [UInt8]
  /// Sentences for standard error, one each.
  package let remarks: [String]
  /// How it ended.
  package let exit: ExitCode
  /// Files to write into a folder instead of `bytes`; nil for all answers but a folder.
  package let folder: [FolderFile]?

  /// What is written beside the answer, and before it: whole or not at all.
  package var writes: [Write] = []

  /// Something to write to a path of its own.
  package enum Write: Hashable, Sendable {
    case file(path: String, bytes: [UInt8])
    case folder(path: String, files: [FolderFile])

    /// Where it is written.
    package var path: String {
      switch self {
      case .file(let path, _), .folder(let path, _): path
      }
    }
  }

  /// A file of an answer that is a folder.
  package struct FolderFile: Hashable, Sendable {
    /// Its name.
    package let name: String
    /// Its bytes.
    package let bytes: [UInt8]

    /// A file.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// An answer of bytes.
  package init(bytes: [UInt8], remarks: [String] = [], exit: ExitCode = .done) {
    self.bytes = bytes
    self.remarks = remarks
    self.exit = exit
    folder = nil
  }

  /// An answer that is a folder of files.
  package init(folder: [FolderFile], remarks: [String] = []) {
    bytes = []
    self.remarks = remarks
    exit = .done
    self.folder = folder
  }
}
