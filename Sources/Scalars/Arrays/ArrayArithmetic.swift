/// The operations on whole arrays that a number can do better than element by element.
///
/// All have default implementations by the number's own arithmetic. Call the functions of arrays,
/// such as `dot(x, y)`, instead of these.
public protocol ArrayArithmetic {
  /// The sum Σ xᵢ.
  static func sum(of x: UnsafeBufferPointer<Self>) -> Self

  /// The sum of terms, each of which is computed from its number.
  static func sum(over indices: Range<Int>, of term: (Int) -> Self) -> Self

  /// The sum of terms, each of which is computed from parameters and its datum, added one after another.
  static func summed<Data: Sequence, E>(
    over data: Data, with parameters: [Self],
    of term: (_ parameters: [Self], _ datum: Data.Element) throws(E) -> Self
  ) throws(E) -> Self

  /// The inner product Σ xᵢ yᵢ of arrays of one length.
  static func dot(_ x: UnsafeBufferPointer<Self>, _ y: UnsafeBufferPointer<Self>) -> Self

  /// The inner product Σ aᵢ xᵢ with constants.
  static func dot(constant a: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<Self>) -> Self

  /// The matrix-vector product y = A x.
  ///
  /// - Parameters:
  ///   - a: The elements of A, row by row: `y.count * x.count` of them.
  ///   - x: The vector.
  ///   - y: Receives the product; its memory is not initialised.
  static func multiply(
    _ a: UnsafeBufferPointer<Self>, _ x: UnsafeBufferPointer<Self>,
    into y: UnsafeMutableBufferPointer<Self>)

  /// The matrix-vector product y = A x with a constant matrix.
  static func multiply(
    constant a: [Double], _ x: UnsafeBufferPointer<Self>,
    into y: UnsafeMutableBufferPointer<Self>)

  /// The matrix-vector product y = A x with a constant vector.
  static func multiply(
    _ a: UnsafeBufferPointer<Self>, constant x: [Double],
    into y: UnsafeMutableBufferPointer<Self>)

  /// Applies a function of a whole array, given by its rule.
  static func apply<R: ReductionRule>(_ rule: R, to x: UnsafeBufferPointer<Self>) -> Self

  /// The normalised exponentials exp xᵢ / Σ exp xⱼ.
  static func softmax(of x: UnsafeBufferPointer<Self>) -> [Self]

  /// Applies a function of arrays whose pullback is written by hand.
  static func apply<P: ArrayPrimitive>(_ primitive: P, to x: [Self]) -> [Self]

  /// Applies a function of arrays whose pullback is written by hand to the numbers of two arrays, those of the
  /// second after those of the first.
  static func apply<P: ArrayPrimitive>(_ primitive: P, to x: [Self], _ y: [Self]) -> [Self]
}

extension ArrayArithmetic where Self: RealScalar {
  /// The sum, by additions.
  @inlinable @inline(__always)
  public static func sum(of x: UnsafeBufferPointer<Self>) -> Self {
    accumulated(x.count) { x[$0] }
  }

  /// The sum of terms, by additions.
  @inlinable @inline(__always)
  public static func sum(over indices: Range<Int>, of term: (Int) -> Self) -> Self {
    accumulated(indices.count) { term(indices.lowerBound + $0) }
  }

  /// The sum of the data's terms, by a loop.
  @inlinable @inline(__always)
  public static func summed<Data: Sequence, E>(
    over data: Data, with parameters: [Self],
    of term: (_ parameters: [Self], _ datum: Data.Element) throws(E) -> Self
  ) throws(E) -> Self {
    try addedInOrder(over: data, with: parameters, of: term)
  }

  /// The inner product, by multiplications and additions.
  @inlinable @inline(__always)
  public static func dot(
    _ x: UnsafeBufferPointer<Self>, _ y: UnsafeBufferPointer<Self>
  ) -> Self {
    accumulated(x.count) { x[$0] * y[$0] }
  }

