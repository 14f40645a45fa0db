import Counting
import Fluxion
import TestSupport
import Testing

/// Sums over data where something is infinite, over other numbers, and used where they mean nothing.
struct SumSemanticsTests {
  /// A pole that no term depends on leaves no NaN; one that a computed zero meets does.
  @Test func polesThatAreNotUsed() {
    let unused = Reverse.gradient(at: [0.0, 2.0]) { x in
      summed(over: 0..<3, with: [sqrt(x[0]), x[1]]) { p, _ in p[1] * p[1] }
    }
    #expect(unused == [0, 12])
    let unusedNode = Reverse.gradient(at: [0.0, 0.0, 2.0]) { x in
      summed(over: 0..<3, with: [sqrt(x[0] + x[1]), x[2]]) { p, _ in p[1] * p[1] }
    }
    #expect(unusedNode == [0, 0, 12])
    let dead = Reverse.gradient(at: [0.0, 2.0], summingOver: 0..<3) { x, _ in
      _ = sqrt(x[0]) + x[1]
      return x[1] * x[1]
    }
    #expect(dead == [0, 12])
    let pole = Reverse.gradient(at: [0.0, 2.0], summingOver: 0..<3) { x, _ in sqrt(x[0]) + x[1] }
    #expect(pole == [.infinity, 3])
    let zero = Reverse.gradient(at: [0.0, 2.0], summingOver: 0..<3) { x, k in
      let root = sqrt(x[0])
      return root * 0 + x[1]
    }
    #expect(zero[0].isNaN && zero[1] == 3)
    let weighted = Reverse.gradient(at: [0.0, 2.0]) { x in
      summed(over: 0..<3, with: x) { x, _ in sqrt(x[0]) + x[1] } * 2
    }
    #expect(weighted == [.infinity, 6])
  }

  /// Where the sum's own slope is infinite, what no term depends on still has none.
  @Test func infiniteSlopeOfTheSum() {
    let slope = Reverse.gradient(at: [0.0, 5.0]) { x in
      sqrt(summed(over: 0..<3, with: x) { x, _ in x[0] })
    }
    #expect(slope == [.infinity, 0])
  }

  @Test func nanOfOneTermIsThatOfTheSum() {
    let sum = Reverse.valueWithGradient(at: [1.0, 2.0], summingOver: [1.0, -1, 1]) { x, d in
      log(x[0] * d) + x[1]
    }
    #expect(sum.value.isNaN && sum.gradient[0].isNaN && sum.gradient[1] == 3)
  }

  @Test func overDualNumbersAndSecondDerivatives() {
    let data = (0..<700).map { Double($0 % 23) / 23 }
    func term<T: RealScalar>(_ p: [T], _ d: Double) -> T {
      exp(p[0] * T(d)) * sin(p[1] + T(d)) + p[0] * p[2] * p[2]
    }
    let x = [0.3, 0.8, -0.4]
    let plain = Mixed.valueGradientHessian(at: x) { x in
      var total: Variable<VectorDual<Lanes16<Double>>> = 0
      for d in data { total += term(x, d) }
      return total
    }
    let sum = Mixed.valueGradientHessian(at: x, summingOver: data) { x, d in term(x, d) }
    let hessian = Mixed.hessian(at: x, summingOver: data) { x, d in term(x, d) }
    #expect(sum.value == plain.value && hessian == sum.hessian)
    for (a, b) in zip(sum.gradient + sum.hessian.elements, plain.gradient + plain.hessian.elements)
    {
      #expect((a - b).magnitude <= 1e-12 * max(1, b.magnitude))
    }
    let u = [1.0, -2, 0.5]
    let all = Mixed.valueGradientHessianVectorProduct(at: x, along: u, summingOver: data) { x, d in
      term(x, d)
    }
    let product = Mixed.hessianVectorProduct(at: x, along: u, summingOver: data) { x, d in
      term(x, d)
    }
    #expect(all.value == plain.value && all.product == product)
    for i in 0..<3 {
      let truth = (0..<3).map { plain.hessian[i, $0] * u[$0] }.reduce(0, +)
      #expect((product[i] - truth).magnitude <= 1e-12 * max(1, truth.magnitude))
    }
    let forward = Forward.gradient(at: x) { x in
      summed(over: data, with: x) { x, d in term(x, d) }
    }
    for i in 0..<3 {
      let truth = plain.gradient[i]
      #expect((forward[i] - truth).magnitude <= 1e-12 * max(1, truth.magnitude))
    }
  }

  private func cube<T: RealScalar>(_ x: T) -> T { x * x * x }

