/// Points that belong together: a curve, a measurement against size, a cloud of samples.
package struct Series: Sendable {
  /// A point of a series.
  package struct Point: Sendable {
    /// The position along the bottom.
    package let x: Double
    /// The position up the side.
    package let y: Double
    /// The interval that y lies in, drawn as a thin bar; nil for none.
    package let interval: ClosedRange<Double>?
    /// What hovering over the point shows; nil for its coordinates.
    package let note: String?

    /// Creates a point.
    package init(
      _ x: Double, _ y: Double, interval: ClosedRange<Double>? = nil, note: String? = nil
    ) {
      self.x = x
      self.y = y
      self.interval = interval
      self.note = note
    }
  }

  /// How points are drawn.
  package enum Drawing: Sendable, Equatable {
    /// A line with a marker at each point.
    case lineAndMarkers
    /// A line alone, for curves of many points.
    case line
    /// Markers alone, for samples.
    case markers
  }

  /// A marker's shape.
  package enum Marker: Int, CaseIterable, Sendable {
    /// A disc.
    case circle
    /// A square on its side.
    case square
    /// A triangle on its base.
    case triangle
    /// A square on its corner.
    case diamond
    /// A triangle on its tip.
    case wedge
    /// Two crossed strokes.
    case cross
  }

  /// A line's pattern.
  package enum Dash: Int, CaseIterable, Sendable {
    /// Unbroken.
    case solid
    /// Long strokes.
    case dashed
    /// Dots.
    case dotted
    /// A stroke and a dot in turn.
    case dashDotted
  }

  /// The name in the legend; empty for none.
  package let name: String
  /// The points, in the order in which a line joins them.
  package let points: [Point]
  /// How the points are drawn.
  package let drawing: Drawing
  /// The colour, counted from 0 through the palette; nil for the next in turn.
  package let colour: Int?
  /// The marker; nil for the next in turn.
  package let marker: Marker?
  /// The line's pattern; nil for the next in turn.
  package let dash: Dash?

  /// Creates a series.
  ///
  /// - Parameters:
  ///   - name: The name in the legend; empty for none.
  ///   - points: The points.
  ///   - drawing: How they are drawn.
  ///   - colour: The colour, by its number in the palette of eight; nil for the next in turn.
  ///   - marker: The marker; nil for the next in turn.
  ///   - dash: The line's pattern; nil for the next in turn.
  package init(
    _ name: String, _ points: [Point], drawing: Drawing = .lineAndMarkers, colour: Int? = nil,
    marker: Marker? = nil, dash: Dash? = nil
  ) {
    self.name = name
    self.points = points
    self.drawing = drawing
    self.colour = colour
    self.marker = marker
    self.dash = dash
  }

  /// Creates a curve from values at 0, 1, 2 and so on.
  package init(_ name: String, y: [Double], drawing: Drawing = .line) {
    self.init(name, y.enumerated().map { Point(Double($0), $1) }, drawing: drawing)
  }

  /// Creates the graph of a function: a line through its values at evenly spaced places.
  ///
  /// - Parameters:
  ///   - name: The name in the legend; empty for none.
  ///   - range: From where to where.
  ///   - count: How many places, at least 2; fewer are taken as 2.
  ///   - f: The function.
  package init(
    _ name: String, over range: ClosedRange<Double>, count: Int = 240, of f: (Double) -> Double
  ) {
    let steps = max(1, count - 1)
    let width = range.upperBound - range.lowerBound
    let points = (0...steps).map { i in
      let x = range.lowerBound + width * Double(i) / Double(steps)
      return Point(x, f(x))
    }
    self.init(name, points, drawing: .line)
  }
}
