import Glibc
package import LoturaScoring

/// How a picture reads a score: in whole points, and how far it can be trusted.
extension Estimate {
  /// The used value in points, 0 … 100.
  package var points: Int { Self.inPoints(used) }
  /// The least it can be, in points.
  package var lowPoints: Int { Self.inPoints(low) }
  /// The most it can be, in points.
  package var highPoints: Int { Self.inPoints(high) }

  /// Whether a picture shows its range instead of one number: it is wider than ten points.
  package var showsRange: Bool { high - low > 0.1 + 1e-9 }
  /// Whether a line must not look as firm as others: the range is wider than 25 points.
  package var isUncertain: Bool { high - low > 0.25 + 1e-9 }

  /// '64', or '50–78' where facts are missing.
  package var shown: String { showsRange ? "\(lowPoints)–\(highPoints)" : String(points) }

  private static func inPoints(_ share: Double) -> Int { Int(floor(share * 100 + 0.5 + 1e-9)) }
}
