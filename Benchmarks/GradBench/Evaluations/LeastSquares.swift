import Fluxion

extension Evaluation {
  /// A polynomial fitted to a step by least squares.
  static var llsq: Evaluation {
    Evaluation(
      name: "llsq",
      functions: [
        "primal": function(LeastSquaresValue.self), "gradient": function(LeastSquaresGradient.self),
      ])
  }
}

/// Half the squared distance of Σ xⱼ tʲ from the sign of t, at n points t from −1 to 1.
private struct StepFit {
  let pointCount: Int

  func point(_ i: Int) -> Double { -1 + Double(i) * 2 / (Double(pointCount) - 1) }

  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var powers = [Double](repeating: 1, count: x.count)
    let squares = summed(over: 0..<pointCount, with: x) { x, i in
      let t = point(i)
      powers.withUnsafeMutableBufferPointer { powers in
        var power = 1.0
        for j in powers.indices {
          powers[j] = power
          power *= t
        }
      }
      let residual = (t > 0 ? 1 : t < 0 ? -1 : 0) - dot(powers, x)
      return residual * residual
    }
    return squares / 2
  }
}

private struct LeastSquaresInput: Decodable {
  let x: [Double]
  let n: Int
}

private struct LeastSquaresValue: EvaluatedFunction {
  let x: [Double]
  let fit: StepFit
  private(set) var output = 0.0

  init(_ input: LeastSquaresInput) {
    x = input.x
    fit = StepFit(pointCount: input.n)
  }

  mutating func compute() { output = fit(x) }
}

private struct LeastSquaresGradient: EvaluatedFunction {
  let x: [Double]
  let fit: StepFit
  let tape = Tape<Double>()
  private(set) var output: [Double]

  init(_ input: LeastSquaresInput) {
    x = input.x
    fit = StepFit(pointCount: input.n)
    output = x
  }

  mutating func compute() {
    tape.gradient(at: x, into: &output) { x in fit(x) }
  }
}
