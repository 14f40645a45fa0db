/// Eight plain numbers at once: the same function at eight points.
///
/// A batch is a number like any other, so dual numbers and tapes over it carry the derivatives at eight points,
/// and what there is to manage, from marks to a tape's entries, is paid once for all of them.
/// `derivative(atEach:of:)` and the other functions with that label make batches of their points.
///
/// Each lane has the bits that the plain function has at its point. A function takes one way for all lanes
/// though: where a comparison comes out differently from lane to lane, as in
///
/// ```swift
/// derivative(atEach: [-1, 2, 3]) { x in x < 0 ? -x : x * x }   // [−1, 4, 6]
/// ```
///
/// the batch follows its first lane and notes which others do (``BatchDecisions``), and whoever made the batch
/// runs the rest again. So it is with anything else that looks at one value, such as
/// ``plain``. `abs`, `relu`, rounding and the other functions of the library have cases for each lane
/// by itself.
@frozen
public struct Batch8<Element: FloatingPointScalar>: Sendable {
  // Fields, not a SIMD type: those of this width are worked through lane by lane by generic code, and want an
  // alignment that a tape's memory does not have.
  @usableFromInline var v0, v1, v2, v3, v4, v5, v6, v7: Element

  /// Eight.
  @inlinable @inline(__always)
  public static var count: Int { 8 }

  /// Creates a batch of eight numbers.
  @inlinable @inline(__always)
  public init(
    _ v0: Element, _ v1: Element, _ v2: Element, _ v3: Element, _ v4: Element, _ v5: Element,
    _ v6: Element, _ v7: Element
  ) {
    (self.v0, self.v1, self.v2, self.v3) = (v0, v1, v2, v3)
    (self.v4, self.v5, self.v6, self.v7) = (v4, v5, v6, v7)
  }

  /// Creates a batch of one number eight times.
  ///
  /// - Parameter element: The number.
  @inlinable @inline(__always)
  public init(repeating element: Element) {
    self.init(element, element, element, element, element, element, element, element)
  }

  /// Creates a batch of numbers next to each other in memory.
  ///
  /// - Parameter elements: Where the first of the eight is.
  @inlinable @inline(__always)
  public init(loading elements: UnsafePointer<Element>) {
    self.init(
      elements[0], elements[1], elements[2], elements[3], elements[4], elements[5], elements[6],
      elements[7])
  }

  /// The number in one lane, counted from 0; a lane that does not exist stops the program.
  @inlinable
  public subscript(lane: Int) -> Element {
    if lane < 0 || lane >= Self.count { stopForLane(lane, count: Self.count) }
    return withElements { $0[lane] }
  }

  /// The numbers of all lanes, within a call.
  @inlinable @inline(__always)
  package func withElements<Result>(_ body: (UnsafePointer<Element>) -> Result) -> Result {
    withUnsafePointer(to: self) {
      $0.withMemoryRebound(to: Element.self, capacity: Self.count, body)
    }
  }

  /// A batch of what each lane becomes.
  @inlinable @inline(__always)
  func map(_ f: (Element) -> Element) -> Self {
    Self(f(v0), f(v1), f(v2), f(v3), f(v4), f(v5), f(v6), f(v7))
  }

  /// Two batches of what each lane becomes.
  @inlinable @inline(__always)
  func mapToPairs(_ f: (Element) -> (Element, Element)) -> (Self, Self) {
    let (r0, r1, r2, r3) = (f(v0), f(v1), f(v2), f(v3))
    let (r4, r5, r6, r7) = (f(v4), f(v5), f(v6), f(v7))
    return (
      Self(r0.0, r1.0, r2.0, r3.0, r4.0, r5.0, r6.0, r7.0),
      Self(r0.1, r1.1, r2.1, r3.1, r4.1, r5.1, r6.1, r7.1)
    )
  }

  /// A batch of what the lanes of two become together.
  @inlinable @inline(__always)
  static func zip(_ a: Self, _ b: Self, _ f: (Element, Element) -> Element) -> Self {
    Self(
      f(a.v0, b.v0), f(a.v1, b.v1), f(a.v2, b.v2), f(a.v3, b.v3), f(a.v4, b.v4), f(a.v5, b.v5),
      f(a.v6, b.v6), f(a.v7, b.v7))
  }

  /// A batch of what the lanes of three become together.
  @inlinable @inline(__always)
  static func zip(
    _ a: Self, _ b: Self, _ c: Self, _ f: (Element, Element, Element) -> Element
  ) -> Self {
    Self(
      f(a.v0, b.v0, c.v0), f(a.v1, b.v1, c.v1), f(a.v2, b.v2, c.v2), f(a.v3, b.v3, c.v3),
      f(a.v4, b.v4, c.v4), f(a.v5, b.v5, c.v5), f(a.v6, b.v6, c.v6), f(a.v7, b.v7, c.v7))
  }
}

extension Batch8: CustomStringConvertible {
  /// The lanes as a list.
  public var description: String { "\((0..<Self.count).map { self[$0] })" }
}
