import LoturaNetwork

extension Sheet {
  /// What a partner would cost in a consortium.
  static let costs = Sheet(
    .costs,
    columns: [
      .required(.subject, .subject),
      .optional(.call, .reference(to: .calls)),
      .required(.budget, .number(.notNegative)),
    ],
    key: [.subject, .call],
    ends: .init(.subject, .call),
    .init(owners: [.subject]))
}
