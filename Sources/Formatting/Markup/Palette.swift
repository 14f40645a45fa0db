/// The colours that pages, charts and graphs share.
///
/// They are told apart by the colour-blind and have enough contrast on their paper, light or dark.
/// Screens show what their user prefers; print is light.
package enum Palette: String, CaseIterable, Sendable {
  /// What is written on, and what is written.
  case paper, ink
  /// Remarks, and rules from the faintest to the strongest.
  case quiet, grid, line, rule
  /// The ground of code, of every second row and of boxes.
  case band, box
  /// Links and tangents; warnings and adjoints; strings in code.
  case tangent, adjoint, green
  /// Inputs of a graph.
  case input, inputRule
  /// What is looked at just now, and what is to be noticed.
  case glow, note, noteRule
  /// Letters on strong colours.
  case onStrong

  /// The colour on white paper, as red, green and blue.
  package var light: Int {
    switch self {
    case .paper, .box, .onStrong: 0xFFFFFF
    case .ink: 0x1B1F24
    case .quiet: 0x59636E
    case .grid: 0xE1E5E9
    case .line: 0xDDE2E7
    case .rule: 0xC9D0D7
    case .band: 0xF5F7F9
    case .tangent: 0x0067A3
    case .adjoint: 0xB84A00
    case .green: 0x1F7A4D
    case .input: 0xEEF5EF
    case .inputRule: 0x7FA88A
    case .glow: 0xFFF3C4
    case .note: 0xFFF9E8
    case .noteRule: 0xE9C46A
    }
  }

  /// The colour on a dark screen.
  package var dark: Int {
    switch self {
    case .paper: 0x14181D
    case .ink: 0xE8EBEE
    case .quiet: 0x9BA5AF
    case .grid: 0x2B323A
    case .line: 0x2F3740
    case .rule: 0x47515B
    case .band: 0x1B2128
    case .box: 0x1C222A
    case .tangent: 0x6CBDF3
    case .adjoint: 0xFF9A5F
    case .green: 0x7BD3A4
    case .input: 0x1B2A22
    case .inputRule: 0x56856A
    case .glow: 0x3A3413
    case .note: 0x26220F
    case .noteRule: 0x7A6A2B
    case .onStrong: 0x10141A
    }
  }

  /// Style rules that make the colours variables of an element: `var(--ink)`.
  ///
  /// - Parameters:
  ///   - selector: The element.
  ///   - more: Variables of its own, on light paper and on dark.
  /// - Returns: The rules.
  package static func style(
    for selector: String, adding more: (light: String, dark: String) = ("", "")
  ) -> String {
    func variables(_ colour: (Palette) -> Int) -> String {
      allCases.map { "--\($0.rawValue): \(text(of: colour($0)));" }.joined(separator: " ")
    }
    return """
      \(selector) { color-scheme: light dark; \(variables(\.light)) \(more.light) }
      @media screen and (prefers-color-scheme: dark) {
        \(selector) { \(variables(\.dark)) \(more.dark) }
      }
      """
  }

  /// A colour as CSS writes it.
  package static func text(of colour: Int) -> String {
    let digits = String(colour, radix: 16, uppercase: true)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
