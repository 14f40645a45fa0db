import Fluxion
import TestSupport
import Testing

@testable import ReverseMode

/// Sums over data: the loop's value to the bit, its gradient to rounding, and one term's memory.
struct SumTests {
  static let sizes = [0, 1, 2, 7, 8, 100, 3000]

  private func data(_ n: Int) -> [(Double, Double)] {
    var generator = SeededGenerator(seed: 17)
    return zip(generator.point(n), generator.point(n)).map { ($0, $1) }
  }

  private func term<T: RealScalar>(_ p: [T], _ datum: (Double, Double)) -> T {
    let decay = exp(-p[1] * T(datum.0))
    let r = p[0] * decay - T(datum.1) * p[2]
    return r * r + sin(p[2] * p[0])
  }

  private func loop<T: RealScalar>(_ p: [T], _ data: [(Double, Double)]) -> T {
    var total: T = 0
    for datum in data { total += term(p, datum) }
    return total
  }

  private func isClose(_ a: [Double], _ b: [Double], _ tolerance: Double = 1e-13) -> Bool {
    let scale = max(1, b.map(\.magnitude).max() ?? 0)
    return a.count == b.count && zip(a, b).allSatisfy { ($0 - $1).magnitude <= tolerance * scale }
  }

  @Test(arguments: sizes)
  func valueAndGradientAreThoseOfTheLoop(n: Int) {
    let (data, p) = (data(n), [0.7, -0.3, 1.2])
    let plain = Reverse.valueWithGradient(at: p) { p in loop(p, data) }
    let sum = Reverse.valueWithGradient(at: p, summingOver: data) { p, datum in term(p, datum) }
    #expect(sum.value == loop(p, data))
    #expect(summed(over: data, with: p) { p, datum in term(p, datum) } == loop(p, data))
    #expect(isClose(sum.gradient, plain.gradient))
  }

