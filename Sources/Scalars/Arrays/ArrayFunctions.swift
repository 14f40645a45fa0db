// Functions of whole arrays. All form their sums in the order of `accumulated`.

/// The sum of the elements; 0 for no elements.
@inlinable @inline(__always)
public func sum<T: RealScalar>(_ x: some Collection<T>) -> T {
  withBuffer(of: x) { T.sum(of: $0) }
}

/// The sum of terms, each of which is computed from its number.
///
/// It is formed in the order of `sum(_:)`, which is not that of a loop with `+=`: last digits may differ. A
/// recorded program whose terms are alike keeps the loop, in what it runs and in what it prints. A tape
/// records all terms; ``summed(over:with:of:)`` spares it that.
///
/// ```swift
/// func rosenbrock<T: RealScalar>(_ x: [T]) -> T {
///   sum(over: 0..<x.count - 1) { i in
///     let a = x[i + 1] - x[i] * x[i]
///     let b = 1 - x[i]
///     return 100 * a * a + b * b
///   }
/// }
/// ```
///
/// - Parameters:
///   - indices: The numbers of the terms.
///   - term: The term of a number.
/// - Returns: The sum; 0 for no terms.
@inlinable @inline(__always)
public func sum<T: RealScalar>(over indices: Range<Int>, of term: (Int) -> T) -> T {
  T.sum(over: indices, of: term)
}

/// The sum of terms over data, Σᵢ g(θ, datumᵢ): a loss, a likelihood, a mean over samples.
///
/// The value is that of the plain loop, `total += term(parameters, datum)` from 0, on every number. What
/// differs is what is kept. Reverse mode records a few terms at a time, sweeps back over them at once and
/// uses their memory again, so that its tape holds one term however many data there are, in the
/// processor's cache. A recorded program keeps the loop.
///
/// ```swift
/// func misfit<T: RealScalar>(_ p: [T]) -> T {
///   let data = [(0.0, 9.0), (0.5, 5.5), (1.0, 3.3)]
///   let rate = exp(p[1])
///   return summed(over: data, with: [p[0], rate]) { q, datum in
///     let r = q[0] * exp(-q[1] * T(datum.0)) - T(datum.1)
///     return r * r
///   }
/// }
/// ```
///
/// Hand over what the terms depend on as parameters: whatever is computed before the sum, and not for each
/// datum again, may be among them. A variable that a term takes from outside instead has its derivative
/// too, and takes more time. What a term computes must not be kept for a later one, or for after the sum:
/// there it may stop the program.
///
/// - Parameters:
///   - data: The data, any sequence: an array, a slice of it for a minibatch, a range of numbers.
///   - parameters: The numbers that the terms depend on.
///   - term: The term of a datum, from the parameters and the datum.
/// - Returns: The sum; 0 for no data.
/// - Throws: What `term` throws.
@inlinable @inline(__always)
public func summed<T: RealScalar, Data: Sequence, E>(
  over data: Data, with parameters: [T],
  of term: (_ parameters: [T], _ datum: Data.Element) throws(E) -> T
) throws(E) -> T {
  try T.summed(over: data, with: parameters, of: term)
}

/// The inner product Σ xᵢ yᵢ.
///
/// - Parameters:
///   - x: The first array.
///   - y: The second array, of the same length; a different length stops the program.
/// - Returns: The sum of the products.
@inlinable @inline(__always)
public func dot<T: RealScalar>(_ x: some Collection<T>, _ y: some Collection<T>) -> T {
  withBuffers(of: x, y) { T.dot($0, $1) }
}

/// The inner product Σ aᵢ xᵢ with constants.
///
/// - Parameters:
///   - a: The constants.
///   - x: The array, of the same length; a different length stops the program.
/// - Returns: The sum of the products.
@inlinable @inline(__always) @_disfavoredOverload
public func dot<T: RealScalar>(_ a: some Collection<Double>, _ x: some Collection<T>) -> T {
  withBuffers(of: a, x) { T.dot(constant: $0, $1) }
}

/// The inner product Σ xᵢ aᵢ with constants.
///
/// - Parameters:
///   - x: The array.
///   - a: The constants, as many; a different length stops the program.
/// - Returns: The sum of the products.
@inlinable @inline(__always) @_disfavoredOverload
public func dot<T: RealScalar>(_ x: some Collection<T>, _ a: some Collection<Double>) -> T {
  withBuffers(of: x, a) { T.dot(constant: $1, $0) }
}

