public import CFluxion
public import Scalars

/// A number that knows which inputs it depends on.
///
/// ``SparsityPattern`` runs a function on such numbers to see which of its derivatives can be other than
/// zero. Each operation on two of them is noted, in some nanoseconds and eight bytes; what a result
/// depends on is collected afterwards, for the results only.
public typealias Dependent = Number<DependentPayload>

/// The value of a ``Dependent`` number, and the step that it is the result of.
@frozen
public struct DependentPayload: Payload {
  /// The value.
  public let value: Double

  @usableFromInline
  let head: UnsafeMutablePointer<fluxion_tape_head>?

  /// The step; 0 for a constant.
  @usableFromInline
  let step: UInt32

  @usableFromInline
  let generation: UInt32

  @inlinable @inline(__always)
  init(
    value: Double, step: UInt32, generation: UInt32,
    head: UnsafeMutablePointer<fluxion_tape_head>?
  ) {
    self.value = value
    self.step = step
    self.generation = generation
    self.head = head
  }

  /// Creates a constant.
  @inlinable @inline(__always)
  public init(_ value: Double) { self.init(value: value, step: 0, generation: 0, head: nil) }

  /// Whether the number depends on an input.
  @inlinable @inline(__always)
  public var isActive: Bool { step != 0 }

  /// The value, and whether it depends on anything.
  public var description: String { isActive ? "\(value) (dependent)" : "\(value)" }
}

extension DependentPayload {
  /// Second order, which is what a Hessian's pattern is asked for: what corrects a plain result as often as its
  /// numbers demand has to correct it twice.
  @inlinable
  public static func derivativeOrder(of x: UnsafeBufferPointer<Dependent>) -> Int {
    x.contains { $0.isActive } ? 2 : 0
  }
}

extension DependentPayload {
  @usableFromInline typealias Links = DependenceStep.Links

  /// A number that depends on what another depends on, as a linear function does.
  @inlinable @inline(__always)
  static func linear(_ value: Double, of x: Dependent) -> Dependent {
    let x = x.payload
    return Dependent(
      payload: Self(value: value, step: x.step, generation: x.generation, head: x.head))
  }

  /// The steps recorded so far; the one at 0 bears the detection's options.
  @inlinable @inline(__always)
  static func steps(
    of head: UnsafeMutablePointer<fluxion_tape_head>
  ) -> UnsafeMutablePointer<DependenceStep> {
    head.pointee.entries.unsafelyUnwrapped.assumingMemoryBound(to: DependenceStep.self)
  }

  /// The options of the detection that a number belongs to.
  @inlinable @inline(__always)
  static func options(of x: Dependent) -> DependenceOptions {
    guard let head = x.payload.head else { return [] }
    if x.payload.generation != head.pointee.generation { stopForStaleDependent() }
    return DependenceOptions(
      rawValue: UInt32(truncatingIfNeeded: steps(of: head)[0].bits) & DependenceStep.linkBits)
  }

  /// A number that depends on one or two others.
  @inlinable @inline(__always)
  static func joined(
    _ value: Double, _ x: Dependent, _ y: Dependent, _ links: Links
  ) -> Dependent {
    let (a, b) = (x.payload, y.payload)
    let head = a.head.unsafelyUnwrapped
    // One branch for all that can be wrong.
    let generation = head.pointee.generation
    let difference = (a.generation ^ generation) | (b.generation ^ generation)
    if UInt(bitPattern: head) ^ UInt(bitPattern: b.head) | UInt(difference) != 0 {
      stopForOtherDetection(head == b.head)
    }
    let step = head.pointee.next
    if step >= head.pointee.capacity { growSteps(of: head) }
    steps(of: head)[step] = DependenceStep(a.step, b.step, links)
    head.pointee.next = step &+ 1
    return Dependent(
      payload: Self(
        value: value, step: UInt32(truncatingIfNeeded: step), generation: a.generation, head: head))
  }

  /// Whether two numbers are the same step of one detection.
  @inlinable @inline(__always)
  static func isSame(_ a: Dependent, _ b: Dependent) -> Bool {
    a.payload.step == b.payload.step && a.payload.generation == b.payload.generation
      && a.payload.head == b.payload.head
  }

