extension Batch8: SignedNumeric {
  public typealias Magnitude = Self

  @inlinable @inline(__always)
  public var magnitude: Self { map(\.magnitude) }

  @inlinable @inline(__always)
  public init(integerLiteral value: Int) { self.init(Double(value)) }

  @inlinable
  public init?<I: BinaryInteger>(exactly source: I) {
    guard let element = Element(exactly: source) else { return nil }
    self.init(repeating: element)
  }

  @inlinable @inline(__always)
  public static func + (a: Self, b: Self) -> Self { zip(a, b) { $0 + $1 } }

  @inlinable @inline(__always)
  public static func += (a: inout Self, b: Self) { a = a + b }

  @inlinable @inline(__always)
  public static func - (a: Self, b: Self) -> Self { zip(a, b) { $0 - $1 } }

  @inlinable @inline(__always)
  public static func -= (a: inout Self, b: Self) { a = a - b }

  @inlinable @inline(__always)
  public static func * (a: Self, b: Self) -> Self { zip(a, b) { $0 * $1 } }

  @inlinable @inline(__always)
  public static func *= (a: inout Self, b: Self) { a = a * b }

  @inlinable @inline(__always)
  public static func / (a: Self, b: Self) -> Self { zip(a, b) { $0 / $1 } }

  @inlinable @inline(__always)
  public static func /= (a: inout Self, b: Self) { a = a / b }

  @inlinable @inline(__always)
  public static prefix func - (a: Self) -> Self { a.map { -$0 } }

  @inlinable @inline(__always)
  public func addingProduct(_ x: Self, _ y: Self) -> Self {
    Self.zip(self, x, y) { $0.addingProduct($1, $2) }
  }
}
