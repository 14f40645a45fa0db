public import Scalars

/// The place where a function of a plain number changes its sign.
///
/// Inverse quadratic interpolation where three points allow it, else halving (T. R. Chandrupatla, 1997): it never
/// takes many more steps than halving alone, and usually a few.
///
/// - Parameters:
///   - range: The bracket.
///   - f: The function.
/// - Returns: The end of the last bracket at which the function is nearer to 0.
/// - Throws: ``ImplicitFunctionError``, and what the function throws.
@inlinable
func signChange<Plain: FloatingPointScalar>(
  in range: ClosedRange<Plain>, of f: (Plain) throws -> Plain
) throws -> Plain {
  var (a, b) = (range.upperBound, range.lowerBound)
  var (fa, fb) = (try f(a), try f(b))
  let largest = max(fa.magnitude, fb.magnitude)
  if fa == 0 { return a }
  if fb == 0 { return b }
  if !(fa < 0 && fb > 0 || fa > 0 && fb < 0) {
    throw ImplicitFunctionError.noSignChange(lower: Double(fb), upper: Double(fa))
  }
  var share: Plain = 0.5
  for _ in 0..<10_000 {
    // The root is between a, the newest point, and b; c is the one before.
    let middle = a + share * (b - a)
    let value = try f(middle)
    let (c, fc): (Plain, Plain)
    if (value < 0) == (fa < 0) {
      (c, fc) = (a, fa)
    } else {
      (c, fc, b, fb) = (b, fb, a, fa)
    }
    (a, fa) = (middle, value)
    let (best, least) = fa.magnitude < fb.magnitude ? (a, fa) : (b, fb)
    if least == 0 { return best }
    if value.isNaN {
      throw ImplicitFunctionError.noConvergence(residual: .nan, steps: 0)
    }
    let width = (b - a).magnitude
    let limit = best.ulp / width
    if limit >= 0.5 || (a + 0.5 * (b - a)) == a || (a + 0.5 * (b - a)) == b {
      if least.magnitude > largest {
        // It has grown towards this place: a pole.
        throw ImplicitFunctionError.noConvergence(residual: Double(least.magnitude), steps: 0)
      }
      return best
    }
    let (xi, phi) = ((a - b) / (c - b), (fa - fb) / (fc - fb))
    let isTrusted = 1 - (1 - xi).squareRoot() < phi && phi < xi.squareRoot()
    share = 0.5
    if isTrusted {
      let first = (fa / (fb - fa)) * (fc / (fb - fc))
      let second = ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb))
      share = first + second
    }
    share = min(max(share, limit), 1 - limit)
    if share.isNaN { share = 0.5 }
  }
  throw ImplicitFunctionError.noConvergence(residual: Double(fa.magnitude), steps: 10_000)
}
