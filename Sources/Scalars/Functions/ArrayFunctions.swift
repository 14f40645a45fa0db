// Functions of whole arrays.

/// The sum of the elements, from first to last; 0 for no elements.
@inlinable
public func sum<T: RealScalar>(_ x: some Collection<T>) -> T {
  var total: T = 0
  for element in x { total += element }
  return total
}

/// The inner product Σ xᵢ yᵢ, summed from first to last.
///
/// - Parameters:
///   - x: The first array.
///   - y: The second array, of the same length; a different length stops the program.
/// - Returns: The sum of the products.
@inlinable
public func dot<T: RealScalar>(_ x: some Collection<T>, _ y: some Collection<T>) -> T {
  if x.count != y.count {
    fail("dot(x, y): x has \(x.count) elements and y has \(y.count); they must be as many.")
  }
  var total: T = 0
  for (a, b) in zip(x, y) { total += a * b }
  return total
}

/// The Euclidean norm √(Σ xᵢ²), without overflow or underflow on the way.
///
/// The norm has no derivative at the origin: there the tangent is NaN.
@inlinable
public func norm<T: RealScalar>(_ x: some Collection<T>) -> T {
  var largest: T.Plain = 0
  for element in x {
    let magnitude = element.plain.magnitude
    if magnitude > largest || magnitude.isNaN { largest = magnitude }
    if magnitude.isNaN { break }
  }
  // Outside this range a square could overflow, or lose digits, though the norm does not.
  let isSafe =
    largest * largest < T.Plain.greatestFiniteMagnitude * T.Plain.ulpOfOne
    && largest * largest > T.Plain.leastNormalMagnitude / T.Plain.ulpOfOne
  let scale =
    isSafe || largest == 0 || !largest.isFinite
    ? 1 : T.Plain(sign: .plus, exponent: largest.exponent, significand: 1)
  var squares: T = 0
  for element in x {
    let scaled = scale == 1 ? element : element / T(plain: scale)
    squares += scaled * scaled
  }
  let root = sqrt(squares)
  return scale == 1 ? root : root * T(plain: scale)
}

/// The logarithm of the sum of exponentials, log Σ exp xᵢ, without overflow.
///
/// Its gradient is ``softmax(_:)``. For no elements it is −∞, the logarithm of an empty sum.
@inlinable
public func logSumExp<T: RealScalar>(_ x: some Collection<T>) -> T {
  guard let shift = largestValue(x) else { return T(-Double.infinity) }
  // With an infinite maximum there is nothing to shift by: log Σ exp is ±∞ as it stands.
  let offset = T(plain: shift.isFinite ? shift : 0)
  var total: T = 0
  for element in x { total += exp(element - offset) }
  return log(total) + offset
}

/// The normalised exponentials exp xᵢ / Σ exp xⱼ, which are positive and add up to 1.
@inlinable
public func softmax<T: RealScalar>(_ x: some Collection<T>) -> [T] {
  guard let shift = largestValue(x) else { return [] }
  let offset = T(plain: shift)
  var result: [T] = []
  result.reserveCapacity(x.count)
  var total: T = 0
  for element in x {
    let power = exp(element - offset)
    result.append(power)
    total += power
  }
  for i in result.indices { result[i] /= total }
  return result
}

/// The largest value, or NaN if there is one.
@inlinable
func largestValue<T: RealScalar>(_ x: some Collection<T>) -> T.Plain? {
  var largest: T.Plain?
  for element in x {
    let value = element.plain
    if value.isNaN { return value }
    if value > largest ?? -.infinity || largest == nil { largest = value }
  }
  return largest
}
