internal import LoturaNetwork
internal import LoturaScoring

/// What is known of the two, axis by axis: first what people can check, then everything.
extension ExplainTelling {
  var axisBlocks: [Document.Block] {
    var blocks: [Document.Block] = [.table(factTable.withoutEmptyColumns)]
    if let p = explanation.axes.pValue, let q = explanation.axes.qValue {
      blocks.append(
        .paragraph(words(.explainChance, [.value: probability(p), .known: probability(q)])))
    }
    return blocks + [.details(axisTable)]
  }

  /// A probability; a very small one is never told as 0.
  private func probability(_ probability: Double) -> String {
    let least = 0.0001
    return probability < least
      ? words(.lessThan, [.value: words.numerals.short(least, upTo: 4)])
      : words.numerals.short(probability, upTo: 4)
  }

  /// Each axis with the few facts that somebody who knows the two can check.
  var factTable: DocumentTable {
    // Who is ahead is seen from the maturities, but where one is to learn it is a part of the sum.
    let shown = Axis.allCases.filter { mode == .learn || ($0 != .leadOfA && $0 != .leadOfB) }
    return table(words(.explainAxes), of: shown) { axis in
      let inputs = explanation.axes.inputs[axis.position]
      let facts = AxisFacts(
        of: axis, inputs, isExact: explanation.axes[axis].isExact, in: self)
      // Mutual help is told direction by direction, in rows of its own.
      let isUntold = facts.told.isEmpty && axis != .complementarity
      return isUntold && explanation.axes[axis].isUnknown ? [words(.inputNone)] : facts.told
    }
  }

  /// Each axis with all that it was computed from.
  var axisTable: DocumentTable {
    table(words(.explainAxesAll), of: Axis.allCases) { axis in
      explanation.axes.inputs[axis.position].map(inputText)
    }
  }

  private func table(
    _ caption: String, of axes: [Axis], facts: (Axis) -> [String]
  ) -> DocumentTable {
    DocumentTable(
      caption,
      columns: [
        .text(words(.columnAxis)), .number(words(.columnValue)), .number(words(.columnRange)),
        .text(words(.columnInputs)),
      ],
      rows: axes.map { axis in
        let estimate = explanation.axes[axis]
        return [
          .text(capitalised(words.name(of: axis, a: a, b: b))),
          .number(estimate.used, decimals: 2), range(estimate),
          .text(orEmpty: facts(axis).isEmpty ? nil : facts(axis).joined(separator: "; ")),
        ]
      })
  }

  /// A fact that an axis was computed from, in words.
  private func inputText(_ input: AxisInput) -> String {
    line(input.name, valueText(input))
  }

  /// What a fact is called, and what it is.
  func line(_ name: AxisInput.Name, _ value: String) -> String {
    words(.inputLine, [.text: words.name(of: name, a: a, b: b), .value: value])
  }

  private func valueText(_ input: AxisInput) -> String {
    switch input.value {
    case .number(let number):
      // Whether sectors were inferred is stored as 1 or 0.
      input.name == .derivedA || input.name == .derivedB
        ? words(number == 0 ? .no : .yes) : words.numerals.short(number)
    case .numbers(let numbers): list(numbers.map { words.numerals.short($0) }, upTo: 6)
    case .code(let code): name(of: code)
    case .ids(let ids): list(ids.map(name), upTo: 6)
    }
  }

  /// So many of the texts, and how many more there are.
  func list(_ texts: [String], upTo count: Int) -> String {
    guard !texts.isEmpty else { return words(.formNone) }
    let more = texts.count - count
    return texts.prefix(count).joined(separator: ", ") + (more > 0 ? " … (+\(more))" : "")
  }

  /// What an id or a code is called; a code that has no name stays as it is.
  func name(of id: String) -> String {
    let name = voice.names.short(NetworkNode.ID(id))
    return name == id ? words.name(ofCode: id) : name
  }
}

/// The facts of one axis that people can check: at most four, in few words.
private struct AxisFacts {
  let axis: Axis
  let isExact: Bool
  let telling: ExplainTelling
  private let values: [AxisInput.Name: AxisInput.Value]

  init(of axis: Axis, _ inputs: [AxisInput], isExact: Bool, in telling: ExplainTelling) {
    self.axis = axis
    self.isExact = isExact
    self.telling = telling
    values = Dictionary(inputs.map { ($0.name, $0.value) }) { $1 }
  }

  var told: [String] { Array((facts + knowledge).prefix(4)) }

