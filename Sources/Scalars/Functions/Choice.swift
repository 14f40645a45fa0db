// Numbers chosen by comparison.

/// How two numbers may compare.
@frozen
public enum Relation: Sendable, Hashable {
  /// x < y.
  case less
  /// x ≤ y.
  case lessOrEqual
  /// x = y.
  case equal

  /// Whether two numbers compare so; nothing does with NaN.
  @inlinable @inline(__always)
  public func holds<T: Comparable>(_ x: T, _ y: T) -> Bool {
    switch self {
    case .less: x < y
    case .lessOrEqual: x <= y
    case .equal: x == y
    }
  }
}

/// One of two numbers, as two others compare: `x < y ? a : b` without a branch in the program.
///
/// On every number that has a value this is the conditional expression, and only the number that is
/// chosen is computed. A recorded program, which an `if` makes twice as many paths of, keeps a choice as
/// a single step.
///
/// ```swift
/// /// Huber's loss, quadratic near 0 and linear far out.
/// func huber<T: RealScalar>(_ x: T) -> T {
///   let size = x.magnitude
///   return choose(size, .less, 1, then: x * x / 2, else: size - 0.5)
/// }
/// ```
///
/// - Parameters:
///   - x: The first number to compare.
///   - relation: How it is compared.
///   - y: The second number to compare.
///   - a: The result if the comparison holds.
///   - b: The result otherwise, as where one of the numbers compared is NaN.
/// - Returns: One of the two, with whatever it carries.
@inlinable @inline(__always)
public func choose<T: RealScalar>(
  _ x: T, _ relation: Relation, _ y: T, then a: @autoclosure () -> T, else b: @autoclosure () -> T
) -> T {
  T.choice(x, relation, y, then: a, else: b)
}

/// The larger; the second of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func max<T: RealScalar>(_ x: T, _ y: T) -> T {
  T.choice(x, .lessOrEqual, y, then: { y }, else: { x })
}

/// The largest; the last of equal ones, as in the standard library.
@inlinable
public func max<T: RealScalar>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T {
  rest.reduce(max(max(x, y), z)) { max($0, $1) }
}

/// The smaller; the first of two equal ones, as in the standard library.
@inlinable @inline(__always)
public func min<T: RealScalar>(_ x: T, _ y: T) -> T {
  T.choice(y, .less, x, then: { y }, else: { x })
}

/// The smallest; the first of equal ones, as in the standard library.
@inlinable
public func min<T: RealScalar>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T {
  rest.reduce(min(min(x, y), z)) { min($0, $1) }
}
