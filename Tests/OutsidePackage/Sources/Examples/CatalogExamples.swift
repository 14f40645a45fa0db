// The Swift blocks of the documentation catalogues in Sources, word for word.

import Comparison
import Counting
import Expressions
import Fluxion
import Foundation
import Tracing

func comparisonCatalogExample() {
  struct Basin: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { x[0] * x[0] + exp(x[1]) }
  }

  let comparison = compareModes(at: [1.2, 0.7], of: Basin())
  print(comparison[.reverse].sweeps)  // 1
  print(comparison.recommendation.hasPrefix("Use "))  // true

  let recorded = compareModes(at: [1.2, 0.7], of: Program(of: Basin(), inputs: 2))
  if let programs = recorded.programs {
    print(programs.function.total, programs.jvp.total, programs.vjp.total)  // 3 5 4
  }
}

func countingCatalogExample() {
  func area<T: RealScalar>(_ radius: T) -> T { T(Double.pi) * radius * radius }

  let (result, count) = countingOperations { area(Counted<Double>(2)) }
  print(result, count.total)  // 12.566370614359172 2
}

func expressionsCatalogExample() throws {
  let area = try Expressions.Expression("pi * r^2")
  print(gradient(at: [2.0], of: area))  // [12.566370614359172]
}

func fluxionCatalogExample() {
  func f<T: RealScalar>(_ x: [T]) -> T { log(x[0]) + x[0] * x[1] - sin(x[1]) }

  print(f([2.0, 5.0]))  // 11.652071455223084
  print(gradient(at: [2.0, 5.0], of: f))  // [5.5, 1.7163378145367738]
}

func forwardModeCatalogExample() {
  print(derivative(at: 0.5) { x in exp(sin(x)) })  // 1.4174242246593913
  print(gradient(at: [2.0, 5.0]) { x in log(x[0]) + x[0] * x[1] - sin(x[1]) })
  // [5.5, 1.7163378145367738]
}

func mixedModeCatalogExample() {
  let product = hessianVectorProduct(at: [2.0, 5.0], along: [1.0, 0.0]) { x in
    log(x[0]) + x[0] * x[1] - sin(x[1])
  }
  print(product)  // [-0.25, 1.0]
}

func programsCatalogExample() {
  let area = Program(inputs: 2, names: ["a", "b"]) { x in x[0] * x[1] / 2 }
  print(area.gradient([3.0, 4.0]))  // [2.0, 1.5]
}

func reverseModeCatalogExample() {
  let slope = Reverse.gradient(at: [2.0, 5.0]) { x in
    log(x[0]) + x[0] * x[1] - sin(x[1])
  }
  print(slope)  // [5.5, 1.7163378145367738]
}

func scalarsCatalogExample() {
  struct ReciprocalSquareRoot: UnaryRule {
    var name: String { "rsqrt" }
    func value<P: FloatingPointScalar>(_ x: P) -> P { 1 / x.squareRoot() }
    func derivative<T: RealScalar>(at x: T, value: T) -> T { -0.5 * value / x }
  }

  func rsqrt<T: RealScalar>(_ x: T) -> T { T.apply(ReciprocalSquareRoot(), to: x) }
}

func tracingCatalogExample() {
  let polar = trace(at: [2.0, 0.5], names: ["r", "t"], along: [0, 1], weights: [3, 4]) { v in
    [v[0] * cos(v[1]), v[0] * sin(v[1])]
  }
  print(polar.outputTangents)  // [-0.958851077208406, 1.7551651237807455]
  print(polar.inputAdjoints)  // [4.55044984008793, 4.144107263497764]
}

func linearAlgebraCatalogExample() throws {
  func distance<T: RealScalar>(_ x: [T]) throws -> T {
    let metric: Matrix<T> = [[2 + x[0], 1], [1, 3]]
    return dot(x, try solve(metric, x))
  }

  print(try distance([0.0, 1.0]))  // 0.4
}
