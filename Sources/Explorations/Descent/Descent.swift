import Calculations
package import Expressions
import Fluxion

/// Gradient descent on a function: the path, and how large a step may be.
package struct Descent {
  /// A place on the path.
  package struct Place: Sendable {
    /// Where it is.
    package let point: [Double]

    /// The function's value.
    package let value: Double

    /// The function's gradient.
    package let gradient: [Double]
  }

  /// What becomes of the path.
  package enum Outcome: Sendable {
    /// Each step goes on about as the one before.
    case slides
    /// In some coordinate most steps turn back against the one before, and yet the value falls.
    case zigzags
    /// The value grows, or is no number in the end.
    case diverges
  }

  /// The functions whose mean is descended, as they were typed.
  package let terms: [String]

  /// The mean.
  package let function: Expression

  /// The eigenvalues of the Hessian at the start, the largest first.
  package let curvatures: [Double]

  /// By how much of the gradient a step moves.
  package let stepSize: Double

  /// The start, and where each step leads.
  package let path: [Place]

  /// Descends the mean of functions.
  ///
  /// - Parameters:
  ///   - terms: The functions' texts.
  ///   - variables: The variables' names.
  ///   - start: Where to begin.
  ///   - stepSize: By how much of the gradient a step moves; if not given, three quarters of what the curvature at
  ///     the start allows.
  ///   - steps: How many steps to take; it ends sooner where a value or a derivative is not finite.
  /// - Throws: What is wrong with an expression.
  package init(
    of terms: [String], variables: [String], from start: [Double], stepSize: Double?, steps: Int
  ) throws {
    self.terms = terms
    let sum = terms.map { "(\($0))" }.joined(separator: " + ")
    let f = try Expression(
      terms.count == 1 ? terms[0] : "(\(sum))/\(terms.count)", variables: variables)
    function = f
    let (_, _, hessian) = f.valueGradientHessian(at: start, isMixed: start.count > 3)
    curvatures = eigenvalues(of: hessian)
    let limit = Self.limit(of: curvatures)
    let size = stepSize ?? limit.map { 0.75 * $0 } ?? 0.1
    self.stepSize = size
    var path: [Place] = []
    var point = start
    for _ in 0...steps {
      let (value, gradient, _) = f.valueWithGradient(at: point, by: .reverse)
      path.append(Place(point: point, value: value, gradient: gradient))
      if !value.isFinite || !gradient.allSatisfy(\.isFinite) { break }
      point = zip(point, gradient).map { $0 - size * $1 }
    }
    self.path = path
  }

  /// The step size 2/λ from which on the steepest direction grows; nil if there is no positive curvature.
  package var limit: Double? { Self.limit(of: curvatures) }

  private static func limit(of curvatures: [Double]) -> Double? {
    curvatures.first.flatMap { $0 > 0 && $0.isFinite ? 2 / $0 : nil }
  }

  /// What becomes of the path.
  package var outcome: Outcome {
    guard let first = path.first, let last = path.last else { return .slides }
    if !(last.value <= first.value) || !last.gradient.allSatisfy(\.isFinite) { return .diverges }
    // A coordinate whose derivative changes its sign in most steps.
    let zigzags = first.gradient.indices.contains { i in
      let turns = zip(path, path.dropFirst()).count { $0.gradient[i] * $1.gradient[i] < 0 }
      return turns >= 2 && 2 * turns >= path.count - 1
    }
    return zigzags ? .zigzags : .slides
  }
}