  /// The inner product with constants, by multiplications and additions.
  @inlinable @inline(__always)
  public static func dot(
    constant a: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<Self>
  ) -> Self {
    accumulated(x.count) { Self(a[$0]) * x[$0] }
  }

  /// The matrix-vector product, a row at a time.
  @inlinable
  public static func multiply(
    _ a: UnsafeBufferPointer<Self>, _ x: UnsafeBufferPointer<Self>,
    into y: UnsafeMutableBufferPointer<Self>
  ) {
    multiplyByRows(a, x, into: y)
  }

  /// The matrix-vector product with a constant matrix, a row at a time.
  @inlinable
  public static func multiply(
    constant a: [Double], _ x: UnsafeBufferPointer<Self>, into y: UnsafeMutableBufferPointer<Self>
  ) {
    multiplyByRows(constant: a, x, into: y)
  }

  /// The matrix-vector product with a constant vector, a row at a time.
  @inlinable
  public static func multiply(
    _ a: UnsafeBufferPointer<Self>, constant x: [Double], into y: UnsafeMutableBufferPointer<Self>
  ) {
    multiplyByRows(a, constant: x, into: y)
  }

  /// The rule's value, in this number's arithmetic.
  @inlinable @inline(__always)
  public static func apply<R: ReductionRule>(
    _ rule: R, to x: UnsafeBufferPointer<Self>
  ) -> Self { rule.value(of: x) }

  /// The shares, in this number's arithmetic.
  @inlinable
  public static func softmax(of x: UnsafeBufferPointer<Self>) -> [Self] { shares(of: x) }

  /// The primitive's value, in this number's arithmetic.
  @inlinable @inline(__always)
  public static func apply<P: ArrayPrimitive>(_ primitive: P, to x: [Self]) -> [Self] {
    primitive.value(at: x)
  }

  /// The primitive's value, in this number's arithmetic.
  @inlinable @inline(__always)
  public static func apply<P: ArrayPrimitive>(
    _ primitive: P, to x: [Self], _ y: [Self]
  ) -> [Self] {
    primitive.value(at: x + y)
  }
}

// Products with a matrix as one inner product for each row, for the defaults here and of payloads.
extension ArrayArithmetic {
  @inlinable @inline(__always)
  static func multiplyByRows(
    _ a: UnsafeBufferPointer<Self>, _ x: UnsafeBufferPointer<Self>,
    into y: UnsafeMutableBufferPointer<Self>
  ) {
    forEachRow(of: y, columns: x.count) { _, row in
      dot(UnsafeBufferPointer(rebasing: a[row]), x)
    }
  }

  @inlinable @inline(__always)
  static func multiplyByRows(
    constant a: [Double], _ x: UnsafeBufferPointer<Self>, into y: UnsafeMutableBufferPointer<Self>
  ) {
    a.withUnsafeBufferPointer { a in
      forEachRow(of: y, columns: x.count) { _, row in
        dot(constant: UnsafeBufferPointer(rebasing: a[row]), x)
      }
    }
  }

  @inlinable @inline(__always)
  static func multiplyByRows(
    _ a: UnsafeBufferPointer<Self>, constant x: [Double], into y: UnsafeMutableBufferPointer<Self>
  ) {
    x.withUnsafeBufferPointer { x in
      forEachRow(of: y, columns: x.count) { _, row in
        dot(constant: x, UnsafeBufferPointer(rebasing: a[row]))
      }
    }
  }

  /// Initialises each element of a product from the range of its row's elements.
  @inlinable @inline(__always)
  package static func forEachRow(
    of y: UnsafeMutableBufferPointer<Self>, columns n: Int, _ element: (Int, Range<Int>) -> Self
  ) {
    guard let base = y.baseAddress else { return }
    for i in 0..<y.count {
      (base + i).initialize(to: element(i, i * n..<(i + 1) * n))
    }
  }
}
