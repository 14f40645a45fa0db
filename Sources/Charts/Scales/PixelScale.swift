internal import Formatting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An axis laid out over pixels.
struct PixelScale {
  let kind: Axis.Scale
  let format: Axis.Format

  /// The values at the two ends.
  let range: ClosedRange<Double>

  /// The pixels at the two ends; upside down for a vertical axis.
  let start: Double
  let end: Double

  /// - Parameters:
  ///   - axis: The axis.
  ///   - values: Everything that must fit, if the axis has no range of its own.
  ///   - start: The pixel of the lower end.
  ///   - end: The pixel of the upper end.
  init(_ axis: Axis, fitting values: [Double], from start: Double, to end: Double) {
    kind = axis.scale
    format = axis.format
    self.start = start
    self.end = end
    range = Self.range(of: axis, fitting: values)
  }

  /// Where a value lies, or nil where the axis cannot show it.
  func position(of value: Double) -> Double? {
    guard value.isFinite else { return nil }
    let share: Double
    if case .logarithmic = kind {
      guard value > 0 else { return nil }
      share = log(value / range.lowerBound) / log(range.upperBound / range.lowerBound)
    } else {
      share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
    }
    return start + share * (end - start)
  }

  /// The ticks, at most this many with labels.
  func ticks(most: Int) -> Ticks {
    switch kind {
    case .linear: Ticks.linear(in: range, most: most)
    case .logarithmic(let base): Ticks.logarithmic(in: range, base: base, most: most)
    case .categories(let names): Ticks(major: names.indices.map { Double($0) })
    }
  }

  /// How a tick is written.
  func label(of value: Double, decimals: Int) -> String {
    switch format {
    case .seconds: return NumberText.seconds(value)
    case .bytes: return NumberText.bytes(value)
    case .factor: return NumberText.factor(value)
    case .number: break
    }
    switch kind {
    case .categories(let names):
      let index = Int(value.clamped(to: 0...Double(max(0, names.count - 1))))
      return names.isEmpty ? "" : names[index]
    case .logarithmic:
      // All ticks in one notation: 10⁻⁶ does not stand beside 0.0001.
      let isWide = range.lowerBound < 1e-4 || range.upperBound >= 1e7
      return isWide ? NumberText.scientific(value, digits: 4) : NumberText.significant(value, 4)
    case .linear:
      let isPlain = value == 0 || (value.magnitude < 1e6 && decimals <= 4)
      return isPlain ? NumberText.fixed(value, decimals) : NumberText.significant(value, 4)
    }
  }

  private static func range(of axis: Axis, fitting values: [Double]) -> ClosedRange<Double> {
    switch axis.scale {
    case .categories(let names): return -0.5...Double(max(1, names.count)) - 0.5
    case .linear:
      if let range = axis.range, range.lowerBound.isFinite, range.upperBound.isFinite,
        range.upperBound > range.lowerBound
      {
        return range
      }
      return linearRange(fitting: values.filter(\.isFinite))
    case .logarithmic(let base):
      if let range = axis.range, range.lowerBound > 0, range.upperBound.isFinite,
        range.upperBound > range.lowerBound
      {
        return range
      }
      return logarithmicRange(fitting: values.filter { $0.isFinite && $0 > 0 }, base: base)
    }
  }

  private static func linearRange(fitting values: [Double]) -> ClosedRange<Double> {
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    if low == high {
      let margin = low == 0 ? 1 : low.magnitude / 2
      return low - margin...high + margin
    }
    let step = Ticks.evenStep(high / 8 - low / 8)
    let (bottom, top) = ((low / step).rounded(.down) * step, (high / step).rounded(.up) * step)
    // Numbers near the largest have no room for rounding outwards.
    return bottom.isFinite && top.isFinite && (top - bottom).isFinite
      ? bottom...top : low / 4...high / 4
  }

  private static func logarithmicRange(fitting values: [Double], base: Int)
    -> ClosedRange<Double>
  {
    guard let low = values.min(), let high = values.max() else { return 1...Double(base) }
    if base == 2 {
      let (bottom, top) = (exp2(floor(log2(low) + 1e-9)), exp2(ceil(log2(high) - 1e-9)))
      return bottom < top ? bottom...top : bottom / 2...top * 2
    }
    let down = pow(10, floor(log10(low) + 1e-9))
    let up = pow(10, floor(log10(high) + 1e-9))
    let bottom = [5.0, 2, 1].map { $0 * down }.first { $0 <= low * (1 + 1e-9) } ?? down
    let top = [1.0, 2, 5, 10].map { $0 * up }.first { $0 >= high * (1 - 1e-9) } ?? 10 * up
    return bottom < top ? bottom...top : bottom / 2...top * 2
  }
}
