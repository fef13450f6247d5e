package import LoturaNetwork

/// Two of some subjects who are known to have done something together, and how much.
package struct KnownCooperation: Hashable, Sendable {
  /// The place of one among the subjects, the smaller.
  package let a: Int
  /// The place of the other.
  package let b: Int
  /// The lower bound of axis H, above 0, at most 1.
  package let value: Double

  /// Every two of some subjects who are known to have done something together, by places: axis H at
  /// its lower bound; of all others it is 0. An unknown cooperation counts as none.
  ///
  /// Only who shares a row, a project or a group is looked at, so that thousands of subjects with few
  /// things in common are a matter of milliseconds. O(rows + pairs · log pairs), where pairs counts
  /// the common projects and groups of each two.
  ///
  /// - Precondition: subjects ascend by id, each once.
  package static func all(
    among subjects: [Subject.ID], in network: Network, model: Model
  ) -> [KnownCooperation] {
    guard subjects.count > 1 else { return [] }
    let place = Dictionary(uniqueKeysWithValues: zip(subjects, subjects.indices))
    let cooperation = PriorCooperation(network, model: model.cooperation, among: subjects)
    let pairs = cooperation.pairsInCommon(of: subjects, place: place)
    var sides: [Int: PriorCooperation.Side] = [:]
    func side(_ place: Int) -> PriorCooperation.Side {
      if let known = sides[place] { return known }
      let side = cooperation.side(
        of: subjects[place],
        knowledge: network.knowledge(of: subjects[place], in: .cooperations))
      sides[place] = side
      return side
    }
    return pairs.compactMap { pair in
      let (a, b) = (pair / subjects.count, pair % subjects.count)
      let value = cooperation.value(side(a), side(b)).low
      return value > 0 ? KnownCooperation(a: a, b: b, value: value) : nil
    }
  }
}

extension PriorCooperation {
  /// Each two of some subjects with a row, a project or a group in common, rising, as
  /// smaller place · count + larger place.
  fileprivate func pairsInCommon(of subjects: [Subject.ID], place: [Subject.ID: Int]) -> [Int] {
    let count = subjects.count
    var pairs = ends.compactMap { low, high -> Int? in
      guard let a = place[low], let b = place[high], a != b else { return nil }
      return min(a, b) * count + max(a, b)
    }
    for together in together(subjects) {
      for (rank, a) in together.enumerated() {
        for b in together[(rank + 1)...] { pairs.append(a * count + b) }
      }
    }
    pairs.sort()
    var distinct: [Int] = []
    for pair in pairs where distinct.last != pair { distinct.append(pair) }
    return distinct
  }
}
