// The logarithm of a sum of exponentials, and the loss made of it.
//
// Both are computed relative to the largest argument xₖ: log Σ exp xᵢ = xₖ + log(1 + Σ exp(xᵢ − xₖ)) with the
// sum over the others. Nothing overflows, and where one exponential outweighs the others what they add
// keeps its digits.

extension Rules {
  /// log Σ exp xᵢ, with partials exp xᵢ / Σ exp xⱼ.
  @frozen
  public struct LogSumExp: ReductionRule {
    /// Creates the rule.
    @inlinable @inline(__always)
    public init() {}

    /// The function's name as a user types it.
    public var name: String { "logSumExp" }

    /// A partial derivative as it is written on paper.
    public var partialNotation: String? { "exp(x - v)" }

    /// The function's value.
    @inlinable
    public func value<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T {
      guard let k = largestIndex(x) else { return T(-Double.infinity) }
      let largest = x[k].plain
      if largest.isInfinite { return isAlone(k, in: x) ? x[k] : directValue(of: x, offset: 0) }
      if carriesDerivatives(x), !outweighs(k, in: x) {
        // Each slope is a share of the sum; taken from 1, the leader's would have lost its digits.
        return moved(
          directValue(of: x, offset: T(plain: largest)), to: withPlain(x) { value(of: $0) })
      }
      return x[k] + log1p(others(than: k, in: x))
    }

    /// The logarithm of the sum as written.
    @inlinable
    func directValue<T: RealScalar>(of x: UnsafeBufferPointer<T>, offset: T) -> T {
      log(accumulated(x.count) { exp(x[$0] - offset) }) + offset
    }

    /// The exponentials of all arguments but one, in units of that one's, together.
    @inlinable
    func others<T: RealScalar>(than k: Int, in x: UnsafeBufferPointer<T>) -> T {
      accumulated(x.count) { $0 == k ? 0 : exp(x[$0] - x[k]) }
    }

    /// Whether the exponential of the largest argument is no less than all others together.
    ///
    /// Its slope is next to 1 then, and the complement, which the curvature is made of, would be what is
    /// left of a difference.
    @inlinable
    func outweighs<T: RealScalar>(_ k: Int, in x: UnsafeBufferPointer<T>) -> Bool {
      !(withPlain(x) { others(than: k, in: $0) } > 1)
    }

    /// The function's value and its partial derivatives.
    @inlinable
    public func valueWithPartials<T: RealScalar>(
      of x: UnsafeBufferPointer<T>, into partials: UnsafeMutableBufferPointer<T>
    ) -> T {
      guard let k = largestIndex(x) else { return T(-Double.infinity) }
      if x[k].plain.isInfinite {
        storeSharesFarOut(k, of: x, into: partials)
        return value(of: x)
      }
      let offset = T(plain: x[k].plain)
      for i in x.indices { partials[i] = exp(x[i] - offset) }
      let others = accumulated(x.count) { $0 == k ? 0 : partials[$0] }
      let total = T.sum(of: UnsafeBufferPointer(partials))
      for i in x.indices { partials[i] /= total }
      if !carriesDerivatives(x) { return x[k] + log1p(others) }
      if !(others.plain > 1) {
        let slope = 1 / (1 + self.others(than: k, in: x))
        partials[k] = moved(slope, to: partials[k].plain)
      }
      return value(of: x)
    }

    /// The shares, exp xᵢ / Σ exp xⱼ.
    public func partials<T: RealScalar>(of x: UnsafeBufferPointer<T>, value: T) -> [T]? {
      let offset = largest(of: x)
      let terms = x.map { exp($0 - offset) }
      return zip(terms, sumsOfOthers(terms)).map { T.apply(Share(), to: $0, $1) }
    }

