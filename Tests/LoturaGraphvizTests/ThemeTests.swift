import Testing

@testable import LoturaGraphviz

@Suite("The colours of a theme")
struct ThemeTests {
  @Test("carry text with a contrast of 4.5 at least", arguments: Theme.Name.allCases)
  func text(name: Theme.Name) {
    let theme = Theme.named(name)
    let accents = theme.accents
    var pairs: [(String, Color, Color)] = [
      ("ink", theme.ink, theme.paper), ("muted", theme.muted, theme.paper),
      ("diagonal", theme.surfaces.diagonal.ink, theme.surfaces.diagonal.color),
    ]
    for (rank, fill) in (theme.categories + [theme.otherCategory]).enumerated() {
      pairs.append(("category \(rank)", fill.ink, fill.color))
    }
    for (step, fill) in theme.heat.enumerated() {
      pairs.append(("heat \(step)", fill.ink, fill.color))
    }
    let grounds = [
      ("paper", theme.paper), ("card", theme.surfaces.card), ("box", theme.surfaces.box),
      ("group", theme.surfaces.group), ("met", theme.surfaces.met), ("open", theme.surfaces.open),
    ]
    for (ground, color) in grounds {
      pairs += [("ink on \(ground)", theme.ink, color), ("muted on \(ground)", theme.muted, color)]
    }
    let words = [
      ("blue", accents.blue), ("green", accents.green), ("brown", accents.brown),
      ("plum", accents.plum), ("red", accents.red), ("ochre", accents.ochre),
    ]
    for (word, color) in words { pairs.append((word, color, theme.paper)) }
    pairs.append(("green on met", accents.green, theme.surfaces.met))
    pairs.append(("ochre on open", accents.ochre, theme.surfaces.open))
    for (what, ink, ground) in pairs {
      let contrast = ink.contrast(on: ground)
      #expect(contrast >= 4.5, "\(what): \(contrast)")
    }
  }

  @Test("draw lines and borders with a contrast of 3 at least", arguments: Theme.Name.allCases)
  func lines(name: Theme.Name) {
    let theme = Theme.named(name)
    var lines = [
      ("strong", theme.edges.strong), ("middle", theme.edges.middle), ("weak", theme.edges.weak),
      ("orange", theme.accents.orange),
    ]
    for (rank, color) in theme.categoryBorders.enumerated() {
      lines.append(("border \(rank)", color))
    }
    if name != .dark { lines.append(("node border", theme.nodeBorder)) }
    for (what, color) in lines {
      for ground in [theme.paper, theme.surfaces.card] {
        let contrast = color.contrast(on: ground)
        #expect(contrast >= 3, "\(what): \(contrast)")
      }
    }
    // Where nodes have no border of their own, their fills must be seen.
    if name == .dark {
      for fill in theme.categories + [theme.otherCategory] {
        #expect(fill.color.contrast(on: theme.paper) >= 3)
      }
    }
  }

  @Test("for paper are tints of a tenth at most")
  func tints() {
    for fill in Theme.print.categories + Theme.print.heat {
      for shift in [UInt32(16), 8, 0] { #expect((fill.color.rgb >> shift) & 255 >= 229) }
    }
  }

  @Test("have the contrasts that others have measured")
  func published() {
    // WCAG: black on white is 21 : 1 and equal colours 1 : 1; #767676 on white is the well-known
    // lightest grey that passes 4.5 : 1, #777777 the first that does not.
    let white = Color(0xFFFFFF)
    #expect(abs(Color(0).contrast(on: white) - 21) < 1e-9)
    #expect(white.contrast(on: white) == 1)
    #expect(Color(0x767676).contrast(on: white) >= 4.5)
    #expect(Color(0x777777).contrast(on: white) < 4.5)
    // What shines through to nothing cannot be seen.
    #expect(Color(0, opacity: 0).contrast(on: white) == 1)
  }

  @Test("give the largest categories a colour and the others grey")
  func categories() {
    let theme = Theme.light
    #expect(theme.category(0).color == Color(0x0072B2))
    #expect(theme.category(6) == theme.otherCategory)
    #expect(theme.category(-1) == theme.otherCategory)
    #expect(theme.categoryBorders.count == theme.categories.count)
    #expect(Set(theme.categories.map(\.color)).count == 6)
  }

  @Test("of the heat map go in tenths, the last from 0.7")
  func heat() {
    let theme = Theme.light
    #expect(theme.heat(0) == theme.heat[0])
    #expect(theme.heat(0.0999) == theme.heat[0])
    #expect(theme.heat(0.1) == theme.heat[1])
    #expect(theme.heat(0.69) == theme.heat[6])
    #expect(theme.heat(0.7) == theme.heat[7])
    #expect(theme.heat(1) == theme.heat[7])
  }

  @Test("are written with six digits, or eight where something shines through")
  func hex() {
    #expect(Color(0x0072B2).hex == "#0072b2")
    #expect(Color(0x000009).hex == "#000009")
    // 0.08 · 255 = 20.4, rounded 20 = 0x14.
    #expect(Color(0xD55E00).tint(0.08).hex == "#d55e0014")
  }
}
