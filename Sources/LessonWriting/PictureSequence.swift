package import Charts

/// Charts that follow each other under a slider.
package struct PictureSequence {
  /// One of them.
  package struct Frame: Sendable {
    /// What is said below it.
    package let caption: String

    /// The chart.
    package let chart: Chart
  }

  /// All of them.
  package let frames: [Frame]
}

extension Notebook {
  /// Draws a chart for each of several values, with a slider through them.
  ///
  /// - Parameters:
  ///   - title: The heading.
  ///   - summary: What the pictures show together.
  ///   - values: The values.
  ///   - chart: What is said below the chart of a value, its axes and its series.
  package func sequence<Value>(
    _ title: String, _ summary: String, over values: [Value],
    chart: (Value) -> (caption: String, x: Axis, y: Axis, series: [Series])
  ) {
    let frames = values.map { value in
      let (caption, x, y, series) = chart(value)
      return PictureSequence.Frame(
        caption: caption, chart: picture(title, summary, x, y, series.map { .series($0) }))
    }
    add(.sequence(PictureSequence(frames: frames)))
  }
}
