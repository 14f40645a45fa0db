// Forward over reverse: the tape's numbers are dual numbers, so each adjoint carries its derivative
// along one direction.

public import ForwardMode
public import ReverseMode
public import Scalars

/// The product of a function's Hessian with a vector, without the Hessian.
///
/// ```swift
/// hessianVectorProduct(at: [2.0, 5.0], along: [1.0, 0.0]) { x in
///   log(x[0]) + x[0] * x[1] - sin(x[1])
/// }   // [−0.25, 1], the first column
/// ```
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - direction: The vector u, of n coordinates; any other number stops the program.
///   - f: The function. It is called once.
/// - Returns: H u.
/// - Complexity: A small multiple of one evaluation of `f`, whatever n is.
@inlinable
public func hessianVectorProduct(
  at x: [Double], along direction: [Double],
  of f: ([Variable<Dual<Double>>]) throws -> Variable<Dual<Double>>
) rethrows -> [Double] {
  try recordedHessianVectorProduct(at: x, along: direction, on: Tape(), of: f).product
}

/// The product of a function's Hessian with a vector, over any scalar.
///
/// - Parameters:
///   - x: The point.
///   - direction: The vector u, with as many coordinates as the point.
///   - f: The function.
/// - Returns: H u.
@inlinable @_disfavoredOverload
public func hessianVectorProduct<T: RealScalar>(
  at x: [T], along direction: [T], of f: ([Variable<Dual<T>>]) throws -> Variable<Dual<T>>
) rethrows -> [T] {
  try recordedHessianVectorProduct(at: x, along: direction, on: Tape(), of: f).product
}

/// The product of a function's Hessian with a vector, on a tape of the caller's.
///
/// - Parameters:
///   - x: The point.
///   - direction: The vector u, with as many coordinates as the point.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: H u.
@inlinable
public func hessianVectorProduct(
  at x: [Double], along direction: [Double], on tape: Tape<Dual<Double>>,
  of f: ([Variable<Dual<Double>>]) throws -> Variable<Dual<Double>>
) rethrows -> [Double] {
  try recordedHessianVectorProduct(at: x, along: direction, on: tape, of: f).product
}

/// The product of a function's Hessian with a vector, over any scalar, on a tape of the caller's.
///
/// - Parameters:
///   - x: The point.
///   - direction: The vector u, with as many coordinates as the point.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: H u.
@inlinable @_disfavoredOverload
public func hessianVectorProduct<T: RealScalar>(
  at x: [T], along direction: [T], on tape: Tape<Dual<T>>,
  of f: ([Variable<Dual<T>>]) throws -> Variable<Dual<T>>
) rethrows -> [T] {
  try recordedHessianVectorProduct(at: x, along: direction, on: tape, of: f).product
}

/// The product of the Hessian of a function that is generic over its numbers with a vector.
///
/// - Parameters:
///   - x: The point.
///   - direction: The vector u, with as many coordinates as the point.
///   - tape: A tape to reuse the memory of, or nil.
///   - f: The function.
/// - Returns: H u.
@inlinable
public func hessianVectorProduct<T: RealScalar>(
  at x: [T], along direction: [T], on tape: Tape<Dual<T>>? = nil, of f: some ScalarFunction
) -> [T] {
  recordedHessianVectorProduct(at: x, along: direction, on: tape ?? Tape()) { f($0) }.product
}

/// The value, the gradient and the product of the Hessian with a vector, from one recording.
///
/// - Parameters:
///   - x: The point.
///   - direction: The vector u, with as many coordinates as the point.
///   - tape: The tape, whose memory is reused. Its earlier recording ends.
///   - f: The function.
/// - Returns: f(x), the gradient and H u.
@inlinable
public func valueGradientHessianVectorProduct<T: RealScalar>(
  at x: [T], along direction: [T], on tape: Tape<Dual<T>>,
  of f: ([Variable<Dual<T>>]) throws -> Variable<Dual<T>>
) rethrows -> (value: T, gradient: [T], product: [T]) {
  try recordedHessianVectorProduct(at: x, along: direction, on: tape, of: f)
}

