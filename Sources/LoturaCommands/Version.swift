/// The version of Lotura, as outputs name it.
package enum Version {
  /// Major, minor, patch (semantic versioning).
  package static let number = "0.1.0"
}
