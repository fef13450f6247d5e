import LoturaNetwork

extension Sheet {
  /// What a call asks for.
  static let requirements = Sheet(
    .requirements,
    columns: [
      .required(.call, .reference(to: .calls)),
      .required(.kind, .code(["capability", "sector", "priority", "partner_kind", "country"])),
      .required(.value, .asKindSays),
      .optional(.weight, .number(.positive), or: "1"),
      .optional(.mandatory, .boolean, or: "false"),
      .optional(.minimum, .number(.whole(from: 1)), or: "1"),
    ],
    key: [.call, .kind, .value])
}
