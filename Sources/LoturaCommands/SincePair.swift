import LoturaReports

/// A pair that an earlier answer of `suggest` listed: what `--since` leaves out.
struct SincePair: Hashable {
  /// The smaller id.
  let a: String
  /// The larger id.
  let b: String

  /// Two ids, in either order.
  init(_ one: String, _ other: String) {
    a = min(one, other)
    b = max(one, other)
  }

  /// The pairs of an earlier JSON answer of `suggest`; nil: it is none. O(bytes).
  static func pairs(inAnswer bytes: [UInt8]) -> Set<SincePair>? {
    guard let answer = JSONValue(parsing: bytes), case .object(let envelope) = answer,
      envelope["command"] == .string("suggest"), case .object(let result)? = envelope["result"],
      case .array(let rows)? = result["rows"]
    else { return nil }
    return Set(
      rows.compactMap { row in
        guard case .object(let members) = row, case .string(let a)? = members["a"],
          case .string(let b)? = members["b"]
        else { return nil }
        return SincePair(a, b)
      })
  }
}
