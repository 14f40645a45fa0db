import Calculations
package import Expressions
import Fluxion

/// A function of one variable, approximated by sums of sigmoids: a step up and a step down make a bump.
package struct Approximation {
  /// A sigmoid u σ(w x + b).
  package struct Unit: Sendable, Equatable {
    /// The height.
    package let u: Double

    /// The steepness.
    package let w: Double

    /// Where it steps, times −w.
    package let b: Double

    /// Its value.
    package func callAsFunction(_ x: Double) -> Double { u * sigmoid(w * x + b) }
  }

  /// The function.
  package let function: Expression

  /// Where it is approximated.
  package let interval: ClosedRange<Double>

  /// Creates the approximation of a function on an interval, which is not a single place.
  package init(of function: Expression, on interval: ClosedRange<Double>) {
    self.function = function
    self.interval = interval
  }

  /// How long the interval is.
  package var length: Double { interval.upperBound - interval.lowerBound }

  /// The steepness at which a sigmoid is a step for the eye.
  package var steepness: Double { 20_000 / length }

  /// The sigmoids of so many bumps side by side, each as high as the function at its middle.
  ///
  /// The first step and the last lie outside the interval: at its own place a step has half its height.
  package func units(bumps count: Int, steepness w: Double? = nil) -> [Unit] {
    let w = w ?? steepness
    return (0..<count).flatMap { i in
      let (left, right) = (place(Double(i) / Double(count)), place(Double(i + 1) / Double(count)))
      let height = function([(left + right) / 2])
      let (up, down) = (i == 0 ? place(-0.5) : left, i == count - 1 ? place(1.5) : right)
      return [Unit(u: height, w: w, b: -w * up), Unit(u: -height, w: w, b: -w * down)]
    }
  }

  /// The largest distance of a sum of sigmoids from the function, and where it is.
  package func largestError(of units: [Unit]) -> (error: Double, place: Double) {
    var largest = (error: -1.0, place: interval.lowerBound)
    for i in 0...Self.samples {
      let x = place(Double(i) / Double(Self.samples))
      let distance = abs(units.reduce(0) { $0 + $1(x) } - function([x]))
      if distance > largest.error || distance.isNaN { largest = (distance, x) }
      if distance.isNaN { break }
    }
    return largest
  }

  /// The function's values at evenly spaced places.
  var values: [Double] {
    (0...Self.samples).map { function([place(Double($0) / Double(Self.samples))]) }
  }

  /// The largest slope: an ideal bump is off by at most half of its width times that.
  package var largestSlope: Double {
    let slopes = (0...200).map { i in
      abs(
        function.valueWithGradient(at: [place(Double(i) / 200)], by: .forward(.four)).gradient[0])
    }
    return slopes.max { $0 < $1 } ?? 0
  }

  /// Into how many steps the interval is divided where errors are looked for.
  static let samples = 2000

  private func place(_ share: Double) -> Double { interval.lowerBound + share * length }
}
