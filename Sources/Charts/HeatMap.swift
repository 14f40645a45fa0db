/// Values over a rectangle, as coloured cells.
package struct HeatMap: Sendable {
  /// What the colours measure, written beside their key.
  package let label: String
  /// The number of columns.
  package let columns: Int
  /// The number of rows, the first at the bottom.
  package let rows: Int
  /// The cells row by row, from the bottom; NaN leaves a cell empty.
  package let values: [Double]
  /// What the cells cover of the horizontal axis.
  package let horizontalRange: ClosedRange<Double>
  /// What the cells cover of the vertical axis.
  package let verticalRange: ClosedRange<Double>
  /// Two colours stand for the two sides of zero, and are full at ± this value.
  package let limit: Double
  /// What hovering over a cell shows, one for each cell; empty for the values.
  package let notes: [String]
  /// Whether a cell's value is written into it, to one decimal.
  package let showsValues: Bool

  /// Creates a heat map.
  ///
  /// - Parameters:
  ///   - label: What the colours measure.
  ///   - columns: The number of columns, at least 1.
  ///   - values: The cells row by row, from the bottom; their number must be a multiple of
  ///     `columns`, or the program stops.
  ///   - horizontalRange: What the cells cover of the horizontal axis; by default categories
  ///     0 … columns − 1.
  ///   - verticalRange: What the cells cover of the vertical axis; by default categories.
  ///   - limit: The value at which the colours of the two sides of zero are full.
  ///   - notes: What hovering over a cell shows.
  ///   - showsValues: Whether a cell's value is written into it.
  package init(
    _ label: String, columns: Int, values: [Double], horizontalRange: ClosedRange<Double>? = nil,
    verticalRange: ClosedRange<Double>? = nil, limit: Double, notes: [String] = [],
    showsValues: Bool = false
  ) {
    if columns < 1 || values.count % columns != 0 {
      fatalError("HeatMap: \(values.count) values do not fill rows of \(columns) columns.")
    }
    self.label = label
    self.columns = columns
    rows = values.count / columns
    self.values = values
    self.horizontalRange = horizontalRange ?? -0.5...Double(columns) - 0.5
    self.verticalRange = verticalRange ?? -0.5...max(0, Double(values.count / columns)) - 0.5
    self.limit = limit
    self.notes = notes
    self.showsValues = showsValues
  }

  /// The step of the palette that a value gets, from 0 to ``steps`` − 1; nil for NaN.
  func step(of value: Double) -> Int? {
    if value.isNaN { return nil }
    let share = limit > 0 ? (value + limit) / (2 * limit) : 0.5
    return Int((share * Double(Self.steps)).rounded(.down).clamped(to: 0...Double(Self.steps - 1)))
  }

  /// The number of colours in a palette; odd, so that zero has one of its own.
  static let steps = 13
}

extension Double {
  func clamped(to range: ClosedRange<Double>) -> Double {
    isNaN ? range.lowerBound : Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
