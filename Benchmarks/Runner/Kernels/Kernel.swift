import Fluxion
import ModeBenchmark

/// A real-valued function to measure the gradient of.
protocol ScalarKernel: MeasuredScalarFunction {
  /// The value and the gradient, written by hand: the limit of what can be hoped for.
  func handWritten(_ x: [Double], into gradient: inout [Double]) -> Double

  /// The gradient by Swift's own differentiation, for functions that were written once more for it.
  var swiftGradient: (([Double]) -> [Double])? { get }
}

extension ScalarKernel {
  var swiftGradient: (([Double]) -> [Double])? { nil }
}

/// A vector-valued function to measure the Jacobian of.
protocol VectorKernel: MeasuredVectorFunction {
  /// The values and the product of the Jacobian with `u`, written by hand.
  func handWrittenJVP(
    _ x: [Double], along u: [Double], into y: inout [Double], _ tangent: inout [Double])

  /// The values and the product of `w` with the Jacobian, written by hand.
  func handWrittenVJP(
    _ x: [Double], along w: [Double], into y: inout [Double], _ cotangent: inout [Double])

  /// The Jacobian, written by hand.
  func handWrittenJacobian(_ x: [Double], into jacobian: inout Matrix<Double>)
}

extension VectorKernel {
  /// The number of inputs.
  var inputs: Int { point.count }

  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    var y = [T](repeating: 0, count: outputs)
    evaluate(x, into: &y)
    return y
  }

  /// By rows or by columns, whichever are fewer.
  func handWrittenJacobian(_ x: [Double], into jacobian: inout Matrix<Double>) {
    var (y, tangent) = (Self.zeros(outputs), Self.zeros(outputs))
    if inputs <= outputs {
      var u = Self.zeros(inputs)
      for j in 0..<inputs {
        u[j] = 1
        handWrittenJVP(x, along: u, into: &y, &tangent)
        for i in 0..<outputs { jacobian[i, j] = tangent[i] }
        u[j] = 0
      }
    } else {
      var (w, cotangent) = (Self.zeros(outputs), Self.zeros(inputs))
      for i in 0..<outputs {
        w[i] = 1
        handWrittenVJP(x, along: w, into: &y, &cotangent)
        for j in 0..<inputs { jacobian[i, j] = cotangent[j] }
        w[i] = 0
      }
    }
  }

  private static func zeros(_ count: Int) -> [Double] { Array(repeating: 0, count: count) }
}
