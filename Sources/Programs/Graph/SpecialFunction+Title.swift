import Scalars

extension SpecialFunction {
  /// What messages call the function of an order, by the names that users type.
  func title(order n: Int32) -> String {
    switch self {
    case .besselJ: "jn(\(n), x)"
    case .besselJDerivative: "a derivative of jn(\(n), x)"
    case .besselY: "yn(\(n), x)"
    case .besselYDerivative: "a derivative of yn(\(n), x)"
    case .sinc: n == 0 ? "sinc" : "a derivative of sinc"
    case .polygamma: n == 0 ? "digamma" : "a derivative of digamma"
    case .computed(let function): function.title(order: n)
    }
  }
}

extension ComputedFunction {
  fileprivate func title(order n: Int32) -> String {
    switch self {
    case .besselI: "besselI(\(n), x)"
    case .besselISlope: "a derivative of besselI(\(n), x)"
    case .besselK: "besselK(\(n), x)"
    case .scaledErfc: "a derivative of erfcx"
    case .relativeExponential: "a derivative of exprel"
    case .geluSlope: "a derivative of gelu"
    case .gammaP: n == 0 ? "gammaP" : "a derivative of gammaP"
    case .gammaQ: n == 0 ? "gammaQ" : "a derivative of gammaQ"
    case .gammaDensity: "a derivative of gammaP"
    case .logBeta: "lbeta"
    case .polygammaDifference: "a derivative of lbeta"
    }
  }
}
