internal import Formatting

extension Chart {
  /// The style that all charts share, for pages that embed them without.
  ///
  /// The palette of eight is told apart by the colour-blind (after Okabe and Ito) and has enough
  /// contrast on its paper, light or dark. Paper prints light.
  package static let stylesheet: String = {
    let own = (light: variables(Theme.light), dark: variables(Theme.dark))
    return """
      \(Palette.style(for: ".chart", adding: own))
      .chart { background: var(--paper); font-family: system-ui, sans-serif; font-size: 13px;
        print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .chart text { fill: var(--ink); }
      .chart .title { font-size: 16px; font-weight: 600; }
      .chart .quiet { fill: var(--quiet); }
      .chart .middle { text-anchor: middle; }
      .chart .end { text-anchor: end; }
      .chart .small { font-size: 11px; }
      .chart .paper { fill: var(--paper); }
      .chart .grid { stroke: var(--grid); stroke-width: 1; }
      .chart .faint { stroke: var(--grid); stroke-width: 1; stroke-opacity: 0.45; }
      .chart .frame { stroke: var(--quiet); stroke-width: 1; fill: none; }
      .chart .rule { stroke: var(--quiet); stroke-width: 1.5; stroke-dasharray: 3 4; }
      .chart .curve { fill: none; stroke: var(--colour); stroke-width: 2.2; stroke-linejoin: round;
        stroke-linecap: round; }
      .chart .mark { fill: var(--colour); stroke: var(--paper); stroke-width: 1; }
      .chart .stroke { fill: none; stroke: var(--colour); stroke-width: 2; }
      .chart .interval { stroke: var(--colour); stroke-width: 1.2; stroke-opacity: 0.7; }
      .chart .hit { fill: transparent; stroke: none; }
      .chart .wide { fill: none; stroke: transparent; stroke-width: 12; pointer-events: stroke; }
      .chart .dashed { stroke-dasharray: 9 5; }
      .chart .dotted { stroke-dasharray: 1.5 5; }
      .chart .dashDotted { stroke-dasharray: 9 5 1.5 5; }
      .chart g.point:hover .mark, .chart g.point:hover .stroke { stroke: var(--ink); }
      .chart .cell { stroke: var(--paper); stroke-width: 1; }
      .chart rect.cell:hover { stroke: var(--ink); stroke-width: 2; }
      .chart .dense { stroke: none; shape-rendering: crispEdges; }
      .chart .spy { fill: var(--colour); }
      .chart .empty { fill: none; stroke: var(--grid); }
      .chart .onStrong { fill: var(--onStrong); pointer-events: none; }
      .chart .onPale { fill: var(--ink); pointer-events: none; }
      \((0..<Theme.colours).map { ".chart .c\($0) { --colour: var(--c\($0)); }" }.joined(separator: "\n"))
      \((0..<HeatMap.steps).map { ".chart .d\($0) { fill: var(--d\($0)); }" }.joined(separator: "\n"))
      """
  }()

  private static func variables(_ theme: Theme) -> String {
    var lines = theme.palette.enumerated().map { "--c\($0): \(Palette.text(of: $1));" }
    for step in 0..<HeatMap.steps {
      let share = Double(step) / Double(HeatMap.steps - 1)
      lines.append("--d\(step): \(Colour.between(theme.diverging, at: share).text);")
    }
    return lines.joined(separator: " ")
  }
}

/// The colours of charts beside those that everything shares, in one scheme.
struct Theme {
  /// The colours of series.
  let palette: [Int]
  /// Stops from the lowest value to the highest.
  let diverging: [Colour]

  /// The number of colours in a palette.
  static let colours = 8

  static let light = Theme(
    palette: [
      0x0072B2, 0xD55E00, 0x008F68, 0xB4508B, 0xA87400, 0x3E9BD1, 0x6B6B6B, 0x1B1F24,
    ],
    diverging: [0x084B83, 0x4A95CC, 0xB5D5EA, 0xF5F4F0, 0xFBD3A8, 0xE58A2F, 0x9A4200])

  static let dark = Theme(
    palette: [
      0x58B4F0, 0xFF8B4A, 0x2FCB9B, 0xE59AC8, 0xF0BC42, 0xA6D8F7, 0xB4B4B4, 0xE8EBEE,
    ],
    diverging: [0x8BD0FF, 0x3F93D1, 0x20527A, 0x262B31, 0x7A4617, 0xD4802B, 0xFFC489])
}

/// A colour as red, green and blue.
struct Colour: ExpressibleByIntegerLiteral {
  let red: Double
  let green: Double
  let blue: Double

  init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  init(integerLiteral value: Int) {
    self.init(
      red: Double(value >> 16 & 0xFF), green: Double(value >> 8 & 0xFF), blue: Double(value & 0xFF))
  }

  /// The colour as CSS writes it.
  var text: String {
    let (r, g, b) = (Int(red.rounded()), Int(green.rounded()), Int(blue.rounded()))
    return Palette.text(of: r << 16 | g << 8 | b)
  }

  /// The colour at a share, from 0 to 1, of the way along evenly spaced stops.
  static func between(_ stops: [Colour], at share: Double) -> Colour {
    let place = share.clamped(to: 0...1) * Double(stops.count - 1)
    let index = min(Int(place), stops.count - 2)
    let t = place - Double(index)
    let (a, b) = (stops[index], stops[index + 1])
    return Colour(
      red: a.red + t * (b.red - a.red), green: a.green + t * (b.green - a.green),
      blue: a.blue + t * (b.blue - a.blue))
  }
}
