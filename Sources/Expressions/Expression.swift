public import Programs
public import Scalars

/// A real-valued function of several variables, read from ordinary notation.
///
/// ```swift
/// let f = try Expression("log(x1) + x1*x2 - sin(x2)")
/// f.variables              // ["x1", "x2"]
/// f([2.0, 5.0])            // 11.652071455223084
/// gradient(at: [2.0, 5.0], of: f)
/// ```
///
/// The notation knows
///
/// - numbers: `1`, `1.5`, `.5`, `2.`, `1e-3`, and the constants `pi` (also `π`) and `e`;
/// - variables: a letter or `_`, then letters, digits and `_`, in any alphabet;
/// - `+ - * / ^` and parentheses. `^` is right-associative and binds tighter than a sign, so
///   `-x^2` is −(x²) and `x^-2` is allowed. `**`, `·`, `×`, `÷` and `−` are understood too;
/// - the library's functions by name: `sin(x)`, `atan2(y, x)`, `max(a, b, c)`, `root(x, 3)` …
///
/// There is no implicit multiplication: `2x` is an error whose message says to write `2*x`.
///
/// The text is compiled once to a flat program, so that a call is one loop over its instructions. The
/// numbers of gradients, Jacobians and Hessians of doubles run it at full speed; on others, such as
/// Taylor series or numbers of your own, an operation takes up to ten times as long.
/// On plain numbers the result has the bits of the same computation written in Swift, with `^` as
/// `pow` and `e^x` as `exp(x)`.
///
/// Foundation has a type of the same name; beside it, write `Expressions.Expression`.
public struct Expression: ScalarFunction, Sendable {
  /// What was read: one object, so that a copy costs no more than a number.
  private final class Parts: Sendable {
    let source: String
    let positions: [String: Int]

    init(_ source: String, _ positions: [String: Int]) {
      (self.source, self.positions) = (source, positions)
    }
  }

  private let parts: Parts

  /// The steps that compute it, one for each operation of the text.
  public let program: Program

  /// The text the expression was read from.
  public var source: String { parts.source }

  /// The variables' names: the argument `x[i]` is the value of `variables[i]`.
  public var variables: [String] { program.inputNames }

  /// Reads an expression; its variables are numbered by their first appearance.
  ///
  /// - Parameter source: The text.
  /// - Throws: An error with the position of what was not understood.
  public init(_ source: String) throws(ExpressionError) {
    try self.init(source, declared: nil)
  }

  /// Reads an expression in given variables.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - variables: The variables' names in the order of the arguments. The text need not use all
  ///     of them, and any other name in it is an error.
  /// - Throws: An error with the position of what was not understood.
  public init(_ source: String, variables: [String]) throws(ExpressionError) {
    try self.init(source, declared: variables)
  }

  private init(_ source: String, declared: [String]?) throws(ExpressionError) {
    let syntax = try Parser.parse(source, declared: declared)
    parts = Parts(source, syntax.positions)
    program = try Compiler.compile(
      [syntax], sources: [source], variables: syntax.variables)
  }

  /// Where a variable first appears.
  ///
  /// - Parameter name: The variable's name.
  /// - Returns: The place in ``source``, in characters from 0, or nil if the name is not in it.
  public func position(ofVariable name: String) -> Int? { parts.positions[name] }
}

extension Expression {
  /// The longest text that is read, in characters.
  public static let maximumLength = 65_536

  /// How deep parentheses, function calls, signs and powers may be nested.
  public static let maximumNesting = 200

  /// The largest order of `polygamma(n, x)`, `jn(n, x)` and `yn(n, x)` and degree of `root(x, n)`.
  public static let maximumOrder = 1_000

  /// Checks that a text can be the name of a variable.
  ///
  /// - Parameter name: The text.
  /// - Throws: An error that says why it cannot.
  public static func checkVariableName(_ name: String) throws(ExpressionError) {
    try Tokenizer.checkVariableName(name)
  }
}

extension Expression: CustomStringConvertible {
  /// The text the expression was read from.
  public var description: String { source }
}

extension Expression {
  /// The names of the constants, for suggestions.
  package static var constantNames: [String] { Vocabulary.constantNames }

  /// How the functions are called, in groups that belong together: a name, and the arguments where
  /// they are not one number.
  package static var functionGroups: [[String]] {
    Vocabulary.groups.map { group in
      group.map { $0.parameters == ["x"] ? $0.name : $0.call }
    }
  }
}
