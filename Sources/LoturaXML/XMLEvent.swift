/// One thing that a document says, in the document's order.
package enum XMLEvent: Hashable, Sendable {
  /// An element begins; its attributes in document order.
  case start(name: String, attributes: [XMLAttribute])
  /// An element ends.
  case end(name: String)
  /// Text between tags. One text may come as several events, where a piece of the document ends.
  case text(String)
}

/// A name and its value, as an element carries them.
package struct XMLAttribute: Hashable, Sendable {
  /// The name as written, or without its prefix where `XMLNames.local` was asked for.
  package let name: String
  /// The value, with references such as `&amp;` already read.
  package let value: String

  /// An attribute of this name and value.
  package init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// How names reach the reader.
package enum XMLNames: Sendable {
  /// `xlink:href` stays `xlink:href`.
  case asWritten
  /// `x:row` becomes `row`: some programs write their spreadsheets with a prefix, most do not.
  case local
}

/// What to do with a document type declaration (`<!DOCTYPE …>`).
package enum XMLDoctype: Sendable {
  /// The document is refused. A spreadsheet never has one; an attacker's might.
  case refused
  /// It is passed over, for Graphviz writes one. Entities are refused whatever they are called.
  case skipped
}
