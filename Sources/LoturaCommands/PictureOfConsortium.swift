import LoturaDiagrams
import LoturaNetwork
import LoturaPlanning
import LoturaReports
import LoturaSolver

/// A consortium, or why there is none, as the picture of it takes it.
///
/// On an anonymous picture countries and money are left out, which would name somebody by themselves.
struct PictureOfConsortium {
  private let plan: ConsortiumPlan
  private let stage: Stage
  private let telling: ConsortiumTelling
  private var words: Words { stage.voice.words }

  init(_ plan: ConsortiumPlan, _ stage: Stage) {
    self.plan = plan
    self.stage = stage
    telling = ConsortiumTelling(plan, voice: stage.voiceForRealIDs)
  }

  /// The picture.
  var picture: ConsortiumPicture {
    ConsortiumPicture(
      call: telling.callName, partners: (plan.consortium?.partners ?? []).map(partner),
      requirements: plan.pool.problem.requirements.indices.map(requirement), outcome: outcome)
  }

  private func partner(_ known: ConsortiumPlan.Partner) -> ConsortiumPicture.Partner {
    var partner = ConsortiumPicture.Partner(
      stage.voiceForRealIDs.names.full(known.id),
      country: stage.isAnonymous ? nil : known.country?.code,
      cost: stage.isAnonymous ? nil : known.cost.map(money))
    partner.isCoordinator = known.id == plan.consortium?.coordinator
    return partner
  }

  private func requirement(_ place: Int) -> ConsortiumPicture.Requirement {
    let asked = plan.pool.problem.requirements[place]
    let partners = plan.consortium?.partners ?? []
    let coverers = partners.indices.filter { partners[$0].covers.contains(place) }
    var requirement = ConsortiumPicture.Requirement(
      telling.name(ofRequirement: place), isMandatory: asked.isMandatory,
      isMet: plan.consortium == nil ? nil : coverers.count >= asked.minimum, coverers: coverers)
    requirement.coverage = plan.consortium?.coverage[place]
    if case .impossible(let impasse) = plan.outcome { requirement.candidates = impasse.able[place] }
    return requirement
  }

  private var outcome: ConsortiumPicture.Outcome {
    switch plan.outcome {
    case .found(let found):
      let budget = plan.pool.problem.limits.budget
      return .found(
        found.proof.isOptimal
          ? .best
          : .atMost(words.numerals.number((found.proof.bound - found.value) * 100, decimals: 1)),
        cost: stage.isAnonymous ? nil : money(found.cost),
        budget: stage.isAnonymous ? nil : budget.map(money))
    case .impossible: return .infeasible(telling.reasons)
    case .undecided: return .undecided
    }
  }

  private func money(_ euros: Double) -> String { words.numerals.number(euros, decimals: 0) + " €" }
}
