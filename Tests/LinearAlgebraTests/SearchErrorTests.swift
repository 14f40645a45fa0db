import Fluxion
import TestSupport
import Testing

@Suite struct SearchErrorTests {
  @Test func noRoot() throws {
    let error = #expect(throws: ImplicitFunctionError.self) {
      try root(near: 0.7, given: [1.0]) { x, p in x * x + p[0] }
    }
    guard case .noConvergence(let residual, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(residual >= 1)
    #expect(error?.description.contains("last residual") == true)
  }

  @Test func brackets() {
    #expect(throws: ImplicitFunctionError.noSignChange(lower: 1, upper: 3)) {
      try root(in: 0...1, given: [1.0]) { x, p in 2 * x + p[0] }
    }
    // A pole changes the sign too.
    #expect(throws: ImplicitFunctionError.self) {
      try root(in: -1...2, given: [0.5]) { x, p in 1 / (x - p[0]) }
    }
    #expect(throws: Never.self) {
      let end = try root(in: 0...1, given: [1.0]) { x, p in x - p[0] }
      #expect(end == 1)
    }
  }

  @Test func wrongNumberOfEquations() {
    #expect(throws: ImplicitFunctionError.wrongNumberOfEquations(found: 1, expected: 2)) {
      try root(near: [1.0, 1.0], given: [1.0]) { x, p in [x[0] - p[0]] }
    }
  }

  /// A double root has a value, and no derivatives.
  @Test func doubleRoot() throws {
    let zero = Dual(value: 0.0, tangent: 1)
    let value = implicit(at: 1.0, given: [zero]) { x, p in
      (x - 1) * (x - 1) - p[0]
    }
    #expect(value.value == 1)
    #expect(value.tangent.isNaN)
    #expect(throws: ImplicitFunctionError.self) {
      try derivative(at: 0.0) { (p: Dual<Double>) in
        try root(near: 1.0, given: [p]) { x, p in
          let u = x - 1
          return u * u * u - p[0]
        }
      }
    }
  }

  struct Refusal: Error {}

  @Test func whatTheEquationsThrow() {
    #expect(throws: Refusal.self) {
      try root(near: 1.0, given: [1.0]) { x, _ in
        if x > 0 { throw Refusal() }
        return x
      }
    }
    #expect(throws: Refusal.self) {
      try implicit(at: [1.0], given: [1.0]) { (_, _) throws(Refusal) in throw Refusal() }
    }
  }

  @Test func iterationWithoutAFixedPoint() {
    #expect(throws: ImplicitFunctionError.self) {
      try fixedPoint(near: [1.0], given: [1.0]) { x, p in [x[0] + p[0]] }
    }
  }

  @Test func functionWithoutAMinimum() {
    #expect(throws: ImplicitFunctionError.self) {
      try minimizer(near: [1.0], given: [1.0]) { x, p in -x[0] * x[0] * p[0] }
    }
  }

  /// A variable of a tape that is not handed over has no place on the tape that the Jacobian is recorded on.
  @Test func capturedVariable() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = try Reverse.gradient(at: [2.0]) { p in
        try root(near: 1.0, given: p) { x, q in
          let twice = 2 * p[0]
          return x * x - q[0] * twice
        }
      }
    }
    expect(["two variables of different tapes"], in: result)
  }

  @Test func symbols() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Program(inputs: 1) { p in
        (try? root(near: 1.0, given: p) { x, p in x * x - p[0] }) ?? 0
      }
    }
    expect(["root(near:given:_:)", "recorded program"], in: result)
  }
}
