/// Whether a name says that it is a cluster organisation, as far as a name can.
///
/// It does if one of its words begins or ends in *cluster* or what it is in other languages
/// (*klaster*, *klastr*, *klaszter*, *kluster*), if one is *grozd* or *grozda* (Slovene), or if it
/// calls itself a *pôle de compétitivité* or *polo de competitividade*. Names that are known to mean
/// something else are excepted. A cluster with another name is not found: the result is a lower
/// bound.
/// **Source.** Our choice, compared with the list of cluster organisations that is handed out.
enum ClusterName {
  /// Whether this name says so. O(length).
  static func says(_ name: String) -> Bool {
    // Few names hold any of these letters in a row, and folding is slow.
    guard hasHint(name) else { return false }
    let words = FoldedName(name).words
    let joined = words.joined(separator: " ")
    if exceptions.contains(where: { joined.contains($0) }) { return false }
    if words.contains("competitivite"), words.contains("pole") { return true }
    if words.contains("competitividade"), words.contains("polo") { return true }
    return words.contains { word in
      slovene.contains(word) || stems.contains { word.hasPrefix($0) || word.hasSuffix($0) }
    }
  }

  private static let stems = ["cluster", "kluster", "klaster", "klastr", "klaszter", "klustr"]
  private static let slovene = ["grozd", "grozda"]
  /// A maker of parallel computers; a biological station.
  private static let exceptions = ["partec", "lunz"]

  /// Whether the letters `lust`, `last`, `lasz`, `roz` or `comp` occur.
  private static func hasHint(_ name: String) -> Bool {
    var window: UInt32 = 0
    for byte in name.utf8 {
      window = window << 8 | UInt32(byte | 0x20)
      if hints.contains(window) || window & 0xFF_FFFF == roz { return true }
    }
    return false
  }

  private static func code(_ letters: String) -> UInt32 {
    letters.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }
  private static let hints = ["lust", "last", "lasz", "comp"].map(code)
  private static let roz = code("roz")
}
