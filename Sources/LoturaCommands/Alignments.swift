import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaWorkbook

/// Associations by the priorities of a strategy: served, unserved, crowded, and not known.
package struct Alignments: Question, Hashable {
  /// The strategy; nil: each on which somebody works today.
  package var scheme: String?

  /// The strategies in use, or this one.
  package init(scheme: String? = nil) { self.scheme = scheme }

  /// The answer; exit 1 where no priority is in force, or there is no association.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let network = try session.withWholeStrategies(scheme)
    let telling = AlignmentTelling(
      AlignmentMatrix(network, scheme: scheme), scheme: scheme,
      voice: Voice(words: session.words, names: Names(network, in: session.language)))
    return try session.answer(
      to: "alignment", telling.telling, parameters: ["scheme": .string(orNull: scheme)],
      exit: telling.isEmpty ? .none : .done)
  }
}

extension Session {
  /// The network with every priority of its strategies, and of the one asked for: those of the
  /// reference that no row uses are a part of them too.
  func withWholeStrategies(_ scheme: String?) throws(Failure) -> Network {
    var network = network
    let reference = ReferenceSheets.embedded
    if let scheme {
      let written = workbook.rows(of: .priorities).compactMap { $0["scheme"]?.text }
      let known = Set(written + reference.schemes).sorted()
      guard known.contains(scheme) else {
        let nearest = Workbook.nearest(to: scheme, among: known)
        throw Failure(
          .noInput, .unknownScheme(scheme, choices: known, nearest: nearest), in: language)
      }
    }
    let schemes = Set(network.priorities.map(\.scheme) + [scheme].compactMap { $0 })
    // An id that a row of the workbook has is its own, whatever sheet it stands in.
    let own = Set(network.nodes.map(\.id.text) + network.priorities.map(\.id.text))
    network.priorities += reference.priorities(asOf: network.asOf).filter {
      schemes.contains($0.scheme) && !own.contains($0.id.text)
    }
    network.priorities.sort { $0.id < $1.id }
    return network
  }
}