  /// Numbers that own memory, and reverse mode over itself.
  @Test func overOtherNumbers() {
    let derivatives = Forward.derivatives(at: 0.5, order: 3) { x in
      summed(over: 1...3, with: [x]) { p, k in
        let weight = Double(k)
        return cube(p[0]) * weight
      }
    }
    #expect(derivatives == [0.75, 4.5, 18, 36])
    let second = Reverse.gradient(at: [2.0]) { x in
      Reverse.gradient(at: x, summingOver: 1...3) { y, k in cube(y[0]) * Double(k) }[0]
    }
    #expect(second == [72])
    let third = derivative(at: 2.0) { (t: Dual<Double>) in
      Reverse.gradient(at: [t], summingOver: 1...3) { y, k in cube(y[0]) * Double(k) }[0]
    }
    #expect(third == 72)
    let counts = countingOperations {
      summed(over: 1...3, with: [Counted(2.0)]) { p, _ in p[0] * p[0] }
    }.count
    #expect(counts.multiplications == 3 && counts.additions == 3)
  }

  @Test func aTermThatOutlivesItsBlockStops() async {
    let within = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var kept: Variable<Double> = 0
      _ = Reverse.gradient(at: [1.0, 2.0], summingOver: 0..<1000) { x, _ in
        kept = kept * x[0] + x[1] * x[0]
        return kept
      }
    }
    expect(["Variable:", "a sum over data"], in: within)
    let after = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0, 2.0]) { x in
        var kept: Variable<Double> = 0
        let sum = summed(over: 0..<3, with: x) { x, _ in
          kept = x[0] * x[1]
          return kept
        }
        return sum + kept
      }
    }
    expect(["Variable:", "a sum over data"], in: after)
    let parameter = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0, 2.0]) { x in
        var kept = x
        let sum = summed(over: 0..<3, with: x) { x, _ in
          kept = x
          return x[0] * x[1]
        }
        return sum + dot(kept, kept)
      }
    }
    expect(["Variable:", "a sum over data"], in: parameter)
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0, 2.0]) { x in
        var kept = x[0]
        _ = summed(over: 0..<3, with: x) { x, _ in
          kept = x[0] * x[1]
          return kept
        }
        return kept
      }
    }
    expect(["gradient", "the result", "another recording"], in: result)
  }

  @Test func aTermOfAnotherTapeStops() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0]) { x in
        Variable(Reverse.gradient(at: [2.0], summingOver: 0..<3) { _, _ in x[0] }[0])
      }
    }
    expect(["summed(over:with:of:)", "another tape"], in: result)
    let meeting = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.gradient(at: [1.0]) { x in
        Variable(Reverse.gradient(at: [2.0], summingOver: 0..<3) { y, _ in x[0] * y[0] }[0])
      }
    }
    expect(MisuseTests.foreign, in: meeting)
    let busy = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let tape = Tape<Double>()
      _ = tape.gradient(at: [1.0], summingOver: 0..<3) { x, _ in
        tape.gradient(at: [2.0]) { y in y[0] }[0] * x[0]
      }
    }
    expect(["the tape is in use by another"], in: busy)
  }

  @Test(arguments: [0, 1, 7, 8, 100, 5000])
  func onSeveralCores(n: Int) {
    let data = (0..<n).map { Double($0 % 37) / 37 }
    let x = [0.3, 0.8]
    let term = { @Sendable (p: [Variable<Double>], d: Double) in exp(p[0] * d) * sin(p[1] + d) }
    let one = Reverse.concurrentValueWithGradient(
      at: x, summingOver: data, workers: 1, of: term)
    for workers in [2, 3, 7] {
      let more = Reverse.concurrentValueWithGradient(
        at: x, summingOver: data, workers: workers, of: term)
      #expect(more == one)
    }
    #expect(Reverse.concurrentGradient(at: x, summingOver: data, of: term) == one.gradient)
    let serial = Reverse.valueWithGradient(at: x, summingOver: data, of: term)
    #expect((serial.value - one.value).magnitude <= 1e-12 * Double(max(1, n)))
    for i in 0..<2 {
      #expect((serial.gradient[i] - one.gradient[i]).magnitude <= 1e-12 * Double(max(1, n)))
    }
  }

  @Test func noWorkersStop() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Reverse.concurrentGradient(at: [1.0], summingOver: 0..<9, workers: 0) { x, _ in x[0] }
    }
    expect(["Reverse.concurrentGradient(at:summingOver:of:): workers is 0"], in: result)
  }
}
