import Fluxion
import TestSupport
import Testing

/// Sums of terms that are alike stay loops.
struct LoopTests {
  private struct Valley: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      sum(over: 0..<x.count - 1) { i in
        let (a, b) = (x[i + 1] - x[i] * x[i], 1 - x[i])
        return 100 * a * a + b * b
      }
    }
  }

  private func point(_ n: Int) -> [Double] { (0..<n).map { 0.3 + 0.1 * Double($0 % 7) } }

  @Test(arguments: [2, 7, 8, 9, 17, 40, 41, 100])
  func valuesHaveTheFunctionsBits(n: Int) {
    let program = Program(of: Valley(), inputs: n)
    #expect(program(point(n))[0].bitPattern == Valley()(point(n)).bitPattern)
  }

  @Test func programsDoNotGrowWithTheTerms() {
    let (small, large) = (Program(of: Valley(), inputs: 20), Program(of: Valley(), inputs: 200))
    // A step for each input, the loop and its result.
    #expect(small.nodeCount == 22 && large.nodeCount == 202)
    let texts = [small, large].map { $0.valueAndGradient.source(.c, named: "f") }
    let body = texts.map { text in text.split(separator: "\n").count { !$0.hasPrefix("//") } }
    #expect(body[0] == body[1])
  }

  @Test func derivativesAreLoopsToo() {
    let (n, x) = (30, point(30))
    let program = Program(of: Valley(), inputs: n)
    for (a, b) in zip(program.gradient(x), gradient(at: x, of: Valley())) {
      #expect(abs(a - b) <= 1e-13 * max(1, abs(b)))
    }
    let second = program.hessian(x)
    let truth = hessian(at: x, of: Valley())
    for i in 0..<n {
      for j in 0..<n {
        #expect(abs(second[i * n + j] - truth[i, j]) <= 1e-12 * max(1, abs(truth[i, j])))
      }
    }
    let u = (0..<n).map { Double($0 % 3) - 1 }
    let product = program.gradient.jvp(x + u)
    for i in 0..<n {
      let row = (0..<n).reduce(0.0) { $0 + truth[i, $1] * u[$1] }
      #expect(abs(product[i] - row) <= 1e-11 * max(1, abs(row)))
    }
  }

  /// Data in the terms, shared parameters, and a function of the sum.
  private struct Misfit: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ p: [T]) -> T {
      let sum = sum(over: 3..<24) { i in
        let t = Double(i) * 0.1
        let model = p[0] * exp(-p[1] * T(t)) + max(p[2], 0)
        let datum: Double = 1 + 0.3 * t * t
        let r = model - T(datum)
        return r * r
      }
      return sqrt(sum) * p[0]
    }
  }

  @Test func dataBelongToTheTerms() {
    let program = Program(of: Misfit(), inputs: 3)
    for x in [[1.0, 0.5, 0.2], [2.0, -0.3, -1.0]] {
      #expect(program(x)[0].bitPattern == Misfit()(x).bitPattern)
      for (a, b) in zip(program.gradient(x), gradient(at: x, of: Misfit())) {
        #expect(abs(a - b) <= 1e-13 * max(1, abs(b)))
      }
      let truth = hessian(at: x, of: Misfit())
      for (i, a) in program.hessian(x).enumerated() {
        #expect(abs(a - truth[i / 3, i % 3]) <= 1e-12 * max(1, abs(truth[i / 3, i % 3])))
      }
    }
    #expect(program.valueAndGradient.source(.c, named: "f").contains("f_loop_1_term"))
  }

  /// Terms that differ are written one after another.
  @Test func termsThatDifferAreNoLoop() {
    struct Mixed: ScalarFunction {
      func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
        sum(over: 0..<12) { i in i % 2 == 0 ? sin(x[i]) : x[i] * x[0] }
      }
    }
    let program = Program(of: Mixed(), inputs: 12)
    #expect(program(point(12))[0].bitPattern == Mixed()(point(12)).bitPattern)
    #expect(!program.source(.c, named: "f").contains("loop"))
    for (a, b) in zip(program.gradient(point(12)), gradient(at: point(12), of: Mixed())) {
      #expect(abs(a - b) <= 1e-14)
    }
  }

  /// A sum over neighbours of what another loop has computed.
  @Test func loopsOfLoopsResults() {
    struct Twice: ScalarFunction {
      func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
        let mean = sum(over: 0..<x.count) { x[$0] } / T(Double(x.count))
        return sum(over: 0..<x.count) { i in (x[i] - mean) * (x[i] - mean) * (x[i] - mean) }
      }
    }
    let x = point(20)
    let program = Program(of: Twice(), inputs: 20)
    #expect(program(x)[0].bitPattern == Twice()(x).bitPattern)
    for (a, b) in zip(program.gradient(x), gradient(at: x, of: Twice())) {
      #expect(abs(a - b) <= 1e-14)
    }
    let (found, truth) = (program.hessian(x), hessian(at: x, of: Twice()))
    for i in 0..<20 {
      for j in 0..<20 { #expect(abs(found[i * 20 + j] - truth[i, j]) <= 1e-13) }
    }
  }
}

