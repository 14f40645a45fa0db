import BenchmarkReporting
import Fluxion
import Foundation
import Randomness

/// One residual block of bundle adjustment: how far a camera's picture of a point is from where it
/// was seen, 15 inputs → 2 outputs.
///
/// Inputs: the camera's rotation (a vector, angle times axis), its centre, focal length, principal
/// point and two coefficients of radial distortion; the point; the weight of the observation.
struct BundleAdjustment: VectorKernel {
  let name = "bundle-adjustment"
  let point: [Double]
  let outputs = 2
  private let seen: [Double]

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 40)
    point =
      generator.numbers(3, from: 0.1, to: 0.4) + generator.numbers(3, from: -0.5, to: 0.5)
      + [generator.number(from: 400, to: 600)] + generator.numbers(2, from: -5, to: 5)
      + generator.numbers(2, from: -0.05, to: 0.05) + generator.numbers(2, from: -1, to: 1)
      + [generator.number(from: 4, to: 6), generator.number(from: 0.5, to: 1)]
    seen = generator.numbers(2, from: -20, to: 20)
  }

  func evaluate<T: RealScalar>(_ x: [T], into y: inout [T]) {
    let (wx, wy, wz) = (x[0], x[1], x[2])
    let (px, py, pz) = (x[11] - x[3], x[12] - x[4], x[13] - x[5])
    // Rodrigues' rotation of p about the unit vector ω / |ω| by the angle |ω|.
    let squared = wx * wx + wy * wy + wz * wz
    let angle = sqrt(squared)
    let cosine = cos(angle)
    let sinc = sin(angle) / angle
    let along = (wx * px + wy * py + wz * pz) * ((1 - cosine) / squared)
    let rx = px * cosine + (wy * pz - wz * py) * sinc + wx * along
    let ry = py * cosine + (wz * px - wx * pz) * sinc + wy * along
    let rz = pz * cosine + (wx * py - wy * px) * sinc + wz * along
    let (u, v) = (rx / rz, ry / rz)
    let radius = u * u + v * v
    let distortion = 1 + x[9] * radius + x[10] * radius * radius
    let scale = x[6] * distortion
    y[0] = x[14] * (u * scale + x[7] - T(seen[0]))
    y[1] = x[14] * (v * scale + x[8] - T(seen[1]))
  }

  func handWrittenJVP(
    _ x: [Double], along u: [Double], into y: inout [Double], _ tangent: inout [Double]
  ) {
    var jacobian = Matrix(repeating: 0.0, rows: 2, columns: 15)
    fill(&jacobian, &y, at: x)
    for i in 0..<2 {
      var sum = 0.0
      for j in 0..<15 { sum += jacobian[i, j] * u[j] }
      tangent[i] = sum
    }
  }

  func handWrittenVJP(
    _ x: [Double], along w: [Double], into y: inout [Double], _ cotangent: inout [Double]
  ) {
    var jacobian = Matrix(repeating: 0.0, rows: 2, columns: 15)
    fill(&jacobian, &y, at: x)
    for j in 0..<15 { cotangent[j] = w[0] * jacobian[0, j] + w[1] * jacobian[1, j] }
  }

  func handWrittenJacobian(_ x: [Double], into jacobian: inout Matrix<Double>) {
    var y = [0.0, 0.0]
    fill(&jacobian, &y, at: x)
  }

  private func fill(_ jacobian: inout Matrix<Double>, _ y: inout [Double], at x: [Double]) {
    let (wx, wy, wz) = (x[0], x[1], x[2])
    let (px, py, pz) = (x[11] - x[3], x[12] - x[4], x[13] - x[5])
    let squared = wx * wx + wy * wy + wz * wz
    let angle = squared.squareRoot()
    let (sine, cosine) = Double.sineAndCosine(of: angle)
    let sinc = sine / angle
    let versine = (1 - cosine) / squared
    let inner = wx * px + wy * py + wz * pz
    let (cx, cy, cz) = (wy * pz - wz * py, wz * px - wx * pz, wx * py - wy * px)
    let rx = px * cosine + cx * sinc + wx * inner * versine
    let ry = py * cosine + cy * sinc + wy * inner * versine
    let rz = pz * cosine + cz * sinc + wz * inner * versine
    let (u, v) = (rx / rz, ry / rz)
    let radius = u * u + v * v
    let distortion = 1 + x[9] * radius + x[10] * radius * radius
    let (focal, weight) = (x[6], x[14])
    let residual = (
      u * focal * distortion + x[7] - seen[0], v * focal * distortion + x[8] - seen[1]
    )
    y[0] = weight * residual.0
    y[1] = weight * residual.1

    // How the picture moves with the rotated point.
    let bend = 2 * (x[9] + 2 * x[10] * radius)
    let common = weight * focal
    let uu = common * (distortion + bend * u * u)
    let uv = common * bend * u * v
    let vv = common * (distortion + bend * v * v)
    let du = (uu / rz, uv / rz, -(uu * u + uv * v) / rz)
    let dv = (uv / rz, vv / rz, -(uv * u + vv * v) / rz)

    // How the rotated point moves with the rotation: derivatives of cosine, sinc and versine along ω.
    let cosineSlope = -sinc
    let sincSlope = (cosine - sinc) / squared
    let versineSlope = (sinc - 2 * versine) / squared
    let base = (
      px * cosineSlope + cx * sincSlope + wx * inner * versineSlope,
      py * cosineSlope + cy * sincSlope + wy * inner * versineSlope,
      pz * cosineSlope + cz * sincSlope + wz * inner * versineSlope
    )
    let innerVersine = inner * versine
    let turns: [(Double, Double, Double)] = [
      (
        base.0 * wx + innerVersine + wx * px * versine,
        base.1 * wx - pz * sinc + wy * px * versine, base.2 * wx + py * sinc + wz * px * versine
      ),
      (
        base.0 * wy + pz * sinc + wx * py * versine,
        base.1 * wy + innerVersine + wy * py * versine, base.2 * wy - px * sinc + wz * py * versine
      ),
      (
        base.0 * wz - py * sinc + wx * pz * versine, base.1 * wz + px * sinc + wy * pz * versine,
        base.2 * wz + innerVersine + wz * pz * versine
      ),
    ]
    let columns: [(Double, Double, Double)] = [
      (
        cosine + wx * wx * versine, wz * sinc + wy * wx * versine, -wy * sinc + wz * wx * versine
      ),
      (
        -wz * sinc + wx * wy * versine, cosine + wy * wy * versine, wx * sinc + wz * wy * versine
      ),
      (
        wy * sinc + wx * wz * versine, -wx * sinc + wy * wz * versine, cosine + wz * wz * versine
      ),
    ]
    for j in 0..<3 {
      let (turn, column) = (turns[j], columns[j])
      jacobian[0, j] = du.0 * turn.0 + du.1 * turn.1 + du.2 * turn.2
      jacobian[1, j] = dv.0 * turn.0 + dv.1 * turn.1 + dv.2 * turn.2
      let first = du.0 * column.0 + du.1 * column.1 + du.2 * column.2
      let second = dv.0 * column.0 + dv.1 * column.1 + dv.2 * column.2
      jacobian[0, 11 + j] = first
      jacobian[1, 11 + j] = second
      jacobian[0, 3 + j] = -first
      jacobian[1, 3 + j] = -second
    }
    jacobian[0, 6] = weight * u * distortion
    jacobian[1, 6] = weight * v * distortion
    jacobian[0, 7] = weight
    jacobian[1, 7] = 0
    jacobian[0, 8] = 0
    jacobian[1, 8] = weight
    jacobian[0, 9] = common * u * radius
    jacobian[1, 9] = common * v * radius
    jacobian[0, 10] = common * u * radius * radius
    jacobian[1, 10] = common * v * radius * radius
    jacobian[0, 14] = residual.0
    jacobian[1, 14] = residual.1
  }
}