  @Test func everyDriverAgrees() {
    let (data, p) = (data(500), [0.7, -0.3, 1.2])
    let (value, truth) = Reverse.valueWithGradient(at: p, summingOver: data) { p, d in term(p, d) }
    let tape = Tape<Double>()
    var gradient = p
    #expect(
      tape.gradient(at: p, into: &gradient, summingOver: data) { p, d in term(p, d) } == value)
    #expect(gradient == truth)
    #expect(tape.gradient(at: p, summingOver: data) { p, d in term(p, d) } == truth)
    let onTape = tape.valueWithGradient(at: p, summingOver: data) { p, d in term(p, d) }
    #expect(onTape == (value, truth))
    #expect(Reverse.gradient(at: p, summingOver: data) { p, d in term(p, d) } == truth)
    let free = valueWithGradient(at: p, summingOver: data, on: tape) { p, d in term(p, d) }
    #expect(free == (value, truth))
    let plainName = Fluxion.gradient(at: p, summingOver: data) { p, d in term(p, d) }
    #expect(plainName == truth)
  }

  /// Sequences that can be gone through once, slices as minibatches, and ranges.
  @Test func anySequenceWillDo() {
    let (data, p) = (data(64), [0.7, -0.3, 1.2])
    let batches = stride(from: 0, to: 64, by: 16).map { first in
      Reverse.gradient(at: p, summingOver: data[first..<first + 16]) { p, d in term(p, d) }
    }
    let whole = Reverse.gradient(at: p, summingOver: data) { p, d in term(p, d) }
    let sum = p.indices.map { i in batches.map { $0[i] }.reduce(0, +) }
    #expect(isClose(sum, whole))
    var iterator = data.makeIterator()
    let once = sequence(state: iterator) { $0.next() }
    _ = iterator.next()
    #expect(Reverse.gradient(at: p, summingOver: once) { p, d in term(p, d) } == whole)
    let indices = Reverse.gradient(at: p, summingOver: data.indices) { p, i in term(p, data[i]) }
    #expect(indices == whole)
  }

  /// h(θ) before the sum, g(f) after it, and two sums that share their parameters.
  @Test func withinAFunction() {
    func f<T: RealScalar>(_ x: [T], _ sum: ([T]) -> T) -> T {
      let p = [exp(x[0]), x[1] * x[0], x[2]]
      let first = sum(p)
      let second = sum([p[1], x[0], first / 1000])
      return log(1 + first * first) * 3 - second * x[1] + x[2]
    }
    let (data, x) = (data(300), [0.4, -0.6, 0.9])
    let plain = Reverse.valueWithGradient(at: x) { x in f(x) { loop($0, data) } }
    let sums = Reverse.valueWithGradient(at: x) { x in
      f(x) { p in summed(over: data, with: p) { p, d in term(p, d) } }
    }
    #expect(sums.value == plain.value)
    #expect(isClose(sums.gradient, plain.gradient, 1e-12))
    let rows = Reverse.jacobian(at: x) { x in
      (0..<9).map { k in summed(over: data, with: x) { p, d in term(p, d) } * Double(k) }
    }
    let slope = Reverse.gradient(at: x) { x in loop(x, data) }
    for k in 0..<9 {
      #expect(isClose((0..<3).map { rows[k, $0] }, slope.map { $0 * Double(k) }, 1e-12))
    }
  }

  @Test func nestedSums() {
    let rows = (0..<40).map { (i: Int) -> [Double] in
      (0..<25).map { (j: Int) -> Double in
        let remainder = (i * 7 + j * 3) % 11
        return Double(remainder) / 11
      }
    }
    func f<T: RealScalar>(_ x: [T], nested: Bool) -> T {
      if nested {
        return summed(over: rows, with: x) { p, row in
          let scaled = [p[0] * p[1], p[1]]
          let inner = summed(over: row, with: scaled) { (q: [T], d: Double) -> T in
            let angle = q[1] * T(d)
            return q[0] * sin(angle)
          }
          return inner * inner * p[2]
        }
      }
      var total: T = 0
      for row in rows {
        var inner: T = 0
        for d in row {
          let angle = x[1] * T(d)
          let scale = x[0] * x[1]
          inner += scale * sin(angle)
        }
        total += inner * inner * x[2]
      }
      return total
    }
    let x = [0.5, 1.3, -0.7]
    let plain = Reverse.valueWithGradient(at: x) { x in f(x, nested: false) }
    let sums = Reverse.valueWithGradient(at: x) { x in f(x, nested: true) }
    #expect(sums.value == plain.value)
    #expect(isClose(sums.gradient, plain.gradient))
  }

  /// Variables that a term takes from outside count too, singly, in arrays, and through two sums.
  @Test(arguments: [3, 2000])
  func variablesFromOutside(n: Int) {
    let (data, x) = (data(n), [0.5, 1.3, -0.7, 0.2])
    func f(_ x: [Variable<Double>], sums: Bool) -> Variable<Double> {
      let y = x[0] * x[3]
      func g(_ p: Variable<Double>, _ d: (Double, Double)) -> Variable<Double> {
        let z = sin(x[1]) * d.0 + y
        let square = dot(x, x) * exp(y)
        let quotient = x[2] / p
        return z * p + square - quotient + p * x[1] - z + logSumExp([x[2], p, y])
      }
      func h(_ p: Variable<Double>, _ d: (Double, Double)) -> Variable<Double> {
        guard sums else { return g(p, d) + x[3] * p }
        return summed(over: [0, 1], with: [p]) { q, k in
          k == 0 ? g(q[0], d) : x[3] * p
        }
      }
      guard sums else {
        var total: Variable<Double> = 0
        for d in data { total += h(x[2], d) }
        for _ in data { total += x[1] }
        return total
      }
      let first = summed(over: data, with: [x[2]]) { p, d in h(p[0], d) }
      // The result itself is from outside.
      return first + summed(over: data, with: [x[0]]) { _, _ in x[1] }
    }
    let plain = Reverse.valueWithGradient(at: x) { x in f(x, sums: false) }
    let sums = Reverse.valueWithGradient(at: x) { x in f(x, sums: true) }
    #expect((sums.value - plain.value).magnitude <= 1e-12 * plain.value.magnitude)
    #expect(isClose(sums.gradient, plain.gradient, 1e-12))
  }

  /// With no variable among the parameters the terms are recorded one and all.
  @Test func withoutActiveParameters() {
    let slope = Reverse.gradient(at: [2.0]) { x in
      let square = x[0] * x[0]
      let without = summed(over: 1...4, with: []) { (_, k: Int) in square * Double(k) }
      let withAConstant = summed(over: 1...4, with: [Variable(3.0)]) { p, k in p[0] * x[0] }
      return without + withAConstant
    }
    #expect(slope == [52])
    let half = Reverse.gradient(at: [2.0, 3.0]) { x in
      summed(over: 1...4, with: [Variable(3.0), x[1]]) { (p, _: Int) -> Variable<Double> in
        p[0] * p[1] * p[1]
      }
    }
    #expect(half == [0, 72])
  }

  @Test func constantTermsAndNoTerms() {
    let none: [Double] = []
    let empty = Reverse.valueWithGradient(at: [2.0], summingOver: none) { x, d in x[0] * d }
    #expect(empty == (0, [0]))
    let constant = Reverse.valueWithGradient(at: [2.0], summingOver: 0..<5) { _, _ in 3 }
    #expect(constant == (15, [0]))
    let sumOfNone = summed(over: none, with: [1.0]) { x, d in x[0] * d }
    #expect(sumOfNone == 0)
  }

  /// Arrays of parameters take part as wholes.
  @Test func operationsOnArrays() {
    var generator = SeededGenerator(seed: 3)
    let rows = (0..<200).map { _ in generator.point(6) }
    let x = generator.point(24)
    func f(_ w: [Variable<Double>], _ row: [Double]) -> Variable<Double> {
      let hidden = product(rows: w[0..<18], row).map { tanh($0) }
      let scores = product(rows: w[18..<24], hidden)
      return softmaxCrossEntropy(scores, label: row[0] < 0 ? 0 : 1) + dot(w, w) / 100
    }
    let plain = Reverse.valueWithGradient(at: x) { x in
      var total: Variable<Double> = 0
      for row in rows { total += f(x, row) }
      return total
    }
    let tape = Tape<Double>()
    let sum = tape.valueWithGradient(at: x, summingOver: rows) { w, row in f(w, row) }
    #expect(sum.value == plain.value)
    #expect(isClose(sum.gradient, plain.gradient))
    #expect(tape.statistics.entries == 1)
  }

  @Test func withinCheckpointsAndAroundThem() {
    let data = data(20)
    func step(_ s: [Variable<Double>], _ p: [Variable<Double>]) -> [Variable<Double>] {
      [sin(summed(over: data, with: s + p) { q, d in q[0] * q[1] * d.0 })]
    }
    let within = Reverse.gradient(at: [0.3, 0.2]) { x in
      checkpointed([x[0]], parameters: [x[1]], steps: 10) { s, p, _ in step(s, p) }[0]
    }
    let plain = Reverse.gradient(at: [0.3, 0.2]) { x in
      var s = [x[0]]
      for _ in 0..<10 {
        var total: Variable<Double> = 0
        for d in data { total += s[0] * x[1] * d.0 }
        s = [sin(total)]
      }
      return s[0]
    }
    #expect(isClose(within, plain, 1e-12))
    let around = Reverse.gradient(at: [0.3, 0.2], summingOver: data) { x, d in
      checkpointed([x[0]], parameters: [x[1]], steps: 10) { s, p, _ in [sin(s[0] * d.0 + p[0])] }[0]
    }
    let loops = Reverse.gradient(at: [0.3, 0.2]) { x in
      var total: Variable<Double> = 0
      for d in data {
        var s = x[0]
        for _ in 0..<10 { s = sin(s * d.0 + x[1]) }
        total += s
      }
      return total
    }
    #expect(isClose(around, loops, 1e-12))
  }

  /// One record, however many the data: an entry, where it is from, and three partial derivatives.
  @Test(arguments: [10, 10_000])
  func bytes(n: Int) {
    let tape = Tape<Double>()
    _ = tape.gradient(at: [0.7, -0.3, 1.2], summingOver: data(n)) { p, d in term(p, d) }
    #expect(tape.statistics.entries == 1)
    #expect(tape.statistics.recordedBytes == 16 + MemoryLayout<ArrayRecord>.stride + 3 * 8)
    #expect(tape.statistics.recordedBytes < 200)
  }

  /// From the second call on no memory is asked for.
  @Test(.enabled(if: AllocationTests.isOptimised), arguments: [10, 10_000])
  func allocationsInSteadyState(n: Int) {
    let (data, p) = (data(n), [0.7, -0.3, 1.2])
    let tape = Tape<Double>()
    var gradient = p
    let count = allocations {
      tape.gradient(at: p, into: &gradient, summingOver: data) { p, d in term(p, d) }
    }
    #expect(count == 0)
  }

  @Test func anErrorLeavesTheTapeAsItWas() throws {
    struct Refusal: Error {}
    let tape = Tape<Double>()
    #expect(throws: Refusal.self) {
      try tape.gradient(at: [1.0, 2.0], summingOver: 0..<10_000) { x, i in
        if i == 7000 { throw Refusal() }
        return x[0] * x[1]
      }
    }
    // Caught within the function, the rest of it goes on.
    let slope = tape.gradient(at: [1.0, 2.0]) { x in
      let y = x[0] * x[1]
      let sum = try? summed(over: 0..<10_000, with: x) { x, i throws(Refusal) in
        if i == 7000 { throw Refusal() }
        return x[0] * x[1] + y
      }
      return sum ?? y * x[1]
    }
    #expect(slope == [4, 4])
  }
}
