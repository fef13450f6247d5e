/// What a spreadsheet's number format says about a date: how much of it the cell shows.
///
/// **Source.** ECMA-376-1 2016, 18.8.30 (built-in formats) and 18.8.31 (format codes).
enum NumberFormat {
  /// The precision of a built-in format, or nil if it shows a plain number.
  static func precision(builtIn id: Int) -> SerialDate.Precision? {
    switch id {
    case 14...16, 27...31, 36, 50...54, 57, 58: .day
    case 17, 55, 56: .month
    case 18...21, 32...35, 45, 47: .time
    case 22: .dayAndTime
    default: nil
    }
  }

  /// The precision of a format code such as `dd/mm/yyyy hh:mm`, or nil if it shows a plain number,
  /// or a duration such as `[h]:mm`.
  static func precision(code: String) -> SerialDate.Precision? {
    guard code.lowercased() != "general", let letters = letters(of: Array(code.lowercased().utf8))
    else { return nil }
    var (year, month, day, time) = (false, false, false, false)
    for (place, letter) in letters.enumerated() {
      switch letter {
      case UInt8(ascii: "y"): year = true
      case UInt8(ascii: "d"): day = true
      case UInt8(ascii: "h"), UInt8(ascii: "s"): time = true
      default:
        // An m after hours or before seconds means minutes.
        let before = place > 0 ? letters[place - 1] : 0
        let after = place + 1 < letters.count ? letters[place + 1] : 0
        if before == UInt8(ascii: "h") || after == UInt8(ascii: "s") {
          time = true
        } else {
          month = true
        }
      }
    }
    if !year, !month, !day { return time ? .time : nil }
    if time { return .dayAndTime }
    return day || !year ? .day : month ? .month : .year
  }

  /// The letters y m d h s of a code in order, each run once, without what is quoted, escaped or in
  /// brackets; nil for a duration. Only the section for positive numbers counts.
  private static func letters(of code: [UInt8]) -> [UInt8]? {
    var letters: [UInt8] = []
    var last: UInt8 = 0
    var place = 0
    while place < code.count, code[place] != UInt8(ascii: ";") {
      let byte = code[place]
      switch byte {
      case UInt8(ascii: "\""): place = end(of: byte, in: code, from: place)
      case UInt8(ascii: "["):
        let close = end(of: UInt8(ascii: "]"), in: code, from: place)
        if close == place + 2 || close == place + 3, "hms".utf8.contains(code[place + 1]) {
          return nil
        }
        place = close
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): place += 1
      case UInt8(ascii: "a"):
        while place + 1 < code.count, "m/p".utf8.contains(code[place + 1]) { place += 1 }
      case _ where "ymdhs".utf8.contains(byte): if byte != last { letters.append(byte) }
      default: break
      }
      last = byte
      place += 1
    }
    return letters
  }

  private static func end(of closing: UInt8, in code: [UInt8], from start: Int) -> Int {
    code[(start + 1)...].firstIndex(of: closing) ?? code.count - 1
  }
}
