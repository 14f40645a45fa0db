public import ForwardMode
public import ReverseMode

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A function of one argument in all the forms in which the library offers it.
public struct UnaryFunction: Sendable, CustomStringConvertible {
  /// The name of the function and of its reference table.
  public let name: String

  /// The function's rule.
  public let rule: any UnaryRule

  /// The function on plain numbers, by the name a user types.
  public let plain: @Sendable (Double) -> Double

  /// The function on dual numbers, by the name a user types.
  public let dual: @Sendable (Dual<Double>) -> Dual<Double>

  /// The function on vector duals, by the name a user types.
  public let vector: @Sendable (VectorDual<Lanes16<Double>>) -> VectorDual<Lanes16<Double>>

  /// The function on tape variables, by the name a user types.
  public let variable: @Sendable (Variable<Double>) -> Variable<Double>

  /// The function's name.
  public var description: String { name }

  init(
    _ name: String, _ rule: any UnaryRule, _ plain: @escaping @Sendable (Double) -> Double,
    _ dual: @escaping @Sendable (Dual<Double>) -> Dual<Double>,
    _ vector:
      @escaping @Sendable (VectorDual<Lanes16<Double>>) -> VectorDual<Lanes16<Double>>,
    _ variable: @escaping @Sendable (Variable<Double>) -> Variable<Double>
  ) {
    self.name = name
    self.rule = rule
    self.plain = plain
    self.dual = dual
    self.vector = vector
    self.variable = variable
  }

