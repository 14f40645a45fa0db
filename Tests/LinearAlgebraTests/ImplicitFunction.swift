import Fluxion
import Testing

/// Functions of three numbers that are defined by equations.
struct ImplicitFunction: ScalarFunction, CustomTestStringConvertible {
  enum Kind: String, CaseIterable {
    case root, rootsOfSeveral, bracketed, given, fixedPoint, minimizer, nested
  }

  let kind: Kind

  var testDescription: String { kind.rawValue }

  func callAsFunction<T: RealScalar>(_ p: [T]) -> T {
    do { return try value(p) } catch { return T(Double.nan) }
  }

  func value<T: RealScalar>(_ p: [T]) throws -> T {
    switch kind {
    case .root:
      let found = try root(near: 1.0, given: [exp(p[0]), p[1]]) { x, q in
        let right = q[0] / 2
        return x - q[1] * sin(x) - right
      }
      return sin(found)
    case .rootsOfSeveral:
      let found = try root(near: [1, 1, 1], given: p) { x, q in
        let first = x[0] * x[0] + x[1] - q[2] - 1
        let second = x[1] * exp(x[2] / 3) - q[0]
        let third = x[2] + sin(x[0] * q[1]) - x[1]
        return [first, second, third]
      }
      return found[0] * found[2] + exp(found[1])
    case .bracketed:
      let found = try root(in: 0...4, given: p) { x, q in
        let cubic = x * x * x + q[0] * x
        return cubic - exp(q[1]) - q[2]
      }
      return found * p[2]
    case .given:
      // Found by a loop that knows nothing of derivatives.
      let (a, b) = (Double(p[0].plain), Double(p[1].plain))
      var x = 1.0
      for _ in 0..<200 { x = exp(-a * x) + b }
      return implicit(at: x, given: p) { x, q in
        let right = exp(-q[0] * x) + q[1]
        return right - x
      } + p[2]
    case .fixedPoint:
      let found = try fixedPoint(near: [0.0, 0.0], given: p) { x, q in
        let first = cos(q[0] * x[1]) / 2 + q[1]
        return [first, sin(x[0]) * q[2] / 3]
      }
      return found[0] * found[1]
    case .minimizer:
      let found = try minimizer(near: [0.5, 0.5], given: p) { x, q in
        let (a, b) = (x[0] - q[0], x[1] - q[1] * x[0])
        let quartic = a * a * a * a
        return quartic + a * a + b * b + x[0] * q[2] / 5
      }
      return found[0] + found[1] * found[1]
    case .nested:
      // A root within the equation of another.
      return try root(near: 1.0, given: p) { x, q in
        let inner = try root(near: 1.0, given: [x, q[0]]) { y, r in
          let left = y * y * y + y
          return left - r[0] - r[1]
        }
        return inner + x * q[1] - q[2]
      }
    }
  }
}
