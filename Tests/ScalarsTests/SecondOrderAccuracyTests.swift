import ForwardMode
import TestSupport
import Testing

/// Second derivatives against their tables of true values.
///
/// The bound holds where the closed form is well conditioned: where a relative error in the
/// argument is magnified at most four times.
struct SecondOrderAccuracyTests {
  /// The largest errors found, rounded up, where they exceed 5 ULP.
  static let bounds = ["acos": 6.0, "cbrt": 7.0]

  @Test(arguments: UnaryFunction.all)
  func secondDerivativeIsWithinItsBound(of function: UnaryFunction) throws {
    var count = 0
    for row in try SecondOrderTable(function.name).rows where row.conditions[0] <= 4 {
      let x = row.arguments[0]
      let curvature = secondDerivative(at: x) { .apply(function.rule, to: $0) }
      let error = row.derivatives[0].error(of: curvature)
      #expect(
        error <= Self.bounds[function.name] ?? 5,
        "\(function)″(\(x)) is \(curvature), off by \(error) from \(row.derivatives[0].nearest)")
      count += 1
    }
    // Those of high order are powers next to 0 and exponentials far out: seldom well conditioned.
    #expect(count > 30 || ["besselI20", "besselK5", "besselK20"].contains(function.name))
  }

  @Test(arguments: BinaryFunction.all)
  func secondPartialsAreWithinTheirBound(of function: BinaryFunction) throws {
    let ordinary = 1e-100...1e100
    for row in try SecondOrderTable(function.name, arity: 2).rows {
      // Nearer to overflow and underflow the second-order parts have left the range themselves.
      guard row.arguments.allSatisfy({ $0 == 0 || ordinary.contains($0.magnitude) }) else {
        continue
      }
      let (x, y) = (row.arguments[0], row.arguments[1])
      if function.name == "div" && y == 0 { continue }
      let entries = [
        secondDerivative(at: x) { function.hyperDual($0, HyperDual(y)) },
        Forward.mixedDerivative(at: [x, y], 0, 1) { function.hyperDual($0[0], $0[1]) },
        secondDerivative(at: y) { function.hyperDual(HyperDual(x), $0) },
      ]
      for k in 0..<3 where row.conditions[k] <= 4 {
        let error = row.derivatives[k].error(of: entries[k])
        #expect(
          error <= 8,
          "\(function)(\(x), \(y)) has ∂²\(k) \(entries[k]), not \(row.derivatives[k].nearest)")
      }
    }
  }

  /// Next to ½ the curvature is nearly 0: made of (1 − x) − x it has no digits left along a direction
  /// whose multiples are rounded.
  @Test(arguments: 2...40)
  func logitBesideOneHalfAlongAnyDirection(_ k: Int) {
    let direction = 1.1743071794629314
    for distance in [1 / Double(1 << k), -1 / Double(1 << k)] {
      let (x, odds) = (0.5 + distance, 2 * distance)
      let slope = 4 / (1 - odds * odds)
      let truth = slope * slope * odds * direction * direction
      let first = Dual(value: x, tangent: direction)
      let nested = logit(Dual(value: first, tangent: Dual(direction)))
      let hyper = logit(HyperDual(value: x, first: direction, second: direction, mixed: 0))
      let series = logit(TaylorSeries(coefficients: [x, direction, 0]))
      for curvature in [nested.tangent.tangent, hyper.mixed, 2 * series[2]] {
        #expect((curvature / truth - 1).magnitude < 8 * Double.ulpOfOne, "\(x): \(curvature)")
      }
    }
  }
}
