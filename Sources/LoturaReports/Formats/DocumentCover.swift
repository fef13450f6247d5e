/// The head of a document that is handed out: what kind it is, of whom, for whom, and the whole in
/// one minute.
package struct DocumentCover: Hashable, Sendable {
  /// What kind of document it is.
  package var kind: String
  /// Whom it is about, in full; nil: the title says it.
  package var subtitle: String?
  /// Day, audience, and what must be known of it as a whole; one sentence each.
  package var remarks: [String]
  /// The heading of the short list.
  package var summaryHeading: String
  /// What somebody with one minute must know, the most important first.
  package var summary: [String]

  /// A head without a short list, which its writer adds.
  package init(kind: String, remarks: [String], summaryHeading: String) {
    self.kind = kind
    self.remarks = remarks
    self.summaryHeading = summaryHeading
    summary = []
  }
}

/// A finished picture and what it shows, in words.
package struct DocumentPicture: Hashable, Sendable {
  /// The picture, an `<svg>` element whose ids occur in no other picture of the document.
  package let svg: String
  /// Its title.
  package let title: String
  /// What it shows, for those who cannot see it and for formats without pictures.
  package let summary: String
  /// Whether it is much higher than wide, so that it takes a page of its own.
  package let isTall: Bool

  /// A picture and its words.
  package init(svg: String, title: String, summary: String, isTall: Bool = false) {
    self.svg = svg
    self.title = title
    self.summary = summary
    self.isTall = isTall
  }
}
