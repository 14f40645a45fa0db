// Is the gradient that somebody wrote by hand right? Compare it with an exact one.

import Fluxion

/// The loss of a linear classifier with two weights and a constant, and its gradient by hand.
struct Loss: ScalarFunction {
  let points: [(x: [Double], label: Double)]

  func callAsFunction<T: RealScalar>(_ w: [T]) -> T {
    var total: T = 0
    for (x, label) in points { total -= logSigmoid(T(label) * (dot(x, w[..<2]) + w[2])) }
    return total + dot(w[..<2], w[..<2]) / 20
  }

  func gradient(at w: [Double]) -> [Double] {
    var slope = [w[0] / 10, w[1] / 20, 0]  // There is a mistake in this line.
    for (x, label) in points {
      let push = -label * sigmoid(-label * (dot(x, w[..<2]) + w[2]))
      for i in 0..<2 { slope[i] += push * x[i] }
      slope[2] += push
    }
    return slope
  }
}

/// The elements of a gradient written by hand that are off by more than rounding.
func suspects(_ byHand: [Double], of f: some ScalarFunction, at x: [Double]) -> [String] {
  let exact = Reverse.gradient(at: x, of: f)
  let size = norm(exact)
  return x.indices.compactMap { i in
    if abs(byHand[i] - exact[i]) <= 1e-12 * size { return nil }
    return "∂f/∂x[\(i)] is \(exact[i]), not \(byHand[i])"
  }
}

let loss = Loss(points: [([1, 2], 1), ([-1, 0.5], -1), ([0.5, -1], 1), ([-2, -1], -1)])
let w = [0.3, -0.7, 0.2]
let found = suspects(loss.gradient(at: w), of: loss, at: w)
for suspect in found { print(suspect) }
// ∂f/∂x[1] is -1.6124360382184317, not -1.577436038218432
precondition(found.count == 1 && found[0].hasPrefix("∂f/∂x[1] "))

// For very many variables one number tells: the slope along any direction is gradient · direction.
let direction = [0.6, -0.2, 0.77]
let slope = Forward.directionalDerivative(at: w, along: direction, of: loss)
print(abs(slope - dot(loss.gradient(at: w), direction)) < 1e-12)  // false
print(abs(slope - dot(Reverse.gradient(at: w, of: loss), direction)) < 1e-12)  // true
