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

extension RowsInForce {
  /// The rules, by set and key.
  var callRules: [CallRule] {
    let (sets, keys, texts) = (cells(.id), cells(.key), cells(.value))
    return values { (row: Int) -> CallRule? in
      guard let set = sets.text(row), let key = keys.text(row), let text = texts.text(row) else {
        return nil
      }
      return CallRule(set: Identifier(set), code: key, text: text)
    }
  }
}
