import LoturaNetwork

extension Sheet {
  /// Cluster associations: the organisations that bring the companies of a cluster together.
  static let associations = Sheet(
    .associations,
    columns: Column.named + Column.names + [
      .optional(.shortName, .text),
      .optional(.territory, .territory),
      .optional(.form, .code(Association.Form.self)),
      .optional(.founded, .year),
      .optional(.status, .code(Association.Status.self), or: "active"),
      .optional(.mergedInto, .reference(to: .associations)),
      .optional(.host, .reference([.companies, .partners])),
      .optional(.maturity, .number(.from(1, to: 5))),
      .optional(.supportHours, .number(.notNegative)),
      .optional(.website, .address),
    ])
}

extension RowsInForce {
  /// The associations, merged and closed ones too.
  var associations: [Association] {
    let names = names
    let (short, territory, form) = (cells(.shortName), cells(.territory), cells(.form))
    let (founded, status, maturity) = (cells(.founded), cells(.status), cells(.maturity))
    let (hours, website) = (cells(.supportHours), cells(.website))
    let into = ids(.mergedInto, of: Association.self)
    let hosts = ids(.host, of: Subject.self)
    return values { row in
      guard let id = ownID(row, of: Association.self), let name = names.name(row) else {
        return nil
      }
      var association = Association(id: id, name: name)
      association.shortName = short.text(row)
      association.territory = territory.territory(row)
      association.form = form.code(Association.Form.self, row)
      association.founded = founded.whole(row)
      association.status = status.code(Association.Status.self, row) ?? .active
      association.mergedInto = into.id(row)
      association.host = hosts.id(row)
      association.maturity = maturity.number(row)
      association.supportHours = hours.number(row)
      association.website = website.text(row)
      return association
    }
  }
}
