/// What if some associations became one? The same region with one association in place of several.
///
/// A pure rebuilding of the network: every fact of the parts becomes a fact of the whole by the rules
/// below, everything else stays, and whatever is computed afterwards is computed anew.
///
/// | what | rule |
/// |---|---|
/// | members | union, the largest weight: nobody is counted twice |
/// | sectors | mean of the parts' shares, weighted by their memberships |
/// | priorities, offers, needs | the largest of each |
/// | partners, groups, projects | union |
/// | cooperations, vetoes, followups | ends renamed, rows inside dropped, of equal ones the largest |
/// | figures | `MergedFigures` |
/// | votes, meetings, officers, practices, surveys, action plans | `MergedYear` |
/// | maturity | mean weighted by memberships, over the parts of which it is known |
/// | territory | the smallest that holds all; unknown if one part's is |
/// | host | that of the largest part |
/// | hours of a liaison officer | sum of the known |
/// | coverage | all complete: complete; nobody has rows: unknown; else partial |
///
/// A part of which it is known that it has nothing changes nothing: its own row, with a maturity, a
/// territory, a host, is not asked either, unless all parts are such. For members, offers, needs,
/// priorities, partners and cooperations merging in steps gives the same as merging at once.
/// **Source.** Our choice.
public struct Merger: Sendable {
  /// Who become one, by id, at least two.
  public let parts: [Association.ID]
  /// The id of the one they become.
  public let id: Association.ID
  /// The largest of them, whose host the whole has; nil: unknown, and then so is the host.
  public let largest: Association.ID?
  /// How strong a cooperation is of which no strength is said, by kind; of equal cooperations the
  /// strongest stays. A kind that is not in here counts 0.
  public let usualStrengths: [Cooperation.Kind: Double]
  /// The region before.
  public let network: Network
  /// Who belongs to the parts, and who is counted twice.
  public let members: PartMembers

  /// The parts whose own rows are asked: those not known to have nothing; all, if all have nothing.
  let asked: [Association.ID]

  /// The merger of associations of a network.
  ///
  /// - Precondition: at least two parts, each an association of the network once; `id` is new, or
  ///   one of the parts.
  public init(
    _ parts: [Association.ID], as id: Association.ID, largest: Association.ID? = nil,
    in network: Network, usualStrengths: [Cooperation.Kind: Double] = [:]
  ) {
    precondition(
      Set(parts).count == parts.count && parts.count >= 2, "two parts or more, each once")
    precondition(parts.allSatisfy { network.association($0) != nil }, "parts are associations")
    precondition(
      parts.contains(id) || network.node(NetworkNode.ID(id)) == nil, "the id is free")
    self.parts = parts.sorted()
    self.id = id
    self.largest = largest
    self.network = network
    self.usualStrengths = usualStrengths
    let all = self.parts
    let full = all.filter { !network.isKnownEmpty($0) }
    asked = full.isEmpty ? all : full
    members = PartMembers(self.parts, network)
  }

  /// The region after the merger. O(rows log rows).
  public func merged() -> Network {
    var merged = network
    replaceLists(of: &merged)
    replacePairs(of: &merged)
    replaceFacts(of: &merged)
    replaceYear(of: &merged)
    merged.associations.removeAll { isPart($0.id) }
    merged.associations.append(whole)
    merged.associations.sort { $0.id < $1.id }
    for place in merged.associations.indices {
      merged.associations[place].mergedInto = merged.associations[place].mergedInto.map {
        renamed($0)
      }
    }
    renameParties(of: &merged)
    replaceGraph(of: &merged)
    replaceCoverage(of: &merged)
    return merged
  }
}

extension Merger {
  /// Whether somebody is one of those who become one.
  func isPart<Kind>(_ id: Identifier<Kind>) -> Bool { parts.contains(Association.ID(id)) }

  /// Who somebody is afterwards.
  func renamed<Kind>(_ id: Identifier<Kind>) -> Identifier<Kind> {
    isPart(id) ? Identifier(self.id) : id
  }

  /// The one that they become.
  var whole: Association {
    let named = parts.compactMap(network.association)
    let usual = named.map(\.name.usual).joined(separator: " + ")
    let names = Dictionary(
      uniqueKeysWithValues: Language.allCases.map { language in
        (language, named.map { $0.name.text(in: language) }.joined(separator: " + "))
      }
    ).filter { $0.value != usual }
    var whole = Association(id: id, name: LocalizedName(usual, byLanguage: names))
    let all = asked.compactMap(network.association)
    whole.form = all.allSatisfy { $0.form == all[0].form } ? all[0].form : nil
    whole.territory = territory(of: all)
    whole.host = largest.flatMap { network.association($0)?.host }
    let maturities = network.maturities
    whole.maturity = members.mean(
      over: asked.compactMap { part in
        maturities[part].map { (part, $0) }
      })
    let hours = all.compactMap(\.supportHours)
    whole.supportHours = hours.isEmpty ? nil : hours.reduce(0, +)
    return whole
  }

  /// The smallest territory that holds all that are asked.
  private func territory(of all: [Association]) -> Territory? {
    let known = all.compactMap(\.territory)
    guard known.count == all.count, var common = known.first?.code else { return nil }
    for territory in known.dropFirst() {
      common = String(zip(common, territory.code).prefix { $0 == $1 }.map(\.0))
    }
    return Territory(common)
  }
}
