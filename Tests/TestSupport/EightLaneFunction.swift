import CFluxion

/// A function over eight lanes, of CFluxion.
public struct EightLaneFunction: Sendable, CustomStringConvertible {
  /// Eight numbers to read.
  public typealias Input = UnsafePointer<Double>?

  /// Room for eight numbers.
  public typealias Output = UnsafeMutablePointer<Double>?

  /// The name of the function and of its reference table.
  public let name: String

  /// Writes the values.
  public let value: @Sendable (Input, Output) -> Void

  /// Also writes the first derivatives.
  public let order1: @Sendable (Input, Output, Output) -> Void

  /// Also writes the second derivatives.
  public let order2: @Sendable (Input, Output, Output, Output) -> Void

  /// The function's name.
  public var description: String { name }

  init(
    _ name: String, _ value: @escaping @Sendable (Input, Output) -> Void,
    _ order1: @escaping @Sendable (Input, Output, Output) -> Void,
    _ order2: @escaping @Sendable (Input, Output, Output, Output) -> Void
  ) {
    self.name = name
    self.value = value
    self.order1 = order1
    self.order2 = order2
  }

  /// The values in eight lanes.
  public func values(at x: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: 8)
    value(x, &result)
    return result
  }

  /// The values and first derivatives in eight lanes.
  public func firstDerivatives(at x: [Double]) -> (values: [Double], first: [Double]) {
    let zeros = [Double](repeating: 0, count: 8)
    var (values, first) = (zeros, zeros)
    order1(x, &values, &first)
    return (values, first)
  }

  /// The values and derivatives in eight lanes.
  public func derivatives(at x: [Double]) -> (values: [Double], first: [Double], second: [Double]) {
    let zeros = [Double](repeating: 0, count: 8)
    var (values, first, second) = (zeros, zeros, zeros)
    order2(x, &values, &first, &second)
    return (values, first, second)
  }

  /// Every one of one argument.
  public static let all: [EightLaneFunction] = [
    EightLaneFunction(
      "sqrt", fluxion_vector_sqrt, fluxion_vector_sqrt_order1,
      fluxion_vector_sqrt_order2),
    EightLaneFunction(
      "exp", fluxion_vector_exp, fluxion_vector_exp_order1,
      fluxion_vector_exp_order2),
    EightLaneFunction(
      "exp2", fluxion_vector_exp2, fluxion_vector_exp2_order1,
      fluxion_vector_exp2_order2),
    EightLaneFunction(
      "exp10", fluxion_vector_exp10, fluxion_vector_exp10_order1,
      fluxion_vector_exp10_order2),
    EightLaneFunction(
      "expm1", fluxion_vector_expm1, fluxion_vector_expm1_order1,
      fluxion_vector_expm1_order2),
    EightLaneFunction(
      "log", fluxion_vector_log, fluxion_vector_log_order1,
      fluxion_vector_log_order2),
    EightLaneFunction(
      "log1p", fluxion_vector_log1p, fluxion_vector_log1p_order1,
      fluxion_vector_log1p_order2),
    EightLaneFunction(
      "log2", fluxion_vector_log2, fluxion_vector_log2_order1,
      fluxion_vector_log2_order2),
    EightLaneFunction(
      "log10", fluxion_vector_log10, fluxion_vector_log10_order1,
      fluxion_vector_log10_order2),
    EightLaneFunction(
      "sin", fluxion_vector_sin, fluxion_vector_sin_order1,
      fluxion_vector_sin_order2),
    EightLaneFunction(
      "cos", fluxion_vector_cos, fluxion_vector_cos_order1,
      fluxion_vector_cos_order2),
    EightLaneFunction(
      "tan", fluxion_vector_tan, fluxion_vector_tan_order1,
      fluxion_vector_tan_order2),
    EightLaneFunction(
      "asin", fluxion_vector_asin, fluxion_vector_asin_order1,
      fluxion_vector_asin_order2),
    EightLaneFunction(
      "acos", fluxion_vector_acos, fluxion_vector_acos_order1,
      fluxion_vector_acos_order2),
    EightLaneFunction(
      "atan", fluxion_vector_atan, fluxion_vector_atan_order1,
      fluxion_vector_atan_order2),
    EightLaneFunction(
      "sinh", fluxion_vector_sinh, fluxion_vector_sinh_order1,
      fluxion_vector_sinh_order2),
    EightLaneFunction(
      "cosh", fluxion_vector_cosh, fluxion_vector_cosh_order1,
      fluxion_vector_cosh_order2),
    EightLaneFunction(
      "tanh", fluxion_vector_tanh, fluxion_vector_tanh_order1,
      fluxion_vector_tanh_order2),
    EightLaneFunction(
      "asinh", fluxion_vector_asinh, fluxion_vector_asinh_order1,
      fluxion_vector_asinh_order2),
    EightLaneFunction(
      "acosh", fluxion_vector_acosh, fluxion_vector_acosh_order1,
      fluxion_vector_acosh_order2),
    EightLaneFunction(
      "atanh", fluxion_vector_atanh, fluxion_vector_atanh_order1,
      fluxion_vector_atanh_order2),
    EightLaneFunction(
      "sigmoid", fluxion_vector_sigmoid, fluxion_vector_sigmoid_order1,
      fluxion_vector_sigmoid_order2),
    EightLaneFunction(
      "logSigmoid", fluxion_vector_log_sigmoid, fluxion_vector_log_sigmoid_order1,
      fluxion_vector_log_sigmoid_order2),
    EightLaneFunction(
      "softplus", fluxion_vector_softplus, fluxion_vector_softplus_order1,
      fluxion_vector_softplus_order2),
    EightLaneFunction(
      "erf", fluxion_vector_erf, fluxion_vector_erf_order1,
      fluxion_vector_erf_order2),
    EightLaneFunction(
      "erfc", fluxion_vector_erfc, fluxion_vector_erfc_order1,
      fluxion_vector_erfc_order2),
    EightLaneFunction(
      "gaussian", fluxion_vector_gaussian, fluxion_vector_gaussian_order1,
      fluxion_vector_gaussian_order2),
  ]
}
