import LoturaNetwork

extension Sheet {
  /// Open identifiers of subjects.
  static let identifiers = Sheet(
    .identifiers,
    columns: [
      .required(.subject, .subject),
      .required(.scheme, .openCode(["pic", "vat", "lei", "ror", "eccp"])),
      .required(.value, .text),
      .optional(.url, .address),
    ],
    key: [.subject, .scheme, .value],
    .init(owners: [.subject]))
}
