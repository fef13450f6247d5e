import Testing

@testable import LoturaGraphviz

@Suite("The measure of a label")
struct LabelMeasureTests {
  @Test("is that of Arial")
  func widths() {
    // Arial's published widths in 1/1000 em: A 667, V 667, i 222, W 944, digit 556, blank 278;
    // bold: A 722, i 278. Ours are in 1/2048 em, so to half a thousandth.
    let regular: [(String, Double)] = [
      ("A", 0.667), ("i", 0.222), ("W", 0.944), ("7", 0.556), (" ", 0.278), ("ñ", 0.556),
      ("é", 0.556),
    ]
    for (letter, width) in regular {
      #expect(abs(LabelMeasure.width(letter, size: 1) - width) < 0.0006, "\(letter)")
    }
    #expect(abs(LabelMeasure.width("A", size: 1, bold: true) - 0.722) < 0.0006)
    #expect(abs(LabelMeasure.width("i", size: 1, bold: true) - 0.278) < 0.0006)
  }

  @Test("counts other writing by rule")
  func others() {
    #expect(LabelMeasure.width("日本", size: 10) == 20)
    #expect(LabelMeasure.width("🌊", size: 10) == 10)
    #expect(LabelMeasure.width("✓", size: 10) == 6)
    #expect(
      LabelMeasure.width("e\u{301}", size: 10) == LabelMeasure.width("e", size: 10))
    #expect(LabelMeasure.width("", size: 10) == 0)
    #expect(
      abs(
        LabelMeasure.width("AERO", size: 12)
          - "AERO".map { LabelMeasure.width(String($0), size: 12) }.reduce(0, +)) < 1e-9)
  }

  @Test("is the one by which Graphviz lays out SVG")
  func sameInLayout() throws {
    var drawing = Drawing(title: "", summary: "", language: .english)
    drawing.add(
      Drawing.Node(.html(.text(.run("Koordinazioa", size: 20, bold: true))), [.shape(.plain)]))
    let template = try DOT.template(of: drawing)
    let svg = try Layout.run(LayoutTask(template: template, engine: .dot, format: .svg)).bytes
    let box = try #require(
      String(decoding: svg, as: UTF8.self).firstMatch(of: /viewBox="0.00 0.00 ([0-9.]+)/))
    // Twice 0.35 inches of pad; a plain node has two points of margin at each side of its text.
    let width = try #require(Double(box.1)) - 2 * 0.35 * 72
    let text = LabelMeasure.width("Koordinazioa", size: 20, bold: true)
    #expect((0...5).contains(width - text), "\(width) for \(text)")
  }

  @Test("breaks at blanks, never inside a word that fits")
  func lines() {
    #expect(
      LabelMeasure.lines("needs test benches, they offer") == ["needs test benches, they", "offer"])
    #expect(LabelMeasure.lines("") == [""])
    #expect(LabelMeasure.lines("a\n\nb") == ["a", "", "b"])
    #expect(LabelMeasure.lines("  a   b ") == ["a b"])
    #expect(LabelMeasure.lines("1234567 90", characters: 7) == ["1234567", "90"])
  }

  @Test("breaks a long word after a sign, or where it must")
  func longWords() {
    #expect(LabelMeasure.lines("abc/defgh", characters: 6) == ["abc/", "defgh"])
    #expect(LabelMeasure.lines("abcdefgh", characters: 3) == ["abc", "def", "gh"])
    #expect(LabelMeasure.lines("x abcdefgh y", characters: 3) == ["x", "abc", "def", "gh", "y"])
  }

  @Test("keeps every word and every limit", arguments: 0..<40)
  func theorem(seed: Int) {
    // Words of 1 … 12 letters from a fixed little generator.
    var state = UInt32(seed) &* 2_654_435_761 &+ 1
    func next(_ bound: UInt32) -> Int {
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int((state >> 8) % bound)
    }
    let words = (0..<next(20)).map { _ in
      String(
        repeating: "abcm"["abcm".index("abcm".startIndex, offsetBy: next(4))], count: 1 + next(12))
    }
    let text = words.joined(separator: " ")
    let lines = LabelMeasure.lines(text, points: 60, size: 14)
    #expect(lines.allSatisfy { LabelMeasure.width($0, size: 14) <= 60 || $0.count == 1 })
    let letters = { (text: String) in text.filter { $0 != " " } }
    #expect(letters(lines.joined()) == letters(text))
  }
}
