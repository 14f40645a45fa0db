import Fluxion
import Foundation
import TestSupport
import Testing

/// Patterns of random programs against dense derivatives, and against sets propagated by definition.
struct DetectionAgreementTests {
  static let count = Int(ProcessInfo.processInfo.environment["FLUXION_PROGRAMS"] ?? "") ?? 2000

  private static func program(_ seed: Int) -> (RandomProgram, [Double]) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let n = Int.random(in: 2...6, using: &generator)
    let length = Int.random(in: 3...24, using: &generator)
    let program = RandomProgram(
      inputs: n, outputs: min(3, n + length), length: length, using: &generator)
    var point = generator.point(n)
    // Zeros at the point are what scopes differ in.
    if Bool.random(using: &generator) { point[Int.random(in: 0..<n, using: &generator)] = 0 }
    return (program, point)
  }

  @Test(arguments: 0..<10)
  func patternsOfRandomPrograms(block: Int) {
    let share = Self.count / 10
    for seed in block * share..<(block + 1) * share {
      let (program, x) = Self.program(seed)
      let local = SparsityPattern(jacobianOf: program, at: x)
      let branch = SparsityPattern(jacobianOf: program, at: x, scope: .branch)
      #expect(branch.isSuperset(of: local), "seed \(seed)")
      let dense = Forward.jacobian(at: x) { (x: [VectorDual<Lanes16<Double>>]) in program(x) }
      let reference = [false, true].map { collectsPairs in
        program(
          x.indices.map { ReferencedPayload.input(x[$0], $0, collectsPairs: collectsPairs) })
      }
      for i in 0..<dense.rows {
        for j in 0..<dense.columns where dense[i, j] != 0 && dense[i, j].isFinite {
          #expect(local.contains(i, j), "seed \(seed): (\(i), \(j)) is \(dense[i, j])")
        }
        #expect(
          Set(local.row(i)) == reference[0][i].payload.inputs, "seed \(seed), row \(i)")
      }
      let f = FirstOutput(program: program)
      let pairs = SparsityPattern(hessianOf: f, at: x)
      let all = SparsityPattern(hessianOf: f, at: x, scope: .branch)
      #expect(all.isSuperset(of: pairs), "seed \(seed)")
      let expected = Set(pairs.entries.map { [min($0.row, $0.column), max($0.row, $0.column)] })
      #expect(expected == reference[1][0].payload.pairs, "seed \(seed)")
      let curvature = Forward.hessian(at: x, of: f)
      for i in x.indices {
        for j in x.indices where curvature[i, j] != 0 && curvature[i, j].isFinite {
          #expect(pairs.contains(i, j), "seed \(seed): (\(i), \(j)) is \(curvature[i, j])")
        }
      }
    }
  }

  struct FirstOutput: ScalarFunction {
    let program: RandomProgram

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { program(x)[0] }
  }
}
