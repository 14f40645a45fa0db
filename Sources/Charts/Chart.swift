/// A chart as a self-contained SVG picture: lines, points and heat maps over two axes.
///
/// ```swift
/// let chart = Chart(
///   title: "Training", summary: "The loss falls from 2.3 to 0.1 within forty epochs.",
///   horizontal: Axis("epoch"), vertical: Axis("loss", scale: .logarithmic()),
///   layers: [.series(Series("training", y: losses)), .series(Series("validation", y: others))])
/// let picture = chart.svg()
/// ```
///
/// A picture follows the reader's light or dark colour scheme, is legible to the colour-blind and in
/// black-and-white print (lines differ by dashes and markers as well as by colour), has a title and
/// a description for screen readers, shows exact values on hovering, and runs no scripts.
///
/// Values that an axis cannot show, such as NaN or zero on a logarithmic axis, leave a gap.
package struct Chart: Sendable {
  /// One thing drawn; later layers lie over earlier ones.
  package enum Layer: Sendable {
    /// Points, lines or both.
    case series(Series)
    /// Coloured cells.
    case heatMap(HeatMap)
    /// A straight line across the chart at a value of an axis.
    case rule(Rule)
  }

  /// A straight line across the chart, for orientation.
  package struct Rule: Sendable {
    /// The axis that the value is on.
    package enum Placement: Sendable {
      /// An upright line at a value of the horizontal axis.
      case horizontalAxis
      /// A level line at a value of the vertical axis.
      case verticalAxis
    }

    /// The position of the line.
    package let value: Double
    /// The axis that the value is on.
    package let axis: Placement
    /// A few words written beside the line; empty for none.
    package let label: String

    /// Creates a line across the chart.
    package init(at value: Double, on axis: Placement, label: String = "") {
      self.value = value
      self.axis = axis
      self.label = label
    }
  }

  /// The title, drawn above and read out first.
  package let title: String

  /// What the picture shows, in a sentence or two, for those who cannot see it.
  package let summary: String

  /// The axis along the bottom.
  package let horizontal: Axis

  /// The axis along the left side.
  package let vertical: Axis

  /// What is drawn, from bottom to top.
  package let layers: [Layer]

  /// The width in SVG units; pictures scale to the page.
  package let width: Double

  /// The height in SVG units.
  package let height: Double

  /// Creates a chart.
  ///
  /// - Parameters:
  ///   - title: The title.
  ///   - summary: What the picture shows, in words.
  ///   - horizontal: The axis along the bottom.
  ///   - vertical: The axis along the left side.
  ///   - layers: What is drawn, from bottom to top.
  ///   - width: The width in SVG units, at least 160; less is taken as 160.
  ///   - height: The height in SVG units, at least 120; less is taken as 120.
  package init(
    title: String, summary: String, horizontal: Axis, vertical: Axis, layers: [Layer],
    width: Double = 720, height: Double = 440
  ) {
    self.title = title
    self.summary = summary
    self.horizontal = horizontal
    self.vertical = vertical
    self.layers = layers
    self.width = max(160, width)
    self.height = max(120, height)
  }

  /// The picture.
  ///
  /// - Parameters:
  ///   - id: A name for the picture's parts, unique within a page.
  ///   - isStandalone: Whether the picture brings its style and namespace along. A page with
  ///     several charts has ``stylesheet`` once and embeds the charts without.
  /// - Returns: An `svg` element.
  package func svg(id: String = "chart", isStandalone: Bool = true) -> String {
    ChartDrawing(of: self, id: id).text(isStandalone: isStandalone)
  }
}