  private var facts: [String] {
    switch axis {
    case .memberOverlap, .priorityAlignment, .duplication: names(.shared)
    case .containment: count(.membersA) + count(.membersB)
    case .sectorRelatedness:
      sectors(.sectorsA, .sharesA, .derivedA) + sectors(.sectorsB, .sharesB, .derivedB)
    // Both directions have a row of their own.
    case .complementarity: []
    case .fillOfA: gaps(.gapsA, .filledForA)
    case .fillOfB: gaps(.gapsB, .filledForB)
    case .newReach: partners
    case .sizeBalance: figures
    case .maturityCloseness, .leadOfA, .leadOfB: number(.maturityA) + number(.maturityB)
    case .territoryCloseness: code(.territoryA) + code(.territoryB)
    case .priorCooperation: number(.events)
    case .hostLead: code(.hostA) + code(.hostB)
    }
  }

  /// Whose facts are not all known; nothing is said where they are.
  private var knowledge: [String] {
    [AxisInput.Name.knowledgeA, .knowledgeB].flatMap { name -> [String] in
      guard case .code(let code)? = values[name], code != Knowledge.complete.rawValue else {
        return []
      }
      return [telling.line(name, telling.name(of: code))]
    }
  }

  private func ids(_ name: AxisInput.Name) -> [String] {
    if case .ids(let ids)? = values[name] { ids } else { [] }
  }

  private func numbers(_ name: AxisInput.Name) -> [Double] {
    if case .numbers(let numbers)? = values[name] { numbers } else { [] }
  }

  private func names(_ name: AxisInput.Name) -> [String] {
    let all = ids(name)
    return all.isEmpty ? [] : [telling.line(name, list(all))]
  }

  private func list(_ ids: [String]) -> String {
    telling.list(ids.map { short(telling.name(of: $0)) }, upTo: 3)
  }

  /// A name that fits into a cell.
  private func short(_ name: String) -> String {
    name.count <= 48
      ? name : name.prefix(46).split(separator: " ").dropLast().joined(separator: " ") + " …"
  }

  private func number(_ name: AxisInput.Name) -> [String] {
    guard case .number(let number)? = values[name] else { return [] }
    return [telling.line(name, telling.words.numerals.short(number))]
  }

  /// A number of rows; where there are none, nobody may have written them down.
  private func count(_ name: AxisInput.Name) -> [String] {
    values[name] == .number(0) ? [] : number(name)
  }

  private func code(_ name: AxisInput.Name) -> [String] {
    guard case .code(let code)? = values[name] else { return [] }
    return [telling.line(name, telling.name(of: code))]
  }

  /// The three largest sectors with their shares; for inferred ones that they are.
  private func sectors(
    _ sectors: AxisInput.Name, _ shares: AxisInput.Name, _ derived: AxisInput.Name
  ) -> [String] {
    let shares = numbers(shares)
    let all = zip(ids(sectors), shares).sorted { ($1.1, $0.0) < ($0.1, $1.0) }
    guard !all.isEmpty else { return [] }
    let told = all.map { id, share in
      "\(short(telling.name(of: id))) (\(telling.words.numerals.percent(share)))"
    }
    let isDerived = values[derived].map { $0 != .number(0) } ?? false
    return [telling.line(isDerived ? derived : sectors, telling.list(told, upTo: 2))]
  }

  /// What one lacks, and which of it the other offers.
  private func gaps(_ gaps: AxisInput.Name, _ filled: AxisInput.Name) -> [String] {
    let all = ids(gaps)
    guard !all.isEmpty else { return [] }
    let offered = zip(all, numbers(filled)).filter { $0.1 > 0 }.map(\.0)
    let told =
      offered.isEmpty ? telling.words(isExact ? .formNone : .noneKnown) : list(offered)
    return [telling.line(gaps, list(all)), telling.line(filled, told)]
  }

  /// The partners whom only one of them has.
  private var partners: [String] {
    let (ofA, ofB) = (ids(.partnersA), ids(.partnersB))
    let only: [(AxisInput.Name, [String])] = [
      (.onlyA, ofA.filter { !ofB.contains($0) }), (.onlyB, ofB.filter { !ofA.contains($0) }),
    ]
    return only.filter { !$0.1.isEmpty }.map { telling.line($0.0, list($0.1)) }
  }

  /// The figures side by side: members, staff, budget.
  private var figures: [String] {
    let (ofA, ofB) = (numbers(.valuesA), numbers(.valuesB))
    return zip(ids(.measures), zip(ofA, ofB)).prefix(3).map { measure, values in
      let both = [values.0, values.1].map { telling.words.numerals.short($0) }
      return telling.words(
        .inputLine,
        [
          .text: telling.name(of: measure),
          .value: telling.words(.inputPair, [.low: both[0], .high: both[1]]),
        ])
    }
  }
}
