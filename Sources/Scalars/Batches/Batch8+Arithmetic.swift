extension Batch8: SignedNumeric {
  /// The type of the magnitudes.
  public typealias Magnitude = Self

  /// The magnitudes, lane by lane.
  @inlinable @inline(__always)
  public var magnitude: Self { map(\.magnitude) }

  /// Creates a batch of one number eight times.
  @inlinable @inline(__always)
  public init(integerLiteral value: Int) { self.init(Double(value)) }

  /// Creates a batch of an integer eight times; nil where the type cannot hold it.
  @inlinable
  public init?<I: BinaryInteger>(exactly source: I) {
    guard let element = Element(exactly: source) else { return nil }
    self.init(repeating: element)
  }

  /// Lane by lane, a + b.
  @inlinable @inline(__always)
  public static func + (a: Self, b: Self) -> Self { zip(a, b) { $0 + $1 } }

  /// Adds lane by lane.
  @inlinable @inline(__always)
  public static func += (a: inout Self, b: Self) { a = a + b }

  /// Lane by lane, a − b.
  @inlinable @inline(__always)
  public static func - (a: Self, b: Self) -> Self { zip(a, b) { $0 - $1 } }

  /// Subtracts lane by lane.
  @inlinable @inline(__always)
  public static func -= (a: inout Self, b: Self) { a = a - b }

  /// Lane by lane, a b.
  @inlinable @inline(__always)
  public static func * (a: Self, b: Self) -> Self { zip(a, b) { $0 * $1 } }

  /// Multiplies lane by lane.
  @inlinable @inline(__always)
  public static func *= (a: inout Self, b: Self) { a = a * b }

  /// Lane by lane, a / b.
  @inlinable @inline(__always)
  public static func / (a: Self, b: Self) -> Self { zip(a, b) { $0 / $1 } }

  /// Divides lane by lane.
  @inlinable @inline(__always)
  public static func /= (a: inout Self, b: Self) { a = a / b }

  /// Lane by lane, −a.
  @inlinable @inline(__always)
  public static prefix func - (a: Self) -> Self { a.map { -$0 } }

  /// Lane by lane, a + x y with one rounding.
  @inlinable @inline(__always)
  public func addingProduct(_ x: Self, _ y: Self) -> Self {
    Self.zip(self, x, y) { $0.addingProduct($1, $2) }
  }
}
