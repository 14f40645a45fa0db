package import Charts
internal import Formatting

/// A heat map that changes: pictures over the same axes, one after the other.
package struct Film {
  /// One of the pictures.
  package struct Frame: Sendable {
    /// What is said below it.
    package let caption: String

    /// The cells row by row, from the bottom.
    package let values: [Double]

    /// Creates a frame.
    package init(_ caption: String, _ values: [Double]) {
      self.caption = caption
      self.values = values
    }
  }

  /// The last picture, with all that does not change.
  package let chart: Chart

  /// The number of columns of the heat map.
  package let columns: Int

  /// All pictures.
  package let frames: [Frame]

  /// The value at which the colours of the two sides of zero are full.
  package let limit: Double

  /// The frames as a page has them: each cell two digits of base 16, from −limit to limit.
  package var digits: [String] {
    frames.map { frame in
      frame.values.map { value in
        let share = ((value / limit + 1) / 2 * 255).rounded()
        let level = share.isNaN ? 0 : Int(Swift.min(Swift.max(share, 0), 255))
        return (level < 16 ? "0" : "") + String(level, radix: 16)
      }.joined()
    }
  }
}

extension Notebook {
  /// Draws a heat map that changes, with series over it that do not.
  package func film(
    _ title: String, _ summary: String, x: (label: String, range: ClosedRange<Double>),
    y: (label: String, range: ClosedRange<Double>), columns: Int, measures label: String,
    limit: Double, frames: [Film.Frame], over series: [Series]
  ) {
    let map = HeatMap(
      label, columns: columns, values: frames.last?.values ?? [], horizontalRange: x.range,
      verticalRange: y.range, limit: limit)
    let chart = picture(
      title, summary, Axis(x.label, range: x.range), Axis(y.label, range: y.range),
      [.heatMap(map)] + series.map { .series($0) })
    add(.film(Film(chart: chart, columns: columns, frames: frames, limit: limit)))
  }
}
