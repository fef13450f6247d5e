/// A number as pictures write it: at most `places` decimals, no exponent, no trailing zeros, never
/// `-0`, always with a point.
///
/// - Parameter value: finite, |value| < 10¹².
func plainNumber(_ value: Double, places: Int = 2) -> String {
  precondition(value.isFinite && abs(value) < 1e12, "numbers of a picture are finite")
  var unit = 1
  for _ in 0..<places { unit *= 10 }
  let scaled = Int((value * Double(unit)).rounded())
  let magnitude = Int(scaled.magnitude)
  var text = (scaled < 0 ? "-" : "") + String(magnitude / unit)
  var rest = magnitude % unit
  guard rest > 0 else { return text }
  var digits = String(rest + unit).dropFirst()
  while rest % 10 == 0 {
    digits = digits.dropLast()
    rest /= 10
  }
  text += "." + digits
  return text
}
