import LoturaNetwork
import LoturaScoring
import LoturaXML
import Testing

@testable import LoturaDiagrams
@testable import LoturaGraphviz

/// What holds for every picture, whatever it shows.
@Suite("All pictures")
struct PictureRulesTests {
  private func drawings(_ region: SampleRegion, _ settings: PictureSettings) -> [Drawing] {
    [
      region.region.drawing(settings), region.ego(5).drawing(settings),
      region.alliances(delicate: true).drawing(settings), region.flow(untold: 1).drawing(settings),
      region.heatmap.drawing(settings), region.ladder(delicate: true).drawing(settings),
    ]
      + SampleMeetings.mergers.map { $0.drawing(settings) }
      + SampleMeetings.consortia.map { $0.drawing(settings) }
      + SampleAgenda.pictures.map { $0.drawing(settings) }
      + SampleTables.pictures.map { $0.drawing(settings) }
      + SampleScoreboard.pictures.map { $0.drawing(settings) }
  }

  @Test(
    "can be laid out in three themes and three languages",
    arguments: LoturaNetwork.Language.allCases)
  func themesAndLanguages(language: LoturaNetwork.Language) throws {
    for theme in Theme.Name.allCases {
      let settings = SampleRegion.settings(theme, language)
      for drawing in drawings(SampleRegion(count: 8), settings) {
        let svg = try rendered(drawing)
        #expect(svg.count > 900)
        #expect(drawing.language.rawValue == language.rawValue)
        let lines = try readableText(svg).joined(separator: " ")
        #expect(lines.contains("Lotura"))
      }
    }
  }

  @Test("are the same the second time, to the last byte")
  func deterministic() throws {
    let settings = SampleRegion.settings()
    let (first, second) = (SampleRegion(count: 10), SampleRegion(count: 10))
    for (one, other) in zip(drawings(first, settings), drawings(second, settings)) {
      #expect(one == other)
      #expect(try rendered(one) == rendered(other))
    }
  }

  @Test("hostile names are shown as they are and never become markup")
  func hostile() throws {
    let names = [
      "<B>&amp;\\N\\", "\"]; x [label=\"", "</TABLE>", "&#92;N \\L", "3M:e", "n0", "{name}",
      "\u{202E}abc",
    ]
    let subjects = names.enumerated().map { place, name in
      PictureSubject(
        id: Subject.ID(name + "\(place)"), label: name, name: name,
        sector: PictureSector(id: Sector.ID(name), name: name), members: place)
    }
    var likeness = LikenessMatrix(count: names.count)
    for one in names.indices {
      for other in 0..<one { likeness[one, other] = Estimate(exactly: Double(one) / 10) }
    }
    let settings = PictureSettings(
      theme: .light, words: SampleWords.words(.english),
      source: PictureSource(name: names[0], date: names[1], isFictional: false))
    var links: [RegionPicture.Link] = []
    for one in subjects.dropFirst() {
      links.append(RegionPicture.Link(subjects[0].id, one.id, affinity: Estimate(exactly: 0.5)))
    }
    let pictures = [
      RegionPicture(subjects: subjects, links: links).drawing(settings),
      EgoPicture(
        hub: subjects[0],
        matches: subjects.dropFirst().map {
          EgoPicture.Match(subject: $0, score: Estimate(exactly: 0.5), reasons: [$0.name])
        }
      ).drawing(settings),
      AlliancePicture(
        subjects: subjects,
        pairs: links.map { AlliancePicture.Pair($0.a, $0.b, form: .alliance, fit: $0.affinity) }
      ).drawing(settings),
      FlowPicture(
        subjects: subjects,
        capabilities: names.map { FlowPicture.Capability(id: Capability.ID($0), name: $0) },
        needs: zip(subjects, names).map {
          FlowPicture.Claim($0.id, Capability.ID($1), level: 3)
        }, offers: [], untold: 0
      ).drawing(settings),
      HeatmapPicture(subjects: subjects, likeness: likeness).drawing(settings),
      ConvergencePicture(subjects: subjects, likeness: likeness).drawing(settings),
    ]
    for drawing in pictures {
      let svg = try rendered(drawing)
      // Parsing succeeds, and every short name is there letter by letter.
      let texts = try readableText(svg)
      for name in ["3M:e", "n0", "{name}"] {
        #expect(texts.contains { $0.contains(name) }, "\(name) in \(drawing.title)")
      }
      #expect(!String(decoding: svg, as: UTF8.self).contains("\u{202E}"))
    }
    let canvas = HeatmapPicture(subjects: subjects, likeness: likeness).canvas(settings).bytes
    #expect(try readableText(canvas).contains("</TABLE>"))
  }

  @Test(
    "text is never smaller than ten points, nor paler than 4.5 to 1 on its ground",
    arguments: Theme.Name.allCases)
  func readable(theme: Theme.Name) {
    let settings = SampleRegion.settings(theme)
    for drawing in drawings(SampleRegion(), settings) {
      for node in drawing.nodes {
        guard case .html(let label) = node.label else { continue }
        let ground = node.fill ?? drawing.paper
        for (run, background) in label.runs(on: ground) where !run.text.isEmpty {
          #expect((run.size ?? 14) >= 10)
          let paper = background.opacity < 255 ? drawing.paper : background
          #expect(
            (run.color ?? drawing.ink).contrast(on: paper) >= 4.5,
            "\(run.text) in \(drawing.title)")
        }
      }
    }
  }

  @Test("names and ids of people stand in labels and tooltips only, so that hiding names hides all")
  func anonymous() throws {
    let region = SampleRegion(count: 8)
    let neutral = region.subjects.enumerated().map { place, subject in
      var hidden = PictureSubject(
        id: subject.id, label: "A\(place + 1)", name: "A\(place + 1)", sector: subject.sector)
      hidden.members = subject.members
      return hidden
    }
    let settings = SampleRegion.settings()
    let picture = RegionPicture(subjects: neutral, links: region.region.links)
    let text = String(decoding: try rendered(picture.drawing(settings)), as: UTF8.self)
    for subject in region.subjects {
      #expect(!text.contains(subject.label))
      #expect(!text.contains("\"\(subject.id.text)\""))
    }
  }
}

extension HTMLLabel {
  /// All runs of text with the colour behind them.
  fileprivate func runs(on ground: Color) -> [(run: Run, ground: Color)] {
    switch self {
    case .text(let text): text.runs.map { ($0, ground) }
    case .table(let table): table.runs(on: ground)
    }
  }
}

extension HTMLLabel.Table {
  fileprivate func runs(on ground: Color) -> [(run: HTMLLabel.Run, ground: Color)] {
    rows.joined().flatMap { cell -> [(run: HTMLLabel.Run, ground: Color)] in
      let behind = cell.background ?? background ?? ground
      return switch cell.content {
      case .empty: []
      case .text(let text): text.runs.map { ($0, behind) }
      case .table(let inner): inner.runs(on: behind)
      }
    }
  }
}
