internal import Glibc

/// Shows a sum and its parts in whole points, so that the shown parts add up to the shown total.
///
/// The total is rounded to the nearest point, each part down; the points that are then missing go
/// one each to the parts with the largest rest, the earlier of equals: largest remainder
/// (Hamilton). Rests are compared in billionths of a point.
///
/// - Parameter parts: hundredths of the score, ≥ 0.
/// - Returns: the total, and the points of each part in the order given.
package func wholePoints(_ parts: [Double]) -> (total: Int, parts: [Int]) {
  let justBelow = 1e-9
  let total = Int(floor(parts.reduce(0, +) + 0.5 + justBelow))
  var points = parts.map { Int(floor($0 + justBelow)) }
  let rests = zip(parts, points).map { billionths($0 - Double($1)) }
  let byRest = parts.indices.sorted { (rests[$1], $0) < (rests[$0], $1) }
  for part in byRest.prefix(max(0, total - points.reduce(0, +))) { points[part] += 1 }
  return (total, points)
}
