import Fluxion
import Testing

/// Drivers that write into arrays of the caller's, or work on a tape of his, with function objects.
struct ObjectsInPlaceTests {
  /// The function x₀² x₁ + sin x₁.
  struct Curve: ScalarFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> T { x[0] * x[0] * x[1] + sin(x[1]) }
  }

  /// Its two terms.
  struct Terms: VectorFunction {
    func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] { [x[0] * x[0] * x[1], sin(x[1])] }
  }

  let point = [2.0, 0.0]
  let value = 0.0
  let gradient = [0.0, 5.0]
  let hessian: Matrix = [[0, 4], [4, 0.0]]
  let jacobian: Matrix = [[0, 4], [0, 1.0]]

  @Test func forwardMode() {
    let workspace = ForwardWorkspace<VectorDual<Lanes4<Double>>>()
    var slope = [Double.nan, .nan]
    #expect(workspace.gradient(at: point, into: &slope, of: Curve()) == value)
    #expect(slope == gradient)

    var matrix = Matrix(repeating: Double.nan, rows: 2, columns: 2)
    workspace.jacobian(at: point, into: &matrix, of: Terms())
    #expect(matrix == jacobian)

    var (y, tangent) = ([Double.nan, .nan], [Double.nan, .nan])
    let duals = ForwardWorkspace<Dual<Double>>()
    duals.jvp(at: point, along: [1, 10], value: &y, tangent: &tangent, of: Terms())
    #expect(y == [0, 0] && tangent == [40, 10])

    let blocks = ForwardWorkspace<HyperDualBlock<Lanes4<Double>>>()
    let height = blocks.valueGradientHessian(
      at: point, gradient: &slope, hessian: &matrix, of: Curve())
    #expect(height == value && slope == gradient && matrix == hessian)

    let along = Forward.valueWithDirectionalDerivative(at: point, along: [1, 10], of: Curve())
    #expect(along.value == value && along.derivative == 50)
  }

  @Test func reverseMode() {
    let tape = Tape<Double>()
    var slope = [Double.nan, .nan]
    #expect(tape.gradient(at: point, into: &slope, of: Curve()) == value)
    #expect(slope == gradient)

    var matrix = Matrix(repeating: Double.nan, rows: 2, columns: 2)
    tape.jacobian(at: point, into: &matrix, of: Terms())
    #expect(matrix == jacobian)

    var (y, cotangent) = ([Double.nan, .nan], [Double.nan, .nan])
    tape.vjp(at: point, along: [1, 10], value: &y, cotangent: &cotangent, of: Terms())
    #expect(y == [0, 0] && cotangent == [0, 14])
  }

  @Test func mixedMode() {
    var (slope, product) = ([Double.nan, .nan], [Double.nan, .nan])
    var matrix = Matrix(repeating: Double.nan, rows: 2, columns: 2)
    let lanes = Tape<VectorDual<Lanes4<Double>>>()
    let height = lanes.valueGradientHessian(
      at: point, gradient: &slope, hessian: &matrix, of: Curve())
    #expect(height == value && slope == gradient && matrix == hessian)

    let duals = Tape<Dual<Double>>()
    let u = [1.0, 10.0]
    slope = [.nan, .nan]
    let again = duals.hessianVectorProduct(
      at: point, along: u, gradient: &slope, product: &product, of: Curve())
    #expect(again == value && slope == gradient && product == [40, 4])
    for all in [
      Mixed.valueGradientHessianVectorProduct(at: point, along: u, of: Curve()),
      duals.valueGradientHessianVectorProduct(at: point, along: u, of: Curve()),
    ] {
      #expect(all.value == value && all.gradient == gradient && all.product == [40, 4])
    }
    #expect(duals.hessianVectorProduct(at: point, along: u) { x in Curve()(x) } == [40, 4])
    let single = Tape<Dual<Float>>()
    let ofFloats = single.hessianVectorProduct(at: [2, 0] as [Float], along: [1, 10]) { x in
      Curve()(x)
    }
    #expect(ofFloats == [40, 4])
  }

  @Test func workspaceInUse() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let workspace = ForwardWorkspace<VectorDual<Lanes4<Double>>>()
      var (outer, inner) = ([0.0, 0.0], [0.0, 0.0])
      workspace.gradient(at: [1.0, 2.0], into: &outer) { x in
        workspace.gradient(at: [3.0, 4.0], into: &inner) { y in y[0] * y[1] }
        return x[0] * x[1]
      }
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(
      message.contains("ForwardWorkspace.gradient(at:into:of:): the workspace is in use"),
      "\(message)")
  }

  /// A function that throws leaves its workspace free.
  @Test func workspaceAfterAnError() throws {
    struct Refusal: Error {}
    let workspace = ForwardWorkspace<VectorDual<Lanes4<Double>>>()
    var slope = [0.0, 0.0]
    #expect(throws: Refusal.self) {
      try workspace.gradient(at: point, into: &slope) { _ in throw Refusal() }
    }
    workspace.gradient(at: point, into: &slope, of: Curve())
    #expect(slope == gradient)
  }
}
