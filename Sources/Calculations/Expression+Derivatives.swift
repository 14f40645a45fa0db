package import Expressions
package import Fluxion

// Functions that were read from text are run by a generic interpreter, which is specialised for
// every kind of number. That takes the compiler most of the time that it spends on the command
// line. It happens here, so that changing a command or a lesson does not do it again: hence no
// function below may be inlined elsewhere.

/// How a derivative is to be computed.
package enum Method: Sendable {
  /// Tangents, so many at a time.
  case forward(LaneWidth)
  /// Adjoints.
  case reverse
}

/// What it took to compute derivatives: counted, since what is not a number is tried again.
package struct Effort: Sendable {
  /// How often the function was evaluated.
  package let evaluations: Int

  /// The sweeps back over the recording, if there was one.
  package let sweeps: Int
}

extension Expression {
  /// The value and the derivatives up to an order, and how often the function was evaluated.
  @inline(never)
  package func derivatives(
    at x: Double, order: Int
  ) -> (values: [Double], evaluations: Int) {
    if order == 1 {
      let (value, slope) = valueWithDerivative(at: x) { self([$0]) }
      return ([value, slope], 1)
    }
    var evaluations = 0
    let values = Fluxion.derivatives(at: x, order: order) { x in
      evaluations += 1
      return self([x])
    }
    return (values, evaluations)
  }

  /// The value and a mixed partial derivative, and how often the function was evaluated.
  @inline(never)
  package func mixedDerivative(
    at x: [Double], orders: [Int]
  ) -> (value: Double, derivative: Double, evaluations: Int) {
    var evaluations = 0
    let derivative = Forward.mixedDerivative(at: x, orders: orders) {
      (x: [TaylorSeries<Double>]) in
      evaluations += 1
      return self(x)
    }
    return (self(x), derivative, evaluations)
  }

  /// The value and the gradient, and what they took.
  @inline(never)
  package func valueWithGradient(
    at x: [Double], by method: Method
  ) -> (value: Double, gradient: [Double], effort: Effort) {
    let calls = CallCount()
    let f = CountedCalls(self, calls)
    let tape = Tape<Double>()
    var (value, gradient) =
      switch method {
      case .forward(let lanes): Forward.valueWithGradient(at: x, lanes: lanes, of: f)
      case .reverse: tape.valueWithGradient(at: x, of: f)
      }
    for i in unusedVariables { gradient[i] = 0 }
    return (value, gradient, Effort(evaluations: calls.count, sweeps: tape.sweeps))
  }

  /// The value, the gradient and the Hessian: forward over reverse mode, or on hyper-dual numbers.
  @inline(never)
  package func valueGradientHessian(
    at x: [Double], isMixed: Bool
  ) -> (value: Double, gradient: [Double], hessian: Matrix<Double>) {
    var (value, gradient, hessian) =
      isMixed
      // One number of lanes: each further one that a driver may choose is a tape of its own to compile.
      ? Mixed.valueGradientHessian(at: x) {
        (x: [Variable<VectorDual<Double.DefaultLanes>>]) in self(x)
      }
      : Forward.valueGradientHessian(at: x, of: self)
    for i in unusedVariables {
      gradient[i] = 0
      for j in x.indices { (hessian[i, j], hessian[j, i]) = (0, 0) }
    }
    return (value, gradient, hessian)
  }

  /// The variables that do not appear in the text.
  ///
  /// Their derivatives are 0 even where there is no value, and those of the others are not numbers.
  var unusedVariables: [Int] {
    variables.indices.filter { position(ofVariable: variables[$0]) == nil }
  }
}