  /// A number that depends on both others, if they do on anything, by links that hold at any point.
  @inlinable @inline(__always)
  static func combined(
    _ value: Double, _ a: Dependent, _ b: Dependent, _ links: Links
  ) -> Dependent {
    if !b.isActive { return linear(value, of: a) }
    if !a.isActive { return linear(value, of: b) }
    if !links.hasCurvature && isSame(a, b) { return linear(value, of: a) }
    return joined(value, a, b, links)
  }

  /// As ``combined(_:_:_:_:)``, where what is linked depends on the options.
  @inlinable @inline(__always)
  static func combined(
    _ value: Double, _ a: Dependent, _ b: Dependent, _ links: Links, atPoint: () -> Links
  ) -> Dependent {
    let options = options(of: a.isActive ? a : b)
    let links = options.contains(.zeros) ? links.intersection(atPoint()) : links
    return noted(value, a, b, options.contains(.secondOrder) ? links : links.intersection(.sum))
  }

  /// A number that depends on others by any links.
  @inlinable @inline(__always)
  static func noted(
    _ value: Double, _ a: Dependent, _ b: Dependent, _ links: Links
  ) -> Dependent {
    var links = links
    if !a.isActive { links = links.intersection(.ofSecond) }
    if !b.isActive { links = links.intersection(.ofFirst) }
    // Of one step it is all the same which operand it is.
    if links.contains(.second) && isSame(a, b) { links = links.withFirstForSecond }
    if links.isEmpty { return Dependent(value) }
    if !links.hasCurvature {
      if links == .first { return linear(value, of: a) }
      if links == .second { return linear(value, of: b) }
    }
    if !a.isActive { return joined(value, b, b, links.swapped) }
    if !b.isActive { return joined(value, a, a, links) }
    return joined(value, a, b, links)
  }
}

extension DependenceStep.Links {
  /// The links with the one to the second operand moved to the first, which is the same number.
  @inlinable @inline(__always)
  var withFirstForSecond: Self {
    Self(rawValue: rawValue & ~Self.second.rawValue | Self.first.rawValue)
  }

  /// The links with both operands exchanged.
  @inlinable @inline(__always)
  var swapped: Self {
    var links: Self = intersection(.both)
    if contains(.first) { links.insert(.second) }
    if contains(.second) { links.insert(.first) }
    if contains(.firstTwice) { links.insert(.secondTwice) }
    if contains(.secondTwice) { links.insert(.firstTwice) }
    return links
  }
}

@inline(never)
@usableFromInline
func growSteps(of head: UnsafeMutablePointer<fluxion_tape_head>) {
  reserveSteps(of: head, atLeast: head.pointee.next + 1)
}

@inline(never)
@usableFromInline
func stopForStaleDependent() -> Never {
  fail(
    "Dependent: a number was used after the detection that it belongs to had ended. Start each "
      + "function from the numbers that it is handed.")
}

@inline(never)
@usableFromInline
func stopForOtherDetection(_ isStale: Bool) -> Never {
  if isStale { stopForStaleDependent() }
  fail(
    "Dependent: numbers of two detections meet in one operation. Start each function from the "
      + "numbers that it is handed.")
}

// The operators again, with concrete types, for the type checker alone: it tries them before the generic
// ones, so that a long expression in a closure is checked in milliseconds.

extension Dependent {
  /// The sum.
  @inlinable @inline(__always) public static func + (a: Self, b: Self) -> Self { P.sum(a, b) }
  /// The difference.
  @inlinable @inline(__always) public static func - (a: Self, b: Self) -> Self {
    P.difference(a, b)
  }
  /// The product.
  @inlinable @inline(__always) public static func * (a: Self, b: Self) -> Self { P.product(a, b) }
  /// The quotient.
  @inlinable @inline(__always) public static func / (a: Self, b: Self) -> Self { P.quotient(a, b) }
  /// The negative.
  @inlinable @inline(__always) public static prefix func - (a: Self) -> Self { P.negative(a) }
}
