import Expressions
import Formatting
import Programs

extension DerivativeRequest {
  /// What is put behind a formula's name to name the function with these derivatives.
  package var suffix: String {
    switch self {
    case .none: ""
    case .gradient: "Gradient"
    case .hessian: "Hessian"
    case .jacobian: "Jacobian"
    case .jvp: "JVP"
    case .vjp: "VJP"
    case .order: "Derivatives"
    }
  }
}

extension Formula {
  /// What is written for it: the values, and each of the derivatives together with them.
  var requests: [DerivativeRequest] { [.none] + derivatives.filter { $0 != .none } }

  /// The names of the functions that are written for it.
  package var functionNames: [String] { requests.map { name + $0.suffix } }
}

extension FormulaFile {
  /// The formulas as Swift.
  ///
  /// - Parameter name: The name of the file, for the first line.
  /// - Returns: The text, and what cannot be written.
  package func swift(from name: String) -> (text: String, errors: [FormulaError]) {
    var declarations = SwiftDeclarations()
    var errors: [FormulaError] = []
    for formula in formulas {
      for request in formula.requests {
        do throws(Unprintable) {
          try Self.add(formula, request, to: &declarations)
        } catch {
          errors.append(FormulaError(error.description, at: formula.place))
          break
        }
      }
    }
    let header = ["// Written by Fluxion from \(name); do not edit.", ""]
    let lines = header + (formulas.isEmpty ? [] : declarations.imports + declarations.lines)
    return (lines.joined(separator: "\n") + "\n", errors)
  }

  private static func add(
    _ formula: Formula, _ request: DerivativeRequest, to declarations: inout SwiftDeclarations
  ) throws(Unprintable) {
    let function = try GeneratedFunction(
      named: formula.name, formula.system, request, relaxed: formula.isRelaxed)
    let program = function.program
    declarations.add(FormulaWrapper(formula, request).lines(function.definitions) + [""])
    let comment =
      [
        "/// The same from memory into memory.",
        "///",
        "/// - Parameters:",
      ]
      + Self.parameter("x: Holds", program.inputNames)
      + Self.parameter("y: Receives", program.outputNames)
    let problem = declarations.add(
      program, named: formula.name + request.suffix, isPublic: formula.isPublic, comment: comment)
    if let problem { throw Unprintable(problem) }
    declarations.add([""])
  }

  private static func parameter(_ start: String, _ names: [String]) -> [String] {
    let list = names.isEmpty ? "nothing" : listed(names, atMost: 24)
    return wrapped("- \(start) \(list).", width: 94, indent: 2).map { "///   \($0)" }
  }
}
