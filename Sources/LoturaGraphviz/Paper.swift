/// A sheet of paper, lying: the picture is made as large as fits on it and stands in its middle.
///
/// **Source.** ISO 216.
package enum Paper: String, Sendable, CaseIterable {
  /// 297 × 210 mm.
  case a4
  /// 420 × 297 mm.
  case a3
  /// 1189 × 841 mm.
  case a0

  /// Width in millimetres.
  package var width: Int {
    switch self {
    case .a4: 297
    case .a3: 420
    case .a0: 1189
    }
  }

  /// Height in millimetres.
  package var height: Int {
    switch self {
    case .a4: 210
    case .a3: 297
    case .a0: 841
    }
  }

  /// Width in points, whole.
  var points: (width: Double, height: Double) {
    func points(_ millimetres: Int) -> Double { (Double(millimetres) / 25.4 * 72).rounded() }
    return (points(width), points(height))
  }

  /// What a picture of this size in inches, its blank included, is multiplied by to fill the sheet.
  func zoom(width: Double, height: Double) -> Double {
    let zoom = min(points.width / 72 / max(width, 0.01), points.height / 72 / max(height, 0.01))
    // Rounded down, so that nothing is cut off at an edge.
    return (zoom * 10_000).rounded(.down) / 10_000
  }
}
