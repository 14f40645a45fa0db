import Fluxion
import TestSupport
import Testing

/// Forward and reverse mode multiply with one matrix from its two sides: ⟨v, J u⟩ = ⟨Jᵀ v, u⟩.
struct DualityTests {
  /// A function of n inputs and m outputs made of seeded choices of inputs and operations.
  struct Mixture: VectorFunction {
    let outputs: Int
    let seed: UInt64

    func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
      var generator = SeededGenerator(seed: seed)
      var numbers = x
      func pick() -> T { numbers[Int.random(in: numbers.indices, using: &generator)] }
      for _ in 0..<2 * (x.count + outputs) {
        let (a, b) = (pick(), pick())
        let next: T
        switch Int.random(in: 0..<10, using: &generator) {
        case 0: next = a + b
        case 1: next = a - b
        case 2: next = tanh(a) * b
        case 3: next = a / (2 + b * b)
        case 4: next = sin(a) * cos(b)
        case 5: next = exp(-a * a) + b
        case 6: next = atan2(a, 3 + b * b)
        case 7: next = hypot(a, b + 5)
        case 8: next = fma(a, sigmoid(b), a)
        default: next = softplus(a) - 0.25 * b
        }
        numbers.append(next)
      }
      return (0..<outputs).map { _ in pick() }
    }
  }

  static let shapes: [(Int, Int)] = (1...40).map { n in (n, n) } + (1...40).map { n in (n, 41 - n) }

  @Test(arguments: shapes)
  func bothSidesAgree(inputs n: Int, outputs m: Int) {
    let f = Mixture(outputs: m, seed: UInt64(100 * n + m))
    var generator = SeededGenerator(seed: UInt64(n + 1000 * m))
    for _ in 0..<5 {
      let (x, u, v) = (generator.point(n), generator.point(n), generator.point(m))
      let (value, tangent) = jvp(at: x, along: u, of: f)
      let (reverseValue, cotangent) = vjp(at: x, along: v, of: f)
      #expect(value == f(x) && reverseValue == f(x))
      let (left, right) = (dot(v, tangent), dot(cotangent, u))
      var size = 1.0
      for i in 0..<m { size += (v[i] * tangent[i]).magnitude }
      for i in 0..<n { size += (u[i] * cotangent[i]).magnitude }
      #expect((left - right).magnitude <= 1e-14 * size, "\(left) and \(right)")
    }
  }

  @Test(arguments: shapes)
  func jacobiansAgree(inputs n: Int, outputs m: Int) {
    let f = Mixture(outputs: m, seed: UInt64(7 * n + 311 * m))
    var generator = SeededGenerator(seed: UInt64(m + 1000 * n))
    let x = generator.point(n)
    let forward = Forward.jacobian(at: x, of: f)
    let (value, reverse) = Reverse.valueWithJacobian(at: x, of: f)
    #expect(value == f(x))
    #expect(reverse.rows == m && reverse.columns == n)
    for (a, b) in zip(forward.elements, reverse.elements) {
      #expect((a - b).magnitude <= 1e-13 * max(1, b.magnitude))
    }
    let (_, pullback) = valueWithPullback(at: x, of: f)
    for row in 0..<m {
      let weights = (0..<m).map { $0 == row ? 1.0 : 0 }
      #expect(pullback(weights) == reverse.row(row))
    }
  }

  @Test(arguments: [1, 3, 4, 5, 8, 13])
  func inPlaceFormsHaveTheSameBits(outputs m: Int) {
    let tape = Tape<Double>()
    var generator = SeededGenerator(seed: UInt64(m))
    for n in [6, 1, 40] {
      let f = Mixture(outputs: m, seed: UInt64(n))
      let (x, v) = (generator.point(n), generator.point(m))
      let write = { (x: [Variable<Double>], y: inout [Variable<Double>]) in
        for (i, result) in f(x).enumerated() { y[i] = result }
      }
      var (value, cotangent) = ([Double](repeating: .nan, count: m), x)
      tape.vjp(at: x, along: v, value: &value, cotangent: &cotangent, of: write)
      #expect(value == f(x))
      #expect(cotangent == vjp(at: x, along: v, of: f).cotangent)
      var rows = Matrix(repeating: Double.nan, rows: m, columns: n)
      tape.jacobian(at: x, into: &rows, of: write)
      #expect(rows == Reverse.jacobian(at: x, of: f))
      #expect(rows == tape.jacobian(at: x) { f($0) })
      #expect(tape.vjp(at: x, along: v, of: f).cotangent == cotangent)
    }
  }

  @Test func singlePrecisionAndExtended() {
    let f = Mixture(outputs: 3, seed: 5)
    let x: [Float] = [0.5, -1.25, 2]
    let forward = Forward.jacobian(at: x, of: f)
    let reverse = Reverse.jacobian(at: x, of: f)
    for (a, b) in zip(forward.elements, reverse.elements) {
      #expect((a - b).magnitude <= 1e-5 * max(1, b.magnitude))
    }
    #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
      let wide = x.map { Float80($0) }
      let wideForward = Forward.jacobian(at: wide, of: f)
      let wideReverse = Reverse.jacobian(at: wide, of: f)
      for (a, b) in zip(wideForward.elements, wideReverse.elements) {
        #expect((a - b).magnitude <= 1e-17 * max(1, b.magnitude))
      }
    #endif
  }
}
