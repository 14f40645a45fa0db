import BenchmarkReporting
import Counting
import Fluxion
import ModeBenchmark
import Randomness

extension PlannedCase {
  /// Value and derivatives at many points, one at a time and eight at a time.
  static func manyPoints(seed: UInt64) -> [PlannedCase] {
    [scalarFormulaAtManyPoints(seed: seed), ackleyAtManyPoints(seed: seed)]
  }

  private static func scalarFormulaAtManyPoints(seed: UInt64) -> PlannedCase {
    var generator = SeededGenerator(seed: seed &+ 2)
    let points = generator.numbers(1000, from: -3, to: 3)
    let operations = countingOperations { points.map { ScalarFormula.value(Counted($0)) } }.count
    return PlannedCase(
      "k1-at-1000-points", inputs: 1, operations: operations.total, rowLength: points.count,
      truth: scalarFormulaTruth(at: points)
    ) {
      [
        program(.primal, points.count, 1) { values, _ in
          for i in points.indices { values[i] = ScalarFormula.value(points[i]) }
        },
        program(.forwardOneLane, points.count, 1) { values, slopes in
          for i in points.indices {
            (values[i], slopes.elements[i]) = valueWithDerivative(at: points[i]) {
              ScalarFormula.value($0)
            }
          }
        },
        program(.eachPoint, points.count, 1) { values, slopes in
          Forward.valueWithDerivative(
            atEach: points, values: &values, derivatives: &slopes.elements
          ) {
            ScalarFormula.value($0)
          }
        },
        program(.eachPointFast, points.count, 1) { values, slopes in
          Forward.valueWithDerivative(
            atEach: points, accuracy: .fast, values: &values, derivatives: &slopes.elements
          ) { ScalarFormula.value($0) }
        },
      ]
        + compiled(
          Program(inputs: 1) { (x: [Recorded]) in ScalarFormula.value(x[0]) },
          at: Matrix(rows: points.count, columns: 1, elements: points))
    }
  }

  private static func ackleyAtManyPoints(seed: UInt64) -> PlannedCase {
    let (n, count) = (10, 1000)
    let ackley = Ackley(inputs: n, seed: seed)
    var generator = SeededGenerator(seed: seed &+ 5)
    let points = Matrix(
      rows: count, columns: n, elements: generator.numbers(count * n, from: -1.5, to: 1.5))
    let rows = (0..<count).map { points.row($0) }
    return PlannedCase(
      "ackley-at-1000-points", inputs: n,
      operations: count * CountTable.operations(of: ackley).total, rowLength: n,
      truth: Truth.gradients(of: ackley, at: rows)
    ) {
      let tape = Tape<Double>()
      let (exact, fast) = (Tape<Batch8<Double>>(), Tape<Batch8<Double>>())
      return [
        program(.primal, count, n) { values, _ in
          for i in rows.indices { values[i] = ackley(rows[i]) }
        },
        program(.reverse, count, n) { values, slopes in
          var slope = [Double](repeating: 0, count: n)
          for i in rows.indices {
            values[i] = tape.gradient(at: rows[i], into: &slope) { ackley($0) }
            for k in 0..<n { slopes[i, k] = slope[k] }
          }
        },
        program(.eachPoint, count, n) { values, slopes in
          exact.gradients(atEach: points, values: &values, into: &slopes) { ackley($0) }
        },
        program(.eachPointFast, count, n) { values, slopes in
          fast.gradients(atEach: points, accuracy: .fast, values: &values, into: &slopes) {
            ackley($0)
          }
        },
      ] + compiled(Program(of: ackley, inputs: n), at: points)
    }
  }

  /// The recorded function with its gradient, compiled for many points; nothing where there is no compiler.
  private static func compiled(_ function: Program, at points: Matrix<Double>) -> [Candidate] {
    let accuracies = [
      (Contender.eachPointCompiled, BatchAccuracy.exact), (.eachPointCompiledFast, .fast),
    ]
    return accuracies.compactMap { contender, accuracy in
      guard let program = try? function.valueAndGradient.compiledForPoints(accuracy) else {
        return nil
      }
      let results = MatrixBuffer(
        Matrix(repeating: 0, rows: points.rows, columns: program.outputs))
      let derivative = {
        (0..<points.rows).flatMap { results.matrix.row($0).dropFirst() }
      }
      return Candidate(contender, derivative: derivative) { repetitions in
        results.lend { results in
          for _ in 0..<repetitions {
            program.evaluate(atEach: points, into: &results)
            blackHole(results)
          }
        }
      }
    }
  }

  /// A program that writes the values at all points, and a row of derivatives for each.
  private static func program(
    _ program: Contender, _ count: Int, _ inputs: Int,
    _ run: @escaping (inout [Double], inout Matrix<Double>) -> Void
  ) -> Candidate {
    let slopes = MatrixBuffer(Matrix(repeating: 0, rows: count, columns: inputs))
    let derivative = { slopes.matrix.elements }
    return Candidate(program, derivative: program == .primal ? nil : derivative) { repetitions in
      var values = [Double](repeating: 0, count: count)
      slopes.lend { slopes in
        for _ in 0..<repetitions {
          run(&values, &slopes)
          blackHole(values)
          blackHole(slopes)
        }
      }
    }
  }

  private init(
    _ name: String, inputs: Int, operations: Int, rowLength: Int, truth: [Double]?,
    programs: @escaping () -> [Candidate]
  ) {
    let shape = Case(
      group: .points, name: name, inputs: inputs, outputs: 1, operations: operations, results: [])
    self.init(id: shape.id) { measurer in
      var result = shape
      result.results = measurer.measure(programs(), truth: truth, rowLength: rowLength)
      return result
    }
  }
}
