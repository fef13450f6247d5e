/// The colours of a picture: on a bright screen, on a dark one, on paper.
///
/// Every pair that carries text has a contrast of 4.5 : 1 at least, every line and border that
/// carries meaning 3 : 1 (WCAG 2.2); a test computes them all. Colours are named for what they look
/// like or for what they do on the paper; what they mean is decided by each picture.
package struct Theme: Sendable, Equatable {
  /// Which of the three.
  package enum Name: String, Sendable, CaseIterable {
    case light
    case dark
    case print
  }

  /// A fill together with the colour of text on it.
  package struct Fill: Sendable, Equatable {
    /// The colour of the area.
    package let color: Color
    /// The colour of text on it.
    package let ink: Color
  }

  /// Colours for lines, borders and words, which can be told apart from one another.
  package struct Accents: Sendable, Equatable {
    /// The first: alliances, what is offered.
    package let blue: Color
    /// The second: convergence, what is met.
    package let green: Color
    /// The third: integration.
    package let brown: Color
    /// The fourth: fusion.
    package let plum: Color
    /// For lines only, never for text: what is needed.
    package let orange: Color
    /// What is missing, always dashed as well.
    package let red: Color
    /// What is open or doubtful.
    package let ochre: Color
  }

  /// Colours of surfaces that stand back behind their content.
  package struct Surfaces: Sendable, Equatable {
    /// Inside of a card.
    package let card: Color
    /// Inside of a neutral box.
    package let box: Color
    /// Inside of a group of boxes.
    package let group: Color
    /// Frame of a group, a hairline without meaning.
    package let hairline: Color
    /// The empty part of a bar.
    package let track: Color
    /// Behind what is met (with a green border).
    package let met: Color
    /// Behind what is open (with an ochre, dashed border).
    package let open: Color
    /// The diagonal of a matrix.
    package let diagonal: Fill
  }

  /// Colours of edges by how much they say.
  package struct Edges: Sendable, Equatable {
    /// The strongest.
    package let strong: Color
    /// The middle.
    package let middle: Color
    /// The weakest that is still seen.
    package let weak: Color
  }

  /// Which of the three.
  package let name: Name
  /// The ground.
  package let paper: Color
  /// Text and names.
  package let ink: Color
  /// Text that stands back: subtitles, units, sources.
  package let muted: Color
  /// Edges in three strengths.
  package let edges: Edges
  /// The outline of filled nodes.
  package let nodeBorder: Color
  /// Six colours for the six largest categories, in this order (Okabe and Ito 2008).
  package let categories: [Fill]
  /// The colour of every category after the sixth.
  package let otherCategory: Fill
  /// The border of a category where its fill is only a tint; as many as `categories`.
  package let categoryBorders: [Color]
  /// Colours for lines, borders and words.
  package let accents: Accents
  /// Colours behind content.
  package let surfaces: Surfaces
  /// Eight steps from little to much, 0 … 9, 10 … 19, … 70 … 100 of 100.
  package let heat: [Fill]

  /// The theme of this name.
  package static func named(_ name: Name) -> Theme {
    switch name {
    case .light: light
    case .dark: dark
    case .print: print
    }
  }

  /// The fill of the category that stands at `rank` by size, 0 for the largest.
  package func category(_ rank: Int) -> Fill {
    categories.indices.contains(rank) ? categories[rank] : otherCategory
  }

  /// The border that goes with `category(rank)`, for cards with a border in their category's colour.
  package func categoryBorder(_ rank: Int) -> Color {
    categoryBorders.indices.contains(rank) ? categoryBorders[rank] : edges.weak
  }

  /// The step of the heat map for a share 0 … 1: steps of a tenth, the last from 0.7 to 1.
  package func heat(_ share: Double) -> Fill {
    precondition((0...1).contains(share), "0 ≤ share ≤ 1")
    return heat[min(heat.count - 1, Int(share * 10))]
  }
}
