public import Scalars

/// The determinant as one step of a tape: Ā = d̄ d A⁻ᵀ, or the cofactors of a singular matrix.
@frozen
@usableFromInline
package struct Determinant<Factors: PlainFactors>: ArrayPrimitive {
  @usableFromInline let factors: Factors

  /// Whether only the matrix's symmetric part counts.
  @usableFromInline let isSymmetric: Bool

  @inlinable
  package init(_ factors: Factors, isSymmetric: Bool = false) {
    (self.factors, self.isSymmetric) = (factors, isSymmetric)
  }

  @inlinable
  package var name: String { "determinant" }

  @inlinable
  package func value<T: RealScalar>(at x: [T]) -> [T] {
    let a = isSymmetric ? symmetricPart(x, factors.size) : x
    let plain: T = constant(factors.determinantValue)
    let order = derivativeOrder(a)
    if order == 0 { return [plain] }
    if !factors.isFinite { return [Elimination<T>(a, size: factors.size).determinant] }
    if order == 1, !factors.isSingular { return [plain + plain * traceBeyondPlain(a, factors)] }
    // Near a singular matrix the logarithm's higher derivatives would be large and cancel.
    let result = eliminatedDeterminant(a, factors.size)
    return [plain + (result - T(plain: result.plain))]
  }

  @inlinable
  package func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
    let n = factors.size
    let a = isSymmetric ? symmetricPart(x, n) : x
    if factors.isSingular || factors.isDoubtful && derivativeOrder(a) > 0 {
      return cofactors(a, n).map { cotangent[0] * $0 }
    }
    let inverse = correctedSolution(
      a, factors, Matrix<T>.identity(n).elements, columns: n, isTransposed: true)
    let weight = cotangent[0] * y[0]
    return inverse.map { weight * $0 }
  }
}

/// The logarithm of the determinant's magnitude as one step of a tape: Ā = l̄ A⁻ᵀ.
@frozen
@usableFromInline
package struct LogDeterminant<Factors: PlainFactors>: ArrayPrimitive {
  @usableFromInline let factors: Factors

  /// Whether only the matrix's symmetric part counts.
  @usableFromInline let isSymmetric: Bool

  @inlinable
  package init(_ factors: Factors, isSymmetric: Bool = false) {
    (self.factors, self.isSymmetric) = (factors, isSymmetric)
  }

  @inlinable
  package var name: String { "logDeterminant" }

  @inlinable
  package func value<T: RealScalar>(at x: [T]) -> [T] {
    let a = isSymmetric ? symmetricPart(x, factors.size) : x
    if derivativeOrder(a) == 0 { return [constant(factors.logDeterminantValue)] }
    if factors.isSingular || !factors.isFinite {
      return [log(Determinant(factors).value(at: a)[0].magnitude)]
    }
    return [constant(factors.logDeterminantValue) + logDeterminantBeyondPlain(a, factors)]
  }

  @inlinable
  package func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
    let n = factors.size
    let a = isSymmetric ? symmetricPart(x, n) : x
    if factors.isSingular {
      let determinant = eliminatedDeterminant(a, n)
      return cofactors(a, n).map { cotangent[0] * $0 / determinant }
    }
    let inverse = correctedSolution(
      a, factors, Matrix<T>.identity(n).elements, columns: n, isTransposed: true)
    return inverse.map { cotangent[0] * $0 }
  }
}

/// What log |det (A₀ + N)| has beyond its plain value.
///
/// It is the trace of log (I + M) with M = A₀⁻¹ N, whose series ends at the order that N carries.
@inlinable
func logDeterminantBeyondPlain<T: RealScalar, F: PlainFactors>(_ a: [T], _ factors: F) -> T {
  let (n, order) = (factors.size, derivativeOrder(a))
  if order == 1 { return traceBeyondPlain(a, factors) }
  let m = Matrix(
    rows: n, columns: n, elements: factors.solution(withoutPlainValues(a), columns: n))
  var power = m
  var sum = m.trace
  for j in stride(from: 2, through: order, by: 1) {
    if j > 2 { power = power * m }
    let trace = dot(power.elements, m.transposed.elements)
    sum += (j % 2 == 0 ? -trace : trace) / T(Double(j))
  }
  return sum
}

/// The trace of A₀⁻¹ N: a linear combination of the elements of A₀ + N, without its plain value.
@inlinable
func traceBeyondPlain<T: RealScalar, F: PlainFactors>(_ a: [T], _ factors: F) -> T {
  let n = factors.size
  let inverse: [T.Plain] = factors.transposedSolution(
    Matrix<T.Plain>.identity(n).elements, columns: n)
  let trace = a.withUnsafeBufferPointer { a in
    inverse.withUnsafeBufferPointer { inverse in
      guard let a = a.baseAddress, let inverse = inverse.baseAddress else { return T(0.0) }
      return combination(of: a, inverse, n * n)
    }
  }
  return trace - T(plain: trace.plain)
}