  /// Every function of one argument that has a reference table.
  public static let all: [UnaryFunction] = [
    UnaryFunction("exp", Rules.Exp(), { exp($0) }, { exp($0) }, { exp($0) }, { exp($0) }),
    UnaryFunction("exp2", Rules.Exp2(), { exp2($0) }, { exp2($0) }, { exp2($0) }, { exp2($0) }),
    UnaryFunction(
      "exp10", Rules.Exp10(), { exp10($0) }, { exp10($0) }, { exp10($0) }, { exp10($0) }),
    UnaryFunction(
      "expm1", Rules.ExpMinusOne(), { expm1($0) }, { expm1($0) }, { expm1($0) }, { expm1($0) }),
    UnaryFunction("log", Rules.Log(), { log($0) }, { log($0) }, { log($0) }, { log($0) }),
    UnaryFunction(
      "log1p", Rules.LogOnePlus(), { log1p($0) }, { log1p($0) }, { log1p($0) }, { log1p($0) }),
    UnaryFunction("log2", Rules.Log2(), { log2($0) }, { log2($0) }, { log2($0) }, { log2($0) }),
    UnaryFunction(
      "log10", Rules.Log10(), { log10($0) }, { log10($0) }, { log10($0) }, { log10($0) }),
    UnaryFunction("sin", Rules.Sin(), { sin($0) }, { sin($0) }, { sin($0) }, { sin($0) }),
    UnaryFunction("cos", Rules.Cos(), { cos($0) }, { cos($0) }, { cos($0) }, { cos($0) }),
    UnaryFunction("tan", Rules.Tan(), { tan($0) }, { tan($0) }, { tan($0) }, { tan($0) }),
    UnaryFunction("sinc", Rules.Sinc(), { sinc($0) }, { sinc($0) }, { sinc($0) }, { sinc($0) }),
    UnaryFunction("asin", Rules.Asin(), { asin($0) }, { asin($0) }, { asin($0) }, { asin($0) }),
    UnaryFunction("acos", Rules.Acos(), { acos($0) }, { acos($0) }, { acos($0) }, { acos($0) }),
    UnaryFunction("atan", Rules.Atan(), { atan($0) }, { atan($0) }, { atan($0) }, { atan($0) }),
    UnaryFunction("sinh", Rules.Sinh(), { sinh($0) }, { sinh($0) }, { sinh($0) }, { sinh($0) }),
    UnaryFunction("cosh", Rules.Cosh(), { cosh($0) }, { cosh($0) }, { cosh($0) }, { cosh($0) }),
    UnaryFunction("tanh", Rules.Tanh(), { tanh($0) }, { tanh($0) }, { tanh($0) }, { tanh($0) }),
    UnaryFunction(
      "asinh", Rules.Asinh(), { asinh($0) }, { asinh($0) }, { asinh($0) }, { asinh($0) }),
    UnaryFunction(
      "acosh", Rules.Acosh(), { acosh($0) }, { acosh($0) }, { acosh($0) }, { acosh($0) }),
    UnaryFunction(
      "atanh", Rules.Atanh(), { atanh($0) }, { atanh($0) }, { atanh($0) }, { atanh($0) }),
    UnaryFunction("sqrt", Rules.Sqrt(), { sqrt($0) }, { sqrt($0) }, { sqrt($0) }, { sqrt($0) }),
    UnaryFunction("cbrt", Rules.Cbrt(), { cbrt($0) }, { cbrt($0) }, { cbrt($0) }, { cbrt($0) }),
    UnaryFunction("erf", Rules.Erf(), { erf($0) }, { erf($0) }, { erf($0) }, { erf($0) }),
    UnaryFunction("erfc", Rules.Erfc(), { erfc($0) }, { erfc($0) }, { erfc($0) }, { erfc($0) }),
    UnaryFunction(
      "tgamma", Rules.Gamma(), { tgamma($0) }, { tgamma($0) }, { tgamma($0) }, { tgamma($0) }),
    UnaryFunction(
      "logGamma", Rules.LogGamma(), { logGamma($0) }, { logGamma($0) }, { logGamma($0) },
      { logGamma($0) }),
    UnaryFunction(
      "digamma", Rules.Polygamma(order: 0), { digamma($0) }, { digamma($0) }, { digamma($0) },
      { digamma($0) }),
    UnaryFunction(
      "sigmoid", Rules.Sigmoid(), { sigmoid($0) }, { sigmoid($0) }, { sigmoid($0) }, { sigmoid($0) }
    ),
    UnaryFunction(
      "logSigmoid", Rules.LogSigmoid(), { logSigmoid($0) }, { logSigmoid($0) }, { logSigmoid($0) },
      { logSigmoid($0) }),
    UnaryFunction(
      "logit", Rules.Logit(), { logit($0) }, { logit($0) }, { logit($0) }, { logit($0) }),
    UnaryFunction(
      "softplus", Rules.Softplus(), { softplus($0) }, { softplus($0) }, { softplus($0) },
      { softplus($0) }),
    UnaryFunction("relu", Rules.ReLU(), { relu($0) }, { relu($0) }, { relu($0) }, { relu($0) }),
    UnaryFunction(
      "floor", Rules.Floor(), { floor($0) }, { floor($0) }, { floor($0) }, { floor($0) }),
    UnaryFunction("ceil", Rules.Ceil(), { ceil($0) }, { ceil($0) }, { ceil($0) }, { ceil($0) }),
    UnaryFunction(
      "round", Rules.Round(), { round($0) }, { round($0) }, { round($0) }, { round($0) }),
    UnaryFunction(
      "trunc", Rules.Trunc(), { trunc($0) }, { trunc($0) }, { trunc($0) }, { trunc($0) }),
    UnaryFunction("j0", Rules.BesselJ(order: 0), { j0($0) }, { j0($0) }, { j0($0) }, { j0($0) }),
    UnaryFunction("j1", Rules.BesselJ(order: 1), { j1($0) }, { j1($0) }, { j1($0) }, { j1($0) }),
    UnaryFunction("y0", Rules.BesselY(order: 0), { y0($0) }, { y0($0) }, { y0($0) }, { y0($0) }),
    UnaryFunction("y1", Rules.BesselY(order: 1), { y1($0) }, { y1($0) }, { y1($0) }, { y1($0) }),
    UnaryFunction("abs", Rules.Abs(), { abs($0) }, { abs($0) }, { abs($0) }, { abs($0) }),
    UnaryFunction(
      "jn2", Rules.BesselJ(order: 2), { jn(2, $0) }, { jn(2, $0) }, { jn(2, $0) }, { jn(2, $0) }),
    UnaryFunction(
      "jn5", Rules.BesselJ(order: 5), { jn(5, $0) }, { jn(5, $0) }, { jn(5, $0) }, { jn(5, $0) }),
    UnaryFunction(
      "jn20", Rules.BesselJ(order: 20), { jn(20, $0) }, { jn(20, $0) }, { jn(20, $0) },
      { jn(20, $0) }),
    UnaryFunction(
      "yn2", Rules.BesselY(order: 2), { yn(2, $0) }, { yn(2, $0) }, { yn(2, $0) }, { yn(2, $0) }),
    UnaryFunction(
      "yn5", Rules.BesselY(order: 5), { yn(5, $0) }, { yn(5, $0) }, { yn(5, $0) }, { yn(5, $0) }),
    UnaryFunction(
      "yn20", Rules.BesselY(order: 20), { yn(20, $0) }, { yn(20, $0) }, { yn(20, $0) },
      { yn(20, $0) }),
    UnaryFunction(
      "root2", Rules.Root(degree: 2), { root($0, 2) }, { root($0, 2) }, { root($0, 2) },
      { root($0, 2) }),
    UnaryFunction(
      "root3", Rules.Root(degree: 3), { root($0, 3) }, { root($0, 3) }, { root($0, 3) },
      { root($0, 3) }),
    UnaryFunction(
      "root4", Rules.Root(degree: 4), { root($0, 4) }, { root($0, 4) }, { root($0, 4) },
      { root($0, 4) }),
    UnaryFunction(
      "root5", Rules.Root(degree: 5), { root($0, 5) }, { root($0, 5) }, { root($0, 5) },
      { root($0, 5) }),
    UnaryFunction(
      "rootm3", Rules.Root(degree: -3), { root($0, -3) }, { root($0, -3) }, { root($0, -3) },
      { root($0, -3) }),
  ]
}
