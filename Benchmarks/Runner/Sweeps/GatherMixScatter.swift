import BenchmarkReporting
import Fluxion
import Randomness

/// A function of n inputs and m outputs whose work does not depend on n and m.
///
/// The inputs are gathered into 32 cells; the cells are mixed, two and two, by rotations and
/// products; each output is made of two cells. Gathering and scattering take what n and m ask
/// for, and mixing the rest of the work W.
struct GatherMixScatter: VectorKernel {
  private static let cells = 32
  private static let mixing = 0.01

  private struct Step {
    let j, k, l: Int
    let hasSine: Bool
  }

  let name = "gather-mix-scatter"
  let point: [Double]
  let outputs: Int
  private let gathered: [Double]
  private let scattered: [Double]
  private let steps: [Step]
  private let cosine: Double
  private let sine: Double

  /// - Parameters:
  ///   - n: The number of inputs.
  ///   - m: The number of outputs.
  ///   - work: About how many operations there are.
  ///   - seed: The seed of weights, point and steps.
  init(inputs n: Int, outputs m: Int, work: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 60)
    outputs = m
    let gathers = max(n, Self.cells)
    gathered = generator.numbers(gathers, from: -1, to: 1)
    scattered = generator.numbers(m, from: -1, to: 1)
    // A step is 9 operations, and a sine in every fourth.
    let count = max(1, Int(Double(work - 2 * gathers - 2 * m) / 9.25))
    steps = (0..<count).map { i in
      let j = generator.index(below: Self.cells)
      let k = (j + 1 + generator.index(below: Self.cells - 1)) % Self.cells
      let l = generator.index(below: Self.cells)
      return Step(j: j, k: k, l: l, hasSine: i % 4 == 0)
    }
    (sine, cosine) = Double.sineAndCosine(of: 0.7)
    var points = SeededGenerator(seed: seed &+ 4)
    point = points.numbers(n, from: -1, to: 1)
  }

  func evaluate<T: RealScalar>(_ x: [T], into y: inout [T]) {
    var s = [T](repeating: 0, count: Self.cells)
    let n = x.count
    for i in gathered.indices { s[i % Self.cells] += x[i % n] * T(gathered[i]) }
    let (c, d, e) = (T(cosine), T(sine), T(Self.mixing))
    for step in steps {
      let (a, b) = (s[step.j], s[step.k])
      let u = a * c - b * d
      let v = a * d + b * c
      s[step.j] = u + v * s[step.l] * e
      s[step.k] = step.hasSine ? sin(v) : v
    }
    for o in 0..<outputs {
      let (first, second) = Self.pair(o)
      y[o] = s[first] * T(scattered[o]) + s[second]
    }
  }

  private static func pair(_ output: Int) -> (Int, Int) {
    (output % cells, (output * 7 + 3) % cells)
  }

  func handWrittenJVP(
    _ x: [Double], along direction: [Double], into y: inout [Double], _ tangent: inout [Double]
  ) {
    var s = [Double](repeating: 0, count: Self.cells)
    var t = s
    for i in gathered.indices {
      s[i % Self.cells] += x[i % x.count] * gathered[i]
      t[i % Self.cells] += direction[i % x.count] * gathered[i]
    }
    let (c, d, e) = (cosine, sine, Self.mixing)
    for step in steps {
      let (a, b) = (s[step.j], s[step.k])
      let (da, db) = (t[step.j], t[step.k])
      let (u, v) = (a * c - b * d, a * d + b * c)
      let (du, dv) = (da * c - db * d, da * d + db * c)
      let other = s[step.l]
      t[step.j] = du + (dv * other + v * t[step.l]) * e
      s[step.j] = u + v * other * e
      if step.hasSine {
        let (sine, cosine) = Double.sineAndCosine(of: v)
        s[step.k] = sine
        t[step.k] = cosine * dv
      } else {
        s[step.k] = v
        t[step.k] = dv
      }
    }
    for o in 0..<outputs {
      let (first, second) = Self.pair(o)
      y[o] = s[first] * scattered[o] + s[second]
      tangent[o] = t[first] * scattered[o] + t[second]
    }
  }

  func handWrittenVJP(
    _ x: [Double], along w: [Double], into y: inout [Double], _ cotangent: inout [Double]
  ) {
    var s = [Double](repeating: 0, count: Self.cells)
    for i in gathered.indices { s[i % Self.cells] += x[i % x.count] * gathered[i] }
    let (c, d, e) = (cosine, sine, Self.mixing)
    var kept: [(v: Double, other: Double, slope: Double)] = []
    kept.reserveCapacity(steps.count)
    for step in steps {
      let (a, b) = (s[step.j], s[step.k])
      let (u, v) = (a * c - b * d, a * d + b * c)
      let other = s[step.l]
      s[step.j] = u + v * other * e
      if step.hasSine {
        let (sine, cosine) = Double.sineAndCosine(of: v)
        s[step.k] = sine
        kept.append((v, other, cosine))
      } else {
        s[step.k] = v
        kept.append((v, other, 1))
      }
    }
    var adjoint = [Double](repeating: 0, count: Self.cells)
    for o in 0..<outputs {
      let (first, second) = Self.pair(o)
      y[o] = s[first] * scattered[o] + s[second]
      adjoint[first] += w[o] * scattered[o]
      adjoint[second] += w[o]
    }
    for i in steps.indices.reversed() {
      let (step, trace) = (steps[i], kept[i])
      let du = adjoint[step.j]
      var dv = adjoint[step.k] * trace.slope
      // The two cells are written by the step, so their adjoints begin anew.
      adjoint[step.j] = 0
      adjoint[step.k] = 0
      dv += e * trace.other * du
      adjoint[step.l] += e * trace.v * du
      adjoint[step.j] += c * du + d * dv
      adjoint[step.k] += c * dv - d * du
    }
    for j in x.indices { cotangent[j] = 0 }
    for i in gathered.indices {
      cotangent[i % x.count] += adjoint[i % Self.cells] * gathered[i]
    }
  }
}
