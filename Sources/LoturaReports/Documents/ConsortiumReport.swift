internal import LoturaPlanning

/// The paper on a consortium for a call: who and whether that is proved, what each adds, what
/// remains open, which rules are kept, who could be replaced, and what to ask with room for the
/// answers; or why no consortium is possible.
package struct ConsortiumReport: Sendable {
  private let consortium: ConsortiumTelling
  private let setting: ReportSetting
  /// Who covers what; nil: it cannot be drawn.
  package var picture: DocumentPicture?
  private var words: Words { setting.words }

  /// The report of an answer to `consortium`.
  package init(_ consortium: ConsortiumTelling, in setting: ReportSetting) {
    self.consortium = consortium
    self.setting = setting
  }

  /// The report, told.
  package var telling: Telling {
    let plain = consortium.telling
    var document = plain.document
    document.blocks = blocks(plain.document.blocks)
    document.cover = setting.cover(.reportConsortiumKind, minute: minute)
    return Telling(
      document: document, result: ["report": "consortium", "consortium": plain.result])
  }

  private var minute: [String] {
    switch consortium.plan.outcome {
    case .found(let found): consortium.findings(found)
    case .impossible: consortium.reasons
    case .undecided: [words(.consortiumNoTime)]
    }
  }

  /// The blocks of the answer without what the head says already, the picture before the first
  /// table, and lines under the questions.
  private func blocks(_ told: [Document.Block]) -> [Document.Block] {
    var blocks = told
    let finding = blocks.firstIndex { if case .paragraph = $0 { true } else { false } }
    if let finding { blocks.remove(at: finding) }
    if let picture {
      let table = blocks.firstIndex { if case .table = $0 { true } else { false } }
      blocks.insert(.picture(picture), at: table ?? blocks.endIndex)
    }
    return blocks.map { block in
      if case .list(let lines, isNumbered: true) = block { .questions(lines) } else { block }
    }
  }
}
