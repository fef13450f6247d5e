/// A colour as screens and printers mix it: red, green, blue and how opaque it is.
///
/// Made from numbers only, so that no text of a user can ever stand where a colour stands.
package struct Color: Hashable, Sendable {
  /// The three parts in one number, `0xRRGGBB`.
  package let rgb: UInt32
  /// 0 (cannot be seen) … 255 (nothing shines through).
  package let opacity: UInt8

  /// A colour from `0xRRGGBB`; bits above the lowest 24 are dropped.
  package init(_ rgb: UInt32, opacity: UInt8 = 255) {
    self.rgb = rgb & 0xFF_FFFF
    self.opacity = opacity
  }

  /// The same colour as a tint: `share` of it, 0 … 1, the rest shines through.
  package func tint(_ share: Double) -> Color {
    precondition((0...1).contains(share), "0 ≤ share of a tint ≤ 1")
    return Color(rgb, opacity: UInt8((share * 255).rounded()))
  }

  /// `#rrggbb`, or `#rrggbbaa` where something shines through.
  package var hex: String {
    let digits = Array("0123456789abcdef")
    var text = "#"
    for shift in stride(from: 20, through: 0, by: -4) {
      text.append(digits[Int(rgb >> UInt32(shift)) & 15])
    }
    if opacity < 255 {
      text.append(digits[Int(opacity) >> 4])
      text.append(digits[Int(opacity) & 15])
    }
    return text
  }
}
