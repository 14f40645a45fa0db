#if canImport(_Differentiation)
  import _Differentiation
#endif
import Foundation

/// Swift's own experimental differentiation, where the toolchain has it.
///
/// It differentiates concrete functions marked for it, not generic ones over a protocol of the
/// user's own, so each function is written once more for it.
enum SwiftDifferentiation {
  /// Why most functions are without it.
  static let limit =
    "it needs concrete functions written for it, and has no forward mode, Jacobians or loops that "
    + "write into arrays"

  #if canImport(_Differentiation)
    /// K1 and its derivative.
    static var kernelOne: ((Double) -> (value: Double, derivative: Double))? {
      { x in
        let (value, pullback) = _Differentiation.valueWithPullback(at: x, of: kernelOneFunction)
        return (value, pullback(1))
      }
    }

    /// The long chain and its derivative.
    static func longChain(steps: Int) -> ((Double) -> (value: Double, derivative: Double))? {
      let scale = 1 / Double(steps)
      return { x in
        let (value, pullback) = _Differentiation.valueWithPullback(at: x) {
          chain($0, steps: steps, scale: scale)
        }
        return (value, pullback(1))
      }
    }

    /// Rosenbrock's function and its gradient.
    static var rosenbrock: (([Double]) -> [Double])? {
      { x in _Differentiation.gradient(at: x, of: rosenbrockFunction).base }
    }
  #else
    static var kernelOne: ((Double) -> (value: Double, derivative: Double))? { nil }
    static func longChain(steps: Int) -> ((Double) -> (value: Double, derivative: Double))? { nil }
    static var rosenbrock: (([Double]) -> [Double])? { nil }
  #endif
}

#if canImport(_Differentiation)
  @differentiable(reverse)
  private func kernelOneFunction(_ x: Double) -> Double {
    let t = tanh(x)
    return log(1 + exp(sin(x) * x * x)) / (1 + t * t)
  }

  @differentiable(reverse,wrt: x)
  private func chain(_ x: Double, steps: Int, scale: Double) -> Double {
    var y = x
    for _ in 0..<steps { y = sin(y) * scale + y }
    return y
  }

  @differentiable(reverse)
  private func rosenbrockFunction(_ x: [Double]) -> Double {
    var sum = 0.0
    for i in 1..<withoutDerivative(at: x.count) {
      let a = x[i] - x[i - 1] * x[i - 1]
      let b = 1 - x[i - 1]
      sum += 100 * a * a + b * b
    }
    return sum
  }
#endif
