package import LoturaNetwork

/// Numbers, shares, dates and lists as each language writes them.
///
/// English: 12,345.6 and 71%. Spanish: 12 345,6 and 71 % (narrow blanks that do not break).
/// Basque: 12.345,6 and % 71. Dates known to the month or the year stay as coarse as they are.
package struct Numerals: Sendable {
  /// The language.
  package let language: Language

  /// The numerals of a language.
  package init(_ language: Language) { self.language = language }

  /// A number with exactly so many decimals (0 … 9), halves rounded away from 0.
  ///
  /// Empty for a number that is not finite; from 9·10¹⁵ units of the last decimal on, where a double
  /// no longer tells them apart, the number as machines write it.
  package func number(_ number: Double, decimals: Int) -> String {
    guard number.isFinite else { return "" }
    let scale = (0..<decimals).reduce(Int64(1)) { power, _ in power * 10 }
    guard number.magnitude * Double(scale) < 9e15 else { return decimalText(number) ?? "" }
    // The tiny push lets .285 · 100 = 28.499999999999996 be rounded as the people who typed it do.
    let scaled = (number.magnitude * Double(scale)) * (1 + 4e-16)
    let units = Int64(scaled.rounded(.toNearestOrAwayFromZero))
    let sign = number < 0 && units > 0 ? "−" : ""
    let rest = String(units % scale)
    let fraction = String(repeating: "0", count: max(0, decimals - rest.utf8.count)) + rest
    return sign + grouped(units / scale) + (decimals == 0 ? "" : decimalMark + fraction)
  }

  /// A number with up to so many decimals, no zeros at the end.
  package func short(_ number: Double, upTo decimals: Int = 2) -> String {
    let text = self.number(number, decimals: decimals)
    guard decimals > 0, text.contains(decimalMark) else { return text }
    var trimmed = Substring(text)
    while trimmed.hasSuffix("0") { trimmed.removeLast() }
    return String(trimmed.hasSuffix(decimalMark) ? trimmed.dropLast() : trimmed)
  }

  /// A share 0 … 1 in whole percents.
  package func percent(_ share: Double) -> String {
    let number = number(share * 100, decimals: 0)
    return switch language {
    case .english: "\(number)%"
    case .spanish: "\(number)\u{202F}%"
    case .basque: "%\u{202F}\(number)"
    }
  }

  /// A date as it stands in a sentence, without an article: `12 March 2023`, `March 2023`, `2023`.
  package func date(_ date: PartialDate) -> String {
    let (year, month, day) = date.firstDay.components
    switch (date.text.utf8.count, language) {
    case (4, _): return date.text
    case (7, .english), (7, .spanish):
      return "\(monthName(month))\(language == .spanish ? " de" : "") \(year)"
    case (7, .basque): return "\(year)\(Numerals.basqueOf(year)) \(monthName(month))"
    case (_, .english): return "\(day) \(monthName(month)) \(year)"
    case (_, .spanish): return "\(day) de \(monthName(month)) de \(year)"
    case (_, .basque):
      // The eleventh and the thirty-first end in -a by themselves.
      let article = day == 11 || day == 31 ? "" : "a"
      return "\(year)\(Numerals.basqueOf(year)) \(monthName(month))ren \(day)\(article)"
    }
  }

  /// A day as it stands in a sentence.
  package func date(_ day: Day) -> String { date(PartialDate(day)) }

  /// Several things that all hold: `a, b and c`.
  package func list(_ items: [String]) -> String {
    joined(items) { next in
      switch language {
      case .english: "and"
      case .spanish: Numerals.soundsLikeI(next) ? "e" : "y"
      case .basque: "eta"
      }
    }
  }

  /// Several things of which one holds: `a, b or c`.
  package func choice(_ items: [String]) -> String {
    joined(items) { next in
      switch language {
      case .english: "or"
      case .spanish: Numerals.soundsLikeO(next) ? "u" : "o"
      case .basque: "edo"
      }
    }
  }

  /// Several things to choose from in a question: Basque asks with another word, `a ala b`.
  package func alternatives(_ items: [String]) -> String {
    language == .basque ? joined(items) { _ in "ala" } : choice(items)
  }

  private func joined(_ items: [String], conjunction: (String) -> String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(conjunction(last)) " + last
  }

  private var decimalMark: String { language == .english ? "." : "," }

  private func grouped(_ whole: Int64) -> String {
    let digits = String(whole)
    // Spanish and Basque leave four digits together: 1995 members read like 1995.
    guard digits.utf8.count > (language == .english ? 3 : 4) else { return digits }
    let mark = language == .english ? "," : language == .spanish ? "\u{202F}" : "."
    return digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.utf8.count - digit.offset) % 3 == 0 { text += mark }
      text.append(digit.element)
    }
  }

  private func monthName(_ month: Int) -> String {
    let names =
      switch language {
      case .english:
        "January February March April May June July August September October November December"
      case .spanish:
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
      case .basque:
        "urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa"
          + " abendua"
      }
    return String(names.split(separator: " ")[month - 1])
  }

  /// `-ko` or `-eko`, as the year is read aloud: 2023ko, 2025eko.
  static func basqueOf(_ year: Int) -> String {
    let tail = year % 100
    let endsInConsonant =
      switch tail {
      case 0: year % 1000 != 0  // mila: -ko; ehun: -eko
      case _ where tail % 20 == 10: true  // hamar
      case _ where tail % 10 == 5: true  // bost
      default: tail % 20 == 1  // bat; but 11, 31 … are hamaika
      }
    return endsInConsonant ? "eko" : "ko"
  }

  /// `y` before the sound of i is `e`: energía e innovación, but agua y hielo.
  private static func soundsLikeI(_ word: String) -> Bool {
    let start = word.lowercased()
    let isDiphthong = ["hie", "hia", "hio", "ia", "ie", "io"].contains { start.hasPrefix($0) }
    return !isDiphthong && ["i", "í", "hi", "hí"].contains { start.hasPrefix($0) }
  }

  /// `o` before the sound of o is `u`: uno u otro.
  private static func soundsLikeO(_ word: String) -> Bool {
    let start = word.lowercased()
    return ["o", "ó", "ho", "hó"].contains { start.hasPrefix($0) }
  }
}
