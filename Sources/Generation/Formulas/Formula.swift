package import Expressions

/// A definition in a file of formulas.
package struct Formula: Sendable {
  /// The function's name.
  package let name: String

  /// The functions, of which there is mostly one.
  package let system: ExpressionSystem

  /// Whether other modules can call what is written for it.
  package let isPublic: Bool

  /// The comment above it, line by line.
  package let comment: [String]

  /// Which derivatives are wanted, each for a separate function.
  package let derivatives: [DerivativeRequest]

  /// Whether rewrites are allowed that are exact in real arithmetic only.
  package let isRelaxed: Bool

  /// The position of its name.
  let place: FormulaText.Place
}
