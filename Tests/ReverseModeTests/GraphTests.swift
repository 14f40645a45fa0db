import Fluxion
import Foundation
import TestSupport
import Testing

/// The shapes a recording can have: long, deep, wide, fanned out, empty, nested.
struct GraphTests {
  /// Unary functions and constants record nothing, so this chain has no entries.
  @Test func aChainOfTenMillionUnaryOperations() {
    let tape = Tape<Double>()
    let (value, slope) = tape.valueWithGradient(at: [0.5]) { x in
      var y = x[0]
      for _ in 0..<5_000_000 { y = -(y * 1.0) }
      return y
    }
    #expect(value == 0.5 && slope == [1])
    #expect(tape.statistics.entries == 0)
  }

  @Test func aChainOfTenMillionRecordedOperations() {
    let tape = Tape<Double>()
    let (value, slope) = tape.valueWithGradient(at: [1.0, 2.0]) { x in
      var y = x[0]
      for _ in 0..<5_000_000 {
        y += x[1]
        y -= x[1]
      }
      return y
    }
    #expect(value == 1 && slope == [1, 0])
    #expect(tape.statistics.entries == 10_000_000)
  }

  /// Each step needs both partials of a product, and all of them matter for the result.
  @Test func aMillionProducts() {
    let steps = 1_000_000
    let factor = 1 + 1e-6
    let (value, slope) = Reverse.valueWithGradient(at: [1, factor]) { x in
      var y = x[0]
      for _ in 0..<steps { y *= x[1] }
      return y
    }
    var power = 1.0
    for _ in 0..<steps { power *= factor }
    #expect(value == power)
    #expect((slope[0] - power).magnitude < 1e-9)
    let truth = Double(steps) * power / factor
    #expect((slope[1] - truth).magnitude < 1e-3)
  }

  @Test func oneVariableUsedAMillionTimes() {
    let sum = Reverse.gradient(at: [3.0, 2.0]) { x in
      var total: Variable<Double> = 0
      for _ in 0..<1_000_000 { total += x[0] * x[1] }
      return total
    }
    #expect(sum == [2e6, 3e6])
    let kept = Reverse.gradient(at: [3.0, 2.0]) { x in
      let product = x[0] * x[1]
      var total: Variable<Double> = 0
      for i in 0..<1_000_000 { total += i % 2 == 0 ? product : 2 * product + x[0] }
      return total
    }
    #expect(kept == [3.5e6, 4.5e6])
  }

  @Test func aWideGraph() {
    let n = 200_000
    let x = (0..<n).map { Double($0 % 100) / 100 }
    let slope = Reverse.gradient(at: x) { x in
      var total: Variable<Double> = 0
      for element in x { total += element * element * element }
      return total
    }
    #expect(slope.indices.allSatisfy { (slope[$0] - 3 * x[$0] * x[$0]).magnitude < 1e-15 })
  }

