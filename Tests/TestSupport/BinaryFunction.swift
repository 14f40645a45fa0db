public import ForwardMode
public import ReverseMode

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A function of two arguments in the forms in which the library offers it.
public struct BinaryFunction: Sendable, CustomStringConvertible {
  /// The name of the function and of its reference table.
  public let name: String

  /// The function on plain numbers, by the name a user types.
  public let plain: @Sendable (Double, Double) -> Double

  /// The function on dual numbers, by the name a user types.
  public let dual: @Sendable (Dual<Double>, Dual<Double>) -> Dual<Double>

  /// The function on hyper-dual numbers, by the name a user types.
  public let hyperDual: @Sendable (HyperDual<Double>, HyperDual<Double>) -> HyperDual<Double>

  /// The function on vector duals, by the name a user types.
  public let vector: @Sendable (Vector, Vector) -> Vector

  /// The function on tape variables, by the name a user types.
  public let variable: @Sendable (Variable<Double>, Variable<Double>) -> Variable<Double>

  /// A vector dual of the default width.
  public typealias Vector = VectorDual<Lanes16<Double>>

  /// The function's name.
  public var description: String { name }

  /// Every function of two arguments that has a reference table.
  public static let all: [BinaryFunction] = [
    BinaryFunction(
      name: "pow", plain: { pow($0, $1) }, dual: { pow($0, $1) }, hyperDual: { pow($0, $1) },
      vector: { pow($0, $1) }, variable: { pow($0, $1) }),
    BinaryFunction(
      name: "atan2", plain: { atan2($0, $1) }, dual: { atan2($0, $1) },
      hyperDual: { atan2($0, $1) },
      vector: { atan2($0, $1) }, variable: { atan2($0, $1) }),
    BinaryFunction(
      name: "hypot", plain: { hypot($0, $1) }, dual: { hypot($0, $1) },
      hyperDual: { hypot($0, $1) },
      vector: { hypot($0, $1) }, variable: { hypot($0, $1) }),
    BinaryFunction(
      name: "fmod", plain: { fmod($0, $1) }, dual: { fmod($0, $1) }, hyperDual: { fmod($0, $1) },
      vector: { fmod($0, $1) }, variable: { fmod($0, $1) }),
    BinaryFunction(
      name: "remainder", plain: { remainder($0, $1) }, dual: { remainder($0, $1) },
      hyperDual: { remainder($0, $1) },
      vector: { remainder($0, $1) }, variable: { remainder($0, $1) }),
    BinaryFunction(
      name: "div", plain: { $0 / $1 }, dual: { $0 / $1 }, hyperDual: { $0 / $1 },
      vector: { $0 / $1 }, variable: { $0 / $1 }),
  ]
}
