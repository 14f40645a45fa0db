import Fluxion
import Programs
import Scalars
import TestSupport
import Testing

/// Functions of the table in a program, on the numbers for which it has code of its own, are the functions
/// themselves on these numbers.
@Suite struct ProgramNumbersTests {
  /// Inside domains, at their edges, at poles and far out.
  private static let points: [Double] = [
    0.3, 0.75, -0.6, 1.5, 2.5, 7, -3.5, 0, -0.0, 1, -1, 1e-160, -1e-160, 1e-300, 1e160, -1e160,
    1e300,
    40, -40, 700, -745, .infinity, -.infinity, .nan,
  ]

  private struct Unary<R: UnaryRule>: ScalarFunction {
    let rule: R

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { T.apply(rule, to: x[0] * x[1]) }
  }

  private struct Binary<R: BinaryRule>: ScalarFunction {
    let rule: R

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      T.apply(rule, to: x[0] * 1.25, x[1] * x[0])
    }
  }

  /// With a constant for the second argument.
  private struct First<R: BinaryRule>: ScalarFunction {
    let rule: R
    let second: Double

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      T.apply(rule, to: x[0] * x[1], T(second))
    }
  }

  /// With a constant for the first argument.
  private struct Second<R: BinaryRule>: ScalarFunction {
    let rule: R
    let first: Double

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { T.apply(rule, to: T(first), x[0] * x[1]) }
  }

  private struct Recording: ScalarFunction {
    let program: Program

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { program(x)[0] }
  }

  @Test(arguments: UnaryFunction.all)
  func functionsOfOneNumber(_ function: UnaryFunction) {
    check(function.rule, function.name)
  }

  @Test(arguments: BinaryFunction.all)
  func functionsOfTwoNumbers(_ function: BinaryFunction) throws {
    guard let rule = function.rule else { return }
    check(rule, function.name)
  }

  private func check<R: UnaryRule>(_ rule: R, _ name: String) {
    check(Unary(rule: rule), Self.points.map { [$0, 1] } + Self.points.map { [1.25, $0] }, name)
  }

  private func check<R: BinaryRule>(_ rule: R, _ name: String) {
    let few = [0.3, 1.5, -0.6, 2.5, 0, -1, 1e-160, 1e160, .infinity]
    check(Binary(rule: rule), few.flatMap { a in few.map { [a, $0] } }, name)
    for constant in [0.5, 2, -1, 3, 0] {
      check(First(rule: rule, second: constant), few.map { [$0, 1.25] }, "\(name)(x, \(constant))")
      check(Second(rule: rule, first: constant), few.map { [$0, 1.25] }, "\(name)(\(constant), y)")
    }
  }

  private func check<F: ScalarFunction>(_ f: F, _ points: [[Double]], _ name: String) {
    let program = Recording(program: Program(of: f, inputs: 2))
    for x in points {
      let at = "\(name) at \(x)"
      expectSame([program(x)], [f(x)], at)
      expectSame(Reverse.gradient(at: x, of: program), Reverse.gradient(at: x, of: f), at)
      let moved = zip(x, [1.0, -0.5]).map { Dual(value: $0, tangent: $1) }
      let (along, expected) = (program(moved), f(moved))
      expectSame([along.value, along.tangent], [expected.value, expected.tangent], at)
      for lanes in [LaneWidth.four, .eight, .sixteen] {
        expectSame(
          Forward.gradient(at: x, lanes: lanes, of: program),
          Forward.gradient(at: x, lanes: lanes, of: f), at)
        expectNear(
          Mixed.hessian(at: x, lanes: lanes, of: program).elements,
          Mixed.hessian(at: x, lanes: lanes, of: f).elements, at,
          beside: Reverse.gradient(at: x, of: f))
      }
      expectSame(
        Forward.hessian(at: x, of: program).elements, Forward.hessian(at: x, of: f).elements, at)
    }
  }

  private func expectSame(_ found: [Double], _ expected: [Double], _ at: String) {
    for (a, b) in zip(found, expected) {
      #expect(a.bitPattern == b.bitPattern || a.isNaN && b.isNaN, "\(at): \(a), not \(b)")
    }
  }

  /// The second derivatives of numbers in lanes come from those of a plain number, by another product; those
  /// of atan2 along a ray are differences of terms some times as large, and 0 in truth; what
  /// cancels is as large as the slopes.
  private func expectNear(
    _ found: [Double], _ expected: [Double], _ at: String, beside slopes: [Double]
  ) {
    let scale = (expected + slopes).map(\.magnitude).filter(\.isFinite).max() ?? 0
    for (a, b) in zip(found, expected) where a != b && !(a.isNaN && b.isNaN) {
      let isNear = (a - b).magnitude <= 32 * scale.ulp
      #expect(isNear, "\(at): \(a), not \(b)")
    }
  }
}
