import BenchmarkReporting
import Counting
import Fluxion
import ModeBenchmark

/// A family of functions with sparse Jacobians, over a grid of sizes and widths.
enum SparseFamily: String, CaseIterable {
  case banded
  case bordered

  /// The cases of families over the grid of a run.
  static func cases(
    _ families: [SparseFamily], isQuick: Bool, seed: UInt64, sizes: Sizes
  ) -> [PlannedCase] {
    let sizes = sizes.inputs ?? (isQuick ? [64, 256] : [32, 64, 128, 256, 512, 1024])
    let widths = isQuick ? [3, 9] : [1, 3, 7, 15, 31]
    return families.flatMap { family in
      sizes.flatMap { n in
        widths.map { width in
          PlannedCase(
            sparseJacobianOf: Banded(
              size: n, width: width, isBordered: family == .bordered, seed: seed))
        }
      }
    }
  }
}

extension PlannedCase {
  /// A function's dense and sparse Jacobians.
  init(sparseJacobianOf f: Banded) {
    let n = f.point.count
    let shape = Case(
      group: .sparse, name: f.name, inputs: n, outputs: n, width: f.width,
      operations: countingOperations { f(f.point.map { Counted($0) }) }.count.total, results: [])
    self.init(id: shape.id) { measurer in
      var result = shape
      let truth = Reverse.jacobian(at: f.point) { f($0) }
      result.results = measurer.measure(
        SparseCandidates(f).all, truth: truth.elements, rowLength: n)
      return result
    }
  }
}

/// The programs that compute a sparse Jacobian, or one as if it were dense.
private struct SparseCandidates {
  private let f: Banded
  private let x: [Double]

  init(_ f: Banded) {
    self.f = f
    x = f.point
  }

  /// The programs, the plain function first.
  var all: [Candidate] {
    [primal, forward, reverse]
      + [
        (SparseMode.forward, Contender.sparseForward), (.reverse, .sparseReverse),
        (.bidirectional, .sparseBoth),
      ].compactMap(sparse)
  }

  private var primal: Candidate {
    Candidate(.primal) { repetitions in
      var y = x
      for _ in 0..<repetitions {
        f.evaluate(x, into: &y)
        blackHole(y)
      }
    }
  }

  private var empty: MatrixBuffer {
    MatrixBuffer(Matrix(repeating: 0, rows: x.count, columns: x.count))
  }

  private var forward: Candidate {
    let result = empty
    let workspace = ForwardWorkspace<VectorDual<Lanes16<Double>>>()
    return Candidate(.forward16) {
      result.matrix.elements
    } run: { repetitions in
      result.lend { result in
        for _ in 0..<repetitions {
          workspace.jacobian(at: x, into: &result) { f.evaluate($0, into: &$1) }
          blackHole(result)
        }
      }
    }
  }

  private var reverse: Candidate {
    let result = empty
    let tape = Tape<Double>()
    return Candidate(.reverse) {
      result.matrix.elements
    } run: { repetitions in
      result.lend { result in
        for _ in 0..<repetitions {
          tape.jacobian(at: x, into: &result) { f.evaluate($0, into: &$1) }
          blackHole(result)
        }
      }
    }
  }

  /// A kept plan in one mode, verified at each call; nil where both modes have nothing to share out.
  private func sparse(_ mode: SparseMode, _ program: Contender) -> Candidate? {
    let plan = SparsePlan(jacobianOf: f, at: x, mode: mode)
    guard plan.choice?.mode == mode else { return nil }
    return Candidate(program) {
      plan.jacobian(at: x).dense.elements
    } run: { repetitions in
      var matrix = plan.jacobian(at: x)
      for _ in 0..<repetitions {
        plan.jacobian(at: x, into: &matrix)
        blackHole(matrix)
      }
    }
  }
}
