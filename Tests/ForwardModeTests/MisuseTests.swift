import TestSupport
import Fluxion
import Testing

/// Programmer's errors stop the program with a message that names what was wrong.
struct MisuseTests {
  @Test func directionOfTheWrongLength() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = jvp(at: [1.0, 2.0], along: [1.0]) { x in x }
    }
    expect(["jvp", "direction", "1 element", "expected 2"], in: result)
  }

  @Test func gradientOfTheWrongLength() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var slope = [0.0]
      ForwardWorkspace<VectorDual<Lanes4<Double>>>().gradient(at: [1.0, 2.0], into: &slope) { x in
        x[0]
      }
    }
    expect(["ForwardWorkspace.gradient(at:into:of:)", "1 element", "expected 2"], in: result)
  }

  @Test func jacobianOfTheWrongShape() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var target = Matrix(repeating: 0.0, rows: 1, columns: 3)
      ForwardWorkspace<VectorDual<Lanes4<Double>>>().jacobian(at: [1.0, 2.0], into: &target) {
        x, y in y[0] = x[0]
      }
    }
    expect(["jacobian", "row of the Jacobian", "3 elements", "expected 2"], in: result)
  }

  /// A matrix that has lost an element, in every driver that writes into one and in the products.
  @Test func elementsThatNoLongerFillTheirMatrix() async {
    func expectStop(_ result: ExitTest.Result?) {
      expect(["Matrix", "2 × 2 needs 4 elements", "found 3"], in: result)
    }
    expectStop(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var target = Matrix(repeating: 0.0, rows: 2, columns: 2)
        target.elements.removeLast()
        ForwardWorkspace<VectorDual<Lanes4<Double>>>().jacobian(at: [1.0, 2.0], into: &target) {
          x, y in y = x
        }
      })
    expectStop(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var (target, slope) = (Matrix(repeating: 0.0, rows: 2, columns: 2), [0.0, 0.0])
        target.elements.removeLast()
        ForwardWorkspace<HyperDualBlock<Lanes4<Double>>>().valueGradientHessian(
          at: [1.0, 2.0], gradient: &slope, hessian: &target
        ) { x in x[0] * x[1] }
      })
    expectStop(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var target = Matrix(repeating: 0.0, rows: 2, columns: 2)
        target.elements.removeLast()
        Tape().jacobian(at: [1.0, 2.0], into: &target) { x, y in y = x }
      })
    expectStop(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var (target, slope) = (Matrix(repeating: 0.0, rows: 2, columns: 2), [0.0, 0.0])
        target.elements.removeLast()
        Tape<VectorDual<Lanes4<Double>>>().valueGradientHessian(
          at: [1.0, 2.0], gradient: &slope, hessian: &target
        ) { x in x[0] * x[1] }
      })
    expectStop(
      await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        var matrix = Matrix(repeating: 0.0, rows: 2, columns: 2)
        matrix.elements.removeLast()
        let y: [Dual<Double>] = product(matrix, [1, 2])
        print(y)
      })
  }

  @Test func vectorThatDoesNotFitItsMatrix() async {
    let active = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let matrix = Matrix(repeating: 1.0, rows: 2, columns: 4)
      print(product(matrix, [Dual<Double>(1), Dual<Double>(2)]))
    }
    let constant = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let matrix = Matrix(repeating: Dual<Double>(1), rows: 2, columns: 4)
      let x: [Double] = [1, 2]
      let y: [Dual<Double>] = product(matrix, x)
      print(y)
    }
    for result in [active, constant] {
      expect(["the vector", "2 elements", "expected 4", "product(_:_:)"], in: result)
    }
  }

  @Test func outputsThatChangeTheirNumber() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var calls = 0
      _ = jacobian(at: [Double](repeating: 1, count: 20)) { x in
        calls += 1
        return Array(x[..<calls])
      }
    }
    expect(["jacobian", "output", "2 elements", "expected 1"], in: result)
  }

  @Test func matrices() async {
    let outside = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let a: Matrix = [[1.0, 2], [3, 4]]
      _ = a[2, 0]
    }
    expect(["[2, 0]", "2 rows and 2 columns"], in: outside)
    let ragged = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix([[1.0, 2], [3]])
    }
    expect(["row 1 has 1 element"], in: ragged)
    let size = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Matrix(rows: 2, columns: 2, elements: [1.0])
    }
    expect(["needs 4 elements, found 1"], in: size)
  }

  @Test func arraysOfDifferentLengths() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = dot([1.0, 2.0], [1.0])
    }
    expect(["dot", "x has 2", "y has 1"], in: result)
  }

  @Test func lanesThatDoNotExist() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Lanes4(repeating: 0.0)[4]
    }
    expect(["no lane 4"], in: result)
  }

  @Test func degreeZeroRoot() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = root(2.0, 0)
    }
    expect(["root", "degree"], in: result)
  }

  @Test func noWorkers() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Forward.concurrentGradient(at: [1.0], workers: 0) { x in x[0] }
    }
    expect(["Forward.concurrentGradient(at:of:)", "workers is 0"], in: result)
  }
}
