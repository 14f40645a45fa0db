import Counting
import Fluxion
import TestSupport
import Testing

/// What a recording takes, to the byte.
struct StatisticsTests {
  /// Points whose coordinates are no halves: at 0.5 the partial 2 x is 1, and one entry suffices.
  private func point(_ n: Int) -> [Double] {
    (0..<n).map { (i: Int) -> Double in 0.3 + Double(i % 17) / 100 }
  }

  private func recordedBytes(_ f: some ScalarFunction, at x: [Double]) -> Int {
    let tape = Tape<Double>()
    _ = tape.gradient(at: x, of: f)
    return tape.statistics.recordedBytes
  }

  private func operations(_ f: some ScalarFunction, at x: [Double]) -> Int {
    let counted = x.map { Counted($0) }
    return countingOperations { f(counted) }.count.total
  }

  @Test func entriesOfSingleOperations() {
    func entries(_ f: ([Variable<Double>]) -> Variable<Double>) -> Int {
      let tape = Tape<Double>()
      _ = tape.gradient(at: [2.0, 3.0], of: f)
      return tape.statistics.entries
    }
    #expect(entries { x in x[0] } == 0)
    #expect(entries { _ in 7 } == 0)
    #expect(entries { x in 3 * exp(-sin(x[0])) + 4 } == 0)
    #expect(entries { x in x[0] * x[0] + x[0] / (1 + x[0]) } == 0)
    #expect(entries { x in pow(x[0], 3) - atan2(x[0], 2) } == 0)
    #expect(entries { x in pow(x[0], 2 * x[0]) - atan2(x[0], exp(x[0])) } == 0)
    #expect(entries { x in x[0] + x[1] } == 1)
    #expect(entries { x in x[0] - x[1] } == 1)
    #expect(entries { x in x[0] - 5 * x[1] } == 1)
    #expect(entries { x in 5 * x[0] + x[1] } == 1)
    #expect(entries { x in 5 * x[0] - 4 * x[1] } == 2)
    #expect(entries { x in x[0] * x[1] } == 2)
    #expect(entries { x in x[0] / x[1] } == 2)
    #expect(entries { x in hypot(x[0], x[1]) } == 2)
    #expect(entries { x in fmod(x[0], x[1]) } == 1)
    // A product that joins a sum takes no entry for that, on either side of it.
    #expect(entries { x in x[0] * x[1] + x[0] } == 2)
    #expect(entries { x in x[0] + x[0] * x[1] } == 2)
    #expect(entries { x in x[0] * x[1] + x[0] / x[1] } == 4)
    #expect(entries { x in x[0] * x[1] - x[0] } == 3)
    #expect(entries { x in sin(x[0] * x[1]) + x[0] } == 3)
    #expect(entries { x in max(x[0], x[1]) } == 0)
  }

  @Test func bytesOfAnEntry() {
    let tape = Tape<Double>()
    _ = tape.gradient(at: [2.0, 3.0]) { x in x[0] + x[1] }
    #expect(tape.statistics.recordedBytes == 16)
    let single = Tape<Float>()
    _ = single.gradient(at: [2, 3]) { x in x[0] + x[1] }
    #expect(single.statistics.recordedBytes == 12)
    let dual = Tape<Dual<Double>>()
    _ = dual.gradient(at: [Dual(2.0), 3]) { x in x[0] + x[1] }
    #expect(dual.statistics.recordedBytes == 8 + MemoryLayout<Dual<Double>>.stride)
  }

  @Test(arguments: [2, 3, 100, 1000])
  func rosenbrock(inputs n: Int) {
    // a = x − x²: one entry. 100 a² + b²: two, which join the sum.
    #expect(recordedBytes(Rosenbrock(), at: point(n)) == 16 * 3 * (n - 1))
  }

  @Test(arguments: [2, 3, 100, 1000])
  func ackley(inputs n: Int) {
    // Two sums of n terms: none for the first, two for the second, then one each. The result: two.
    #expect(recordedBytes(Ackley(), at: point(n)) == 16 * (2 * n + 2))
  }

