/// A drawing as DOT text with a few places left open, which are filled when it is known how wide
/// the picture gets and which start gave the fewest crossings.
///
/// The places are marked by control characters, which `CleanText` takes out of every text of
/// people; so a mark is always ours.
///
///     U+0001           the number of the start
///     U+0002           the attribute dpi, or nothing
///     U+0003 n U+0004  the number n, multiplied by the header's scale
///     U+0007           the attributes that fit the picture to a sheet, or nothing
///     U+0005 … U+0006  the header, which is left out to learn how wide the rest is
struct DOTTemplate: Hashable, Sendable {
  /// The text with its marks.
  let text: String

  /// What stands in the open places.
  struct Filling: Hashable, Sendable {
    /// Where chance begins, 1 ….
    var start = 1
    /// What the header's sizes are multiplied by, 1 … 4.
    var scale = 1.0
    /// Whether there is a header.
    var showsHeader = true
    /// Dots an inch, for formats made of dots; nil where the format knows better.
    var dotsPerInch: Double?
    /// The sheet and what the drawing is multiplied by to fill it; nil for no sheet.
    var sheet: Sheet?

    /// A sheet of paper, and the drawing's size on it.
    struct Sheet: Hashable, Sendable {
      let paper: Paper
      let zoom: Double
    }
  }

  static let start = "\u{1}"
  static let dotsPerInch = "\u{2}"
  static let sheet = "\u{7}"
  static let headerBegins = "\u{5}"
  static let headerEnds = "\u{6}"

  /// A number of the header, to be multiplied by its scale.
  static func scaled(_ number: Double) -> String { "\u{3}\(plainNumber(number))\u{4}" }

  /// Whether there is a header to show.
  var hasHeader: Bool { text.utf8.contains(5) }

  /// The text with its places filled. O(length).
  func filled(_ filling: Filling) -> String {
    var out: [UInt8] = []
    var rest = Array(text.utf8)[...]
    out.reserveCapacity(rest.count)
    while let byte = rest.popFirst() {
      switch byte {
      case 1: out += String(filling.start).utf8
      case 2:
        if let dots = filling.dotsPerInch { out += " dpi=\"\(plainNumber(dots))\"".utf8 }
      case 7:
        if let sheet = filling.sheet {
          let (width, height) = sheet.paper.points
          let numbers = [width, height, sheet.zoom].map(Self.exact).joined(separator: ",")
          out += " margin=\"0\" viewport=\"\(numbers)\"".utf8
        }
      case 3:
        let number = rest.prefix { $0 != 4 }
        rest = rest.dropFirst(number.count + 1)
        out += Self.product(number, filling.scale).utf8
      case 5 where !filling.showsHeader: rest = rest.drop { $0 != 6 }
      case 5, 6: break
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// With all decimals: a zoom of two would be off by inches on a large sheet.
  private static func exact(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }

  private static func product(_ number: ArraySlice<UInt8>, _ scale: Double) -> String {
    plainNumber((Double(String(decoding: number, as: UTF8.self)) ?? 0) * scale)
  }
}
