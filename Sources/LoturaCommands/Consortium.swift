import LoturaGraph
package import LoturaNetwork
package import LoturaPlanning
import LoturaReports
import LoturaWorkbook

/// The best consortium for a call: who, proved; what each adds; who could be replaced; or the smallest
/// conflict where none is possible.
package struct Consortium: Question, Hashable {
  /// The call.
  package var call: Call.ID
  /// Who must take part, who must not, how many, how many alternatives.
  package var request = ConsortiumRequest()
  /// Seconds after which the best so far is the answer; nil: no limit.
  package var timeLimit: Double?

  /// The best consortium of all for a call, and two alternatives.
  package init(_ call: Call.ID) { self.call = call }

  /// Interrupted, it gives the best found so far, with its gap.
  package var givesBestSoFar: Bool { true }

  /// The answer; exit 1 where there is no consortium, with the reason.
  package func answer(
    _ choices: Choices, in surroundings: Surroundings
  ) throws(Failure) -> Answer {
    let session = try Session(choices, in: surroundings)
    let call = try session.call(self.call)
    let request = try checked(call, in: session)
    let plan = ConsortiumPlan(
      session.network, call, request, model: session.model,
      patience: Patience(seconds: timeLimit, isInterrupted: surroundings.isInterrupted))
    let telling = ConsortiumTelling(plan, voice: session.voice)
    return try session.answer(
      to: "consortium", telling.telling,
      parameters: [
        "call": .string(call.id.text), "must": .strings(request.must.map(\.text)),
        "without": .strings(request.without.map(\.text)),
        "size": .number(orNull: request.size.map { Double($0) }),
        "alternatives": .number(request.alternatives),
        "time_limit": .number(orNull: timeLimit),
      ], exit: plan.consortium == nil ? .none : .done)
  }

  /// The request with ids as the workbook spells them, each once; or what is wrong with it.
  private func checked(
    _ call: Call, in session: Session
  ) throws(Failure) -> ConsortiumRequest {
    var request = request
    request.must = try session.known(request.must)
    request.without = try session.known(request.without)
    for id in request.must {
      if request.without.contains(id) {
        throw Failure(.usage, .mustAndWithout(id.text), in: session.language)
      }
      guard ConsortiumPool.canTakePart(id, in: session.network, call: call) else {
        throw Failure(.noInput, .noCandidate(id.text), in: session.language)
      }
    }
    guard request.alternatives >= 0 else {
      throw Failure(
        .usage, .tooSmall(option: "--alternatives", value: String(request.alternatives), low: 0),
        in: session.language)
    }
    guard let size = request.size else { return request }
    guard size >= 1 else {
      throw Failure(
        .usage, .tooSmall(option: "--size", value: String(size), low: 1), in: session.language)
    }
    let rules = ConsortiumRules(session.network, call: call)
    if let most = rules.mostPartners(of: call), size > most {
      throw Failure(.usage, .tooManyPartners(size, limit: most), in: session.language)
    }
    return request
  }
}

extension Session {
  /// The best consortium of all for a call, as long as nobody interrupts.
  func bestConsortium(for id: Call.ID) throws(Failure) -> ConsortiumPlan {
    ConsortiumPlan(
      network, try call(id), ConsortiumRequest(), model: model,
      patience: Patience(isInterrupted: surroundings.isInterrupted))
  }

  /// A call of the workbook; else a failure that suggests which may have been meant.
  func call(_ id: Call.ID) throws(Failure) -> Call {
    if let call = network.call(id) { return call }
    if let known = network.node(NetworkNode.ID(id)) {
      throw Failure(
        .noInput, .wrongKind(id.text, foundIn: known.sheet, takes: [.calls]), in: language)
    }
    if network.calls.isEmpty { throw Failure(.noInput, .noCalls, in: language) }
    throw unknown(id.text, in: [.calls])
  }

  /// Subjects as the workbook spells them, each once, in the order given.
  fileprivate func known(_ ids: [Subject.ID]) throws(Failure) -> [Subject.ID] {
    var known: [Subject.ID] = []
    for id in ids {
      let subject = try subject(id)
      if !known.contains(subject) { known.append(subject) }
    }
    return known
  }
}
