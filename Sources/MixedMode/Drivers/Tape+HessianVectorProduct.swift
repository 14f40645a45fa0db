public import ForwardMode
public import ReverseMode
public import Scalars

// The numbers on these tapes are dual numbers, so each adjoint carries its derivative along one
// direction.

extension Tape {
  /// The product of a function's Hessian with a vector, recorded on this tape.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - direction: The vector u, of n coordinates; any other number stops the program.
  ///   - f: The function. It is called once.
  /// - Returns: H u.
  /// - Throws: What `f` throws.
  @inlinable
  public func hessianVectorProduct<S, E>(
    at x: [S], along direction: [S], of f: ([Variable<Dual<S>>]) throws(E) -> Variable<Dual<S>>
  ) throws(E) -> [S] where T == Dual<S> {
    let driver: StaticString = "Tape.hessianVectorProduct(at:along:of:)"
    return try product(at: x, along: direction, on: self, driver: driver, f).product
  }

  /// The product of a function object's Hessian with a vector, recorded on this tape.
  @inlinable
  public func hessianVectorProduct<S, F: ThrowingScalarFunction>(
    at x: [S], along direction: [S], of f: F
  ) throws(F.Failure) -> [S] where T == Dual<S> {
    try hessianVectorProduct(at: x, along: direction) {
      (x: [Variable<Dual<S>>]) throws(F.Failure) in try f(x)
    }
  }

  /// The value, the gradient and the product of the Hessian with a vector, recorded on this tape.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - direction: The vector u, of n coordinates; any other number stops the program.
  ///   - f: The function. It is called once.
  /// - Returns: f(x), the gradient and H u.
  /// - Throws: What `f` throws.
  @inlinable
  public func valueGradientHessianVectorProduct<S, E>(
    at x: [S], along direction: [S], of f: ([Variable<Dual<S>>]) throws(E) -> Variable<Dual<S>>
  ) throws(E) -> (value: S, gradient: [S], product: [S]) where T == Dual<S> {
    let driver: StaticString = "Tape.valueGradientHessianVectorProduct(at:along:of:)"
    return try product(at: x, along: direction, on: self, driver: driver, f)
  }

  /// The value, the gradient and the product of a function object's Hessian with a vector.
  @inlinable
  public func valueGradientHessianVectorProduct<S, F: ThrowingScalarFunction>(
    at x: [S], along direction: [S], of f: F
  ) throws(F.Failure) -> (value: S, gradient: [S], product: [S]) where T == Dual<S> {
    try valueGradientHessianVectorProduct(at: x, along: direction) {
      (x: [Variable<Dual<S>>]) throws(F.Failure) in try f(x)
    }
  }

  /// The value, the gradient and the product of the Hessian with a vector, into arrays of the
  /// caller's.
  ///
  /// In steady state nothing is allocated.
  ///
  /// - Parameters:
  ///   - x: The point, of n coordinates.
  ///   - direction: The vector u, of n coordinates.
  ///   - gradient: Receives the gradient, of n elements.
  ///   - product: Receives H u, of n elements.
  ///   - f: The function. It is called once.
  /// - Returns: f(x).
  /// - Throws: What `f` throws.
  @inlinable
  @discardableResult
  public func hessianVectorProduct<S, E>(
    at x: [S], along direction: [S], gradient: inout [S], product: inout [S],
    of f: ([Variable<Dual<S>>]) throws(E) -> Variable<Dual<S>>
  ) throws(E) -> S where T == Dual<S> {
    let driver: StaticString = "Tape.hessianVectorProduct(at:along:gradient:product:of:)"
    return try storeProduct(
      at: x, along: direction, gradient: &gradient, product: &product, on: self, driver: driver, f)
  }

  /// The value, the gradient and the product of a function object's Hessian with a vector, into
  /// arrays of the caller's.
  @inlinable
  @discardableResult
  public func hessianVectorProduct<S, F: ThrowingScalarFunction>(
    at x: [S], along direction: [S], gradient: inout [S], product: inout [S], of f: F
  ) throws(F.Failure) -> S where T == Dual<S> {
    try hessianVectorProduct(at: x, along: direction, gradient: &gradient, product: &product) {
      (x: [Variable<Dual<S>>]) throws(F.Failure) in try f(x)
    }
  }
}

@inlinable @inline(__always)
func product<T: RealScalar, E>(
  at x: [T], along direction: [T], on tape: Tape<Dual<T>>, driver: StaticString,
  _ f: ([Variable<Dual<T>>]) throws(E) -> Variable<Dual<T>>
) throws(E) -> (value: T, gradient: [T], product: [T]) {
  var gradient = [T](repeating: 0, count: x.count)
  var product = gradient
  let value = try storeProduct(
    at: x, along: direction, gradient: &gradient, product: &product, on: tape, driver: driver, f)
  return (value, gradient, product)
}

/// Checks the shapes and stores the product and the gradient.
@inlinable
func storeProduct<T: RealScalar, E>(
  at x: [T], along direction: [T], gradient: inout [T], product: inout [T],
  on tape: Tape<Dual<T>>, driver: StaticString,
  _ f: ([Variable<Dual<T>>]) throws(E) -> Variable<Dual<T>>
) throws(E) -> T {
  requireCount(direction.count, x.count, of: "the direction", in: driver)
  requireCount(product.count, x.count, of: "the product", in: driver)
  requireCount(gradient.count, x.count, of: "the gradient", in: driver)
  let mark = PerturbationMark.fresh()
  return try tape.withNestedGradient(
    inputs: x.count, driver: driver,
    seed: { i in
      let isFixed = direction[i] == 0 && direction[i].isConstant
      return isFixed ? Dual(x[i]) : Dual(value: x[i], tangent: direction[i], mark: mark)
    }, of: f
  ) { value, adjoints in
    mark.checkResult(value.mark, of: driver)
    gradient.withUnsafeMutableBufferPointer { gradient in
      product.withUnsafeMutableBufferPointer { product in
        for i in adjoints.indices {
          mark.checkResult(adjoints[i].mark, of: driver)
          gradient[i] = adjoints[i].value
          product[i] = adjoints[i].tangent
        }
      }
    }
    return value.value
  }
}
