import Glibc

extension Color {
  /// How strongly this colour stands out from an opaque ground: 1 (not at all) … 21 (black on
  /// white). What shines through is mixed with the ground first (WCAG 2.2, 'contrast ratio').
  package func contrast(on ground: Color) -> Double {
    let mine = mixed(onto: ground).luminance
    let other = ground.luminance
    return (max(mine, other) + 0.05) / (min(mine, other) + 0.05)
  }

  /// Red, green and blue, each 0 … 1, as seen on an opaque ground.
  private func mixed(onto ground: Color) -> Color {
    let share = Double(opacity) / 255
    var mixed: UInt32 = 0
    for shift in [UInt32(16), 8, 0] {
      let part =
        Double((rgb >> shift) & 255) * share + Double((ground.rgb >> shift) & 255) * (1 - share)
      mixed |= UInt32(part.rounded()) << shift
    }
    return Color(mixed)
  }

  /// Relative luminance 0 (black) … 1 (white).
  private var luminance: Double {
    func linear(_ shift: UInt32) -> Double {
      let value = Double((rgb >> shift) & 255) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }
}
