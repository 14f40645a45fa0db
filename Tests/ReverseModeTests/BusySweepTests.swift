import TestSupport
import Fluxion
import Testing

/// A primitive's pullback runs within a sweep, and must not use the tape that is swept.
struct BusySweepTests {
  struct Identity: ArrayPrimitive {
    let besides: @Sendable () -> Void
    var name: String { "identity" }
    func value<T: RealScalar>(at x: [T]) -> [T] { x }
    func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
      besides()
      return cotangent
    }
  }

  final class Holder: @unchecked Sendable { let tape = Tape<Double>() }

  enum Driver: String, CaseIterable, Codable, Sendable {
    case gradient, vjp, pullback, oneRow, fourRows, manyRows, fiveRowsInPlace

    /// Differentiates the identity, given as a primitive whose pullback does something besides.
    func run(on tape: Tape<Double>, besides: @escaping @Sendable () -> Void) -> [Double] {
      let identity = Identity(besides: besides)
      let x = [1.0, 2.0]
      func f(_ x: [Variable<Double>]) -> [Variable<Double>] { Variable.apply(identity, to: x) }
      switch self {
      case .gradient: return tape.gradient(at: x) { x in f(x)[0] }
      case .vjp: return tape.vjp(at: x, along: [1, 0], of: f).cotangent
      case .pullback: return tape.valueWithPullback(at: x, of: f).pullback([1, 0])
      case .oneRow: return tape.jacobian(at: x) { x in [f(x)[0]] }.row(0)
      case .fourRows: return tape.jacobian(at: x) { x in f(x) + f(x) }.row(2)
      case .manyRows: return tape.jacobian(at: x) { x in (0..<10).flatMap { _ in f(x) } }.row(18)
      case .fiveRowsInPlace:
        var rows = Matrix(repeating: 0.0, rows: 5, columns: 2)
        tape.jacobian(at: x, into: &rows) { x, y in for i in 0..<5 { y[i] = f(x)[i % 2] } }
        return rows.row(4)
      }
    }
  }

  @Test(arguments: Driver.allCases)
  func theTapeOfTheSweepIsInUse(_ driver: Driver) async {
    let recording = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [driver] in
      let holder = Holder()
      _ = driver.run(on: holder.tape) { _ = holder.tape.gradient(at: [1.0]) { x in x[0] } }
    }
    expect(["gradient(at:of:)", "the tape is in use by another differentiation"], in: recording)
    let reset = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [driver] in
      let holder = Holder()
      _ = driver.run(on: holder.tape) { holder.tape.reset() }
    }
    expect(["Tape.reset()", "the tape is in use by another differentiation"], in: reset)
  }

  /// Another tape is free, and the first is afterwards.
  @Test(arguments: Driver.allCases)
  func anotherTapeIsFree(_ driver: Driver) {
    let (tape, other) = (Holder(), Holder())
    for _ in 0..<2 {
      let row = driver.run(on: tape.tape) {
        #expect(other.tape.gradient(at: [1.0, 3]) { x in x[0] * x[1] } == [3, 1])
      }
      #expect(row == [1, 0])
      tape.tape.reset()
    }
  }
}
