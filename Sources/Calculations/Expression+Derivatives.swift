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

  /// The value and the gradient.
  @inline(never)
  package func valueWithGradient(
    at x: [Double], by method: Method
  ) -> (value: Double, gradient: [Double]) {
    switch method {
    case .forward(let lanes): Forward.valueWithGradient(at: x, lanes: lanes, of: self)
    case .reverse: Reverse.valueWithGradient(at: x, of: self)
    }
  }

  /// The value, the gradient and the Hessian: forward over reverse mode, or on hyper-dual numbers.
  @inline(never)
  package func valueGradientHessian(
    at x: [Double], isMixed: Bool
  ) -> (value: Double, gradient: [Double], hessian: Matrix<Double>) {
    if !isMixed { return Forward.valueGradientHessian(at: x, of: self) }
    // One number of lanes: each further one that a driver may choose is a tape of its own to compile.
    return Mixed.valueGradientHessian(at: x) {
      (x: [Variable<VectorDual<Double.DefaultLanes>>]) in self(x)
    }
  }
}
