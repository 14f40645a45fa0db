// How rules are written on paper. A test reads these formulas back and compares them with the
// derivatives that the rules compute.
//
// They are the textbook's; the rules themselves compute some of them in other forms that lose no
// digits. Piecewise linear functions have none: there the slope's value says more.

// Exponentials and logarithms.

extension Rules.Exp {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { value }
}

extension Rules.Exp2 {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "\(value)·log(2)" }
}

extension Rules.Exp10 {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "\(value)·log(10)" }
}

extension Rules.ExpMinusOne {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "exp(\(x))" }
}

extension Rules.Log {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "1/\(x)" }
}

extension Rules.LogOnePlus {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "1/(1 + \(x))" }
}

extension Rules.Log2 {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "1/(\(x)·log(2))" }
}

extension Rules.Log10 {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "1/(\(x)·log(10))" }
}

// Circular functions.

extension Rules.Sin {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "cos(\(x))" }
}

extension Rules.Cos {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "−sin(\(x))" }
}

extension Rules.Tan {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "1 + \(value)²" }
}

extension Rules.Asin {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "1/sqrt(1 − \(x)²)" }
}

extension Rules.Acos {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "−1/sqrt(1 − \(x)²)" }
}

extension Rules.Atan {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "1/(1 + \(x)²)" }
}

// Hyperbolic functions.

extension Rules.Sinh {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "cosh(\(x))" }
}

extension Rules.Cosh {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "sinh(\(x))" }
}

extension Rules.Tanh {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "1 − \(value)²" }
}

extension Rules.Asinh {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "1/sqrt(1 + \(x)²)" }
}

extension Rules.Acosh {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "1/sqrt(\(x)² − 1)" }
}

extension Rules.Atanh {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "1/(1 − \(x)²)" }
}

// Roots.

extension Rules.Sqrt {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "1/(2·\(value))" }
}

extension Rules.Cbrt {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "1/(3·\(value)²)" }
}

// Error and gamma functions.

extension Rules.Erf {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "2/sqrt(π)·exp(−\(x)²)" }
}

extension Rules.Erfc {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? {
    "−2/sqrt(π)·exp(−\(x)²)"
  }
}

extension Rules.Gamma {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? {
    "\(value)·digamma(\(x))"
  }
}

extension Rules.LogGamma {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "digamma(\(x))" }
}

// Activation functions.

extension Rules.Sigmoid {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? {
    "\(value)·(1 − \(value))"
  }
}

extension Rules.LogSigmoid {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "sigmoid(−\(x))" }
}

extension Rules.Logit {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? {
    "1/(\(x)·(1 − \(x)))"
  }
}

extension Rules.Softplus {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? { "sigmoid(\(x))" }
}

// Rules with a parameter.

extension Rules.Root {
  /// The call as it is written on paper.
  public func notation(of x: String) -> String { "root(\(x), \(degree))" }

  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? {
    "\(value)/(\(Notation.integer(degree))·\(x))"
  }
}

extension Rules.Polygamma {
  /// The call as it is written on paper.
  public func notation(of x: String) -> String {
    order == 0 ? "digamma(\(x))" : "polygamma(\(order), \(x))"
  }

  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? {
    "polygamma(\(order + 1), \(x))"
  }
}

extension Rules.BesselJ {
  /// The call as it is written on paper.
  public func notation(of x: String) -> String { Notation.bessel("j", order, x) }

  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? {
    Notation.besselSlope("j", order, x)
  }
}

extension Rules.BesselY {
  /// The call as it is written on paper.
  public func notation(of x: String) -> String { Notation.bessel("y", order, x) }

  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? {
    Notation.besselSlope("y", order, x)
  }
}

extension Rules.Sinc {
  /// The derivative as it is written on paper.
  public func derivativeNotation(at x: String, value: String) -> String? {
    order == 0 ? "(cos(\(x)) − \(value))/\(x)" : nil
  }
}

// Rules of two arguments.

extension Rules.Pow {
  /// The power with a raised exponent where that is a whole number.
  public func notation(of x: String, _ y: String) -> String { Notation.power(x, y) }

  /// The derivative in the base as it is written on paper.
  public func firstPartialNotation(at x: String, _ y: String, value: String) -> String? {
    guard let exponent = Notation.value(of: y) else { return "\(y)·\(x)^(\(y) − 1)" }
    if exponent == 0 || exponent == 1 { return y }
    return "\(y)·\(Notation.power(x, Notation.number(exponent - 1)))"
  }

  /// The derivative in the exponent as it is written on paper.
  public func secondPartialNotation(at x: String, _ y: String, value: String) -> String? {
    "\(value)·log(\(x))"
  }
}

extension Rules.Hypot {
  /// The first partial derivative as it is written on paper.
  public func firstPartialNotation(at x: String, _ y: String, value: String) -> String? {
    "\(x)/\(value)"
  }

  /// The second partial derivative as it is written on paper.
  public func secondPartialNotation(at x: String, _ y: String, value: String) -> String? {
    "\(y)/\(value)"
  }
}

extension Rules.Atan2 {
  /// The first partial derivative as it is written on paper.
  public func firstPartialNotation(at y: String, _ x: String, value: String) -> String? {
    "\(x)/(\(x)² + \(y)²)"
  }

  /// The second partial derivative as it is written on paper.
  public func secondPartialNotation(at y: String, _ x: String, value: String) -> String? {
    "−\(y)/(\(x)² + \(y)²)"
  }
}
