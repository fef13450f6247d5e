/// What a web page or a screen reader tells about a node or an edge. Graphviz never sees it: our
/// SVG pass adds it.
package struct About: Sendable, Equatable {
  /// What a thing is in the order of reading.
  package enum Role: Sendable {
    /// A thing that a reader may step to with the keyboard.
    case item
    /// A part of a picture (a corner, a scale) that a screen reader passes over.
    case ornament
  }

  /// The full text that a pointer shows; nil for none.
  package var tooltip: String?
  /// Kinds to which it belongs, for legend buttons and style: `k-association`.
  package var kinds: [ClassName]
  /// The page with more about it; nil for none.
  package var link: Link?
  /// What a screen reader says; nil for the tooltip.
  package var spoken: String?
  /// Facts for a script of the page, as `data-…` attributes, in this order.
  package var details: [Detail]
  /// Whether it is a thing or an ornament.
  package var role: Role

  /// Nothing to tell but what is given.
  package init(
    tooltip: String? = nil, kinds: [ClassName] = [], link: Link? = nil, spoken: String? = nil,
    details: [Detail] = []
  ) {
    self.tooltip = tooltip
    self.kinds = kinds
    self.link = link
    self.spoken = spoken
    self.details = details
    self.role = .item
  }

  /// A part of the picture that is no thing of its own.
  package static var ornament: About {
    var about = About()
    about.role = .ornament
    return about
  }

  /// One `data-NAME="value"`.
  package struct Detail: Sendable, Equatable {
    /// What follows `data-`.
    package let name: ClassName
    /// Any text; escaped when written.
    package let value: String

    /// The attribute `data-NAME` with this value. The names n, a and b are ours.
    package init(_ name: ClassName, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

/// A word that may be a CSS class: `a`–`z`, `0`–`9` and `-`, beginning with a letter.
///
/// Any text can be made one: every other byte of its UTF-8 is written `_` and two hexadecimal
/// digits, so that different texts stay different.
package struct ClassName: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  /// The word, safe in an attribute and in a selector.
  package let text: String

  /// The class for this text.
  package init(_ text: String) {
    let digits = Array("0123456789abcdef")
    var word = ""
    for byte in text.utf8 {
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      let mayFollow =
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      if isLetter || (mayFollow && !word.isEmpty) {
        word.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        word += "_"
        word.append(digits[Int(byte >> 4)])
        word.append(digits[Int(byte & 15)])
      }
    }
    self.text = word.isEmpty ? "_" : word
  }

  /// The class for this literal.
  package init(stringLiteral text: String) { self.init(text) }

  /// In the order of their letters.
  package static func < (one: ClassName, other: ClassName) -> Bool { one.text < other.text }
}

/// An address that a picture may link to: `https:`, `http:` or `#…` on the same page.
package struct Link: Hashable, Sendable {
  /// The address as given.
  package let address: String

  /// The link, or nil where the address is of another kind or holds blanks or control characters.
  package init?(_ address: String) {
    let lowered = address.lowercased()
    let allowed = ["https://", "http://", "#"].contains { lowered.hasPrefix($0) }
    let clean = address.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && !(0x7F...0xA0).contains(scalar.value)
    }
    guard allowed, clean, address.utf8.count <= 2000 else { return nil }
    self.address = address
  }
}
