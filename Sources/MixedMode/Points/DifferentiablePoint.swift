public import ForwardMode
public import ReverseMode
public import Scalars

/// A point that is no array but a type of your own, generic over its numbers: the parameters of a model.
///
/// Such a type says how all its numbers are replaced by others, and what it is called with the numbers of
/// reverse and of forward mode:
///
/// ```swift
/// struct Line<T: RealScalar>: DifferentiablePoint {
///   typealias Recorded = Line<Variable<T>>
///   typealias Moving = Line<Dual<T>>
///   var slope, intercept: T
///
///   func mapped<U: RealScalar>(_ transform: (T) -> U) -> Line<U> {
///     Line<U>(slope: transform(slope), intercept: transform(intercept))
///   }
/// }
///
/// gradient(at: Line(slope: 2.0, intercept: 1)) { line in
///   let error = line.slope * 3 + line.intercept - 5
///   return error * error
/// }   // Line(slope: 12, intercept: 4)
/// ```
///
/// Lists, matrices and optional numbers have `map`, points inside are `mapped`, and tuples are mapped number by
/// number. Each number must be handed to `transform` once, in the same order
/// whenever the method is called; text, flags and settings are copied.
public protocol DifferentiablePoint<Scalar> {
  /// The type of the numbers.
  associatedtype Scalar: RealScalar

  /// The same with the numbers of reverse mode.
  associatedtype Recorded

  /// The same with the numbers of forward mode.
  associatedtype Moving: DifferentiablePoint where Moving.Scalar == Dual<Scalar>

  /// The same with other numbers of this type.
  func mapped(_ transform: (Scalar) -> Scalar) -> Self

  /// The same with numbers that are recorded.
  func mapped(_ transform: (Scalar) -> Variable<Scalar>) -> Recorded

  /// The same with numbers that move along a direction.
  func mapped(_ transform: (Scalar) -> Dual<Scalar>) -> Moving
}

extension DifferentiablePoint {
  /// All numbers, in the order in which the point maps them.
  @inlinable
  public var numbers: [Scalar] {
    var collected = CollectedNumbers<Scalar>()
    _ = mapped { (number: Scalar) -> Scalar in
      collected.append(number)
      return number
    }
    return collected.taken()
  }

  /// The same with other numbers.
  ///
  /// - Parameter numbers: As many as the point has, in the order of its own; any other number of them stops
  ///   the program.
  /// - Returns: The point with these.
  @inlinable
  public func replacing(_ numbers: [Scalar]) -> Self {
    numbers.handedOut(in: "DifferentiablePoint.replacing(_:)") { next in
      mapped { (_: Scalar) -> Scalar in next() }
    }
  }

  /// A point further along a direction: p + t u, number by number.
  ///
  /// ```swift
  /// network = network.moved(by: -rate, along: slope)   // a step of gradient descent
  /// ```
  ///
  /// - Parameters:
  ///   - length: How far, in units of the direction.
  ///   - direction: The direction, with as many numbers; any other number of them stops the program.
  /// - Returns: The point there.
  @inlinable
  public func moved(by length: Scalar, along direction: Self) -> Self {
    direction.numbers.handedOut(in: "DifferentiablePoint.moved(by:along:)") { next in
      mapped { (number: Scalar) -> Scalar in number + length * next() }
    }
  }
}

/// Numbers that are collected one after another.
///
/// An array would be asked for each of them whether somebody else holds it, which takes longer than all the
/// rest.
@frozen @usableFromInline
struct CollectedNumbers<T> {
  @usableFromInline var base = UnsafeMutablePointer<T>.allocate(capacity: 64)
  @usableFromInline var capacity = 64
  @usableFromInline var count = 0

  @inlinable
  init() {}

  @inlinable @inline(__always)
  mutating func append(_ number: T) {
    if count == capacity { grow() }
    (base + count).initialize(to: number)
    count &+= 1
  }

  @inlinable @inline(never)
  mutating func grow() {
    let larger = UnsafeMutablePointer<T>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    (base, capacity) = (larger, 2 * capacity)
  }

  /// The numbers, after which there are no more to be collected.
  @inlinable
  func taken() -> [T] {
    let (base, count) = (base, count)
    defer { base.deallocate() }
    return [T](unsafeUninitializedCapacity: count) { numbers, initialized in
      numbers.baseAddress?.moveInitialize(from: base, count: count)
      initialized = count
    }
  }
}

/// Numbers that are handed out one after another.
@frozen @usableFromInline
struct NextNumbers<T> {
  @usableFromInline let numbers: UnsafeBufferPointer<T>
  @usableFromInline let driver: StaticString
  @usableFromInline var place = 0

  @inlinable @inline(__always)
  init(_ numbers: UnsafeBufferPointer<T>, in driver: StaticString) {
    (self.numbers, self.driver) = (numbers, driver)
  }

  @inlinable @inline(__always)
  mutating func callAsFunction() -> T {
    if place == numbers.count { stopForPoint(driver, numbers.count, isMore: true) }
    defer { place &+= 1 }
    return numbers.baseAddress.unsafelyUnwrapped[place]
  }

  /// Stops if some are left.
  @inlinable @inline(__always)
  func finish() {
    if place < numbers.count { stopForPoint(driver, numbers.count, isMore: false, place) }
  }
}

extension Array {
  /// What is made of the numbers by handing them out one after another, to the last.
  @inlinable @inline(__always)
  func handedOut<Result>(
    in driver: StaticString, to make: (_ next: inout NextNumbers<Element>) -> Result
  ) -> Result {
    withUnsafeBufferPointer { numbers in
      var next = NextNumbers(numbers, in: driver)
      let result = make(&next)
      next.finish()
      return result
    }
  }
}

@usableFromInline @inline(never)
func stopForPoint(
  _ driver: StaticString, _ count: Int, isMore: Bool, _ mapped: Int = 0
) -> Never {
  let found = isMore ? "more" : "only \(mapped)"
  fatalError(
    """
    \(driver): there are \(count) numbers, but the point has \(found). A point hands each of its numbers to \
    `transform` once, in the same order each time, and two points together must have lists of equal lengths.
    """)
}
