internal import Formatting

/// The style sheets of pictures and pages.
///
/// The colours are those of all pages and charts.
enum TraceStyle {
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
    .trace .output .box { fill: var(--box); stroke: var(--ink); stroke-width: 2; }
    .trace .stub .box { fill: none; stroke-dasharray: 4 4; }
    .trace .plate { fill: var(--ink); }
    .trace .line { fill: none; stroke: var(--quiet); stroke-width: 1.4; }
    .trace .head { fill: var(--quiet); }
    .trace .partial { font-size: 13px; font-variant-numeric: tabular-nums; fill: var(--ink); }
    .trace .halo { fill: var(--paper); }

    """

  /// The style of a picture by itself.
  static let picture = Palette.style(for: ".trace") + "\n" + shapes
}
