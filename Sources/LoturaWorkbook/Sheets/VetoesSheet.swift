import LoturaNetwork

extension Sheet {
  /// Pairs that must not be put together.
  static let vetoes = Sheet(
    .vetoes,
    columns: [
      .required(.a, .reference(vetoable)),
      .required(.b, .reference(vetoable)),
      .optional(.scope, .code(Veto.Scope.self), or: "any"),
      .optional(.reason, .text),
    ],
    key: [.a, .b, .scope],
    ends: .init(.a, .b, .undirected))

  /// Who a veto can be about: officers too, for liaison.
  private static let vetoable: [SheetName] = [.associations, .companies, .partners, .officers]
}

extension RowsInForce {
  /// The vetoes.
  var vetoes: [Veto] {
    let (first, second) = (ids(.a, of: NetworkNode.self), ids(.b, of: NetworkNode.self))
    let (scopes, reasons) = (cells(.scope), cells(.reason))
    return values { row in
      guard let a = first.id(row), let b = second.id(row),
        let scope = scopes.code(Veto.Scope.self, row)
      else { return nil }
      return Veto(a, b, scope: scope, reason: reasons.text(row))
    }
  }
}
