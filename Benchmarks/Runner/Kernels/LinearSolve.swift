import BenchmarkReporting
import Fluxion
import ModeBenchmark
import Randomness

/// The sum of the unknowns of a linear system: a function of the matrix, row by row, and the right-hand side.
struct LinearSolve: MeasuredScalarFunction {
  let name = "linear-solve"
  let point: [Double]

  /// The number of unknowns.
  let size: Int

  init(unknowns n: Int, seed: UInt64) {
    size = n
    var generator = SeededGenerator(seed: seed &+ 60)
    point = generator.numbers(n * n + n, from: -1, to: 1)
  }

  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    let (a, b) = system(x)
    guard let solution = try? solve(a, b) else { return T(.nan) }
    return sum(solution)
  }

  /// The same with every operation of the elimination in the numbers' own arithmetic.
  func eliminated<T: RealScalar>(_ x: [T]) -> T {
    var (a, b) = system(x)
    for k in 0..<size {
      let pivot = (k..<size).max { a[$0, k].magnitude < a[$1, k].magnitude } ?? k
      for j in k..<size { (a[k, j], a[pivot, j]) = (a[pivot, j], a[k, j]) }
      b.swapAt(k, pivot)
      for i in k + 1..<size {
        let factor = a[i, k] / a[k, k]
        for j in k + 1..<size { a[i, j] -= factor * a[k, j] }
        b[i] -= factor * b[k]
      }
    }
    for i in (0..<size).reversed() {
      for j in i + 1..<size { b[i] -= a[i, j] * b[j] }
      b[i] /= a[i, i]
    }
    return sum(b)
  }

  private func system<T: RealScalar>(_ x: [T]) -> (Matrix<T>, [T]) {
    let elements = Array(x[..<(size * size)])
    return (Matrix(rows: size, columns: size, elements: elements), Array(x[(size * size)...]))
  }
}

extension PlannedCase {
  /// A linear system with one tangent, with sixteen, with sixteen that go through the elimination, and with all
  /// derivatives by one sweep.
  init(solving kernel: LinearSolve) {
    let x = kernel.point
    let shape = Case(
      group: .kernel, name: kernel.name, inputs: x.count, outputs: 1,
      operations: CountTable.operations(of: kernel).total, results: [])
    self.init(id: shape.id) { measurer in
      var (programs, omitted) = ScalarCandidates.all(of: kernel)
      let inputs = x.map {
        VectorDual<Lanes16<Double>>(value: $0, tangents: Lanes16(repeating: 1))
      }
      programs += [
        Candidate(.tangents16) { repetitions in
          for _ in 0..<repetitions { blackHole(kernel(inputs)) }
        },
        Candidate(.tangents16Eliminated) { repetitions in
          for _ in 0..<repetitions { blackHole(kernel.eliminated(inputs)) }
        },
      ]
      var result = shape
      result.omitted =
        omitted
        + [Contender.generated, .generatedAtRunTime].map {
          Omission($0, because: "a recorded program has systems of up to 6 rows written out")
        }
      result.results = measurer.measure(
        programs, truth: Truth.gradient(of: kernel), rowLength: x.count)
      return result
    }
  }
}
