internal import Glibc

/// A score in whole billionths, which is how scores are compared: the last bits of two ways to
/// compute the same number never decide a rank.
///
/// q(x) = floor(x·1e9 + 0.5), for |x| < 1e9.
package func billionths(_ score: Double) -> Int { Int(floor(score * 1e9 + 0.5)) }
