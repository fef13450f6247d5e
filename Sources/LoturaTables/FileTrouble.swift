internal import Glibc

/// Why the system refused to read or write a file.
public enum FileTrouble: Error, Hashable, Sendable {
  /// It does not exist, or the folder it should lie in does not.
  case absent
  /// The rights to it are missing.
  case notPermitted
  /// A folder where a file was expected, or a file where a folder was.
  case wrongKind
  /// The disk is full, or the quota is used up.
  case noSpace
  /// Larger than this program reads: 4 GiB.
  case tooLarge
  /// Anything else, in the system's words, in English.
  case other(String)

  /// The trouble that the last call of the system ran into.
  static func ofLastCall() -> FileTrouble {
    switch errno {
    case ENOENT: .absent
    case EACCES, EPERM, EROFS: .notPermitted
    case EISDIR, ENOTDIR: .wrongKind
    case ENOSPC, EDQUOT: .noSpace
    case let code: .other(unsafe strerror(code).map { unsafe String(cString: $0) } ?? "\(code)")
    }
  }
}
