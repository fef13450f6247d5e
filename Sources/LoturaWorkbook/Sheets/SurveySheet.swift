import LoturaNetwork

extension Sheet {
  /// The User's Voice and event satisfaction: answers counted by score.
  static let survey = Sheet(
    .survey,
    columns: [
      .required(.association, .reference(to: .associations)),
      .required(.year, .year),
      .required(.question, .text),
      .optional(.n1, .number(.count)),
      .optional(.n2, .number(.count)),
      .optional(.n3, .number(.count)),
      .optional(.n4, .number(.count)),
      .optional(.n5, .number(.count)),
      .optional(.n, .number(.count)),
      .optional(.topbox, .number(.share)),
    ],
    key: [.association, .year, .question],
    .init(owners: [.association]))
}
