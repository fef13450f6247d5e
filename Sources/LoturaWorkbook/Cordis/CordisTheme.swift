/// A part of a framework programme: what a project was called for.
struct CordisTheme: Hashable {
  /// `FP7`, `H2020` or `HE`, or another programme's name.
  let programme: String
  /// The short name in its programme: `SC4`, `ICT`, `HORIZON.2.5`.
  let code: String

  /// Its id as a sector.
  var id: String { String("\(programme):\(code)".prefix(64)) }

  /// The scheme of its sector.
  var scheme: String { programme.lowercased() }

  /// What it is called; its id where that is not known.
  var name: String {
    names.map { "\($0.english) (\(code), \(programmeName))" } ?? id
  }

  /// What it is called in Spanish; nil: not known.
  var spanish: String? { names.map { "\($0.spanish) (\(code), \(programmeName))" } }

  /// Whether its name is known.
  var isKnown: Bool { names != nil }

  /// The broader part: of Horizon Europe only, whose codes tell it.
  var parent: CordisTheme? {
    let steps = code.split(separator: ".")
    guard programme == "HE", steps.count > 2 else { return nil }
    return CordisTheme(programme: programme, code: steps.dropLast().joined(separator: "."))
  }

  private var names: CordisThemeNames.Name? { CordisThemeNames.all[programme]?[code] }

  private var programmeName: String {
    switch programme {
    case "H2020": "Horizon 2020"
    case "HE": "Horizon Europe"
    default: programme
    }
  }
}

extension CordisTheme {
  /// The themes of a list of short names parted by blanks, of which some are of several words:
  /// at each place the longest name that is known, else one word.
  static func list(_ text: String, programme: String) -> [CordisTheme] {
    if programme == "FP7" {
      return text.split(separator: " ").map { legalBasis(String($0), "FP7") }
    }
    let words = text.split(separator: " ")
    var themes: [CordisTheme] = []
    var next = 0
    while next < words.count {
      let length =
        (1...min(4, words.count - next)).reversed().first { length in
          let name = words[next..<next + length].joined(separator: " ")
          return CordisTheme(programme: programme, code: name).isKnown
        } ?? 1
      let code = words[next..<next + length].joined(separator: " ")
      themes.append(CordisTheme(programme: programme, code: code))
      next += length
    }
    return themes
  }

  /// The theme of a legal basis as the official files write it: `FP7-ICT`, `H2020-EU.3.4.`,
  /// `HORIZON.2.5`. What is finer than a theme of Horizon 2020 counts as the theme.
  static func legalBasis(_ text: String, _ programme: String) -> CordisTheme {
    if programme == "FP7", text.hasPrefix("FP7-") {
      return CordisTheme(programme: programme, code: String(text.dropFirst(4)))
    }
    if programme == "H2020" {
      let parts = text.split(separator: ".")
      for length in stride(from: min(3, parts.count), through: 1, by: -1) {
        let basis = parts.prefix(length).joined(separator: ".")
        if let code = CordisThemeNames.horizon2020[basis] {
          return CordisTheme(programme: programme, code: code)
        }
      }
    }
    let code = programme == "HE" && text.hasSuffix(".") ? String(text.dropLast()) : text
    return CordisTheme(programme: programme, code: code)
  }
}
