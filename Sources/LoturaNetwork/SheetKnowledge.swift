/// How complete the rows of each subject are in one sheet.
///
/// Made once where very many subjects are asked about; `Network.knowledge(of:in:)` answers the same
/// for one.
package struct SheetKnowledge: Sendable {
  private let sheet: SheetName
  private let withRows: Set<Subject.ID>
  private let told: [Subject.ID: Knowledge]

  /// What is known of a sheet. O(rows of `coverage`).
  package init(_ network: Network, _ sheet: SheetName) {
    self.sheet = sheet
    withRows = network.subjectsWithRows[sheet] ?? []
    var told: [Subject.ID: Knowledge] = [:]
    for (key, knowledge) in network.coverage where key.sheet == sheet {
      told[key.subject] = knowledge
    }
    self.told = told
  }

  /// How complete the rows of a subject are. O(1).
  package func of(_ subject: Subject.ID) -> Knowledge {
    SheetKnowledge.judged(
      hasRows: withRows.contains(subject), told: told[subject], in: sheet)
  }

  /// What `coverage` says; else, with a row in force, complete (cooperations: partial, for nobody
  /// lists them all); else unknown. Rows that are not complete are partial; no row, unknown.
  static func judged(hasRows: Bool, told: Knowledge?, in sheet: SheetName) -> Knowledge {
    let usual: Knowledge = !hasRows ? .unknown : sheet == .cooperations ? .partial : .complete
    switch told ?? usual {
    case .complete: return .complete
    case .partial, .unknown: return hasRows ? .partial : .unknown
    }
  }
}
