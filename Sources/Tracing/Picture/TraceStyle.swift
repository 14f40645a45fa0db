/// The style sheets of pictures and pages.
///
/// The colours are those of the charts: told apart by the colour-blind, with enough contrast on
/// their paper, light or dark. Print is light.
enum TraceStyle {
  /// The colours as variables of an element.
  static func colours(for selector: String) -> String {
    """
    \(selector) { color-scheme: light dark;
      --paper: #FFFFFF; --ink: #1B1F24; --quiet: #59636E; --rule: #C9D0D7; --box: #FFFFFF;
      --input: #EEF5EF; --inputRule: #7FA88A; --output: #FFFFFF; --outputRule: #1B1F24;
      --tangent: #0067A3; --adjoint: #B84A00; --glow: #FFF3C4; --band: #F4F6F8; }
    @media screen and (prefers-color-scheme: dark) { \(selector) {
      --paper: #14181D; --ink: #E8EBEE; --quiet: #9BA5AF; --rule: #47515B; --box: #1C222A;
      --input: #1B2A22; --inputRule: #56856A; --output: #1C222A; --outputRule: #E8EBEE;
      --tangent: #6CBDF3; --adjoint: #FF9A5F; --glow: #3A3413; --band: #1A2027; } }
    """
  }

  /// The shapes and letters of a picture.
  static let shapes = """
    .trace { background: var(--paper); font: 14px system-ui, sans-serif;
      print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .trace text { fill: var(--ink); text-anchor: middle; }
    .trace .paper { fill: var(--paper); }
    .trace .title { font-size: 17px; font-weight: 600; text-anchor: start; }
    .trace .legend { text-anchor: start; font-size: 14px; }
    .trace .formula { font: 16px "STIX Two Text", Cambria, "Times New Roman", serif; }
    .trace .tag { font: 14px "STIX Two Text", Cambria, "Times New Roman", serif; fill: var(--paper); }
    .trace .var { font-style: italic; }
    .trace .index { font-size: 72%; }
    .trace .value { font-variant-numeric: tabular-nums; font-weight: 600; }
    .trace .tangent { fill: var(--tangent); }
    .trace .adjoint { fill: var(--adjoint); }
    .trace .quiet { fill: var(--quiet); }
    .trace .start { text-anchor: start; }
    .trace .end { text-anchor: end; }
    .trace .box { fill: var(--box); stroke: var(--rule); stroke-width: 1.4; }
    .trace .input .box { fill: var(--input); stroke: var(--inputRule); }
    .trace .output .box { fill: var(--output); stroke: var(--outputRule); stroke-width: 2; }
    .trace .stub .box { fill: none; stroke-dasharray: 4 4; }
    .trace .plate { fill: var(--outputRule); }
    .trace .line { fill: none; stroke: var(--quiet); stroke-width: 1.4; }
    .trace .head { fill: var(--quiet); }
    .trace .partial { font-size: 13px; font-variant-numeric: tabular-nums; fill: var(--ink); }
    .trace .halo { fill: var(--paper); }

    """

  /// The style of a picture that stands alone.
  static let picture = colours(for: ".trace") + "\n" + shapes
}