/// The value, the gradient and the product of the Hessian of a function that is generic over its
/// numbers with a vector, from one recording.
///
/// - Parameters:
///   - x: The point.
///   - direction: The vector u, with as many coordinates as the point.
///   - tape: A tape to reuse the memory of, or nil.
///   - f: The function.
/// - Returns: f(x), the gradient and H u.
@inlinable
public func valueGradientHessianVectorProduct<T: RealScalar>(
  at x: [T], along direction: [T], on tape: Tape<Dual<T>>? = nil, of f: some ScalarFunction
) -> (value: T, gradient: [T], product: [T]) {
  recordedHessianVectorProduct(at: x, along: direction, on: tape ?? Tape()) { f($0) }
}

@inlinable @inline(__always)
func recordedHessianVectorProduct<T: RealScalar>(
  at x: [T], along direction: [T], on tape: Tape<Dual<T>>,
  of f: ([Variable<Dual<T>>]) throws -> Variable<Dual<T>>
) rethrows -> (value: T, gradient: [T], product: [T]) {
  var gradient = [T](repeating: 0, count: x.count)
  var product = gradient
  let value = try storeProduct(
    at: x, along: direction, into: &product, gradient: &gradient, on: tape,
    driver: "hessianVectorProduct(at:along:of:)", of: f)
  return (value, gradient, product)
}

/// The product of a function's Hessian with a vector, into arrays of the caller's.
///
/// In steady state, on a kept tape, nothing is allocated.
///
/// - Parameters:
///   - x: The point, of n coordinates.
///   - direction: The vector u, of n coordinates.
///   - product: Receives H u, of n elements.
///   - gradient: Receives the gradient, of n elements.
///   - tape: The tape. Its earlier recording ends, and this one with the call.
///   - f: The function.
/// - Returns: f(x).
@inlinable
@discardableResult
public func hessianVectorProduct<T: RealScalar>(
  at x: [T], along direction: [T], into product: inout [T], gradient: inout [T],
  on tape: Tape<Dual<T>>, of f: ([Variable<Dual<T>>]) throws -> Variable<Dual<T>>
) rethrows -> T {
  try storeProduct(
    at: x, along: direction, into: &product, gradient: &gradient, on: tape,
    driver: "hessianVectorProduct(at:along:into:gradient:on:of:)", of: f)
}

/// Checks the shapes and stores the product and the gradient.
@inlinable
func storeProduct<T: RealScalar>(
  at x: [T], along direction: [T], into product: inout [T], gradient: inout [T],
  on tape: Tape<Dual<T>>, driver: StaticString,
  of f: ([Variable<Dual<T>>]) throws -> Variable<Dual<T>>
) rethrows -> T {
  requireCount(direction.count, x.count, of: "the direction", in: driver)
  requireCount(product.count, x.count, of: "the product", in: driver)
  requireCount(gradient.count, x.count, of: "the gradient", in: driver)
  let mark = PerturbationMark.fresh()
  return try tape.withGradient(
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

/// The product of the Hessian of a function that is generic over its numbers with a vector, into
/// arrays of the caller's.
///
/// - Parameters:
///   - x: The point.
///   - direction: The vector u, with as many coordinates as the point.
///   - product: Receives H u.
///   - gradient: Receives the gradient.
///   - tape: The tape. Its earlier recording ends, and this one with the call.
///   - f: The function.
/// - Returns: f(x).
@inlinable
@discardableResult
public func hessianVectorProduct<T: RealScalar>(
  at x: [T], along direction: [T], into product: inout [T], gradient: inout [T],
  on tape: Tape<Dual<T>>, of f: some ScalarFunction
) -> T {
  hessianVectorProduct(at: x, along: direction, into: &product, gradient: &gradient, on: tape) {
    f($0)
  }
}
