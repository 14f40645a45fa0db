public import Scalars

/// A linear system whose matrix is factored by the step of the tape that solves it.
///
/// A tape copies the values of a primitive's operands out of its variables, which are four times as long. To
/// factor that copy spares another walk over the variables.
@usableFromInline
final class SystemToFactor<Plain: FloatingPointScalar>: ArrayPrimitive {
  @usableFromInline let size: Int

  /// The number of right-hand sides.
  @usableFromInline let columns: Int

  // Set in the call of `value(at:)`, before anybody else can know of this.
  @usableFromInline nonisolated(unsafe) var factors: Elimination<Plain>?

  @inlinable
  init(size: Int, columns: Int) { (self.size, self.columns) = (size, columns) }

  @usableFromInline var name: String { "solve" }

  @inlinable
  func value<T: RealScalar>(at x: [T]) -> [T] {
    if Plain.self != T.Plain.self { stopForPlainTypes(Plain.self, T.Plain.self) }
    let plain = unsafeBitCast(plainValues(Array(x[..<(size * size)])), to: [Plain].self)
    let factors = Elimination(plain, size: size)
    self.factors = factors
    return LinearSystem(factors, columns: columns).value(at: x)
  }

  @inlinable
  func pullback<T: RealScalar>(at x: [T], value y: [T], of cotangent: [T]) -> [T] {
    guard let factors else { fail("solve(_:_:): a pullback before the value.") }
    return LinearSystem(factors, columns: columns).pullback(at: x, value: y, of: cotangent)
  }
}
