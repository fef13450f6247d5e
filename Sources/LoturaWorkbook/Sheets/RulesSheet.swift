import LoturaNetwork

extension Sheet {
  /// The rules of consortia, as data: several rows an id.
  static let rules = Sheet(
    .rules,
    columns: [
      .required(.id, .rulesID),
      .required(.key, .openCode(ruleKeys)),
      .required(.value, .text),
    ],
    key: [.id, .key])

  private static let ruleKeys = [
    "min_partners", "min_countries", "min_member_states", "max_partners", "max_share",
    "max_per_country",
  ]
}
