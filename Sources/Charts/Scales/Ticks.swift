#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The values at which an axis is marked.
struct Ticks: Equatable {
  /// The values that are written out.
  var major: [Double]

  /// Values in between that only get a small stroke.
  var minor: [Double] = []

  /// How many decimals tell the major values apart.
  var decimals = 0

  /// Evenly spaced ticks at multiples of 1, 2 or 5 times a power of ten, inside a range.
  ///
  /// - Parameters:
  ///   - range: A finite range.
  ///   - most: How many there may be.
  /// - Returns: The ticks, none of them minor.
  static func linear(in range: ClosedRange<Double>, most: Int) -> Ticks {
    let width = range.upperBound - range.lowerBound
    guard width > 0, width.isFinite else { return Ticks(major: [range.lowerBound]) }
    let step = evenStep(width / Double(max(1, most)))
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    guard last >= first, last - first < 1000 else { return Ticks(major: [range.lowerBound]) }
    let values = stride(from: first, through: last, by: 1).map { $0 == 0 ? 0 : $0 * step }
    return Ticks(major: values, decimals: max(0, -Int(floor(log10(step) + 1e-9))))
  }

  /// The smallest of 1, 2 and 5 times a power of ten that is no smaller than a number.
  static func evenStep(_ least: Double) -> Double {
    let power = pow(10, floor(log10(least)))
    let bound: Double = least * (1 - 1e-9)
    let multiples: [Double] = [1, 2, 5, 10]
    let multiple: Double = multiples.first { $0 * power >= bound } ?? 10
    return multiple * power
  }

  /// Ticks at powers of the base; where these are too few, at 2 and 5 times powers of ten as well.
  ///
  /// - Parameters:
  ///   - range: A finite range of positive numbers.
  ///   - base: 2 or 10.
  ///   - most: How many there may be.
  /// - Returns: The ticks.
  static func logarithmic(in range: ClosedRange<Double>, base: Int, most: Int) -> Ticks {
    func isInside(_ value: Double) -> Bool {
      value >= range.lowerBound * (1 - 1e-9) && value <= range.upperBound * (1 + 1e-9)
    }
    let b = Double(base)
    let first = Int(floor(log(range.lowerBound) / log(b) + 1e-9))
    let last = Int(ceil(log(range.upperBound) / log(b) - 1e-9))
    let powers = (first...max(first, last)).map { pow(b, Double($0)) }
    let inside = powers.filter(isInside)
    if inside.count > most {
      let every = (inside.count + most - 1) / most
      // Counted from 1, so that the same ticks are kept whatever the range.
      let kept = zip(first..., powers).filter { $0.0 % every == 0 && isInside($0.1) }.map(\.1)
      return Ticks(major: kept, minor: inside.filter { !kept.contains($0) })
    }
    if base != 10 { return Ticks(major: inside) }
    let multiples = powers.flatMap { power in (1...9).map { Double($0) * power } }.filter(isInside)
    if inside.count >= 3 || multiples.isEmpty {
      return Ticks(major: inside, minor: multiples.filter { !inside.contains($0) })
    }
    let few = powers.flatMap { power in [1, 2, 5].map { $0 * power } }.filter(isInside)
    if few.count >= 3 && few.count <= most {
      return Ticks(major: few, minor: multiples.filter { !few.contains($0) })
    }
    if few.count < 3 { return linear(in: range, most: most) }
    return Ticks(major: inside, minor: multiples.filter { !inside.contains($0) })
  }
}
