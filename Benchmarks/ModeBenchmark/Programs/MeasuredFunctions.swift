public import Fluxion

/// A real-valued function to measure the gradient of.
@usableFromInline
package protocol MeasuredScalarFunction: ScalarFunction {
  /// The name in reports and filters.
  var name: String { get }

  /// The point to differentiate at.
  var point: [Double] { get }
}

/// A vector-valued function to measure the Jacobian of.
@usableFromInline
package protocol MeasuredVectorFunction: VectorFunction {
  /// The name in reports and filters.
  var name: String { get }

  /// The point to differentiate at.
  var point: [Double] { get }

  /// The number of outputs.
  var outputs: Int { get }

  /// Writes the values at `x` into `y`, every element.
  func evaluate<T: RealScalar>(_ x: [T], into y: inout [T])
}
