/// What one instruction does.
@frozen @usableFromInline
enum Opcode: UInt8, Sendable {
  // Moving and arithmetic.
  case copy, negate, add, subtract, multiply, divide

  // A number and a constant: `second` is the constant's index.
  case scale, divideByConstant

  // Two or three numbers.
  case power, atan2, hypot, fmod, remainder, fma

  // A number and an integer: `second` is the integer.
  case root, besselJ, besselY, polygamma

  // Adjacent registers: `first` is the first, `second` their number.
  case minimum, maximum, sum, norm, logSumExp

  // One number.
  case exp, exp2, exp10, expm1, log, log1p, log2, log10
  case sin, cos, tan, asin, acos, atan
  case sinc, sinh, cosh, tanh, asinh, acosh, atanh
  case sqrt, cbrt, erf, erfc, gamma, logGamma, digamma
  case sigmoid, logSigmoid, logit, softplus, relu
  case abs, floor, ceil, round, trunc
  case j0, j1, y0, y1
}
