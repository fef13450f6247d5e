/// The graph of everything, and how much is known, after a merger.
extension Merger {
  /// The sheets whose links are made anew from the lists of the whole.
  private static let listed: Set<SheetName> = [
    .memberships, .activities, .alignments, .offers, .needs, .cooperations,
  ]

  func replaceGraph(of merged: inout Network) {
    merged.nodes.removeAll { isPart($0.id) }
    merged.nodes.append(
      NodeEntry(id: NetworkNode.ID(id), sheet: .associations, name: whole.name))
    merged.nodes.sort { $0.id < $1.id }
    merged.links = links(of: merged)
  }

  private func links(of merged: Network) -> [Link] {
    var kept: [Link] = []
    var places: [Ends: Int] = [:]
    for link in network.links where !isInside(link.from, link.to) {
      let isTouched = isPart(link.from) || isPart(link.to)
      if isTouched, Merger.listed.contains(link.sheet) { continue }
      let next = isTouched ? renamed(link) : link
      let hasOne = Merger.oneEach.contains(next.sheet)
      let ends = Ends(
        sheet: next.sheet, from: next.from, to: next.to, kind: hasOne ? nil : next.kind)
      if isTouched, let place = places[ends] {
        let isMore = (kept[place].weight ?? -1) < (next.weight ?? -1)
        if isMore || hasOne && next.kind == "coordinator" { kept[place] = next }
      } else {
        places[ends] = kept.count
        kept.append(next)
      }
    }
    let order = Dictionary(uniqueKeysWithValues: SheetName.allCases.enumerated().map { ($1, $0) })
    return (kept + listedLinks(of: merged)).sorted { x, y in
      (order[x.sheet] ?? 0, x.from.text, x.to.text, x.kind ?? "")
        < (order[y.sheet] ?? 0, y.from.text, y.to.text, y.kind ?? "")
    }
  }

  /// The sheets in which two have one link, whatever its role.
  private static let oneEach: Set<SheetName> = [.participations, .explorationParties]

  private struct Ends: Hashable {
    let sheet: SheetName
    let from: NetworkNode.ID
    let to: NetworkNode.ID
    let kind: String?
  }

  /// The sheets in which a link is the same both ways.
  private static let undirected: Set<SheetName> = [.cooperations, .vetoes, .followups]

  private func renamed(_ link: Link) -> Link {
    var (from, to) = (renamed(link.from), renamed(link.to))
    if Merger.undirected.contains(link.sheet), to < from { swap(&from, &to) }
    return Link(link.sheet, from: from, to: to, weight: link.weight, kind: link.kind)
  }

  /// The links of the whole in the sheets of lists.
  private func listedLinks(of merged: Network) -> [Link] {
    let whole = Subject.ID(id)
    func link<Kind>(_ sheet: SheetName, _ to: Identifier<Kind>, _ weight: Double) -> Link {
      Link(sheet, from: NetworkNode.ID(whole), to: NetworkNode.ID(to), weight: weight)
    }
    return merged.memberships.filter { $0.association == id }
      .map { link(.memberships, $0.member, $0.weight) }
      + merged.activities.filter { $0.subject == whole }
      .map { link(.activities, $0.sector, $0.share) }
      + merged.alignments.filter { $0.subject == whole }
      .map { link(.alignments, $0.priority, $0.intensity) }
      + merged.offers.filter { $0.subject == whole }.map { link(.offers, $0.capability, $0.level) }
      + merged.needs.filter { $0.subject == whole }.map { link(.needs, $0.capability, $0.level) }
      + cooperationLinks(of: merged)
  }

  /// The whole's cooperations as links: of those of one kind with one other the strongest said.
  private func cooperationLinks(of merged: Network) -> [Link] {
    let whole = Subject.ID(id)
    var links: [Link] = []
    for row in merged.cooperations where row.a == whole || row.b == whole {
      let next = Link(
        .cooperations, from: NetworkNode.ID(row.a), to: NetworkNode.ID(row.b),
        weight: row.strength, kind: row.kind.rawValue)
      let same = links.firstIndex {
        $0.from == next.from && $0.to == next.to && $0.kind == next.kind
      }
      guard let same else {
        links.append(next)
        continue
      }
      if (links[same].weight ?? -1) < (next.weight ?? -1) { links[same] = next }
    }
    return links
  }

  /// What is known of the whole: in a sheet in which all parts are complete, all; where one has rows,
  /// some; else nothing.
  func replaceCoverage(of merged: inout Network) {
    let subjects = parts.map { Subject.ID($0) }
    let whole = Subject.ID(id)
    for sheet in SheetName.allCases {
      let states = subjects.map { network.knowledge(of: $0, in: sheet) }
      let isTold = subjects.contains { network.coverage[.init($0, sheet)] != nil }
      for subject in subjects { merged.coverage[.init(subject, sheet)] = nil }
      let rows = network.subjectsWithRows[sheet]
      let hasRows = subjects.contains { rows?.contains($0) ?? false }
      if isTold || hasRows {
        let isComplete = states.allSatisfy { $0 == .complete }
        merged.coverage[.init(whole, sheet)] =
          isComplete ? .complete : hasRows ? .partial : .unknown
      }
      guard rows != nil else { continue }
      merged.subjectsWithRows[sheet]?.subtract(subjects)
      if hasRows, keepsRows(sheet, merged) { merged.subjectsWithRows[sheet]?.insert(whole) }
    }
  }

  /// Whether the whole has rows in a sheet in which its parts had some: those inside it are gone.
  private func keepsRows(_ sheet: SheetName, _ merged: Network) -> Bool {
    switch sheet {
    case .cooperations, .followups, .requests:
      let id = NetworkNode.ID(id)
      return merged.links.contains { $0.sheet == sheet && ($0.from == id || $0.to == id) }
    case .figures: return merged.figures.contains { $0.subject == Subject.ID(id) }
    default: return true
    }
  }
}
