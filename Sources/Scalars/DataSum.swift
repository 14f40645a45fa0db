/// The term of a sum over data, usable with every number of the library: a misfit, a log density.
///
/// ``DataSum`` makes a function of it.
public protocol DataTerm: ThrowingDataTerm where Failure == Never {
  /// The term of a datum, at parameters `x`.
  func callAsFunction<T: RealScalar>(_ x: [T], _ datum: Datum) -> T
}

/// The term of a sum over data that may fail.
public protocol ThrowingDataTerm {
  /// What there is one term for.
  associatedtype Datum

  /// What the term throws.
  associatedtype Failure: Error

  /// The term of a datum, at parameters `x`.
  func callAsFunction<T: RealScalar>(_ x: [T], _ datum: Datum) throws(Failure) -> T
}

/// The function f(θ) = Σᵢ g(θ, datumᵢ), for every driver that takes a function object.
///
/// ```swift
/// struct Misfit: DataTerm {
///   func callAsFunction<T: RealScalar>(_ p: [T], _ datum: (x: Double, y: Double)) -> T {
///     let r = p[0] + p[1] * T(datum.x) - T(datum.y)
///     return r * r
///   }
/// }
///
/// let loss = DataSum(of: Misfit(), over: [(0.0, 1.0), (1.0, 3.0), (2.0, 4.0)])
/// loss([1.0, 1.0])   // 2
/// ```
///
/// The terms are added as by `summed(over:with:of:)`: the value is that of the plain loop, reverse mode holds
/// a few terms at a time, and a recorded program keeps the loop. A minibatch is the sum over a slice of the
/// data.
public struct DataSum<Term: ThrowingDataTerm, Data: Sequence>: ThrowingScalarFunction
where Data.Element == Term.Datum {
  /// The term g.
  public var term: Term

  /// The data, gone through once for each evaluation.
  public var data: Data

  /// Creates the sum of a term over data.
  ///
  /// - Parameters:
  ///   - term: The term of a datum.
  ///   - data: The data, any sequence that can be gone through repeatedly.
  @inlinable
  public init(of term: Term, over data: Data) {
    self.term = term
    self.data = data
  }

  /// The sum at `x`; 0 for no data.
  ///
  /// - Throws: What the term throws.
  @inlinable
  public func callAsFunction<T: RealScalar>(_ x: [T]) throws(Term.Failure) -> T {
    try summed(over: data, with: x) { (x, datum) throws(Term.Failure) in try term(x, datum) }
  }
}

extension DataSum: ScalarFunction where Term: DataTerm {
  /// The sum at `x`; 0 for no data.
  @inlinable
  public func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    summed(over: data, with: x) { x, datum in term(x, datum) }
  }
}

extension DataSum: Sendable where Term: Sendable, Data: Sendable {}
