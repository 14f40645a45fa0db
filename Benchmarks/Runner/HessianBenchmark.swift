import Fluxion

extension Benchmarks {
  /// The Hessian of a function of n variables, in blocks of two sizes.
  static func hessians(
    of f: some ScalarFunction, named name: String, _ n: Int, rounds: Int, batch: Double
  ) {
    var generator = SeededGenerator(seed: 5)
    let x = generator.numbers(n, from: -1.5, to: 1.5)
    var candidates = [
      Candidate(name: "plain primal") { repetitions in
        for _ in 0..<repetitions { blackHole(f(x)) }
      }
    ]
    func inBlocks<C: TangentLanes>(_ columns: C.Type) where C.Scalar == Double {
      candidates.append(
        Candidate(name: "4 × \(C.count) blocks, in place") { repetitions in
          let workspace = ForwardWorkspace<HyperDualBlock<C>>()
          var slope = [Double](repeating: 0, count: n)
          var curvature = Matrix(repeating: 0.0, rows: n, columns: n)
          for _ in 0..<repetitions {
            valueGradientHessian(at: x, into: &slope, &curvature, using: workspace) { f($0) }
            blackHole(curvature)
          }
        })
    }
    inBlocks(Lanes4<Double>.self)
    inBlocks(Lanes8<Double>.self)
    candidates.append(
      Candidate(name: "hessian(at:of:)") { repetitions in
        for _ in 0..<repetitions { blackHole(hessian(at: x, of: f)) }
      })
    let timings = measure(candidates, rounds: rounds, batch: batch)
    report("\(name) n = \(n), Hessian", timings, scale: 1, bases: [0])
  }
}
