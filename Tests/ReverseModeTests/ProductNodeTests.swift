import Fluxion
import TestSupport
import Testing

/// Products join a sum without an entry of their own; whatever else they are used for, before or after,
/// stays right.
struct ProductNodeTests {
  private func check(
    _ f: ([Variable<Double>]) -> Variable<Double>, _ g: ([Dual<Double>]) -> Dual<Double>,
    _ place: SourceLocation = #_sourceLocation
  ) {
    let x = [1.5, -0.75, 2.25]
    let (value, slope) = Reverse.valueWithGradient(at: x, of: f)
    let primal = g(x.map { Dual($0) })
    #expect(value == primal.value, sourceLocation: place)
    for i in x.indices {
      let u = x.indices.map { $0 == i ? 1.0 : 0 }
      let truth = Forward.directionalDerivative(at: x, along: u, of: g)
      let error = (slope[i] - truth).magnitude
      #expect(error <= 1e-13 * max(1, truth.magnitude), sourceLocation: place)
    }
  }

  private func uses<T: RealScalar>(_ k: Int, _ x: [T]) -> T {
    let p = x[0] * x[1]
    switch k {
    case 0: return x[2] + p
    case 1: return p + x[2]
    case 2: return p
    case 3: return p + x[2] + p
    case 4:
      let s = x[2] + p
      return s * p + p
    case 5:
      let s = x[2] + p
      let t = x[1] + p
      return s * t
    case 6:
      let s = x[2] + p
      return sin(p) * s + p / x[2]
    case 7:
      let q = x[1] * x[2]
      return p + q
    case 8:
      let q = x[1] * x[2]
      return (q + p) * (p + q) - p * q
    case 9:
      let s = p + x[2]
      let d = s - p
      return d + p * s
    case 10:
      let s = x[2] + p
      return sum([p, s, p]) + dot([p, x[0]], [s, p])
    case 11:
      let a = x[2] - p
      let b = 2 * p + x[2]
      return a * b + x[2] * p
    case 12:
      let s = p + x[2]
      let c = p * 3 + p / 4
      return c + s * p
    default:
      var s = x[2]
      for i in 0..<5 {
        let q = s * x[i % 3]
        s = s + q
        if i % 2 == 0 { s = q + s * q }
      }
      return s
    }
  }

  @Test(arguments: 0...13)
  func everyUse(k: Int) {
    check({ uses(k, $0) }, { uses(k, $0) })
  }

  /// Results that a sum has taken, several at once and swept more than once.
  @Test func results() {
    func f<T: RealScalar>(_ x: [T]) -> [T] {
      let p = x[0] * x[1]
      let s = x[2] + p
      return [p, s, p, p * s, 2 * p]
    }
    let x = [1.5, -0.75, 2.25]
    let truth = Forward.jacobian(at: x) { x in f(x) }
    #expect(Reverse.jacobian(at: x) { x in f(x) } == truth)
    let tape = Tape<Double>()
    let (_, pullback) = tape.valueWithPullback(at: x) { x in f(x) }
    let entries = tape.statistics.entries
    for row in 0..<5 {
      let weights = (0..<5).map { $0 == row ? 1.0 : 0 }
      #expect(pullback(weights) == (0..<3).map { truth[row, $0] })
    }
    #expect(tape.statistics.entries == entries)
    var jacobian = truth
    tape.jacobian(at: x, into: &jacobian) { x, y in y = f(x) }
    #expect(jacobian == truth)
    let (y, cotangent) = tape.vjp(at: x, along: [1, 1, 1, 0, 0]) { x in f(x) }
    #expect(y == f(x) && cotangent == (0..<3).map { truth[0, $0] + truth[1, $0] + truth[2, $0] })
  }

  /// A product that is a parameter of a sum over data, or taken from outside of one.
  @Test func inSumsOverData() {
    let slope = Reverse.gradient(at: [1.5, -0.75, 2.25]) { x in
      let p = x[0] * x[1]
      let total = summed(over: 0..<3, with: [p]) { q, _ in q[0] * q[0] + p }
      return total + p + x[2]
    }
    // 3 p² + 4 p + z
    let p = 1.5 * -0.75
    #expect(slope == [(6 * p + 4) * -0.75, (6 * p + 4) * 1.5, 1])
    let terms = Reverse.gradient(at: [1.5, -0.75], summingOver: 0..<3) { x, _ in x[0] * x[1] }
    #expect(terms == [-2.25, 4.5])
  }

  @Test func descriptions() {
    var text = ""
    _ = Reverse.gradient(at: [2.0, 3.0]) { x in
      let p = x[0] * x[1]
      text = "\(p)"
      return p
    }
    #expect(text == "6.0 (∂/∂v4 = 1.0)")
  }
}