  /// A balanced tree of products: each node's adjoint is the product of all the others.
  @Test func aTreeOfProducts() {
    let x = (0..<1024).map { 1 + Double($0 % 7) * 0x1p-10 }
    let (value, slope) = Reverse.valueWithGradient(at: x) { x in
      var layer = x
      while layer.count > 1 {
        layer = stride(from: 0, to: layer.count, by: 2).map { layer[$0] * layer[$0 + 1] }
      }
      return layer[0]
    }
    for i in x.indices { #expect((slope[i] - value / x[i]).magnitude <= 1e-13 * slope[i]) }
  }

  /// Every node feeds the next two: Fibonacci's numbers count the paths.
  @Test func fanOutAddsAlongEveryPath() {
    let slope = Reverse.gradient(at: [1.0, 1.0]) { x in
      var (a, b) = (x[0], x[1])
      for _ in 0..<70 { (a, b) = (b, a + b) }
      return b
    }
    #expect(slope == [190_392_490_709_135, 308_061_521_170_129])
  }

  @Test func fanOutOfOneVariableMerges() {
    let slopes = Reverse.jacobian(at: [2.0, 5.0]) { x in
      let a = x[0] * x[1]
      return [a + a, a * a, a / a, a - a, pow(a, a), atan2(a, a), a * 3 - 2 * a, fma(a, a, a)]
    }
    let (power, logarithm) = (1e10, 2.302585092994046)
    let truth = [2.0, 20, 0, 0, power * (logarithm + 1), 0, 1, 21]
    for (i, factor) in truth.enumerated() {
      let (first, second) = (slopes[i, 0] - 5 * factor, slopes[i, 1] - 2 * factor)
      #expect(first.magnitude <= 1e-13 * factor && second.magnitude <= 1e-13 * factor)
    }
  }

  @Test func outputsThatAreConstantsInputsOrRepeated() {
    func f(_ x: [Variable<Double>]) -> [Variable<Double>] {
      let product = x[0] * x[1]
      return [7, x[1], product, -x[0], product, 2 * product, x[1], x[0].detached]
    }
    let rows = Reverse.jacobian(at: [2.0, 3.0], of: f)
    #expect(rows == [[0, 0], [0, 1], [3, 2], [-1, 0], [3, 2], [6, 4], [0, 1], [0, 0]])
    let product = Reverse.vjp(at: [2.0, 3.0], along: [1, 10, 100, 1000, 1, 1, 1, 1], of: f)
    #expect(product.value == [7, 3, 6, -2, 6, 12, 3, 2])
    #expect(product.cotangent == [-691, 217])
    let constants = Reverse.vjp(at: [2.0], along: [5, 6]) { _ in [1, 2] }
    #expect(constants.value == [1, 2] && constants.cotangent == [0])
    let nothing = Reverse.vjp(at: [2.0], along: []) { _ in [] }
    #expect(nothing.value == [] && nothing.cotangent == [0])
    let noInputs = Reverse.jacobian(at: [Double]()) { _ in [1, 2] }
    #expect(noInputs.rows == 2 && noInputs.columns == 0)
  }

  @Test func repeatedPullbacksGiveTheSameBits() {
    let f = Bands(outputs: 7)
    var generator = SeededGenerator(seed: 3)
    let (x, v, w) = (generator.point(5), generator.point(7), generator.point(7))
    let (value, pullback) = valueWithPullback(at: x, of: f)
    #expect(value == f(x))
    let first = pullback(v)
    let second = pullback(w)
    for _ in 0..<10 {
      #expect(pullback(v).map(\.bitPattern) == first.map(\.bitPattern))
      #expect(pullback(w).map(\.bitPattern) == second.map(\.bitPattern))
    }
    #expect(first.map(\.bitPattern) == vjp(at: x, along: v, of: f).cotangent.map(\.bitPattern))
    let sum = pullback(zip(v, w).map { $0 + $1 })
    for i in x.indices {
      let difference = sum[i] - first[i] - second[i]
      #expect(difference.magnitude < 1e-13)
    }
  }

  @Test func twoPullbacksLiveSideBySide() {
    let (_, square) = valueWithPullback(at: [3.0, 4.0]) { x in [x[0] * x[1]] }
    let (_, sum) = valueWithPullback(at: [3.0, 4.0]) { x in [x[0] + x[1], x[0] / x[1]] }
    #expect(square([1]) == [4, 3])
    #expect(sum([1, 0]) == [1, 1])
    #expect(square([2]) == [8, 6])
    let inside = Reverse.gradient(at: [1.0]) { x in x[0] * square([1])[0] }
    #expect(inside == [4])
  }

  /// The tape grows several times while variables recorded before are in use.
  @Test func growthInvalidatesNothing() throws {
    // Tapes take over the memory of others; of many at once, some have none.
    let tapes = (0..<100).map { _ in Tape<Double>() }
    let tape = try #require(tapes.first { $0.statistics.reservedBytes == 0 })
    var reserved: Set<Int> = []
    let (value, slope) = tape.valueWithGradient(at: [1.0, 0.5]) { x in
      let early = x[0] * x[1]
      var kept: [Variable<Double>] = []
      var total = early
      for i in 0..<100_000 {
        total += x[i % 2]
        if i % 10_000 == 0 { kept.append(total) }
        reserved.insert(tape.statistics.reservedBytes)
      }
      return kept.reduce(early, +) + total
    }
    // Ten sums kept after i = 0, 10 000, …, and 100 000 terms in all.
    #expect(value == 412_516)
    #expect(slope == [275_016, 275_012])
    #expect(reserved.count > 5)
  }

  @Test func aTapeServesDifferentSizes() {
    let tape = Tape<Double>()
    var generator = SeededGenerator(seed: 9)
    for n in [3, 1, 1000, 2, 0, 5000, 3] {
      let x = generator.point(n)
      let slope = tape.gradient(at: x, of: Rosenbrock())
      for (a, b) in zip(slope, Rosenbrock.gradient(at: x)) {
        #expect((a - b).magnitude <= 1e-12 * max(1, b.magnitude))
      }
      if n > 0 {
        let m = n % 7 + 1
        let rows = tape.jacobian(at: x) { x in Bands(outputs: m)(x) }
        #expect(rows == Reverse.jacobian(at: x, of: Bands(outputs: m)))
      }
    }
  }

  @Test func aThrowingFunctionLeavesTheTapeUsable() {
    struct Refusal: Error {}
    let tape = Tape<Double>()
    for _ in 0..<3 {
      #expect(throws: Refusal.self) {
        try tape.gradient(at: [1.0, 2.0]) { x in
          if x[0] * x[1] > 1 { throw Refusal() }
          return x[0]
        }
      }
      let slope = tape.gradient(at: [1.0, 2.0]) { x in x[0] * x[1] }
      #expect(slope == [2, 1])
    }
  }

