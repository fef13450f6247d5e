/// Text of people made fit for a picture: nothing invisible, nothing that turns the direction of
/// writing, not endless.
///
/// Control characters are dropped, but newlines stay and a tab becomes a blank; so are characters
/// without width, marks that override the direction of writing, and noncharacters. (Control
/// characters then mark places in `DOTTemplate`.) Text longer than `limit` is cut and ends with `…`. A NUL is refused:
/// it would end the text for C.
struct CleanText: Hashable, Sendable {
  /// The clean text.
  let text: String

  /// - Parameter limit: the most Unicode scalars, the `…` among them.
  init(_ raw: String, limit: Int = 400) throws(DrawingFault) {
    var kept = String.UnicodeScalarView()
    var count = 0
    for scalar in raw.unicodeScalars {
      if scalar == "\0" { throw .nul }
      guard let shown = Self.shown(scalar) else { continue }
      if count == limit {
        kept.removeLast()
        kept.append("…")
        break
      }
      kept.append(shown)
      count += 1
    }
    text = String(kept)
  }

  /// The scalar as it may be shown, or nil where it may not.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A: "\n"
    case 0x09, 0x2028, 0x2029: " "
    case 0x00...0x1F, 0x7F...0x9F: nil
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: nil
    case 0xFDD0...0xFDEF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: nil
    case let value where value & 0xFFFE == 0xFFFE: nil
    default: scalar
    }
  }
}

/// A drawing that cannot be written, because a part of it is outside what is allowed.
package enum DrawingFault: Error, Hashable, Sendable {
  /// A text holds a NUL character.
  case nul
  /// A number is not finite or not within its range; which attribute, and the number as text.
  case outOfRange(attribute: String, value: String)
  /// A table without rows, or a row without cells.
  case emptyTable
  /// A node that needs a position (engine `fixed`) has none; its number.
  case noPosition(node: Int)
  /// A node stands in two clusters; its number.
  case inTwoClusters(node: Int)
}
