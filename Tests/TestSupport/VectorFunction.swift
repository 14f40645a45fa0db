import CFluxion

/// A function over eight lanes, of CFluxion.
public struct VectorFunction: Sendable, CustomStringConvertible {
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
  public static let all: [VectorFunction] = [
    VectorFunction(
      "sqrt", fluxion_vector_sqrt, fluxion_vector_sqrt_order1,
      fluxion_vector_sqrt_order2),
    VectorFunction(
      "exp", fluxion_vector_exp, fluxion_vector_exp_order1,
      fluxion_vector_exp_order2),
    VectorFunction(
      "exp2", fluxion_vector_exp2, fluxion_vector_exp2_order1,
      fluxion_vector_exp2_order2),
    VectorFunction(
      "exp10", fluxion_vector_exp10, fluxion_vector_exp10_order1,
      fluxion_vector_exp10_order2),
    VectorFunction(
      "expm1", fluxion_vector_expm1, fluxion_vector_expm1_order1,
      fluxion_vector_expm1_order2),
    VectorFunction(
      "log", fluxion_vector_log, fluxion_vector_log_order1,
      fluxion_vector_log_order2),
    VectorFunction(
      "log1p", fluxion_vector_log1p, fluxion_vector_log1p_order1,
      fluxion_vector_log1p_order2),
    VectorFunction(
      "log2", fluxion_vector_log2, fluxion_vector_log2_order1,
      fluxion_vector_log2_order2),
    VectorFunction(
      "log10", fluxion_vector_log10, fluxion_vector_log10_order1,
      fluxion_vector_log10_order2),
    VectorFunction(
      "sin", fluxion_vector_sin, fluxion_vector_sin_order1,
      fluxion_vector_sin_order2),
    VectorFunction(
      "cos", fluxion_vector_cos, fluxion_vector_cos_order1,
      fluxion_vector_cos_order2),
    VectorFunction(
      "tan", fluxion_vector_tan, fluxion_vector_tan_order1,
      fluxion_vector_tan_order2),
    VectorFunction(
      "asin", fluxion_vector_asin, fluxion_vector_asin_order1,
      fluxion_vector_asin_order2),
    VectorFunction(
      "acos", fluxion_vector_acos, fluxion_vector_acos_order1,
      fluxion_vector_acos_order2),
    VectorFunction(
      "atan", fluxion_vector_atan, fluxion_vector_atan_order1,
      fluxion_vector_atan_order2),
    VectorFunction(
      "sinh", fluxion_vector_sinh, fluxion_vector_sinh_order1,
      fluxion_vector_sinh_order2),
    VectorFunction(
      "cosh", fluxion_vector_cosh, fluxion_vector_cosh_order1,
      fluxion_vector_cosh_order2),
    VectorFunction(
      "tanh", fluxion_vector_tanh, fluxion_vector_tanh_order1,
      fluxion_vector_tanh_order2),
    VectorFunction(
      "asinh", fluxion_vector_asinh, fluxion_vector_asinh_order1,
      fluxion_vector_asinh_order2),
    VectorFunction(
      "acosh", fluxion_vector_acosh, fluxion_vector_acosh_order1,
      fluxion_vector_acosh_order2),
    VectorFunction(
      "atanh", fluxion_vector_atanh, fluxion_vector_atanh_order1,
      fluxion_vector_atanh_order2),
    VectorFunction(
      "sigmoid", fluxion_vector_sigmoid, fluxion_vector_sigmoid_order1,
      fluxion_vector_sigmoid_order2),
    VectorFunction(
      "logSigmoid", fluxion_vector_log_sigmoid, fluxion_vector_log_sigmoid_order1,
      fluxion_vector_log_sigmoid_order2),
    VectorFunction(
      "softplus", fluxion_vector_softplus, fluxion_vector_softplus_order1,
      fluxion_vector_softplus_order2),
    VectorFunction(
      "erf", fluxion_vector_erf, fluxion_vector_erf_order1,
      fluxion_vector_erf_order2),
    VectorFunction(
      "erfc", fluxion_vector_erfc, fluxion_vector_erfc_order1,
      fluxion_vector_erfc_order2),
    VectorFunction(
      "gaussian", fluxion_vector_gaussian, fluxion_vector_gaussian_order1,
      fluxion_vector_gaussian_order2),
  ]
}
