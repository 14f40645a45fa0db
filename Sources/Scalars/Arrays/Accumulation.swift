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
