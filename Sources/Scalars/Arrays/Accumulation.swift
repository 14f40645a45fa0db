/// The sum of terms over data, one added after another: the order of a loop.
@inlinable @inline(__always)
package func addedInOrder<T: RealScalar, Data: Sequence, E>(
  over data: Data, with parameters: [T],
  of term: (_ parameters: [T], _ datum: Data.Element) throws(E) -> T
) throws(E) -> T {
  var total: T = 0
  for datum in data { total += try term(parameters, datum) }
  return total
}

/// The sum of n terms in eight accumulators.
///
/// Every sum over an array is formed in this order, on every number of the library, so that values
/// have the same bits whatever they carry. Eight independent sums keep a processor's adders busy
/// where one would wait for each addition, and they round no worse.
@inlinable @inline(__always)
package func accumulated<T: RealScalar>(_ n: Int, _ term: (Int) -> T) -> T {
  if n < 8 {
    if n == 0 { return 0 }
    var sum = term(0)
    for i in 1..<n { sum += term(i) }
    return sum
  }
  var (s0, s1, s2, s3) = (term(0), term(1), term(2), term(3))
  var (s4, s5, s6, s7) = (term(4), term(5), term(6), term(7))
  var i = 8
  while i &+ 8 <= n {
    s0 += term(i)
    s1 += term(i &+ 1)
    s2 += term(i &+ 2)
    s3 += term(i &+ 3)
    s4 += term(i &+ 4)
    s5 += term(i &+ 5)
    s6 += term(i &+ 6)
    s7 += term(i &+ 7)
    i &+= 8
  }
  while i < n {
    s0 += term(i)
    i &+= 1
  }
  let (even, odd) = ((s0 + s4) + (s2 + s6), (s1 + s5) + (s3 + s7))
  return even + odd
}

/// The sum of n terms in eight accumulators, in the order of ``accumulated(_:_:)``, for numbers too large for
/// eight of them to be kept in registers.
///
/// Here the term and the addition are compiled once, where they are repeated there: what a user sums may be a
/// long computation.
@inlinable @inline(__always)
package func accumulatedInMemory<T: RealScalar>(_ n: Int, _ term: (Int) -> T) -> T {
  if n == 0 { return 0 }
  return withUnsafeTemporaryAllocation(of: T.self, capacity: 8) { sums in
    let used = n < 8 ? 1 : 8
    let inTurn = n &- n % used
    for i in 0..<n {
      let value = term(i)
      if i < used {
        sums.initializeElement(at: i, to: value)
      } else {
        sums[i < inTurn ? i % used : 0] += value
      }
    }
    var width = used / 2
    while width > 0 {
      for i in 0..<width { sums[i] += sums[i &+ width] }
      width /= 2
    }
    let total = sums[0]
    sums[..<used].deinitialize()
    return total
  }
}

/// The sum of n terms in eight accumulators: in registers where the numbers are a few plain ones of this type,
/// else in memory.
@inlinable @inline(__always)
package func accumulated<T: RealScalar, Part: RealScalar>(
  _ n: Int, ofFew part: Part.Type, _ term: (Int) -> T
) -> T {
  Part.self == Part.Plain.self ? accumulated(n, term) : accumulatedInMemory(n, term)
}
