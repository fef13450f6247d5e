internal import LoturaNetwork
package import LoturaScoring
package import LoturaWorkbook

/// An answer told twice: to people as a document, to machines as the `result` of the JSON.
package struct Telling: Hashable, Sendable {
  /// For people, in their language.
  package var document: Document
  /// For machines.
  package var result: JSONValue

  /// An answer for people and for machines.
  package init(document: Document, result: JSONValue) {
    self.document = document
    self.result = result
  }
}

/// Who tells: in which words, and what everybody is called.
package struct Voice: Sendable {
  /// The words.
  package let words: Words
  /// What everybody is called.
  package let names: Names

  /// A voice.
  package init(words: Words, names: Names) {
    self.words = words
    self.names = names
  }
}

extension Document {
  /// The document with its small print: which data, of which day, for whom, whether names are
  /// replaced.
  package func signed(
    _ source: Envelope.Source?, for audience: Audience?, isAnonymous: Bool = false
  ) -> Document {
    let words = Words(language)
    var lines: [String] = []
    if let source {
      lines.append(
        words(.footerData, [.name: source.name, .date: words.numerals.date(source.asOf)]))
    }
    if isAnonymous { lines.append(words(.footerAnonymous)) }
    if let audience {
      lines.append(words(.footerAudience, [.audience: words.name(of: audience)]))
      if audience != .everybody { lines.append(words(.footerKeep)) }
    }
    var signed = self
    if !lines.isEmpty { signed.blocks.append(.footnote(lines.joined(separator: " "))) }
    return signed
  }
}

extension JSONValue {
  /// A value and its bounds: `value`, `low`, `high`; where nothing is known `value` is null, and
  /// `assumed` is what is used meanwhile.
  package static func interval(_ estimate: Estimate) -> JSONValue {
    var members: [String: JSONValue] = [
      "low": .number(estimate.low), "high": .number(estimate.high),
    ]
    members["value"] = estimate.isUnknown ? .null : .number(estimate.used)
    if estimate.isUnknown { members["assumed"] = .number(estimate.used) }
    return .object(members)
  }
}
