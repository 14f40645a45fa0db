extension TraceStyle {
  /// The style of a page around its stage, which fills the screen where there is room.
  static let page = """
    main { max-width: 1440px; padding: 14px 24px 40px; }
    h1 { font-size: 1.35rem; line-height: 1.25; margin: 0 0 4px; }
    h2 { font-size: 1.1rem; margin: 28px 0 6px; }
    p { margin: 4px 0; max-width: 75ch; }
    .costs th, .costs td { text-align: right; padding: 4px 12px; }
    .costs th[scope=row] { text-align: left; font-weight: 400; border: 0; white-space: nowrap; }
    @media screen and (min-width: 900px) and (min-height: 560px) {
      .live .sheet { height: calc(100vh - var(--above, 300px) - 14px); min-height: 330px; }
    }
    @media print {
      .results p { break-inside: avoid; }
      table.costs { font-size: 10pt; }
    }
    """
}
