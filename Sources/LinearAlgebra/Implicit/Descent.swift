public import Scalars

/// A point so near to a minimum that Newton's method on the gradient alone finds the rest of the digits.
///
/// The way down is Newton's too, with steps that are shortened until they lead down.
///
/// - Parameters:
///   - start: Where to start.
///   - value: The function.
///   - gradient: Its gradient.
/// - Returns: The point.
/// - Throws: `ImplicitFunctionError.noConvergence` if there is none, and what the function throws.
@inlinable
func valley<Plain: FloatingPointScalar>(
  from start: [Plain], value: ([Plain]) throws -> Plain,
  gradient: ([Plain]) throws -> [Plain]
) throws -> [Plain] {
  var x = start
  var height = try value(x)
  for count in 0..<500 {
    let slope = try gradient(x)
    if !slope.allSatisfy(\.isFinite) || !height.isFinite { throw noMinimum(slope, after: count) }
    let (step, isCurvedUpwards) = try downwardStep(at: x, slope, gradient)
    let drop = zip(slope, step).reduce(0) { $0 + $1.0 * $1.1 }
    let isShort = zip(step, x).allSatisfy { $0.magnitude <= 1e-5 * max($1.magnitude, 1e-5) }
    if isCurvedUpwards && (isShort || drop == 0) { return x }
    var factor: Plain = 1
    while true {
      let next = zip(x, step).map { $0 - factor * $1 }
      let lower = try value(next)
      if lower <= height - factor * drop / 10_000 {
        (x, height) = (next, lower)
        break
      }
      factor /= 2
      if factor < 0x1p-30 {
        // The function is flat to all digits: its gradient may still tell more.
        if isCurvedUpwards && drop <= Plain.ulpOfOne * height.magnitude * 1024 { return x }
        throw noMinimum(slope, after: count)
      }
    }
  }
  throw noMinimum(try gradient(x), after: 500)
}

/// Newton's step, with as much of the identity added to the Hessian as makes it positive definite.
@inlinable
func downwardStep<Plain: FloatingPointScalar>(
  at x: [Plain], _ slope: [Plain], _ gradient: ([Plain]) throws -> [Plain]
) throws -> (step: [Plain], isCurvedUpwards: Bool) {
  let n = x.count
  var hessian = [Plain](repeating: 0, count: n * n)
  for j in 0..<n {
    var other = x
    other[j] += Plain.ulpOfOne.squareRoot() * max(x[j].magnitude, 1)
    let values = try gradient(other)
    for i in 0..<n { hessian[i * n + j] = (values[i] - slope[i]) / (other[j] - x[j]) }
  }
  hessian = symmetricPart(hessian, n)
  let largest = hessian.reduce(0) { max($0, $1.magnitude) }
  var added: Plain = 0
  for _ in 0..<60 {
    var shifted = hessian
    for i in 0..<n { shifted[i * n + i] += added }
    let factor = CholeskyFactor(shifted, size: n)
    if factor.failure == nil, factor.isFinite {
      return (factor.solution(slope, columns: 1), added == 0)
    }
    added = added == 0 ? max(largest, .leastNormalMagnitude) / 1000 : 4 * added
  }
  return (slope, false)
}

@inlinable
func noMinimum<Plain: FloatingPointScalar>(
  _ slope: [Plain], after steps: Int
) -> ImplicitFunctionError {
  let largest = slope.reduce(0) { $1.isNaN ? .nan : max($0, Double($1.magnitude)) }
  return .noConvergence(residual: largest, steps: steps)
}
