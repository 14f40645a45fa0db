import Expressions
import Formatting
import Programs

/// Formulas read from text.
///
/// ```
/// # The valley in which minimisers are tested.
/// rosenbrock(x, y) = (1 - x)^2 + 100*(y - x^2)^2
///   derivatives: gradient, hessian
///
/// public polar(r, t) = r*cos(t), r*sin(t)
/// ```
///
/// A formula begins at the margin. Lines below it that are set in continue it, or say how it is to be
/// differentiated.
package struct FormulaFile: Sendable {
  /// The formulas without mistakes, in order.
  package private(set) var formulas: [Formula] = []

  /// All mistakes, in order.
  package private(set) var errors: [FormulaError] = []

  /// Where names were given.
  private var known: [String: Int] = [:]

  /// Reads the text of a file.
  package init(_ text: String) {
    var comment: [String] = []
    var block: Block?
    for (i, line) in FormulaText.lines(of: text).enumerated() {
      let code = line.prefix { $0 != "#" }
      let number = i + 1
      if code.allSatisfy(\.isWhitespace) {
        // A comment at the margin is about the formula that follows at once.
        if line.first == "#" {
          comment.append(String(line.dropFirst().drop { $0 == " " }))
        } else if code.count == line.count {
          comment = []
        }
        continue
      }
      if line.first?.isWhitespace == false {
        close(&block)
        block = Block(comment: comment, first: code, number)
      } else if block == nil {
        let place = FormulaText.Place(
          line: number, column: code.prefix { $0.isWhitespace }.count + 1)
        let message = "a formula begins at the margin, and none stands above this line"
        errors.append(FormulaError(message, at: place))
      } else {
        block?.add(code, number)
      }
      comment = []
    }
    close(&block)
  }

  /// Reads the contents of a block, of which the last line is known now.
  private mutating func close(_ block: inout Block?) {
    guard let lines = block else { return }
    block = nil
    do throws(FormulaError) {
      let formula = try lines.formula()
      for name in formula.functionNames {
        if let line = known.updateValue(formula.place.line, forKey: name) {
          throw FormulaError(
            "there is a function '\(name)' already, for the formula in line \(line)",
            at: formula.place)
        }
      }
      formulas.append(formula)
    } catch {
      errors.append(error)
    }
  }
}

extension FormulaFile {
  /// The lines of a formula.
  private struct Block {
    let comment: [String]
    var definition = FormulaText()
    var options: [FormulaText] = []

    init(comment: [String], first line: Substring, _ number: Int) {
      self.comment = comment
      definition.append(line, number: number)
    }

    /// Adds a line that is set in: an option if it has a colon, else more of the formula.
    mutating func add(_ line: Substring, _ number: Int) {
      if line.contains(":") {
        var option = FormulaText()
        option.append(line, number: number)
        options.append(option)
      } else {
        definition.append(line, number: number)
      }
    }

    func formula() throws(FormulaError) -> Formula {
      var text = definition
      var (name, start) = text.word(until: "(=,:")
      text.skipBlanks()
      let isPublic = name == "public" && text.next != "(" && text.next != "="
      if isPublic { (name, start) = text.word(until: "(=,:") }
      if let problem = Program.problem(naming: name, in: .swift) {
        throw FormulaError(
          name.isEmpty
            ? "a formula is missing, such as f(x) = x^2"
            : "no function can be called '\(short(name))': \(problem)", at: text.place(start))
      }
      let variables = try Self.variables(in: &text, of: name)
      if !text.take("=") {
        throw FormulaError("'=' is missing before the formula", at: text.place)
      }
      var sources: [String] = []
      for piece in text.rest() {
        let source = text.text(piece)
        do throws(ExpressionError) {
          _ = try Expression(source, variables: variables)
        } catch {
          throw text.error(error, from: piece.lowerBound)
        }
        sources.append(source)
      }
      let place = text.place(start)
      let system: ExpressionSystem
      do throws(ExpressionError) {
        system = try ExpressionSystem(sources, variables: variables)
      } catch {
        throw FormulaError(error.message, at: place)
      }
      let options = try FormulaOptions(self.options, name, system)
      return Formula(
        name: name, system: system, isPublic: isPublic, comment: comment,
        derivatives: options.derivatives, isRelaxed: options.isRelaxed, place: place)
    }

    /// The names in parentheses.
    private static func variables(
      in text: inout FormulaText, of name: String
    ) throws(FormulaError) -> [String] {
      if !text.take("(") {
        throw FormulaError("'(' is missing: write \(name)(x) = …", at: text.place)
      }
      var names: [String] = []
      if text.take(")") { return names }
      repeat {
        let (variable, start) = text.word(until: "(),=")
        do throws(ExpressionError) {
          try Expression.checkVariableName(variable)
        } catch {
          throw text.error(error, from: start)
        }
        if names.contains(variable) {
          throw FormulaError("the variable '\(variable)' is listed twice", at: text.place(start))
        }
        names.append(variable)
      } while text.take(",")
      if !text.take(")") {
        throw FormulaError("')' is missing after the variables", at: text.place)
      }
      return names
    }
  }
}
