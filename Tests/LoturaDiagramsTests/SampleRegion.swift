import LoturaDiagrams
import LoturaGraph
import LoturaGraphviz
import LoturaNetwork
import LoturaScoring

/// A fictional region of 19 associations, with likenesses from a seeded generator: some exact, some
/// with a range, some unknown.
struct SampleRegion {
  let subjects: [PictureSubject]
  let likeness: LikenessMatrix

  static let rows: [(String, String, Int?)] = [
    ("AERO", "mobility", 72), ("AUTO", "mobility", 310), ("RAIL", "mobility", 102),
    ("PORT", "mobility", 130), ("SEA", "mobility", 215), ("WIND", "energy", 190),
    ("GRID", "energy", 88), ("ICT", "digital", 320), ("GAME", "digital", 45),
    ("MACH", "manufacturing", 240), ("CAST", "manufacturing", 60),
    ("STEEL", "manufacturing", 54), ("PAPER", "manufacturing", nil), ("HEALTH", "bio", 150),
    ("BIO", "bio", 96), ("FOOD", "food", 118), ("WINE", "food", 36),
    ("LANG", "creative", 40), ("HABIT", "creative", 170),
  ]
  static let sectors = [
    "mobility": "Mobility", "energy": "Energy", "digital": "Digital",
    "manufacturing": "Advanced manufacturing", "bio": "Bio & health", "food": "Food",
    "creative": "Creative & services",
  ]

  init(count: Int = 19, seed: UInt64 = 7, longNames: Bool = false) {
    var chance = SplitMix64(seed: seed)
    func unit() -> Double { Double(chance.next() >> 11) / 9_007_199_254_740_992 }
    let names = [
      "Asociación de Fundición y Forja", "Gipuzkoako Energia-Elkartea", "Ñandú",
      "Donaudampfschiffahrtsgesellschaft", "Eólica Marina",
    ]
    subjects = (0..<count).map { place in
      let row = Self.rows[place % Self.rows.count]
      let label =
        longNames
        ? names[place % names.count]
        : row.0 + (place < Self.rows.count ? "" : String(place / Self.rows.count + 1))
      return PictureSubject(
        id: Subject.ID("id\(place)"), label: label, name: "Association \(label)",
        sector: PictureSector(
          id: Sector.ID(row.1), name: Self.sectors[row.1] ?? row.1), members: row.2)
    }
    var likeness = LikenessMatrix(count: count)
    for one in 0..<count {
      for other in 0..<one {
        let alike = subjects[one].sector == subjects[other].sector
        let (first, second, kind) = (unit(), unit(), unit())
        let value = alike ? 0.42 + 0.45 * first : 0.6 * first * second
        if kind < 0.03 { continue }
        let spread = kind < 0.1 ? 0.2 : kind < 0.2 ? 0.08 : 0
        likeness[one, other] = Estimate(
          low: max(0, value - spread), high: min(1, value + spread), used: value)
      }
    }
    self.likeness = likeness
  }

  var region: RegionPicture {
    var links: [RegionPicture.Link] = []
    for one in subjects.indices {
      for other in 0..<one {
        guard let affinity = likeness[one, other] else { continue }
        links.append(RegionPicture.Link(subjects[other].id, subjects[one].id, affinity: affinity))
      }
    }
    return RegionPicture(subjects: subjects, links: links)
  }

  func ego(_ count: Int = 7) -> EgoPicture {
    let reasons = [
      ["18 shared members", "needs AI skills, they offer them"],
      ["the same 3 priorities", "9 shared members"], ["needs test benches, they offer them"],
      ["shared priority: clean hydrogen"], ["31 shared members"],
      ["both seek additive manufacturing partners"], ["offers simulation know-how"],
    ]
    let matches = subjects.dropFirst().prefix(count).enumerated().map { place, subject in
      let score = max(0.2, 0.78 - 0.055 * Double(place))
      let spread = [0.04, 0, 0.06, 0.15, 0.03, 0.2, 0.07][place % 7]
      return EgoPicture.Match(
        subject: subject,
        score: Estimate(low: max(0, score - spread), high: score + spread, used: score),
        reasons: reasons[place % 7])
    }
    return EgoPicture(hub: subjects[0], matches: Array(matches), total: subjects.count - 1)
  }

  func alliances(delicate: Bool) -> AlliancePicture {
    var pairs: [AlliancePicture.Pair] = []
    for one in subjects.indices {
      for other in 0..<one {
        guard let fit = likeness[one, other], fit.used > 0.4 else { continue }
        let form: Form =
          switch fit.used {
          case 0.78...: .fusion
          case 0.7...: .integration
          case 0.55...: .convergence
          default: .alliance
          }
        let larger = (subjects[one].members ?? 0) > (subjects[other].members ?? 0) ? one : other
        pairs.append(
          AlliancePicture.Pair(
            subjects[other].id, subjects[one].id, form: form, fit: fit,
            into: form == .integration ? subjects[larger].id : nil))
      }
    }
    for (one, other) in [(0, 7), (7, 9), (13, 15), (4, 5), (7, 13), (16, 18), (17, 18), (2, 10)]
    where other < subjects.count {
      pairs.append(
        AlliancePicture.Pair(
          subjects[one].id, subjects[other].id, form: .alliance,
          fit: Estimate(exactly: 0.45 + 0.02 * Double(one))))
    }
    return AlliancePicture(subjects: subjects, pairs: pairs, showsDelicate: delicate)
  }

  func flow(untold: Int = 0) -> FlowPicture {
    let names = [
      "Artificial intelligence", "Test benches", "Recycled materials", "Cyber security",
      "Export services", "Training of young engineers in digital twins",
    ]
    let capabilities = names.enumerated().map {
      FlowPicture.Capability(id: Capability.ID("c\($0.offset)"), name: $0.element)
    }
    let needs = [
      (0, 0, 5), (15, 0, 3), (4, 0, 2), (0, 1, 4), (2, 1, 2), (1, 2, 3), (10, 2, 5), (6, 3, 4),
      (13, 3, 2), (16, 4, 1), (8, 4, 3),
    ]
    let offers = [
      (7, 0, 5), (14, 0, 2), (4, 1, 4), (9, 1, 3), (11, 2, 4), (12, 2, 2), (9, 4, 3), (1, 4, 5),
      (15, 4, 2), (7, 5, 4),
    ]
    func claims(_ rows: [(Int, Int, Int)]) -> [FlowPicture.Claim] {
      rows.filter { $0.0 < subjects.count }.map {
        FlowPicture.Claim(
          subjects[$0.0].id, capabilities[$0.1].id, level: Double($0.2))
      }
    }
    return FlowPicture(
      subjects: subjects, capabilities: capabilities, needs: claims(needs),
      offers: claims(offers), untold: untold)
  }

  var heatmap: HeatmapPicture { HeatmapPicture(subjects: subjects, likeness: likeness) }

  func ladder(delicate: Bool) -> ConvergencePicture {
    ConvergencePicture(subjects: subjects, likeness: likeness, showsDelicate: delicate)
  }

  static func settings(
    _ theme: Theme.Name = .light, _ language: LoturaNetwork.Language = .english
  ) -> PictureSettings {
    PictureSettings(
      theme: .named(theme), words: SampleWords.words(language),
      source: PictureSource(name: "example region", date: "2026-09-30", isFictional: true))
  }
}