/// Sums over data keep their loop as other sums do, and add their terms one after another.
struct SumOverDataTests {
  static let data = (0..<37).map { (i: Int) -> (Double, Double) in
    (Double(i) / 10, Double((i * 7) % 13) / 13 + 0.01)
  }

  static func loss<T: RealScalar>(_ p: [T]) -> T {
    let rate = exp(p[1])
    let sum = summed(over: data, with: [p[0], rate]) { q, datum in
      let decay = exp(-q[1] * T(datum.0))
      let r = q[0] * decay - T(datum.1)
      return r * r
    }
    return sum * p[0]
  }

  static func plainLoss(_ p: [Double]) -> Double {
    let rate = exp(p[1])
    var sum = 0.0
    for datum in data {
      let decay: Double = exp(-rate * datum.0)
      let r: Double = p[0] * decay - datum.1
      sum += r * r
    }
    return sum * p[0]
  }

  @Test func valuesHaveTheBitsOfTheLoop() {
    let program = Program(inputs: 2) { p in Self.loss(p) }
    let long = program.nodeCount
    for p in [[0.5, 0.2], [1.7, -0.4], [-2.0, 0.1]] {
      #expect(program(p)[0] == Self.plainLoss(p))
      #expect(Self.loss(p) == Self.plainLoss(p))
      let slope = Reverse.gradient(at: p) { p in Self.loss(p) }
      for (a, b) in zip(program.gradient(p), slope) {
        #expect((a - b).magnitude <= 1e-12 * max(1, b.magnitude))
      }
    }
    let short = Program(inputs: 2) { p in
      summed(over: Self.data[0..<10], with: p) { q, datum in
        let decay = exp(-q[1] * datum.0)
        return (q[0] * decay - datum.1) * q[0]
      }
    }
    #expect(short.nodeCount < 80 && long < 200)
  }

  private struct Misfit: DataTerm {
    func callAsFunction<T: RealScalar>(_ p: [T], _ datum: (Double, Double)) -> T {
      let r = p[0] * exp(-p[1] * T(datum.0)) - T(datum.1)
      return r * r
    }
  }

  /// A sum as a function object is recorded as a loop, and so is its gradient.
  @Test func functionObjects() {
    let loss = DataSum(of: Misfit(), over: Self.data)
    let program = Program(of: loss, inputs: 2)
    // The numbers of the data, and a few steps.
    #expect(program.nodeCount < 2 * Self.data.count + 10)
    #expect(program.gradient.nodeCount < 2 * Self.data.count + 20)
    let p = [1.7, -0.4]
    #expect(program(p)[0].bitPattern == loss(p).bitPattern)
    for (a, b) in zip(program.gradient(p), Reverse.gradient(at: p, of: loss)) {
      #expect((a - b).magnitude <= 1e-13 * max(1, b.magnitude))
    }
  }

  /// Data with equal numbers in some rows, among them those of the formula itself.
  @Test func equalNumbersAmongTheData() {
    let rows: [(Double, Double)] = (0..<40).map { (Double($0 % 3), Double($0 % 2)) }
    func f<T: RealScalar>(_ p: [T]) -> T {
      summed(over: rows, with: p) { q, row in
        let z = q[0] * T(row.0) + T(row.1)
        return z * z * 2 + q[1] * T(row.1)
      }
    }
    let program = Program(inputs: 2) { p in f(p) }
    #expect(program.nodeCount < 20)
    #expect(program([0.3, 0.7]) == [f([0.3, 0.7])])
    #expect(program.source(.c, named: "f").contains("r[0] += o1[k];"))
  }

  @Test func printedCodeAddsInOrder() throws {
    let program = Program(inputs: 2) { p in Self.loss(p) }
    #expect(program.source(.c, named: "f").contains("r[0] += o1[k];"))
    #expect(program.source(.swift, named: "f").contains("r[0] += o[0 &+ k]"))
    guard let compiled = try? program.compiled() else { return }
    for p in [[0.5, 0.2], [1.7, -0.4]] { #expect(compiled(p)[0] == Self.plainLoss(p)) }
  }
}
