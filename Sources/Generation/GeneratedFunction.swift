package import Expressions
import Formatting
package import Programs
package import Scalars

/// Functions read from text, with derivatives, as one function of a programming language.
package struct GeneratedFunction: Sendable {
  /// The most numbers that a function may have to store.
  static let maximumCount = 50_000

  /// What it is called.
  package let name: String

  /// What it computes beside the values.
  package let derivatives: DerivativeRequest

  /// What it does.
  package let program: Program

  /// The functions as definitions.
  package let definitions: [String]

  /// Differentiates functions.
  ///
  /// - Parameters:
  ///   - name: What the function is called.
  ///   - system: The functions.
  ///   - derivatives: What it computes beside the values. Derivatives that the functions do not have
  ///     stop the program.
  ///   - isRelaxed: Whether rewrites are allowed that are exact in real arithmetic only.
  /// - Throws: ``Unprintable`` where there would be too much of it.
  package init(
    named name: String, _ system: ExpressionSystem, _ derivatives: DerivativeRequest,
    relaxed isRelaxed: Bool
  ) throws(Unprintable) {
    self.name = name
    self.derivatives = derivatives
    let names = Self.names(name, system.expressions.count)
    definitions = zip(names, system.expressions).map {
      definition($0, of: system.variables, $1.source)
    }
    let count = derivatives.count(
      outputs: system.expressions.count, inputs: system.variables.count)
    if count > Self.maximumCount {
      throw Unprintable(
        "the function would have to store \(count == .max ? "too many" : "\(count)") numbers, and at "
          + "most \(Self.maximumCount) make a text that a compiler takes in reasonable time")
    }
    let values = system.program.namingOutputs(names).simplified(relaxed: isRelaxed)
    program = derivatives.program(of: values)
  }

  /// The function as text.
  ///
  /// - Parameters:
  ///   - language: What to print.
  ///   - point: A point at which the text checks itself, if it is to do so.
  /// - Returns: The text.
  /// - Throws: ``Unprintable`` where the language has nothing to write for a step, or there are too many.
  package func text(
    in language: SourceLanguage, checkedAt point: [Double]? = nil
  ) throws(Unprintable) -> String {
    let notes = definitions + [""]
    let (text, problem) = program.written(
      language, named: name, checkedAt: point, notes: notes)
    if let problem { throw Unprintable(problem) }
    return text
  }

  /// The function as C for many points, eight at a time.
  ///
  /// - Parameter accuracy: How functions are computed.
  /// - Returns: The text.
  /// - Throws: ``Unprintable`` where C has nothing to write for a step, or there are too many.
  package func text(forPoints accuracy: BatchAccuracy) throws(Unprintable) -> String {
    let (text, problem) = program.writtenForPoints(
      named: name, accuracy, notes: definitions + [""])
    if let problem { throw Unprintable(problem) }
    return text
  }

  /// The names of several functions: f1, f2 and so on, or f if there is one.
  private static func names(_ name: String, _ count: Int) -> [String] {
    count == 1 ? [name] : (0..<count).map { "\(name)\($0 + 1)" }
  }
}

/// Why a function cannot be written as text.
package struct Unprintable: Error, CustomStringConvertible, Sendable {
  /// The reason, in a sentence.
  package let description: String

  init(_ description: String) { self.description = description }
}