    /// The shares beside infinities: all of it for one that is +∞, or for a single argument; NaN where
    /// several compete.
    @inlinable @inline(never)
    func storeSharesFarOut<T: RealScalar>(
      _ k: Int, of x: UnsafeBufferPointer<T>, into shares: UnsafeMutableBufferPointer<T>
    ) {
      let share = T(plain: isAlone(k, in: x) ? 1 : .nan)
      for i in x.indices { shares[i] = x[i].plain == x[k].plain ? share : 0 }
    }

    /// Whether no other argument has the largest one's value.
    @inlinable
    func isAlone<T: RealScalar>(_ k: Int, in x: UnsafeBufferPointer<T>) -> Bool {
      x.indices.allSatisfy { $0 == k || x[$0].plain != x[k].plain }
    }
  }

  /// log Σ exp zⱼ − zₖ, with partials softmax(z) less 1 at k.
  ///
  /// Both keep their digits where class k is all but certain, and value and partials tiny: the value is
  /// log(1 + Σ exp(zⱼ − zₖ)) over the other classes then, and 1 is not taken off the partial but the
  /// others' sum.
  @frozen
  public struct SoftmaxCrossEntropy: ReductionRule {
    /// The true class k.
    public let label: Int

    /// Creates the rule for a true class; one that the logits do not have stops the program.
    @inlinable @inline(__always)
    public init(label: Int) { self.label = label }

    /// The function's name as a user types it.
    public var name: String { "softmaxCrossEntropy" }

    /// The function's value.
    @inlinable
    public func value<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T {
      if label < 0 || label >= x.count { stopForLabel(label, count: x.count) }
      guard let k = largestIndex(x) else { return T(-Double.infinity) }
      if x[k].plain.isInfinite && LogSumExp().isAlone(k, in: x) {
        return k == label ? 0 : x[k] - x[label]
      }
      if carriesDerivatives(x), k != label, LogSumExp().outweighs(k, in: x) {
        let plain = withPlain(x) { value(of: $0) }
        return moved(x[k] - x[label] + log1p(LogSumExp().others(than: k, in: x)), to: plain)
      }
      let offset = T(plain: x[k].plain.isInfinite ? 0 : x[k].plain)
      let others = accumulated(x.count) { $0 == label ? 0 : exp(x[$0] - offset) }
      return value(of: x, offset: offset, others: others)
    }

    /// The shares, less 1 for class k: what the others have.
    public func partials<T: RealScalar>(of x: UnsafeBufferPointer<T>, value: T) -> [T]? {
      let offset = largest(of: x)
      let terms = x.map { exp($0 - offset) }
      return zip(terms, sumsOfOthers(terms)).enumerated().map { i, pair in
        i == label ? -T.apply(Share(), to: pair.1, pair.0) : T.apply(Share(), to: pair.0, pair.1)
      }
    }

    /// The value, given Σ exp(zⱼ − offset) over the other classes.
    @inlinable @inline(__always)
    func value<T: RealScalar>(of x: UnsafeBufferPointer<T>, offset: T, others: T) -> T {
      if x[label].plain == offset.plain { return log1p(others / exp(x[label] - offset)) }
      return log(others + exp(x[label] - offset)) + (offset - x[label])
    }

    /// The function's value and its partial derivatives.
    @inlinable
    public func valueWithPartials<T: RealScalar>(
      of x: UnsafeBufferPointer<T>, into partials: UnsafeMutableBufferPointer<T>
    ) -> T {
      if label < 0 || label >= x.count { stopForLabel(label, count: x.count) }
      guard let k = largestIndex(x) else { return T(-Double.infinity) }
      if x[k].plain.isInfinite {
        LogSumExp().storeSharesFarOut(k, of: x, into: partials)
        partials[label] -= 1
        return value(of: x)
      }
      let offset = T(plain: x[k].plain)
      for i in x.indices { partials[i] = i == label ? 0 : exp(x[i] - offset) }
      let others = T.sum(of: UnsafeBufferPointer(partials))
      let total = others + exp(x[label] - offset)
      for i in x.indices { partials[i] /= total }
      partials[label] = -others / total
      if carriesDerivatives(x), k != label, LogSumExp().outweighs(k, in: x) {
        let others = LogSumExp().others(than: k, in: x)
        partials[k] = moved(1 / (1 + others), to: partials[k].plain)
        // The true class beside all others: where k is all but certain, what changes is small.
        let share = exp(x[label] - x[k])
        let slope = -1 / (1 + share / (1 + (others - share)))
        partials[label] = moved(slope, to: partials[label].plain)
        return value(of: x)
      }
      return value(of: x, offset: offset, others: others)
    }
  }
}

