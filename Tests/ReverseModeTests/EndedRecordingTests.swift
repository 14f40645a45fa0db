import TestSupport
import Fluxion
import Testing

/// Every driver ends its recording, whether its function returns or throws.
struct EndedRecordingTests {
  enum Driver: String, CaseIterable, Codable, Sendable {
    case gradient, valueWithGradient, gradientInPlace, jacobian, valueWithJacobian, jacobianInPlace
    case vjp, vjpInPlace

    func callAsFunction(
      on tape: Tape<Double>, _ f: ([Variable<Double>]) throws -> Variable<Double>
    ) throws {
      let x = [1.0, 2.0]
      var (vector, value, row) = (x, [0.0], Matrix(repeating: 0.0, rows: 1, columns: 2))
      switch self {
      case .gradient: _ = try tape.gradient(at: x, of: f)
      case .valueWithGradient: _ = try tape.valueWithGradient(at: x, of: f)
      case .gradientInPlace: try tape.gradient(at: x, into: &vector, of: f)
      case .jacobian: _ = try tape.jacobian(at: x) { x in [try f(x)] }
      case .valueWithJacobian: _ = try tape.valueWithJacobian(at: x) { x in [try f(x)] }
      case .jacobianInPlace: try tape.jacobian(at: x, into: &row) { x, y in y[0] = try f(x) }
      case .vjp: _ = try tape.vjp(at: x, along: [1]) { x in [try f(x)] }
      case .vjpInPlace:
        try tape.vjp(at: x, along: [1], value: &value, cotangent: &vector) { x, y in
          y[0] = try f(x)
        }
      }
    }
  }

  struct Refusal: Error {}

  @Test(arguments: Driver.allCases, [false, true])
  func variablesEndWithTheCall(_ driver: Driver, _ throwing: Bool) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [driver, throwing] in
      let tape = Tape<Double>()
      var escaped: [Variable<Double>] = []
      try? driver(on: tape) { x in
        escaped = x
        if throwing { throw Refusal() }
        return x[0] * x[1]
      }
      _ = escaped[0] * escaped[1]
    }
    expect(["Variable:", "after its recording had ended"], in: result)
  }

  /// The tape is free again, for this driver and for the others.
  @Test(arguments: Driver.allCases, Driver.allCases)
  func theTapeIsFreeAfterwards(_ first: Driver, _ second: Driver) throws {
    let tape = Tape<Double>()
    #expect(throws: Refusal.self) {
      try first(on: tape) { x in
        if x[0] < x[1] { throw Refusal() }
        return x[0]
      }
    }
    try first(on: tape) { x in sum([x[1], x[0]]) * x[0] }
    var calls = 0
    try second(on: tape) { x in
      calls += 1
      return x[0] * x[1]
    }
    #expect(calls == 1 && tape.statistics.entries == 2 && tape.statistics.recordedBytes == 32)
    #expect(tape.gradient(at: [3.0, 4]) { x in x[0] * x[1] } == [4, 3])
  }
}
