import Expressions
import Formatting
import Programs
import Scalars

/// The Swift function with which a formula is called: numbers with labels go in, and results with names
/// come out.
struct FormulaWrapper {
  private let formula: Formula
  private let request: DerivativeRequest

  /// The function's name, which is also that of the one that does the work.
  private let name: String

  /// The variables as they are called within.
  private let parameters: [String]

  init(_ formula: Formula, _ request: DerivativeRequest) {
    self.formula = formula
    self.request = request
    let name = formula.name + request.suffix
    self.name = name
    var used: Set = [name, "results", "direction", "weights", "precondition", "Array", "Double"]
    parameters = formula.system.variables.enumerated().map { i, variable in
      var name = SwiftDeclarations.isKeyword(variable) ? "a\(i + 1)" : variable
      while !used.insert(name).inserted { name += "_" }
      return name
    }
  }

  private var inputs: Int { formula.system.variables.count }
  private var outputs: Int { formula.system.expressions.count }

  /// The function, line by line, with a comment that has the formula.
  func lines(_ definitions: [String]) -> [String] {
    var list = zip(formula.system.variables, parameters).map { variable, name in
      if variable == name { return "\(name): Double" }
      let isQuoted = variable != "_" && SwiftDeclarations.isKeyword(variable)
      return "\(isQuoted ? "`\(variable)`" : variable) \(name): Double"
    }
    var rest = "], &results)"
    var check: [String] = []
    if let seed {
      list.append("\(seed.label) \(seed.name): [Double]")
      let message = "\(name): \(seed.name) must have \(counted(seed.count, "number"))"
      check = ["  precondition(\(seed.name).count == \(seed.count), \"\(message)\")"]
      rest = "] + \(seed.name), &results)"
    }
    let (type, value) = result
    let count = request.count(outputs: outputs, inputs: inputs)
    let access = formula.isPublic ? "public " : ""
    return comment(definitions) + broken("\(access)func \(name)(", list, ") -> \(type) {", "")
      + check + ["  var results = [Double](repeating: 0, count: \(count))"]
      + broken("\(name)([", inputs == 0 ? ["0"] : parameters, rest, "  ")
      + (value.count == 1
        ? ["  return \(value[0])"] : broken("return (", value, ")", "  ")) + ["}"]
  }

  /// A list between its beginning and its end, on several lines where one would be too long.
  private func broken(
    _ start: String, _ items: [String], _ end: String, _ indent: String
  ) -> [String] {
    let line = indent + start + items.joined(separator: ", ") + end
    if line.count <= 100 { return [line] }
    var lines = [indent + start]
    var current = ""
    for (i, item) in items.enumerated() {
      let piece = item + (i + 1 < items.count ? "," : "")
      if !current.isEmpty && indent.count + 2 + current.count + 1 + piece.count > 100 {
        lines.append("\(indent)  \(current)")
        current = ""
      }
      current += current.isEmpty ? piece : " " + piece
    }
    return lines + ["\(indent)  \(current)", indent + end]
  }

  /// What products need beside the point.
  private var seed: (label: String, name: String, count: Int)? {
    switch request {
    case .jvp: ("along", "direction", inputs)
    case .vjp: ("weighing", "weights", outputs)
    default: nil
    }
  }

  /// The type of the result, and the parts that it is made of.
  private var result: (type: String, parts: [String]) {
    let (n, m) = (inputs, outputs)
    func numbers(_ start: Int, _ count: Int) -> String {
      "Array(results[\(start)..<\(start + count)])"
    }
    func rows(_ start: Int, _ count: Int, of length: Int) -> String {
      "(0..<\(count)).map { Array(results[(\(start) + \(length) * $0)...].prefix(\(length))) }"
    }
    let isOne = m == 1
    let values = isOne ? ("value: Double", "results[0]") : ("values: [Double]", numbers(0, m))
    func with(_ types: String, _ parts: String...) -> (String, [String]) {
      ("(\(values.0), \(types))", [values.1] + parts)
    }
    switch request {
    case .none: return isOne ? ("Double", ["results[0]"]) : ("[Double]", ["results"])
    case .gradient: return with("gradient: [Double]", numbers(1, n))
    case .hessian:
      return with(
        "gradient: [Double], hessian: [[Double]]", numbers(1, n), rows(1 + n, n, of: n))
    case .jacobian: return with("jacobian: [[Double]]", rows(m, m, of: n))
    case .jvp:
      return isOne
        ? with("tangent: Double", "results[1]") : with("tangents: [Double]", numbers(m, m))
    case .vjp: return with("cotangents: [Double]", numbers(m, n))
    case .order(let order):
      return isOne ? ("[Double]", ["results"]) : ("[[Double]]", [rows(0, order + 1, of: m)])
    }
  }

  /// The formula's own comment, and what the function computes.
  private func comment(_ definitions: [String]) -> [String] {
    let values = outputs == 1 ? "The value" : "The values"
    let what =
      switch request {
      case .none: values
      case .gradient: "\(values) and the gradient"
      case .hessian: "\(values), the gradient and the second derivatives by rows"
      case .jacobian: "\(values) and the first derivatives, a row for each function,"
      case .jvp: "\(values) and the change along a direction"
      case .vjp: "\(values) and the gradient of the weighted sum"
      case .order(let order): "\(values) and the derivatives up to order \(order), by order,"
      }
    let own = formula.comment.isEmpty ? [] : formula.comment + [""]
    let list =
      definitions.count == 1
      ? wrapped("\(what) of `\(definitions[0])`.", width: 96)
      : ["\(what) of", ""] + definitions.flatMap { wrapped("- `\($0)`", width: 96, indent: 2) }
    return (own + list).map { $0.isEmpty ? "///" : "/// \($0)" }
  }
}
