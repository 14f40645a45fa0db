// Mixed derivatives from derivatives along lines.
//
// Let f_j be the Taylor coefficient of order d of f along the direction j, a vector of whole numbers that add up
// to d. Every partial derivative of order d is a combination of these,
//
//   ∂^i f = Σ_{|j| = d} γ_ij f_j
//
// with weights that do not depend on f, and there are no more directions than different partial derivatives
// (A. Griewank, J. Utke and A. Walther, *Evaluating higher derivative tensors by forward propagation of
// univariate Taylor series*, 2000). With |k| in place of the division that their formula has,
//
//   γ_ij = 1 / (d^d Π j_l!)  Σ_{0 < k ≤ i} (−1)^{|i| − |k|} Π_l C(i_l, k_l)  Π_l Π_{t < j_l} (d k_l − t |k|)
//
// the sum is one of whole numbers.

/// The vectors of n whole numbers, none negative, that add up to d.
@usableFromInline
func multiIndices(_ n: Int, sum d: Int) -> [[Int]] {
  if n == 0 { return d == 0 ? [[]] : [] }
  if n == 1 { return [[d]] }
  return (0...d).reversed().flatMap { first in
    multiIndices(n - 1, sum: d - first).map { [first] + $0 }
  }
}

/// The weight of the coefficient along one direction in a partial derivative.
///
/// - Parameters:
///   - i: How often the derivative is taken in each variable.
///   - j: The direction, whose numbers add up to the same.
/// - Returns: The weight γ, to the last digit up to order 8 and nearly so beyond.
@usableFromInline
func interpolationWeight(_ i: [Int], _ j: [Int]) -> Double {
  let d = i.reduce(0, +)
  // Up to order 8 every sum is a whole number below 2⁶³.
  let numerator =
    d <= 8
    ? Double(weightedProducts(i, j, Int.self) { $0 })
    : weightedProducts(i, j, Double.self) { Double($0) }
  var denominator = 1.0
  for _ in 0..<d { denominator *= Double(d) }
  for l in j {
    for t in stride(from: 2, through: l, by: 1) { denominator *= Double(t) }
  }
  return numerator / denominator
}

/// The sum over all k from 0 to i, in whole numbers or, of high order, rounded ones.
private func weightedProducts<N: SignedNumeric>(
  _ i: [Int], _ j: [Int], _ type: N.Type, _ number: (Int) -> N
) -> N {
  let d = i.reduce(0, +)
  var total: N = 0
  var k = i
  while true {
    let size = k.reduce(0, +)
    if size > 0 {
      var product = number((d - size) % 2 == 0 ? 1 : -1)
      for l in i.indices {
        product *= number(binomial(i[l], k[l]))
        for t in 0..<j[l] { product *= number(d * k[l] - t * size) }
      }
      total += product
    }
    guard let place = k.lastIndex(where: { $0 > 0 }) else { return total }
    k[place] -= 1
    for l in stride(from: place + 1, to: k.count, by: 1) { k[l] = i[l] }
  }
}

private func binomial(_ n: Int, _ k: Int) -> Int {
  (0..<min(k, n - k)).reduce(1) { $0 * (n - $1) / ($1 + 1) }
}
