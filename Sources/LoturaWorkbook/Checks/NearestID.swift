/// The id, code or name that somebody who wrote something else most likely meant: 'did you mean'.
///
/// Capital letters do not matter. The distance is the number of letters put in, left out, changed or
/// swapped with their neighbour (`EditDistance`). It must be at most 1 up to
/// four letters, 2 up to eight, 3 above; of several at the same distance the smallest text is meant.
struct NearestID {
  private let candidates: [Candidate]

  private struct Candidate {
    let text: String
    let letters: [Unicode.Scalar]
    let mask: UInt64
  }

  /// Among these. O(their letters).
  init(among texts: some Sequence<String>) {
    candidates = texts.sorted().map { text in
      let letters = NearestID.letters(of: text)
      return Candidate(text: text, letters: letters, mask: NearestID.mask(of: letters))
    }
  }

  /// The nearest one, or nil where none is near. O(candidates), most of them one comparison of bits.
  func nearest(to written: String) -> String? {
    let letters = NearestID.letters(of: written)
    guard letters.count <= 64 else { return nil }
    let mask = NearestID.mask(of: letters)
    var limit = letters.count <= 4 ? 1 : letters.count <= 8 ? 2 : 3
    var found: String?
    for candidate in candidates {
      // A change alters two bits of the mask at most, so this never passes over a near one.
      guard (candidate.mask ^ mask).nonzeroBitCount <= 2 * limit,
        abs(candidate.letters.count - letters.count) <= limit
      else { continue }
      let distance = EditDistance.between(letters, candidate.letters)
      guard distance <= limit, found == nil || distance < limit else { continue }
      found = candidate.text
      limit = distance
    }
    return found
  }

  private static func letters(of text: String) -> [Unicode.Scalar] {
    Array(text.lowercased().unicodeScalars)
  }

  private static func mask(of letters: [Unicode.Scalar]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1.value % 64) }
  }
}
