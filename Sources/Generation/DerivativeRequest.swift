package import Programs

/// Which derivatives a generated function computes beside its values.
package enum DerivativeRequest: Hashable, Sendable {
  case none, gradient, hessian, jacobian, jvp, vjp

  /// All derivatives in the one variable, up to an order.
  case order(Int)

  /// The highest order: formulas of higher derivatives are longer than anyone wants to compile.
  package static let maximumOrder = 10

  /// The words that ask for derivatives; a whole number does too.
  package static let words = ["none", "gradient", "hessian", "jacobian", "jvp", "vjp"]

  /// What can be asked for, in words.
  package static var choices: String {
    words.joined(separator: ", ") + ", or an order from 1 to \(maximumOrder) in one variable"
  }

  /// What a text asks for; nil if that is nothing.
  ///
  /// - Parameter text: One of the ``words``, or a whole number.
  package init?(_ text: String) {
    switch text {
    case "none": self = .none
    case "gradient": self = .gradient
    case "hessian": self = .hessian
    case "jacobian": self = .jacobian
    case "jvp": self = .jvp
    case "vjp": self = .vjp
    default:
      guard let order = Int(text), 1...Self.maximumOrder ~= order else { return nil }
      self = .order(order)
    }
  }

  /// What is wanted of functions where nothing is asked for.
  ///
  /// - Parameters:
  ///   - outputs: The number of functions.
  ///   - inputs: The number of their variables.
  /// - Returns: The gradient of one function, the Jacobian of several; of constants nothing.
  package static func usual(outputs: Int, inputs: Int) -> DerivativeRequest {
    inputs == 0 ? .none : outputs == 1 ? .gradient : .jacobian
  }

  /// The request as it is made.
  package var text: String {
    switch self {
    case .none: "none"
    case .gradient: "gradient"
    case .hessian: "hessian"
    case .jacobian: "jacobian"
    case .jvp: "jvp"
    case .vjp: "vjp"
    case .order(let order): "\(order)"
    }
  }

  /// Whether these are derivatives of one function only.
  package var takesOneFunction: Bool { self == .gradient || self == .hessian }

  /// Whether these are derivatives in one variable only.
  package var takesOneVariable: Bool {
    if case .order = self { true } else { false }
  }

  /// A program of the values and these derivatives, in this order; matrices by rows.
  ///
  /// - Parameter program: The functions. Derivatives that they do not have stop the program.
  /// - Returns: The program.
  package func program(of program: Program) -> Program {
    switch self {
    case .none: program
    case .gradient: program.valueAndGradient
    case .hessian: program.valueGradientHessian
    case .jacobian: program.valuesAndJacobian
    case .jvp: program.valuesAndJVP
    case .vjp: program.valuesAndVJP
    case .order(let order): program.derivatives(order: order)
    }
  }

  /// How many numbers functions and these derivatives are.
  ///
  /// - Parameters:
  ///   - outputs: The number of functions.
  ///   - inputs: The number of their variables.
  /// - Returns: The number, or the largest one where that would not be enough.
  func count(outputs: Int, inputs: Int) -> Int {
    let derivatives: (partialValue: Int, overflow: Bool) =
      switch self {
      case .none: (0, false)
      case .gradient, .vjp: (inputs, false)
      case .jvp: (outputs, false)
      case .jacobian: outputs.multipliedReportingOverflow(by: inputs)
      case .hessian: inputs.multipliedReportingOverflow(by: inputs + 1)
      case .order(let order): outputs.multipliedReportingOverflow(by: order)
      }
    let sum = outputs.addingReportingOverflow(derivatives.partialValue)
    return derivatives.overflow || sum.overflow ? .max : sum.partialValue
  }
}
