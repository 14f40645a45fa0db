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
    #expect(ForwardMode.gradient(at: point, into: &slope, using: workspace, of: Curve()) == value)
    #expect(slope == gradient)

    var matrix = Matrix(repeating: Double.nan, rows: 2, columns: 2)
    ForwardMode.jacobian(at: point, into: &matrix, using: workspace, of: Terms())
    #expect(matrix == jacobian)

    var (y, tangent) = ([Double.nan, .nan], [Double.nan, .nan])
    let duals = ForwardWorkspace<Dual<Double>>()
    jvp(at: point, along: [1, 10], into: &y, &tangent, using: duals, of: Terms())
    #expect(y == [0, 0] && tangent == [40, 10])

    let blocks = ForwardWorkspace<HyperDualBlock<Lanes4<Double>>>()
    let height = valueGradientHessian(at: point, into: &slope, &matrix, using: blocks, of: Curve())
    #expect(height == value && slope == gradient && matrix == hessian)

    let along = valueWithDirectionalDerivative(at: point, along: [1, 10], of: Curve())
    #expect(along.value == value && along.derivative == 50)
  }

  @Test func reverseMode() {
    let tape = Tape<Double>()
    var slope = [Double.nan, .nan]
    #expect(ReverseMode.gradient(at: point, into: &slope, on: tape, of: Curve()) == value)
    #expect(slope == gradient)

    var matrix = Matrix(repeating: Double.nan, rows: 2, columns: 2)
    ReverseMode.jacobian(at: point, into: &matrix, on: tape, of: Terms())
    #expect(matrix == jacobian)

    var (y, cotangent) = ([Double.nan, .nan], [Double.nan, .nan])
    vjp(at: point, along: [1, 10], into: &y, &cotangent, on: tape, of: Terms())
    #expect(y == [0, 0] && cotangent == [0, 14])
  }

  @Test func mixedMode() {
    var (slope, product) = ([Double.nan, .nan], [Double.nan, .nan])
    var matrix = Matrix(repeating: Double.nan, rows: 2, columns: 2)
    let lanes = Tape<VectorDual<Lanes4<Double>>>()
    let height = MixedMode.hessian(
      at: point, into: &matrix, gradient: &slope, on: lanes, of: Curve())
    #expect(height == value && slope == gradient && matrix == hessian)

    let duals = Tape<Dual<Double>>()
    let u = [1.0, 10.0]
    slope = [.nan, .nan]
    let again = hessianVectorProduct(
      at: point, along: u, into: &product, gradient: &slope, on: duals, of: Curve())
    #expect(again == value && slope == gradient && product == [40, 4])
    for tape in [nil, duals] {
      let all = valueGradientHessianVectorProduct(at: point, along: u, on: tape, of: Curve())
      #expect(all.value == value && all.gradient == gradient && all.product == [40, 4])
    }
    #expect(hessianVectorProduct(at: point, along: u, on: duals) { x in Curve()(x) } == [40, 4])
    let single = Tape<Dual<Float>>()
    let ofFloats = hessianVectorProduct(at: [2, 0] as [Float], along: [1, 10], on: single) { x in
      Curve()(x)
    }
    #expect(ofFloats == [40, 4])
  }

  @Test func workspaceInUse() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let workspace = ForwardWorkspace<VectorDual<Lanes4<Double>>>()
      var (outer, inner) = ([0.0, 0.0], [0.0, 0.0])
      ForwardMode.gradient(at: [1.0, 2.0], into: &outer, using: workspace) { x in
        ForwardMode.gradient(at: [3.0, 4.0], into: &inner, using: workspace) { y in y[0] * y[1] }
        return x[0] * x[1]
      }
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("gradient(at:into:using:of:): the workspace is in use"), "\(message)")
  }

  /// A function that throws leaves its workspace free.
  @Test func workspaceAfterAnError() throws {
    struct Refusal: Error {}
    let workspace = ForwardWorkspace<VectorDual<Lanes4<Double>>>()
    var slope = [0.0, 0.0]
    #expect(throws: Refusal.self) {
      try ForwardMode.gradient(at: point, into: &slope, using: workspace) { _ in throw Refusal() }
    }
    ForwardMode.gradient(at: point, into: &slope, using: workspace, of: Curve())
    #expect(slope == gradient)
  }
}
