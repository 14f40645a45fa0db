import TestSupport
import Fluxion
import Testing

/// A message names the function that was called, and not the mode that it chose.
struct DriverNameTests {
  /// A number that the function kept from an earlier call of its own.
  final class Memory: @unchecked Sendable {
    var kept: [Any] = []

    /// What an earlier call on numbers of this type left, and `x` to a later one.
    func earlier<T>(_ x: T) -> T {
      defer { kept.append(x) }
      return kept.compactMap { $0 as? T }.first ?? x
    }
  }

  struct Forgetful: ScalarFunction, VectorFunction {
    let memory = Memory()
    let outputs: Int

    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { memory.earlier(x[0] * x[1]) }

    func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
      let y: T = self(x)
      return Array(repeating: y, count: outputs)
    }
  }

  @Test func gradients() async {
    expect(
      ["Fatal error: gradient(at:of:)"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let f = Forgetful(outputs: 1)
        for _ in 0..<2 { _ = gradient(at: [1.0, 2.0], of: f) }
      })
    expect(
      ["Fatal error: valueWithGradient(at:of:)"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let f = Forgetful(outputs: 1)
        let x = [Double](repeating: 1, count: 100)
        for _ in 0..<2 { _ = MixedMode.valueWithGradient(at: x, of: f) }
      })
  }

  @Test func jacobians() async {
    expect(
      ["Fatal error: jacobian(at:of:)"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let f = Forgetful(outputs: 3)
        for _ in 0..<2 { _ = MixedMode.jacobian(at: [1.0, 2.0], of: f) }
      })
    expect(
      ["Fatal error: jacobian(at:of:)"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let f = Forgetful(outputs: 2)
        let x = [Double](repeating: 1, count: 100)
        for _ in 0..<2 { _ = MixedMode.jacobian(at: x, of: f) }
      })
    expect(
      ["Fatal error: jacobianWithPlan(at:of:)"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let f = Forgetful(outputs: 2)
        for _ in 0..<2 { _ = jacobianWithPlan(at: [1.0, 2.0], of: f) }
      })
  }

  @Test func hessians() async {
    expect(
      ["Fatal error: hessian(at:of:)"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let f = Forgetful(outputs: 1)
        for _ in 0..<2 { _ = MixedMode.hessian(at: [1.0, 2.0], of: f) }
      })
    expect(
      ["Fatal error: hessian(at:of:)"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let f = Forgetful(outputs: 1)
        for _ in 0..<2 { _ = MixedMode.hessian(at: [1.0, 2, 3, 4, 5], of: f) }
      })
    expect(
      ["Fatal error: valueGradientHessian(at:of:)"],
      in: await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        let f = Forgetful(outputs: 1)
        for _ in 0..<2 { _ = MixedMode.valueGradientHessian(at: [1.0, 2, 3, 4, 5], of: f) }
      })
  }
}
