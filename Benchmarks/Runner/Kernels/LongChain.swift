import Fluxion
import Foundation

/// A chain of dependent steps, x ← x + c sin x: one input, one output and nothing in parallel.
///
/// The step is small enough that the derivative of a million of them neither vanishes nor overflows.
struct LongChain: ScalarKernel {
  let steps: Int
  let name = "long-chain"

  private var scale: Double { 1 / Double(steps) }

  var point: [Double] { [0.7] }

  var swiftGradient: (([Double]) -> [Double])? {
    SwiftDifferentiation.longChain(steps: steps).map { f in { [f($0[0]).derivative] } }
  }

  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    let scale = T(self.scale)
    var y = x[0]
    for _ in 0..<steps { y = sin(y) * scale + y }
    return y
  }

  func handWritten(_ x: [Double], into gradient: inout [Double]) -> Double {
    let scale = self.scale
    var y = x[0]
    var slope = 1.0
    for _ in 0..<steps {
      let (sine, cosine) = Double.sineAndCosine(of: y)
      slope += cosine * scale * slope
      y = sine * scale + y
    }
    gradient[0] = slope
    return y
  }
}
