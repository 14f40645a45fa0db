import Expressions
import Formatting

/// What the lines below a formula say about it.
struct FormulaOptions {
  private(set) var derivatives: [DerivativeRequest]
  private(set) var isRelaxed = false

  private static let names = ["derivatives", "relaxed"]

  /// Reads the lines.
  ///
  /// - Parameters:
  ///   - lines: The lines, each with a colon.
  ///   - name: The formula's name.
  ///   - system: Its functions.
  /// - Throws: The first mistake.
  init(_ lines: [FormulaText], _ name: String, _ system: ExpressionSystem) throws(FormulaError) {
    derivatives = [
      .usual(outputs: system.expressions.count, inputs: system.variables.count)
    ]
    var known: Set<String> = []
    for line in lines {
      var line = line
      let (option, start) = line.word(until: ":")
      if !Self.names.contains(option) || !line.take(":") {
        throw FormulaError(
          "there is no option '\(short(option))'; supported: \(Self.names.joined(separator: ", "))",
          at: line.place(start), suggestion: nearestSpelling(of: option, among: Self.names))
      }
      if !known.insert(option).inserted {
        throw FormulaError("the option '\(option)' is given twice", at: line.place(start))
      }
      if option == "derivatives" {
        derivatives = try Self.derivatives(in: &line, name, system)
      } else {
        isRelaxed = try Self.answer(in: &line)
      }
    }
  }

  private static func derivatives(
    in line: inout FormulaText, _ name: String, _ system: ExpressionSystem
  ) throws(FormulaError) -> [DerivativeRequest] {
    var requests: [DerivativeRequest] = []
    repeat {
      let (word, start) = line.word(until: ",")
      let place = line.place(start)
      guard let request = DerivativeRequest(word) else {
        throw FormulaError(
          (word.isEmpty ? "a word is missing" : "there are no derivatives '\(short(word))'")
            + "; supported: \(DerivativeRequest.choices)",
          at: place, suggestion: nearestSpelling(of: word, among: DerivativeRequest.words))
      }
      let functions = system.expressions.count
      if request.takesOneFunction && functions > 1 {
        throw FormulaError(
          "'\(word)' takes one function, and '\(name)' has \(functions): use 'jacobian'",
          at: place)
      }
      let variables = system.variables.count
      if request.takesOneVariable && variables != 1 {
        throw FormulaError(
          "derivatives of order \(word) are those of one variable, and '\(name)' has "
            + "\(variables == 0 ? "none" : "\(variables)"): use 'hessian'", at: place)
      }
      if requests.contains(where: { $0.suffix == request.suffix }) {
        throw FormulaError("'\(word)' is a second request of its kind", at: place)
      }
      requests.append(request)
    } while line.take(",")
    try expectEnd(of: line)
    return requests
  }

  private static func answer(in line: inout FormulaText) throws(FormulaError) -> Bool {
    let (word, start) = line.word(until: "")
    if word != "yes" && word != "no" {
      throw FormulaError("'relaxed' is yes or no, not '\(short(word))'", at: line.place(start))
    }
    try expectEnd(of: line)
    return word == "yes"
  }

  private static func expectEnd(of line: FormulaText) throws(FormulaError) {
    var line = line
    line.skipBlanks()
    if line.next != nil { throw FormulaError("a comma is missing here", at: line.place) }
  }
}
