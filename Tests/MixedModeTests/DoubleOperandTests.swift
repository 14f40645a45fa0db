import Fluxion
import Testing

/// Operators with a `Double` on one side, for each kind of number.
struct DoubleOperandTests {
  /// The value and the first three derivatives at x = 2, in the order of the lists below.
  static let truth: [[Double]] = [
    [5, 1, 0, 0], [5, 1, 0, 0], [-1, 1, 0, 0], [1, -1, 0, 0], [6, 3, 0, 0], [6, 3, 0, 0],
    [0.5, 0.25, 0, 0], [1.5, -0.75, 0.75, -1.125],
  ]

  static let operands = (three: 3.0, four: 4.0)

  @Test func duals() {
    let (c, d) = Self.operands
    let functions: [(Dual<Double>) -> Dual<Double>] = [
      { $0 + c }, { c + $0 }, { $0 - c }, { c - $0 }, { $0 * c }, { c * $0 }, { $0 / d },
      { c / $0 },
    ]
    for (f, truth) in zip(functions, Self.truth) {
      let found = valueWithDerivative(at: 2, of: f)
      #expect([found.value, found.derivative] == Array(truth[..<2]))
    }
  }

  @Test func vectorDuals() {
    typealias Number = VectorDual<Lanes16<Double>>
    let (c, d) = Self.operands
    let functions: [(Number) -> Number] = [
      { $0 + c }, { c + $0 }, { $0 - c }, { c - $0 }, { $0 * c }, { c * $0 }, { $0 / d },
      { c / $0 },
    ]
    for (f, truth) in zip(functions, Self.truth) {
      let found = Forward.valueWithGradient(at: [7, 2]) { x in f(x[1]) }
      #expect(found.value == truth[0] && found.gradient == [0, truth[1]])
    }
  }

  @Test func hyperDuals() {
    let (c, d) = Self.operands
    let functions: [(HyperDual<Double>) -> HyperDual<Double>] = [
      { $0 + c }, { c + $0 }, { $0 - c }, { c - $0 }, { $0 * c }, { c * $0 }, { $0 / d },
      { c / $0 },
    ]
    for (f, truth) in zip(functions, Self.truth) {
      let found = Forward.valueWithFirstAndSecondDerivative(at: 2, of: f)
      #expect([found.value, found.first, found.second] == Array(truth[..<3]))
      let number = f(HyperDual(value: 2, first: 3, second: 5, mixed: 7))
      #expect(
        [number.value, number.first, number.second] == [truth[0], 3 * truth[1], 5 * truth[1]])
      #expect(number.mixed == 15 * truth[2] + 7 * truth[1])
    }
  }

  @Test func hyperDualBlocks() {
    typealias Number = HyperDualBlock<Lanes4<Double>>
    let (c, d) = Self.operands
    let functions: [(Number) -> Number] = [
      { $0 + c }, { c + $0 }, { $0 - c }, { c - $0 }, { $0 * c }, { c * $0 }, { $0 / d },
      { c / $0 },
    ]
    for (f, truth) in zip(functions, Self.truth) {
      // f(x y) at (1, 2): both derivatives in x are those in y times 2, and the mixed one has f′ too.
      let found = Forward.valueGradientHessian(at: [1, 2]) { x in f(x[0] * x[1]) }
      let mixed = 2 * truth[2] + truth[1]
      #expect(found.value == truth[0] && found.gradient == [2 * truth[1], truth[1]])
      #expect(found.hessian == [[4 * truth[2], mixed], [mixed, truth[2]]])
      // The square of f has the second derivative 2 f′² + 2 f f″.
      let square = Forward.hessian(at: [2]) { x in f(x[0]) * f(x[0]) }
      #expect(square == [[2 * truth[1] * truth[1] + 2 * truth[0] * truth[2]]])
    }
  }

  /// Series of few and of many orders are kept and multiplied in different ways.
  @Test(arguments: [3, 4, 8, 12, 40])
  func taylorSeries(order: Int) {
    let (c, d) = Self.operands
    let functions: [(TaylorSeries<Double>) -> TaylorSeries<Double>] = [
      { $0 + c }, { c + $0 }, { $0 - c }, { c - $0 }, { $0 * c }, { c * $0 }, { $0 / d },
      { c / $0 },
    ]
    for (f, truth) in zip(functions, Self.truth) {
      #expect(Array(derivatives(at: 2, order: order, of: f)[...3]) == truth)
      // f(x² / 2) at 2, whose argument has the derivatives 2, 2, 1, 0.
      let found = derivatives(at: 2, order: order) { x in f(x * x * 0.5) }
      let second = 4 * truth[2] + truth[1]
      let third = 8 * truth[3] + 6 * truth[2]
      #expect(Array(found[...3]) == [truth[0], 2 * truth[1], second, third])
    }
  }

  @Test func variables() {
    let (c, d) = Self.operands
    let functions: [(Variable<Double>) -> Variable<Double>] = [
      { $0 + c }, { c + $0 }, { $0 - c }, { c - $0 }, { $0 * c }, { c * $0 }, { $0 / d },
      { c / $0 },
    ]
    for (f, truth) in zip(functions, Self.truth) {
      let found = Reverse.valueWithGradient(at: [7, 2]) { x in f(x[1]) }
      #expect(found.value == truth[0] && found.gradient == [0, truth[1]])
      // A sum of both inputs stands on the tape; −x is pending, with the partial −1.
      let sum = Reverse.valueWithGradient(at: [7, -5]) { x in f(x[0] + x[1]) }
      #expect(sum.value == truth[0] && sum.gradient == [truth[1], truth[1]])
      let negative = Reverse.valueWithGradient(at: [-2]) { x in f(-x[0]) }
      #expect(negative.value == truth[0] && negative.gradient == [-truth[1]])
    }
  }

  @Test func variablesOfDuals() {
    typealias Number = Variable<Dual<Double>>
    let (c, d) = Self.operands
    let functions: [(Number) -> Number] = [
      { $0 + c }, { c + $0 }, { $0 - c }, { c - $0 }, { $0 * c }, { c * $0 }, { $0 / d },
      { c / $0 },
    ]
    let tape = Tape<Dual<Double>>()
    for (f, truth) in zip(functions, Self.truth) {
      let found = tape.valueGradientHessianVectorProduct(at: [7, 2], along: [5, 2]) { x in
        f(x[1])
      }
      #expect(found.value == truth[0] && found.gradient == [0, truth[1]])
      #expect(found.product == [0, 2 * truth[2]])
      let ofProduct = hessianVectorProduct(at: [1, 2], along: [0, 1]) { x in f(x[0] * x[1]) }
      #expect(ofProduct == [2 * truth[2] + truth[1], truth[2]])
    }
  }

  @Test func variablesOfVectorDuals() {
    typealias Number = Variable<VectorDual<Lanes16<Double>>>
    let (c, d) = Self.operands
    let functions: [(Number) -> Number] = [
      { $0 + c }, { c + $0 }, { $0 - c }, { c - $0 }, { $0 * c }, { c * $0 }, { $0 / d },
      { c / $0 },
    ]
    for (f, truth) in zip(functions, Self.truth) {
      let found = Mixed.valueGradientHessian(at: [1, 2]) { x in f(x[0] * x[1]) }
      let mixed = 2 * truth[2] + truth[1]
      #expect(found.value == truth[0] && found.gradient == [2 * truth[1], truth[1]])
      #expect(found.hessian == [[4 * truth[2], mixed], [mixed, truth[2]]])
    }
  }
}
