/// A number as machines read it: at most nine decimals, a point, no zeros at the end.
///
/// `0.1 + 0.2` is `0.3`, `3.0` is `3`, `-0.0` is `0`. The shortest text that reads back as the same
/// number is taken where it has no more than nine decimals. A number that is not finite has no
/// text. O(1).
package func decimalText(_ number: Double) -> String? {
  guard number.isFinite else { return nil }
  let shortest = number.magnitude.description
  let sign = number < 0 ? "-" : ""
  if number.magnitude >= 9e9 || hasFewDecimals(shortest) {
    let text = shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
    return text == "0" ? text : sign + text
  }
  var whole = Int64(number.magnitude)
  var billionths = Int64(((number.magnitude - Double(whole)) * 1e9).rounded())
  if billionths == 1_000_000_000 { (whole, billionths) = (whole + 1, 0) }
  let rest = String(billionths)
  var decimals = String(repeating: "0", count: 9 - rest.utf8.count) + rest
  while decimals.hasSuffix("0") { decimals.removeLast() }
  let text = "\(whole)" + (decimals.isEmpty ? "" : "." + decimals)
  return text == "0" ? text : sign + text
}

/// Whether a number's text has at most nine decimals and no power of ten.
private func hasFewDecimals(_ text: String) -> Bool {
  guard !text.contains("e"), let point = text.firstIndex(of: ".") else { return false }
  return text[text.index(after: point)...].utf8.count <= 9
}
