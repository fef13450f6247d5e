package import LoturaNetwork

extension Network {
  /// The active associations as subjects, by id.
  var seatedAssociations: [Subject.ID] { activeAssociations.map { Subject.ID($0.id) }.sorted() }

  /// Who attends a group on the network's day, by id: stays that have begun and not ended, an empty
  /// end from the group; associations only if they are active.
  package func attendants(of id: Group.ID) -> [Subject.ID] {
    let group = group(id)
    let subjects = attendance.filter { stay in
      guard stay.group == id else { return false }
      let first = (stay.since ?? group?.start)?.firstDay
      let last = (stay.until ?? group?.end)?.lastDay
      return first ?? asOf <= asOf && last ?? asOf >= asOf
    }.map(\.subject)
    return Set(subjects).filter { subject in
      guard let association = association(Association.ID(subject)) else {
        return company(Company.ID(subject)) != nil || partner(Partner.ID(subject)) != nil
      }
      return association.status == .active
    }.sorted()
  }

  /// The maturity of those of whom it is known.
  func levels(of people: [Subject.ID]) -> [Subject.ID: Double] {
    let known = maturities
    return Dictionary(
      uniqueKeysWithValues: people.compactMap { person in
        known[Association.ID(person)].map { (person, $0) }
      })
  }
}
