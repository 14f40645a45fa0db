import Fluxion
import Testing

/// Expects that every mode agrees on the derivatives of a function at a point, and that values keep their bits.
///
/// What the modes are compared with are the derivatives along the line x + t u by a series.
struct ModeAgreement<F: ScalarFunction> {
  let f: F
  let x: [Double]
  let u: [Double]
  var bound = 1e-11

  func expectNear(
    _ found: Double, _ expected: Double, _ mode: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let error = abs(found - expected) / max(1, abs(expected))
    #expect(error <= bound, "\(mode): \(found), not \(expected)", sourceLocation: sourceLocation)
  }

  /// The derivatives to fourth order along the line.
  var line: [Double] {
    Forward.derivatives(at: 0.0, order: 4) { t in
      f(zip(x, u).map { TaylorSeries($0) + t * TaylorSeries($1) })
    }
  }

  func check() {
    let line = line
    let isFinite = line.allSatisfy { $0.isFinite }
    #expect(isFinite)
    #expect(line[1] != 0)
    #expect(line[0] == f(x), "the value of a series")
    #expect(Forward.valueWithGradient(at: x, of: f).value == f(x), "the value in lanes")
    #expect(Reverse.valueWithGradient(at: x, of: f).value == f(x), "the value on a tape")

    expectNear(dot(Forward.gradient(at: x, of: f), u), line[1], "VectorDual")
    expectNear(dot(Reverse.gradient(at: x, of: f), u), line[1], "Variable")
    expectNear(dot(Forward.hessian(at: x, of: f) * u, u), line[2], "HyperDualBlock")
    expectNear(dot(Mixed.hessian(at: x, of: f) * u, u), line[2], "Variable<VectorDual>")
    let column = Mixed.hessianVectorProduct(at: x, along: u, of: f)
    expectNear(dot(column, u), line[2], "Variable<Dual>")
    expectNear(Forward.thirdDerivative(at: x, along: u, of: f), line[3], "HyperDual<Dual>")
    let second = Forward.secondDerivative(at: 0.0) { t in
      f(zip(x, u).map { HyperDual($0) + t * HyperDual($1) })
    }
    expectNear(second, line[2], "HyperDual")
  }

  func checkNested() {
    let line = line
    let third = Forward.derivative(at: 0.0) { r in
      Forward.derivative(at: r) { s in
        Forward.derivative(at: s) { t in
          f(zip(x, u).map { x, u in Dual(Dual(Dual(x))) + t * Dual(Dual(Dual(u))) })
        }
      }
    }
    expectNear(third, line[3], "Dual<Dual<Dual>>")
    let forwardInReverse = Reverse.gradient(at: x) { x in
      Forward.directionalDerivative(at: x, along: u.map { Variable($0) }, of: f)
    }
    expectNear(dot(forwardInReverse, u), line[2], "Dual<Variable>")
    let reverseInReverse = Reverse.gradient(at: x) { x in
      dot(Reverse.gradient(at: x, of: f), u)
    }
    expectNear(dot(reverseInReverse, u), line[2], "Variable<Variable>")
    let seriesInReverse = Reverse.gradient(at: x) { (x: [Variable<Double>]) in
      Forward.derivatives(at: Variable(0), order: 2) { (t: TaylorSeries<Variable<Double>>) in
        let point = zip(x, u).map { (x, u) -> TaylorSeries<Variable<Double>> in
          let step = t * TaylorSeries(Variable(u))
          return TaylorSeries(x) + step
        }
        return f(point)
      }[2]
    }
    expectNear(dot(seriesInReverse, u), line[3], "TaylorSeries<Variable>")
    let reverseOfSeries = Forward.derivatives(at: 0.0, order: 2) { t in
      let point = zip(x, u).map { TaylorSeries($0) + t * TaylorSeries($1) }
      return dot(Reverse.gradient(at: point, of: f), u.map { TaylorSeries($0) })
    }
    expectNear(reverseOfSeries[2], line[3], "Variable<TaylorSeries>")
  }
}