/// What one positive number is of itself and another together, x / (x + y).
///
/// A rule by itself, for the slope of the quotient as written would be what is left of 1 − x / (x + y)
/// where x outweighs y.
struct Share: BinaryRule {
  var name: String { "share" }

  func value<P: FloatingPointScalar>(_ x: P, _ y: P) -> P { x / (x + y) }

  /// ∂/∂x = y / (x + y)².
  func firstPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T {
    T.apply(self, to: y, x) / (x + y)
  }

  /// ∂/∂y = −x / (x + y)².
  func secondPartial<T: RealScalar>(at x: T, _ y: T, value: T) -> T { -value / (x + y) }
}

/// For each number the sum of all others, none of them a difference.
func sumsOfOthers<T: RealScalar>(_ terms: [T]) -> [T] {
  var sums = terms
  var before = T(0.0)
  for i in terms.indices {
    sums[i] = before
    before += terms[i]
  }
  var after = T(0.0)
  for i in terms.indices.reversed() {
    sums[i] += after
    after += terms[i]
  }
  return sums
}

/// The largest value, found without a case distinction, and without a derivative.
@inlinable
package func largest<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> T {
  guard let first = x.first else { return T(-Double.infinity) }
  return x.dropFirst().reduce(first) { max($0, $1) }.detached
}

/// The index of the largest value, or of a NaN if there is one; nil for no elements.
@inlinable
func largestIndex<T: RealScalar>(_ x: UnsafeBufferPointer<T>) -> Int? {
  var largest = 0
  for i in x.indices {
    let value = x[i].plain
    if value.isNaN { return i }
    if value > x[largest].plain { largest = i }
  }
  return x.isEmpty ? nil : largest
}

/// The normalised exponentials exp xᵢ / Σ exp xⱼ, which are positive and add up to 1.
///
/// Beside a single +∞ all others are 0, and it is 1; several of them make NaN.
@inlinable
public func softmax<T: RealScalar>(_ x: some Collection<T>) -> [T] {
  withBuffer(of: x) { T.softmax(of: $0) }
}

/// The normalised exponentials by arithmetic on the numbers themselves.
@inlinable
func shares<T: RealScalar>(of x: UnsafeBufferPointer<T>) -> [T] {
  guard let k = largestIndex(x) else { return [] }
  if x[k].plain.isInfinite {
    var shares = Array(repeating: T(0.0), count: x.count)
    shares.withUnsafeMutableBufferPointer { shares in
      Rules.LogSumExp().storeSharesFarOut(k, of: x, into: shares)
    }
    return shares
  }
  return shares(of: x, offset: T(plain: x[k].plain))
}

/// The normalised exponentials, given a number that they are taken relative to.
@inlinable
package func shares<T: RealScalar>(of x: UnsafeBufferPointer<T>, offset: T) -> [T] {
  var result: [T] = []
  result.reserveCapacity(x.count)
  for element in x { result.append(exp(element - offset)) }
  let total = sum(result)
  for i in result.indices { result[i] /= total }
  return result
}

@inline(never)
@usableFromInline
func stopForLabel(_ label: Int, count: Int) -> Never {
  fail(
    "softmaxCrossEntropy(_:label:): there is no class \(label) among \(counted(count, "logit")).")
}