  @Test func tapesOnThreadsAreIndependent() async {
    let totals = await withTaskGroup(of: Bool.self) { group in
      for task in 1...8 {
        group.addTask {
          let tape = Tape<Double>()
          var agree = true
          for round in 1...200 {
            let x = (0..<task * 10).map { Double($0 + round) / 100 }
            let slope = tape.gradient(at: x, of: Rosenbrock())
            let fresh = Reverse.gradient(at: x, of: Rosenbrock())
            let truth = Rosenbrock.gradient(at: x)
            agree = agree && slope == fresh
            for (a, b) in zip(slope, truth) {
              agree = agree && (a - b).magnitude <= 1e-11 * max(1, b.magnitude)
            }
          }
          return agree
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(totals == [Bool](repeating: true, count: 8))
  }

  @Test func tapesInTapes() {
    // ∂/∂x of x · ∂/∂y (x² y³), at x = 2, y = 3: f = 3 x³ y², so 9 x² y² = 324.
    let (outer, inner) = (Tape<Double>(), Tape<Variable<Double>>())
    for _ in 0..<3 {
      let nested = outer.gradient(at: [2.0]) { x in
        let lifted = Variable(x[0])
        let change = inner.gradient(at: [Variable(3.0)]) { y in
          lifted * lifted * y[0] * y[0] * y[0]
        }
        return x[0] * change[0]
      }
      #expect(nested == [324])
    }
    // An inner differentiation of the same type that has nothing to do with the outer one.
    let independent = Reverse.gradient(at: [2.0, 5.0]) { x in
      let early = x[0] * x[1]
      let inner = Reverse.gradient(at: [3.0, 4.0]) { y in y[0] * y[0] * y[1] }
      return early * inner[0] + x[0] * inner[1]
    }
    #expect(independent == [129, 48])
  }

  @Test func hessiansOfRosenbrock() {
    let x = [0.1, 0.2, 0.3]
    let truth: Matrix = [[-66.0, -40, 0], [-40, 130, -80], [0, -80, 200]]
    let twice = Reverse.jacobian(at: x) { x in Reverse.gradient(at: x, of: Rosenbrock()) }
    for (a, b) in zip(twice.elements, truth.elements) { #expect((a - b).magnitude < 1e-12) }
    for i in 0..<3 {
      let seeded = (0..<3).map { Dual(value: x[$0], tangent: $0 == i ? 1 : 0) }
      let column = Reverse.gradient(at: seeded, of: Rosenbrock()).map(\.tangent)
      for j in 0..<3 { #expect((column[j] - truth[i, j]).magnitude < 1e-12) }
    }
  }
}
