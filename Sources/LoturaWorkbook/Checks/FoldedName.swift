/// A name as it is compared: without capital letters, accents, punctuation and legal forms, its
/// words sorted.
///
/// `Zubiak, S. Coop.` and `ZUBIAK S.COOP` are both `zubiak`; `Ikerlan – Móvil` is `ikerlan movil`.
struct FoldedName: Hashable {
  /// The words, sorted.
  let words: [String]
  /// The letters of all words.
  let letters: [Unicode.Scalar]
  /// The words that are short or hold a digit: two names of one thing agree in them.
  let marks: [String]

  init(_ name: String) {
    let all = FoldedName.words(of: name)
    let rest = FoldedName.withoutLegalForm(all)
    words = (rest.isEmpty ? all : rest).sorted()
    letters = Array(words.joined().unicodeScalars)
    marks = words.filter { word in
      word.unicodeScalars.count <= 2 || word.unicodeScalars.contains { ("0"..."9").contains($0) }
    }
  }

  /// Points inside a word vanish, so that `S.A.` is one word; other signs part words.
  private static func words(of name: String) -> [String] {
    var text = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .spacingMark: continue
      case .lowercaseLetter, .otherLetter, .modifierLetter, .uppercaseLetter, .decimalNumber:
        text += plain[scalar] ?? String(scalar)
      default: if scalar != "." && scalar != "'" && scalar != "’" { text += " " }
      }
    }
    return text.split(separator: " ").map(String.init)
  }

  private static func withoutLegalForm(_ words: [String]) -> [String] {
    var rest: [String] = []
    for word in words where !legalForms.contains(word) {
      // `S. Coop.` is two words, and so is `s coop pequeña`.
      if word == "coop", rest.last == "s" { rest.removeLast() } else { rest.append(word) }
    }
    return rest
  }

  private static let legalForms: Set<String> = [
    "sa", "sau", "sl", "slu", "slp", "slne", "sal", "sll", "scoop", "scl", "sccl", "scp", "aie",
    "ute", "gmbh", "ag", "kg", "ug", "ev", "ltd", "limited", "plc", "llp", "inc", "corp", "llc",
    "bv", "nv", "srl", "srls", "spa", "sas", "sarl", "sasu", "eurl", "asbl", "vzw", "aisbl", "oy",
    "oyj", "ab", "as", "asa", "aps", "lda", "sro", "doo", "kft", "zrt", "spzoo",
  ]

  /// Latin letters with a sign, and what they are without it.
  private static let plain: [Unicode.Scalar: String] = {
    let rows = [
      "a": "áàâäãåāăą", "ae": "æ", "c": "çćčĉċ", "d": "ďđð", "e": "éèêëēĕėęě", "g": "ğĝġģ",
      "h": "ĥħ", "i": "íìîïĩīĭįı", "j": "ĵ", "k": "ķ", "l": "ĺļľŀł", "n": "ñńņňŋ",
      "o": "óòôöõøōŏő", "oe": "œ", "r": "ŕŗř", "s": "śŝşšș", "ss": "ß", "t": "ţťŧțþ",
      "u": "úùûüũūŭůűų", "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
    ]
    var plain: [Unicode.Scalar: String] = [:]
    for (letter, signed) in rows {
      for scalar in signed.unicodeScalars { plain[scalar] = letter }
    }
    return plain
  }()
}
