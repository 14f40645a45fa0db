import TestSupport
import Fluxion
import Testing

/// Whole numbers at the ends of their range, and just outside what is allowed: each stops the program
/// with a message, none with a bare trap or a computation without end.
struct WholeNumberTests {
  @Test func ordersOfSeries() async {
    let range = "must lie between 0 and 1000000000"
    expect(
      ["derivatives(at:order:of:)", "the order is \(Int.max)", range],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = derivatives(at: 1.0, order: .max) { x in x }
      })
    expect(
      ["Forward.taylorSeries(at:order:of:)", "the order is -1", range],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Forward.taylorSeries(at: 1.0, order: -1) { x in x }
      })
    expect(
      ["TaylorSeries(variableAt:order:)", "the order is \(Int.max)", range],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = TaylorSeries(variableAt: 1.0, order: .max)
      })
    expect(
      ["TaylorSeries.truncated(to:)", "the order is \(Int.min)"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = TaylorSeries(variableAt: 1.0, order: 3).truncated(to: .min)
      })
  }

  /// A constant is known to every order, and a series of x is short however high its order.
  @Test func highOrdersOfShortSeries() {
    #expect(TaylorSeries(2.0)[.max] == 0 && TaylorSeries(2.0).derivative(.max) == 0)
    let x = TaylorSeries(variableAt: 2.0, order: 1_000_000_000)
    #expect((x * x).derivative(2) == 2 && (x * x).derivative(1_000_000_000) == 0)
  }

  @Test func sizesOfMatrices() async {
    expect(
      ["Matrix", "\(Int.max) × 3", "more than memory can hold"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Matrix(repeating: 0.0, rows: .max, columns: 3)
      })
    expect(
      ["Matrix", "\(Int.max) × 1", "more than memory can hold"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Matrix(repeating: 0.0, rows: .max, columns: 1)
      })
    expect(
      ["Matrix", "\(Int.max) × 2", "more than memory can hold"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Matrix(rows: .max, columns: 2, elements: [1.0])
      })
    expect(
      ["Matrix", "\(Int.min) × -1", "is not a shape"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Matrix(rows: .min, columns: -1, elements: [1.0])
      })
    #expect(Matrix(repeating: 0.0, rows: .max, columns: 0).elements.isEmpty)
  }

  @Test func placesInMatrices() async {
    expect(
      ["Matrix.row(_:)", "no row 5 in 2 rows and 0 columns"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Matrix(repeating: 0.0, rows: 2, columns: 0).row(5)
      })
    expect(
      ["Matrix.column(_:)", "no column -1 in 0 rows and 1 column"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Matrix(repeating: 0.0, rows: 0, columns: 1).column(-1)
      })
    expect(
      ["no element [\(Int.max), 0] in 1 row and 1 column"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var matrix: Matrix = [[1.0]]
        matrix[.max, 0] = 2
      })
  }

  @Test func degreesOfRoots() async {
    expect(
      ["root(x, n)", "the degree n is \(Int.min)"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = root(2.0, .min)
      })
    #expect(root(2.0, .max) == 1 && root(2.0, -.max) == 1)
  }

  @Test func ordersOfFunctions() async {
    expect(
      ["polygamma(n, x)", "the order n is \(Int.max)", "1000000000"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = polygamma(.max, 1.5)
      })
    expect(
      ["polygamma(n, x)", "the order n is -1"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = derivative(at: 1.5) { x in polygamma(-1, x) }
      })
    expect(
      ["jn(n, x)", "the order n is \(Int.min)"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = derivative(at: 1.5) { x in jn(.min, x) }
      })
    expect(
      ["yn(n, x)", "the order n is \(Int.max)"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = secondDerivative(at: 1.5) { x in yn(.max, x) }
      })
    expect(
      ["sinc", "the order n is \(Int.max)"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = Double.apply(Rules.Sinc(order: .max), to: 0.5)
      })
  }

  /// The rule can be applied without the function that has the array.
  @Test func labels() async {
    for label in [-1, 2, .max] {
      expect(
        ["softmaxCrossEntropy(_:label:)", "no class \(label) among 2 logits"],
        in: label == -1
          ? await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
            _ = softmaxCrossEntropy([1.0, 2.0], label: -1)
          }
          : label == 2
            ? await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
              _ = gradient(at: [1.0, 2.0]) { x in softmaxCrossEntropy(x, label: 2) }
            }
            : await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
              _ = [1.0, 2.0].withUnsafeBufferPointer {
                Double.apply(Rules.SoftmaxCrossEntropy(label: .max), to: $0)
              }
            })
    }
  }

  @Test func numbersOfInputs() async {
    #expect(LaneWidth(forInputs: .max) == .sixteen && LaneWidth(forInputs: 0) == .four)
    expect(
      ["LaneWidth(forInputs:)", "is -1"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = LaneWidth(forInputs: -1)
      })
    #expect(JacobianPlan(inputs: .max, outputs: 1).mode == .reverse)
    #expect(JacobianPlan(inputs: 1, outputs: .max).mode == .forward)
    #expect(JacobianPlan(inputs: .max, outputs: .max).description.contains("mode: "))
    expect(
      ["JacobianPlan(inputs:outputs:)", "3 inputs and -1 outputs"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        _ = JacobianPlan(inputs: 3, outputs: -1)
      })
  }
}
