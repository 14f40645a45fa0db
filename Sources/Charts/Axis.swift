/// An axis of a chart: what it measures, on which scale, and how its ticks are written.
package struct Axis: Sendable {
  /// How values are laid out along an axis.
  package enum Scale: Sendable, Equatable {
    /// Equal differences are equally far apart.
    case linear
    /// Equal ratios are equally far apart; ticks stand at powers of the base, 2 or 10.
    case logarithmic(base: Int = 10)
    /// Named places; the first has the value 0, the next 1 and so on.
    case categories([String])
  }

  /// How a tick's value is written.
  package enum Format: Sendable {
    /// As a plain number.
    case number
    /// As a duration, from a value in seconds: 200 ns, 1.5 ms.
    case seconds
    /// As an amount of memory, from a value in bytes: 512 B, 4 KiB.
    case bytes
    /// As a factor: 2×, 0.5×.
    case factor
  }

  /// What the axis measures, with its unit where there is one.
  package let label: String

  /// How values are laid out.
  package let scale: Scale

  /// The values at the two ends; nil to take them from the data.
  ///
  /// On an axis from the data the ends are rounded outwards to even numbers.
  package let range: ClosedRange<Double>?

  /// How ticks are written.
  package let format: Format

  /// Creates an axis.
  ///
  /// - Parameters:
  ///   - label: What the axis measures.
  ///   - scale: How values are laid out.
  ///   - range: The values at the two ends; by default from the data. A range that is not finite,
  ///     or not positive on a logarithmic axis, is not used.
  ///   - format: How ticks are written.
  package init(
    _ label: String, scale: Scale = .linear, range: ClosedRange<Double>? = nil,
    format: Format = .number
  ) {
    self.label = label
    self.scale = scale
    self.range = range
    self.format = format
  }
}
