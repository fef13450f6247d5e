/// The id that people gave to one kind of thing.
///
/// `Identifier<Priority>` and `Identifier<Subject>` hold the same characters and are different
/// types: one cannot stand where the other is meant. Ids are compared as NFC text by UTF-8 bytes,
/// so that lists have the same order on every machine and in every language; Swift's own order of
/// strings is this order.
public struct Identifier<Kind>: Hashable, Comparable, Sendable {
  /// The characters, as the node's own row spells them.
  public let text: String

  /// The id with these characters.
  public init(_ text: String) { self.text = text }

  /// The same characters as the id of another kind of thing: an association is a subject.
  public init<Other>(_ other: Identifier<Other>) { text = other.text }

  /// By NFC text, in the order of UTF-8 bytes.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

extension Identifier: ExpressibleByStringLiteral {
  /// The id with these characters.
  public init(stringLiteral text: String) { self.init(text) }
}

extension Identifier: CustomStringConvertible {
  /// The characters.
  public var description: String { text }
}
