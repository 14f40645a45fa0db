// The Swift blocks of Docs/ImplicitFunctions.md, word for word.

import Fluxion

func implicitFunctionsExamples() throws {
  // Kepler's equation: the eccentric anomaly from the mean one and the eccentricity.
  let orbit = [0.8, 0.3]
  let anomaly = try root(near: 1.0, given: orbit) { e, p in e - p[1] * sin(e) - p[0] }
  print(anomaly)  // 1.0619993492437259

  let slopes = try gradient(at: orbit) { orbit in
    try root(near: 1.0, given: orbit) { e, p in e - p[1] * sin(e) - p[0] }
  }
  print(slopes)  // [1.1711495581124995, 1.022801406975173]

  // All derivatives of Lambert's W at 1, from w eʷ = x.
  let w = try derivatives(at: 1.0, order: 3) { x in
    try root(near: 0.5, given: [x]) { w, p in w * exp(w) - p[0] }
  }
  print(w.map { Float($0) })  // [0.56714326, 0.36189625, -0.21454065, 0.27366853]

  // Several unknowns, in reverse mode.
  func corner<T: RealScalar>(_ p: [T]) throws -> T {
    let point = try root(near: [2.0, 0.5], given: p) { x, p in
      let circle = x[0] * x[0] + x[1] * x[1] - p[0]
      return [circle, x[0] * x[1] - p[1]]
    }
    return point[0]
  }
  print(try Reverse.gradient(at: [4.0, 1.0]) { p in try corner(p) }.map { Float($0) })
  // [0.27883875, -0.14942925]

  func cubeRoot<T: RealScalar>(_ p: T) -> T {
    let target = Double(p.plain)
    var x = 1.0
    for _ in 0..<60 { x = (2 * x + target / (x * x)) / 3 }
    return implicit(at: x, given: [p]) { x, p in x * x * x - p[0] }
  }
  print(Float(derivative(at: 8.0) { p in cubeRoot(p) }))  // 0.083333336

  // Wrong: the interval is halved, and the parameter only decides which half.
  func halved<T: RealScalar>(_ p: T) -> T {
    var (low, high): (T, T) = (0, 4)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if middle * middle < p { low = middle } else { high = middle }
    }
    return low
  }
  print(halved(9.0))  // 2.9999999999999996
  print(derivative(at: 9.0) { p in halved(p) })  // 0.0

  func right<T: RealScalar>(_ p: T) throws -> T {
    try root(in: 0...4, given: [p]) { x, p in x * x - p[0] }
  }
  print(Float(try derivative(at: 9.0) { p in try right(p) }))  // 0.16666667
}
