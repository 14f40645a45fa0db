import BenchmarkReporting
import Counting
import Fluxion
import ModeBenchmark

/// A function of one variable that runs on truncated series and on nested dual numbers.
private protocol Curve {
  var name: String { get }
  func callAsFunction<T: RealScalar>(_ x: T) -> T
}

/// Eight products of series that have all their coefficients.
private struct Products: Curve {
  let name = "products"

  func callAsFunction<T: RealScalar>(_ x: T) -> T {
    let factor = exp(x)
    var product = factor
    for _ in 0..<8 { product = product * factor }
    return product
  }
}

/// An exponential, a sine, two products and a quotient: eˣ sin x / (1 + x²).
private struct Damped: Curve {
  let name = "damped"

  func callAsFunction<T: RealScalar>(_ x: T) -> T { exp(x) * sin(x) / (1 + x * x) }
}

extension PlannedCase {
  /// All derivatives up to an order by one truncated series, and by dual numbers nested so often.
  ///
  /// There are no more than three duals: with four the compiler needs minutes.
  static func taylorCurve(isQuick: Bool) -> [PlannedCase] {
    let orders = isQuick ? [1, 3, 8] : Array(1...15)
    return orders.map { taylor(Products(), order: $0) } + orders.map { taylor(Damped(), order: $0) }
  }

  private static func taylor(_ curve: some Curve, order: Int) -> PlannedCase {
    let operations = countingOperations { curve(Counted<Double>(0.5)) }.count.total
    let shape = Case(
      group: .kernel, name: "taylor-\(curve.name)-order-\(order)", inputs: 1, outputs: 1,
      operations: operations, results: [])
    return PlannedCase(id: shape.id) { measurer in
      func candidate<T: RealScalar>(
        _ program: Contender, _ variable: @escaping (Double) -> T
      ) -> Candidate {
        Candidate(program) { repetitions in
          // All of a result must be computed, so it is stored.
          let result = UnsafeMutablePointer<T>.allocate(capacity: 1)
          result.initialize(to: 0)
          for i in 0..<repetitions {
            result.pointee = curve(variable(0.5 + 0.125 * Double(i & 7)))
            blackHole(result)
          }
          result.deinitialize(count: 1)
          result.deallocate()
        }
      }
      typealias First = Dual<Double>
      typealias Second = Dual<First>
      typealias Third = Dual<Second>
      var candidates = [
        candidate(.primal) { $0 },
        candidate(.taylorSeries) { TaylorSeries(variableAt: $0, order: order) },
      ]
      switch order {
      case 1: candidates.append(candidate(.nestedDuals) { First(value: $0, tangent: 1) })
      case 2:
        candidates.append(
          candidate(.nestedDuals) { Second(value: First(value: $0, tangent: 1), tangent: 1) })
      case 3:
        candidates.append(
          candidate(.nestedDuals) {
            Third(value: Second(value: First(value: $0, tangent: 1), tangent: 1), tangent: 1)
          })
      default: break
      }
      var result = shape
      result.results = measurer.measure(candidates, truth: nil, rowLength: 1)
      if order > 3 {
        result.omitted = [
          Omission(.nestedDuals, because: "beyond three levels the compiler needs minutes")
        ]
      }
      return result
    }
  }
}