  @Test func network() {
    let (inputs, hidden, classes) = (784, 64, 10)
    let f = Network(inputs: point(inputs), hidden: hidden, classes: classes, label: 3)
    var generator = SeededGenerator(seed: 1)
    let parameters = generator.point(f.parameterCount).map { $0 / 30 }
    #expect(parameters.count == 50_890)
    // A weight times a constant is one entry, a weight times an activation two. The exponentials:
    // two, then one each; the logarithm less the label's score: two.
    let entries = hidden * inputs + 2 * classes * hidden + classes + 2
    #expect(recordedBytes(f, at: parameters) == 16 * entries)
    let ratio = Double(16 * entries) / Double(operations(f, at: parameters))
    #expect(ratio <= 12, "\(ratio) bytes an operation")
  }

  @Test(arguments: [1, 1000, 1_000_000])
  func chain(steps: Int) {
    let tape = Tape<Double>()
    let (value, slope) = tape.valueWithGradient(at: [0.7], of: SineChain(steps: steps))
    #expect(value == SineChain(steps: steps)([0.7]))
    #expect(slope == [derivative(at: 0.7) { SineChain(steps: steps)([$0]) }])
    #expect(tape.statistics.recordedBytes == 0)
  }

  @Test func averageOverTheKernels() {
    let network = Network(inputs: point(784), hidden: 64, classes: 10, label: 3)
    var generator = SeededGenerator(seed: 1)
    let parameters = generator.point(network.parameterCount).map { $0 / 30 }
    let (x, start) = (point(1000), [0.7])
    let chain = SineChain(steps: 10_000)
    let ratios = [
      Double(recordedBytes(Rosenbrock(), at: x)) / Double(operations(Rosenbrock(), at: x)),
      Double(recordedBytes(Ackley(), at: x)) / Double(operations(Ackley(), at: x)),
      Double(recordedBytes(network, at: parameters)) / Double(operations(network, at: parameters)),
      Double(recordedBytes(chain, at: start)) / Double(operations(chain, at: start)),
    ]
    #expect(ratios.allSatisfy { $0 <= 12 }, "\(ratios)")
    #expect(ratios.reduce(0, +) / 4 <= 12)
  }

  @Test func figuresOfThePresentAndOfTheLastRecording() {
    let tape = Tape<Double>()
    #expect(tape.statistics.entries == 0 && tape.statistics.inputs == 0)
    var inside = tape.statistics
    _ = tape.gradient(at: [2.0, 3.0, 4.0]) { x in
      let product = x[0] * x[1]
      inside = tape.statistics
      return product * x[2]
    }
    #expect(inside.inputs == 3 && inside.entries == 2 && inside.recordedBytes == 32)
    let after = tape.statistics
    #expect(after.inputs == 3 && after.entries == 4 && after.recordedBytes == 64)
    #expect(after.reservedBytes >= 64 + 4 * 16 && after.adjointBytes >= 8 * 8)
    tape.reset()
    #expect(tape.statistics == after)
    let (_, pullback) = tape.valueWithPullback(at: [2.0]) { x in [x[0], 2 * x[0]] }
    #expect(tape.statistics.inputs == 1 && tape.statistics.entries == 0)
    #expect(pullback([1, 1]) == [3])
    tape.reset()
    #expect(tape.statistics.inputs == 1)
    _ = tape.vjp(at: [1.0, 2.0], along: [1]) { x in [x[0] + x[1]] }
    #expect(tape.statistics.inputs == 2 && tape.statistics.entries == 1)
    _ = tape.jacobian(at: [1.0, 2.0]) { x in [x[0] + x[1], x[0] * x[1]] }
    #expect(tape.statistics.entries == 3)
  }

  /// A tape takes over memory of one that is gone, and none of its figures.
  @Test func figuresOfANewTape() {
    for _ in 0..<50 {
      let old = Tape<Double>()
      _ = old.gradient(at: [1.0, 2, 3]) { x in dot(x, x.reversed()) * x[0] }
      #expect(old.statistics.recordedBytes > 0)
    }
    for _ in 0..<50 {
      let figures = Tape<Double>().statistics
      #expect(figures.inputs == 0 && figures.entries == 0 && figures.recordedBytes == 0)
    }
  }

  @Test func descriptions() {
    let tape = Tape<Double>()
    _ = tape.gradient(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) }
    let text = tape.statistics.description
    #expect(text.hasPrefix("2 inputs, 4 entries of 64 bytes; "))
    #expect(text.hasSuffix("\(tape.statistics.adjointBytes) for adjoints"))
    _ = tape.gradient(at: [2.0]) { x in x[0] }
    #expect(tape.statistics.description.hasPrefix("1 input, 0 entries of 0 bytes; "))
  }
}
