import Calculations
package import Expressions
import Fluxion

/// Functions between the layers of a network: what they do to gradients.
package struct Activations {
  /// One of them.
  package struct Activation: Sendable {
    /// What it was called.
    package let name: String

    /// The function, of one variable.
    package let function: Expression

    /// The value, and the derivatives up to an order.
    package func derivatives(at x: Double, order: Int = 1) -> [Double] {
      function.derivatives(at: x, order: order).values
    }

    /// The difference quotients at 0: to the left, to the right and to both sides.
    package var quotients: (left: Double, right: Double, central: Double) {
      let h = Activations.step
      let (before, here, after) = (function([-h]), function([0]), function([h]))
      return ((here - before) / h, (after - here) / h, (after - before) / (2 * h))
    }

    /// Whether the quotients from the left and from the right disagree, where the function neither jumps nor has a pole.
    package var hasCorner: Bool {
      let (left, right, _) = quotients
      // Across a jump a quotient is the jump divided by the step.
      let steep = 1e-3 / Activations.step
      return max(left.magnitude, right.magnitude) < steep
        && (left - right).magnitude > 1e-3 * max(1, left.magnitude, right.magnitude)
    }

    /// The largest slope in size from −8 to 8, and where it is.
    package var steepest: (slope: Double, place: Double) {
      var found = (slope: 0.0, place: 0.0)
      for i in -1600...1600 {
        let x = Double(i) / 200
        let slope = derivatives(at: x)[1]
        if slope.magnitude > found.slope.magnitude
          || (slope.magnitude == found.slope.magnitude && x.magnitude < found.place.magnitude)
        {
          found = (slope, x)
        }
      }
      return found
    }

    /// The slope through so many layers with one weight, which is the product of weights and slopes.
    package func slope(through layers: Int, weight: Double = 1, from x: Double) -> Double {
      var (value, product) = (x, 1.0)
      for _ in 0..<layers {
        let found = derivatives(at: weight * value)
        (value, product) = (found[0], product * weight * found[1])
      }
      return product
    }

    /// The eigenvalues of the Hessian of w₂ a(w₁ x) with respect to both weights, the largest first.
    package func curvatures(w1: Double, w2: Double, x: Double) -> [Double] {
      let found = derivatives(at: w1 * x, order: 2)
      let mixed = found[1] * x
      return eigenvalues(of: [[w2 * found[2] * x * x, mixed], [mixed, 0]])
    }
  }

  /// The step of the difference quotients, a power of two: quotients of lines have no rounding.
  package static let step = 0x1p-20

  /// The numbers of layers in tables.
  package static let depths = [1, 2, 5, 10, 20]

  /// What the first of the layers in tables is given.
  package static let start = 0.5

  /// The most functions.
  package static let most = 6

  /// The functions that are usual.
  package static let usual = ["sigmoid", "tanh", "relu", "softplus"]

  /// The functions.
  package let all: [Activation]

  /// Reads functions.
  ///
  /// - Parameter names: The names of functions that the notation has, or expressions in one variable.
  /// - Throws: What is wrong with one; that it has not one variable is an error of ``NotOneVariable``.
  package init(of names: [String]) throws {
    all = try names.map { name in
      let isName = Self.functions.contains(name)
      let function = try Expression(isName ? "\(name)(x)" : name)
      if function.variables.count != 1 {
        throw NotOneVariable(source: name, variables: function.variables)
      }
      return Activation(name: name, function: function)
    }
  }

  /// An expression that is no function of one variable.
  package struct NotOneVariable: Error {
    /// The expression.
    package let source: String

    /// Its variables.
    package let variables: [String]
  }

  /// The functions of one number that the notation has.
  package static let functions = Set(Expression.functionGroups.joined())
}
