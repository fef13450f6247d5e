/// How much of a document is read before it is refused.
package struct XMLLimits: Hashable, Sendable {
  /// The most elements inside one another.
  package var depth: Int
  /// The most attributes of one element.
  package var attributes: Int
  /// The most bytes of one tag or comment, for a parser must hold it whole.
  package var tag: Int
  /// The most bytes of the whole document.
  package var bytes: Int

  /// Limits; the defaults are far above every part of a real spreadsheet or diagram.
  package init(
    depth: Int = 64, attributes: Int = 128, tag: Int = 4 << 20, bytes: Int = 1 << 30
  ) {
    self.depth = depth
    self.attributes = attributes
    self.tag = tag
    self.bytes = bytes
  }
}

/// Why a document was refused, and where.
package struct XMLFailure: Error, Hashable, Sendable {
  /// What was wrong with the document.
  package enum Kind: Hashable, Sendable {
    /// Not well-formed; the parser's own words, in English, for the log.
    case malformed(String)
    /// A document type declaration where none may be.
    case doctype
    /// An entity is declared, or one that is not declared is used.
    case entity
    /// More elements inside one another than `XMLLimits.depth`.
    case tooDeep
    /// More attributes on one element than `XMLLimits.attributes`.
    case tooManyAttributes
    /// One tag longer than `XMLLimits.tag`.
    case tagTooLong
    /// A document longer than `XMLLimits.bytes`.
    case tooLong
  }

  /// What was wrong.
  package let kind: Kind
  /// The line, counted from 1.
  package let line: Int
  /// The column in bytes, counted from 1.
  package let column: Int

  /// A failure at this place.
  package init(_ kind: Kind, line: Int, column: Int) {
    self.kind = kind
    self.line = line
    self.column = column
  }
}
