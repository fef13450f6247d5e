import LoturaGraph

@testable import LoturaTables

/// Tables as nobody would write them, always the same for one seed.
struct RandomTable {
  private static let pieces = [
    "a", "Ω", "日本", "🙂", ",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", " ", "=", "+", "-1",
    "@x",
    "_x0041_", "_x000D", "_", "\u{1}", "\u{FEFF}", "<&>", "0", "2024", "1.50", "'", "\u{FFFE}",
    "\u{7F}",
  ]

  static func table(seed: UInt64, name: String = "s") -> Table {
    var chance = SplitMix64(seed: seed)
    let columns = Int.random(in: 1...6, using: &chance)
    let header = (0..<columns).map { "c\($0)" + text(&chance) + "." }
    let rows = Int.random(in: 0...12, using: &chance)
    var cells = (0..<rows).map { _ in
      (0..<Int.random(in: 0...columns, using: &chance)).map { _ in text(&chance) }
    }
    // Blank rows at the end are left out of spreadsheets: so the last row is filled.
    if rows > 0 { cells[rows - 1] = ["end"] }
    return Table(name: name, header: header, cells: cells)
  }

  private static func text(_ chance: inout SplitMix64) -> String {
    (0..<Int.random(in: 0...5, using: &chance)).map { _ in
      pieces[Int.random(in: pieces.indices, using: &chance)]
    }.joined()
  }
}