/// The Euclidean norm √(Σ xᵢ²), without overflow or underflow on the way.
///
/// The norm has no derivative at the origin: there the tangent is NaN.
@inlinable @inline(__always)
public func norm<T: RealScalar>(_ x: some Collection<T>) -> T {
  withBuffer(of: x) { T.apply(Rules.Norm(), to: $0) }
}

/// The Euclidean norm √(Σ xᵢ²), with a choice of its slope at the origin.
///
/// ```swift
/// func length<T: RealScalar>(_ x: [T]) -> T { norm(x, atZero: .subgradient) }
/// gradient(at: [0.0, 0.0]) { x in length(x) }   // [0, 0]; norm(x) has NaN
/// ```
///
/// - Parameters:
///   - x: The numbers.
///   - slope: What the derivatives are where all numbers are zero. Elsewhere it does not matter.
/// - Returns: The norm, with the bits of ``norm(_:)``.
@inlinable
public func norm<T: RealScalar>(_ x: some Collection<T>, atZero slope: SlopeAtZero) -> T {
  if slope == .undefined { return norm(x) }
  let size = sum(x.map { $0.detached.magnitude })
  return choose(size, .equal, 0, then: 0, else: norm(x))
}

/// What the slope of a distance is where the distance is zero, a kink with slopes in all directions.
@frozen
public enum SlopeAtZero: Sendable {
  /// None: NaN, as x / √(Σ xᵢ²) has it in IEEE arithmetic.
  case undefined

  /// Zero, the subgradient of least length, with which the distance counts as constant there.
  case subgradient
}

/// The logarithm of the sum of exponentials, log Σ exp xᵢ, without overflow.
///
/// Its gradient is ``softmax(_:)``. For no elements it is −∞, the logarithm of an empty sum.
@inlinable @inline(__always)
public func logSumExp<T: RealScalar>(_ x: some Collection<T>) -> T {
  withBuffer(of: x) { T.apply(Rules.LogSumExp(), to: $0) }
}

/// The cross-entropy of softmax probabilities with the true class, log Σ exp zⱼ − zₖ.
///
/// - Parameters:
///   - logits: The numbers z, one for each class.
///   - label: The true class k; one that does not exist stops the program.
/// - Returns: −log of the probability that softmax gives the class.
@inlinable @inline(__always)
public func softmaxCrossEntropy<T: RealScalar>(
  _ logits: some Collection<T>, label: Int
) -> T {
  withBuffer(of: logits) { T.apply(Rules.SoftmaxCrossEntropy(label: label), to: $0) }
}

/// A function of one argument at each element.
///
/// - Parameters:
///   - rule: The function, for example `Rules.Tanh()`.
///   - x: The arguments.
/// - Returns: The values. A tape records none of it: each has its argument's parent.
@inlinable
public func elementwise<T: RealScalar>(
  _ rule: some UnaryRule, _ x: some Collection<T>
) -> [T] {
  x.map { T.apply(rule, to: $0) }
}

/// Hands over a collection's elements in contiguous memory, copied only if they are not there yet.
@inlinable @inline(__always)
func withBuffer<Element, Result>(
  of x: some Collection<Element>, _ body: (UnsafeBufferPointer<Element>) -> Result
) -> Result {
  if let result = x.withContiguousStorageIfAvailable(body) { return result }
  return Array(x).withUnsafeBufferPointer(body)
}

/// Hands over two collections' elements, of which there must be as many.
@inlinable @inline(__always)
func withBuffers<First, Second, Result>(
  of x: some Collection<First>, _ y: some Collection<Second>,
  _ body: (UnsafeBufferPointer<First>, UnsafeBufferPointer<Second>) -> Result
) -> Result {
  withBuffer(of: x) { x in
    withBuffer(of: y) { y in
      requireOneLength(x.count, y.count)
      return body(x, y)
    }
  }
}

@inlinable @inline(__always)
func requireOneLength(_ x: Int, _ y: Int) {
  if x != y { stopForLengths(x, y) }
}

@inline(never)
@usableFromInline
func stopForLengths(_ x: Int, _ y: Int) -> Never {
  fail("dot(x, y): x has \(counted(x, "element")) and y has \(y); they must be as many.")
}
