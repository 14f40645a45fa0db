import Fluxion
import Testing

/// Closures and function objects may throw; the driver throws what they throw, and nothing else.
struct ThrowingFunctionTests {
  struct Refusal: Error, Equatable {
    var coordinate: Double
  }

  /// The product of the coordinates, which must not be negative.
  struct Area: ThrowingScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) throws(Refusal) -> T {
      for element in x where element < 0 { throw Refusal(coordinate: Double(element.plain)) }
      return x.reduce(1) { $0 * $1 }
    }
  }

  /// The coordinates' squares, none of them negative.
  struct Squares: ThrowingVectorFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) throws(Refusal) -> [T] {
      for element in x where element < 0 { throw Refusal(coordinate: Double(element.plain)) }
      return x.map { $0 * $0 }
    }
  }

  let point = [2.0, 3.0]
  let outside = [2.0, -3.0]
  let refusal = Refusal(coordinate: -3)

  @Test func scalarObjects() throws {
    #expect(try gradient(at: point, of: Area()) == [3, 2])
    #expect(try Forward.gradient(at: point, lanes: .eight, of: Area()) == [3, 2])
    #expect(try Reverse.gradient(at: point, of: Area()) == [3, 2])
    #expect(try hessian(at: point, of: Area()) == [[0, 1], [1, 0]])
    #expect(try Mixed.hessian(at: point, of: Area()) == [[0, 1], [1, 0]])
    #expect(try hessianVectorProduct(at: point, along: [1, 0], of: Area()) == [0, 1])
    #expect(try directionalDerivative(at: point, along: [1, 0], of: Area()) == 3)
    #expect(try Forward.mixedDerivative(at: point, 0, 1, of: Area()) == 1)
    #expect(try Forward.thirdDerivative(at: point, along: [1, 1], of: Area()) == 0)
    #expect(throws: refusal) { try gradient(at: outside, of: Area()) }
    #expect(throws: refusal) { try Reverse.valueWithGradient(at: outside, of: Area()) }
    #expect(throws: refusal) { try Forward.hessian(at: outside, of: Area()) }
    #expect(throws: refusal) { try Mixed.valueGradientHessian(at: outside, of: Area()) }
    #expect(throws: refusal) { try hessianVectorProduct(at: outside, along: [1, 0], of: Area()) }
  }

  @Test func vectorObjects() throws {
    #expect(try jacobian(at: point, of: Squares()) == [[4, 0], [0, 6]])
    #expect(try Reverse.jacobian(at: point, of: Squares()) == [[4, 0], [0, 6]])
    #expect(try jvp(at: point, along: [1, 1], of: Squares()).tangent == [4, 6])
    #expect(try vjp(at: point, along: [1, 1], of: Squares()).cotangent == [4, 6])
    #expect(throws: refusal) { try jacobian(at: outside, of: Squares()) }
    #expect(throws: refusal) { try Reverse.valueWithJacobian(at: outside, of: Squares()) }
    #expect(throws: refusal) { try vjp(at: outside, along: [1, 1], of: Squares()) }
    #expect(throws: refusal) { try Reverse.valueWithPullback(at: outside, of: Squares()) }
  }

  /// The type of what is thrown is known, so that a `catch` needs no cast.
  @Test func typesOfErrors() {
    do throws(Refusal) {
      _ = try gradient(at: outside, of: Area())
    } catch {
      #expect(error.coordinate == -3)
    }
  }

  /// What was begun ends when the function throws: tapes and workspaces can be used again.
  @Test func afterAnError() throws {
    let tape = Tape<Double>()
    let workspace = ForwardWorkspace<VectorDual<Lanes4<Double>>>()
    var slope = [0.0, 0.0]
    #expect(throws: refusal) { try tape.gradient(at: outside, into: &slope, of: Area()) }
    #expect(throws: refusal) { try workspace.gradient(at: outside, into: &slope, of: Area()) }
    #expect(try tape.gradient(at: point, into: &slope, of: Area()) == 6 && slope == [3, 2])
    #expect(try workspace.gradient(at: point, into: &slope, of: Area()) == 6 && slope == [3, 2])
  }

  @Test func closures() {
    #expect(throws: refusal) { try derivative(at: 1.0) { _ in throw refusal } }
    #expect(throws: refusal) { try derivatives(at: 1.0, order: 3) { _ in throw refusal } }
    #expect(throws: refusal) { try gradient(at: point) { _ in throw refusal } }
    #expect(throws: refusal) { try Reverse.gradient(at: point) { _ in throw refusal } }
  }
}
