import Fluxion

/// The two-dimensional Brusselator on a periodic grid.
///
/// It has 2 s² unknowns, and in each row the five points of the stencil and the other species. E. Hairer, G. Wanner: Solving Ordinary Differential Equations II.
struct Brusselator: VectorFunction {
  let size: Int

  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    let (n, s) = (size * size, size)
    let diffusion = 0.02 * Double((s - 1) * (s - 1))
    var y = x
    for i in 0..<s {
      let (above, below) = ((i + s - 1) % s * s, (i + 1) % s * s)
      for j in 0..<s {
        let (left, right) = ((j + s - 1) % s, (j + 1) % s)
        let k = i * s + j
        let (u, v) = (x[k], x[n + k])
        let aroundU = x[above + j] + x[below + j] + x[i * s + left] + x[i * s + right] - 4 * u
        let aroundV =
          x[n + above + j] + x[n + below + j] + x[n + i * s + left] + x[n + i * s + right] - 4 * v
        let reaction = u * u * v
        y[k] = 1 + reaction - 4.4 * u + diffusion * aroundU
        y[n + k] = 3.4 * u - reaction + diffusion * aroundV
      }
    }
    return y
  }
}

/// Rosenbrock's valley in n variables.
struct Rosenbrock: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var total: T = 0
    for i in 1..<x.count {
      let a = x[i] - x[i - 1] * x[i - 1]
      let b = 1 - x[i - 1]
      total += 100 * a * a + b * b
    }
    return total
  }
}

/// A full first row, a full first column, and a diagonal.
struct Arrowhead: VectorFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    var y = x.indices.map { sin(x[$0]) * x[0] }
    y[0] = sum(x.map { $0 * $0 })
    return y
  }
}

/// A function whose Jacobian has other entries where its first input is negative.
struct Turning: VectorFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    let n = x.count
    return x.indices.map { i in
      x[0] > 0 ? x[i] * x[(i + 1) % n] : x[i] * x[(i + 2) % n] * 3
    }
  }
}

/// Each output depends on the inputs in a window, the last one on the first input too where that is negative.
struct TurningBand: VectorFunction {
  let width: Int

  func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    var y = (0...x.count - width).map { i in sum(x[i..<i + width].map { $0 * $0 }) }
    if x[0] < 0 { y[y.count - 1] += x[0] }
    return y
  }
}

/// A scalar function that couples other inputs where its first one is negative.
struct TurningEnergy: ScalarFunction {
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    let step = x[0] > 0 ? 1 : 2
    return sum(x.indices.dropLast(step).map { i in sin(x[i] * x[i + step]) })
  }
}

extension SparsityPattern {
  /// The pattern of those pairs of n rows and columns that a rule picks.
  init(size n: Int, where isEntry: (Int, Int) -> Bool) {
    var entries: [(row: Int, column: Int)] = []
    for i in 0..<n { for j in 0..<n where isEntry(i, j) { entries.append((i, j)) } }
    self.init(rows: n, columns: n, entries: entries)
  }

  /// A band of a width on each side of the diagonal.
  static func band(_ n: Int, below: Int, above: Int) -> SparsityPattern {
    SparsityPattern(size: n) { i, j in j >= i - below && j <= i + above }
  }

  /// A stencil on a square grid with sides of s points.
  static func stencil(_ s: Int, _ offsets: [(Int, Int)]) -> SparsityPattern {
    var entries: [(row: Int, column: Int)] = []
    for i in 0..<s {
      for j in 0..<s {
        for (di, dj) in offsets
        where (0..<s).contains(i + di) && (0..<s).contains(j + dj) {
          entries.append((i * s + j, (i + di) * s + j + dj))
        }
      }
    }
    return SparsityPattern(rows: s * s, columns: s * s, entries: entries)
  }

  static func fivePoint(_ s: Int) -> SparsityPattern {
    stencil(s, [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)])
  }

  static func ninePoint(_ s: Int) -> SparsityPattern {
    stencil(s, (-1...1).flatMap { i in (-1...1).map { (i, $0) } })
  }

  /// A point of a cube with sides of s points, and its six neighbors.
  static func sevenPoint(_ s: Int) -> SparsityPattern {
    var entries: [(row: Int, column: Int)] = []
    for place in 0..<s * s * s {
      let (i, j, k) = (place / (s * s), place / s % s, place % s)
      entries.append((place, place))
      if i > 0 { entries.append((place, place - s * s)) }
      if i < s - 1 { entries.append((place, place + s * s)) }
      if j > 0 { entries.append((place, place - s)) }
      if j < s - 1 { entries.append((place, place + s)) }
      if k > 0 { entries.append((place, place - 1)) }
      if k < s - 1 { entries.append((place, place + 1)) }
    }
    return SparsityPattern(rows: s * s * s, columns: s * s * s, entries: entries)
  }

  static func arrowhead(_ n: Int) -> SparsityPattern {
    SparsityPattern(size: n) { i, j in i == j || i == 0 || j == 0 }
  }
}
