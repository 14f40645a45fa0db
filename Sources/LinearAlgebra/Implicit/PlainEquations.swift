public import Scalars

// Newton's method on plain numbers.
//
// The Jacobian is taken by differences, which is enough to find the solution: whatever it is, the residual says
// when to stop. So the points are the same, bit for bit, whatever the numbers carry. Derivatives of the solution
// come from exact Jacobians afterwards.

/// Equations of plain numbers, as many as unknowns.
@usableFromInline
struct PlainEquations<Plain: FloatingPointScalar> {
  /// The residual at a point.
  @usableFromInline let residual: ([Plain]) throws -> [Plain]

  /// The point.
  @usableFromInline var x: [Plain]

  /// The residual there.
  @usableFromInline var r: [Plain]

  /// The last step, or what stands for it at the start: the scale of each unknown.
  @usableFromInline var step: [Plain]

  @inlinable
  init(near start: [Plain], _ residual: @escaping ([Plain]) throws -> [Plain]) throws {
    (x, self.residual) = (start, residual)
    r = try residual(start)
    step = start.map { $0 == 0 ? 1 : $0 }
    if r.count != start.count {
      throw ImplicitFunctionError.wrongNumberOfEquations(found: r.count, expected: start.count)
    }
  }

  /// The largest magnitude of the residual.
  @inlinable
  var largestResidual: Double { r.reduce(0) { $1.isNaN ? .nan : max($0, Double($1.magnitude)) } }

  /// The Jacobian by differences, forward ones or backward ones where those leave the domain.
  @inlinable
  func jacobian() throws -> Matrix<Plain> {
    let n = x.count
    var result = Matrix<Plain>(repeating: 0, rows: n, columns: n)
    for j in 0..<n {
      let size = max(x[j].magnitude, step[j].magnitude, Plain.leastNormalMagnitude * 1e20)
      for sign in [1, -1] as [Plain] {
        var other = x
        other[j] += sign * Plain.ulpOfOne.squareRoot() * size
        let width = other[j] - x[j]
        let values = try residual(other)
        for i in 0..<n { result[i, j] = (values[i] - r[i]) / width }
        if values.allSatisfy(\.isFinite) { break }
      }
    }
    return result
  }

  /// The point at which the residual is nothing but rounding.
  ///
  /// A step is shortened until the next one, with the same Jacobian, would be shorter: a test that does not
  /// depend on how the equations are scaled (P. Deuflhard, *Newton Methods for Nonlinear Problems*, 2004).
  ///
  /// - Throws: `ImplicitFunctionError.noConvergence` if there is none near enough, and what the residual
  ///   throws.
  @inlinable
  mutating func solve() throws -> [Plain] {
    for count in 0..<200 {
      if r.allSatisfy({ $0 == 0 }) { return x }
      if !r.allSatisfy(\.isFinite) { try fail(after: count) }
      let factors = Elimination(try jacobian().elements, size: x.count)
      if factors.isSingular || !factors.isFinite { try fail(after: count) }
      let full: [Plain] = factors.solution(r, columns: 1)
      if zip(full, x).allSatisfy({ $0.magnitude <= 2 * $1.ulp }) { return x }
      let scale = zip(x, full).map { max($0.magnitude, $1.magnitude, .leastNormalMagnitude) }
      func length(_ d: [Plain]) -> Plain {
        zip(d, scale).reduce(0) { max($0, ($1.0 / $1.1).magnitude) }
      }
      let size = length(full)
      var factor: Plain = 1
      while true {
        let next = zip(x, full).map { $0 - factor * $1 }
        let value = try residual(next)
        let ahead: [Plain] = factors.solution(value, columns: 1)
        if ahead.allSatisfy(\.isFinite), length(ahead) <= (1 - factor / 4) * size {
          (x, r, step) = (next, value, full.map { factor * $0 })
          break
        }
        // Where steps are as short as rounding makes them, there is nothing left to gain.
        if size <= Plain.ulpOfOne.squareRoot() { return x }
        factor /= 2
        if factor < 0x1p-40 { try fail(after: count) }
      }
    }
    try fail(after: 200)
  }

  @inlinable
  func fail(after steps: Int) throws -> Never {
    throw ImplicitFunctionError.noConvergence(residual: largestResidual, steps: steps)
  }
}
