public import ForwardMode
public import ReverseMode
public import Scalars

// Gradients on a tape of numbers that carry tangents.
//
// For tangents of `Double` the sweep is compiled in this module: it does not depend on the function that is
// differentiated, and compiled again in every module it takes most of the time that second derivatives take to
// build there. The compiled functions are concrete, one for each type: a generic one would be specialised again.

extension Tape {
  /// Runs a scalar function on variables with given values, sweeps back, and hands over the result's
  /// value and the adjoints of the inputs; they are valid within the call.
  @inlinable @inline(__always)
  package func withNestedGradient<Result, E>(
    inputs n: Int, driver: StaticString, seed: (Int) -> T,
    of f: ([Variable<T>]) throws(E) -> Variable<T>,
    _ body: (T, UnsafeBufferPointer<T>) -> Result
  ) throws(E) -> Result {
    try withGradient(
      inputs: n, driver: driver, seed: seed, of: f,
      sweep: { storeNestedGradient(of: $0, into: $1, driver: driver) }, body)
  }

  /// Sweeps back from one result and stores the adjoints of the inputs.
  @inlinable @inline(__always)
  func storeNestedGradient(
    of result: Variable<T>, into gradient: UnsafeMutableBufferPointer<T>, driver: StaticString
  ) {
    // Which type it is, is known when the caller is compiled.
    if T.self == Dual<Double>.self {
      let call = GradientCall<Dual<Double>>(self, result, gradient)
      call.tape.compiledGradient(of: call.result, into: call.gradient, driver: driver)
    } else if T.self == VectorDual<Lanes4<Double>>.self {
      let call = GradientCall<VectorDual<Lanes4<Double>>>(self, result, gradient)
      call.tape.compiledGradient(of: call.result, into: call.gradient, driver: driver)
    } else if T.self == VectorDual<Lanes8<Double>>.self {
      let call = GradientCall<VectorDual<Lanes8<Double>>>(self, result, gradient)
      call.tape.compiledGradient(of: call.result, into: call.gradient, driver: driver)
    } else if T.self == VectorDual<Lanes16<Double>>.self {
      let call = GradientCall<VectorDual<Lanes16<Double>>>(self, result, gradient)
      call.tape.compiledGradient(of: call.result, into: call.gradient, driver: driver)
    } else if T.self == VectorDual<Lanes32<Double>>.self {
      let call = GradientCall<VectorDual<Lanes32<Double>>>(self, result, gradient)
      call.tape.compiledGradient(of: call.result, into: call.gradient, driver: driver)
    } else {
      storeGradient(of: result, into: gradient, driver: driver)
    }
  }
}

/// A tape, a result and the memory for a gradient, as those of a type that they are known to be of.
@frozen
@usableFromInline
struct GradientCall<T: RealScalar> {
  @usableFromInline let tape: Tape<T>
  @usableFromInline let result: Variable<T>
  @usableFromInline let gradient: UnsafeMutableBufferPointer<T>

  @inlinable @inline(__always)
  init<U>(
    _ tape: Tape<U>, _ result: Variable<U>, _ gradient: UnsafeMutableBufferPointer<U>
  ) {
    self.tape = unsafeDowncast(tape, to: Tape<T>.self)
    self.result = unsafeBitCast(result, to: Variable<T>.self)
    self.gradient = unsafeBitCast(gradient, to: UnsafeMutableBufferPointer<T>.self)
  }
}

extension Tape where T == Dual<Double> {
  @usableFromInline
  func compiledGradient(
    of result: Variable<T>, into gradient: UnsafeMutableBufferPointer<T>, driver: StaticString
  ) { storeGradient(of: result, into: gradient, driver: driver) }
}

extension Tape where T == VectorDual<Lanes4<Double>> {
  @usableFromInline
  func compiledGradient(
    of result: Variable<T>, into gradient: UnsafeMutableBufferPointer<T>, driver: StaticString
  ) { storeGradient(of: result, into: gradient, driver: driver) }
}

extension Tape where T == VectorDual<Lanes8<Double>> {
  @usableFromInline
  func compiledGradient(
    of result: Variable<T>, into gradient: UnsafeMutableBufferPointer<T>, driver: StaticString
  ) { storeGradient(of: result, into: gradient, driver: driver) }
}

extension Tape where T == VectorDual<Lanes16<Double>> {
  @usableFromInline
  func compiledGradient(
    of result: Variable<T>, into gradient: UnsafeMutableBufferPointer<T>, driver: StaticString
  ) { storeGradient(of: result, into: gradient, driver: driver) }
}

extension Tape where T == VectorDual<Lanes32<Double>> {
  @usableFromInline
  func compiledGradient(
    of result: Variable<T>, into gradient: UnsafeMutableBufferPointer<T>, driver: StaticString
  ) { storeGradient(of: result, into: gradient, driver: driver) }
}
