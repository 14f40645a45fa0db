public import ForwardMode
public import ReverseMode
public import Scalars

/// A way to compute all first derivatives of a function.
public enum DerivativeMethod: String, CaseIterable, Sendable {
  /// (f(x + h) − f(x)) / h for each input.
  case forwardDifferences = "forward differences"

  /// (f(x) − f(x − h)) / h for each input.
  case backwardDifferences = "backward differences"

  /// (f(x + h) − f(x − h)) / 2h for each input.
  case centralDifferences = "central differences"

  /// Dual numbers with one tangent, once for each input.
  case oneTangent = "forward mode, 1 lane"

  /// Dual numbers with several tangents.
  case manyTangents = "forward mode, lanes"

  /// A recording and sweeps back over it.
  case reverse = "reverse mode"

  /// Hyper-dual numbers, which yield the second derivatives ∂²f/∂xᵢ² as well.
  case hyperDual = "hyper-dual"

  /// Whether the derivatives are exact but for rounding.
  public var isExact: Bool {
    switch self {
    case .forwardDifferences, .backwardDifferences, .centralDifferences: false
    case .oneTangent, .manyTangents, .reverse, .hyperDual: true
    }
  }
}

extension DerivativeMethod {
  /// The Jacobian by this method.
  @inlinable
  func jacobian<T: RealScalar & Sendable>(
    at x: [T], lanes: LaneWidth, on tape: Tape<T>, of f: some VectorFunction
  ) -> Matrix<T> {
    switch self {
    case .forwardDifferences, .backwardDifferences, .centralDifferences:
      return differences(at: x, of: f)
    case .oneTangent:
      return columns(at: x) { i in
        // The other inputs are constants: at a pole of theirs a tangent of 0 would become NaN.
        f(x.indices.map { $0 == i ? Dual(value: x[$0], tangent: 1) : Dual(x[$0]) })
          .map { $0.tangent }
      }
    case .hyperDual:
      return columns(at: x) { i in
        f(
          x.indices.map {
            $0 == i ? HyperDual(value: x[$0], first: 1, second: 1) : HyperDual(x[$0])
          }
        )
        .map { $0.first }
      }
    case .reverse: return tape.jacobian(at: x, of: f)
    case .manyTangents:
      return lanes.perform(ManyTangents(x: x, f: f))
    }
  }

  /// The bytes that the numbers of one evaluation's inputs take, beyond the point itself, and those
  /// of the recording.
  @usableFromInline
  func bytes(inputs n: Int, lanes: LaneWidth, tape: Tape<Double>) -> Int {
    switch self {
    case .forwardDifferences, .backwardDifferences, .centralDifferences:
      n * MemoryLayout<Double>.stride
    case .oneTangent: n * MemoryLayout<Dual<Double>>.stride
    case .hyperDual: n * MemoryLayout<HyperDual<Double>>.stride
    case .reverse:
      n * MemoryLayout<Variable<Double>>.stride + tape.statistics.recordedBytes
    case .manyTangents: n * Self.stride(lanes)
    }
  }

  /// The size of a number with this many tangents.
  private static func stride(_ lanes: LaneWidth) -> Int {
    let furtherTangents = lanes.rawValue - Lanes4<Double>.count
    return MemoryLayout<VectorDual<Lanes4<Double>>>.stride
      + furtherTangents * MemoryLayout<Double>.stride
  }

  /// The difference quotients, with the customary steps: √ε for one-sided ones, ∛ε for central ones,
  /// in proportion to the coordinate.
  @inlinable
  func differences<T: RealScalar>(
    at x: [T], of f: some VectorFunction
  ) -> Matrix<T> {
    let base = self == .centralDifferences ? [] : f(x)
    let share = self == .centralDifferences ? 6.055454452393343e-06 : 1.4901161193847656e-08
    return columns(at: x) { i in
      let size = Double(x[i].plain).magnitude
      let step = T(share * (size > 1 && size.isFinite ? size : 1))
      var moved = x
      moved[i] = self == .backwardDifferences ? x[i] - step : x[i] + step
      // The step that was really taken, since the sum was rounded.
      let taken = moved[i] - x[i]
      let there = f(moved)
      if self != .centralDifferences { return zip(there, base).map { ($0 - $1) / taken } }
      moved[i] = x[i] - step
      return zip(there, f(moved)).map { ($0 - $1) / (taken + taken) }
    }
  }

  /// A matrix from its columns.
  @inlinable
  func columns<T: RealScalar>(at x: [T], _ column: (Int) -> [T]) -> Matrix<T> {
    let columns = x.indices.map(column)
    let rows = columns.first?.count ?? 0
    return Matrix(
      rows: rows, columns: x.count,
      elements: (0..<rows).flatMap { i in columns.map { $0[i] } })
  }
}

/// Forward mode with many tangents, of a width chosen at run time.
@usableFromInline
struct ManyTangents<T: RealScalar & Sendable, F: VectorFunction>: LaneOperation {
  @usableFromInline typealias Scalar = T
  @usableFromInline typealias Result = Matrix<T>
  @usableFromInline typealias Failure = Never

  @usableFromInline let x: [T]
  @usableFromInline let f: F

  @inlinable
  init(x: [T], f: F) { (self.x, self.f) = (x, f) }

  @inlinable
  func callAsFunction<L: TangentLanes & Sendable>(_ lanes: L.Type) -> Matrix<T>
  where L.Scalar == T {
    Forward.jacobian(at: x, lanes: lanes) { f($0) }
  }
}
