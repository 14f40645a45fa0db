import Fluxion

extension Evaluation {
  /// How far points of a depth image are from a model of a hand.
  static var ht: Evaluation {
    Evaluation(
      name: "ht",
      functions: ["objective": function(HandErrors.self), "jacobian": function(HandJacobian.self)])
  }
}

/// A hand: bones, and a surface of which each vertex follows some of them.
struct HandModel: Decodable {
  let parents: [Int]
  let baseRelatives: [[[Double]]]
  let inverseBaseAbsolutes: [[[Double]]]
  let basePositions: [[Double]]
  let weights: [[Double]]
  let triangles: [[Int]]
  let isMirrored: Bool
}

struct HandData: Decodable {
  let model: HandModel
  let correspondences: [Int]
  let points: [[Double]]
}

struct HandInput: Decodable {
  let theta: [Double]
  let data: HandData
  let us: [[Double]]
}

/// The differences of observed points from the hand's surface.
///
/// Inputs: where each point is on its triangle may be varied, by two numbers that are added to the positions
/// of all points, so that each row of the Jacobian holds its own; then the hand's rotation, its place, and
/// four angles of each finger.
struct Hand {
  let parents: [Int]
  let relatives: [[Double]]
  let inverses: [[Double]]
  let vertices: [Double]
  let weights: [[Double]]
  let isMirrored: Bool
  let corners: [(Int, Int, Int)]
  let positions: [(Double, Double)]
  let points: [Double]

  /// Whether points lie anywhere on triangles, not just at vertices.
  let isVaried: Bool

  init(_ input: HandInput) throws {
    let model = input.data.model
    let bones = model.parents.count
    parents = model.parents
    func flattened(_ matrices: [[[Double]]], _ name: String) throws -> [[Double]] {
      try require(matrices.count, bones, of: name)
      let flat = matrices.map { $0.flatMap { $0 } }
      for matrix in flat { try require(matrix.count, 16, of: name) }
      return flat
    }
    relatives = try flattened(model.baseRelatives, "baseRelatives")
    inverses = try flattened(model.inverseBaseAbsolutes, "inverseBaseAbsolutes")
    vertices = model.basePositions.flatMap { $0 }
    try require(vertices.count, 4 * model.basePositions.count, of: "basePositions")
    for row in model.weights { try require(row.count, bones, of: "weights") }
    weights = (0..<bones).map { bone in model.weights.map { $0[bone] } }
    isMirrored = model.isMirrored
    points = input.data.points.flatMap { $0 }
    isVaried = !input.us.isEmpty
    let count = input.data.correspondences.count
    try require(points.count, 3 * count, of: "points")
    try require(input.theta.count, 26, of: "theta")
    if isVaried {
      try require(input.us.count, count, of: "us")
      positions = input.us.map { ($0[0], $0[1]) }
      corners = input.data.correspondences.map {
        let triangle = model.triangles[$0]
        return (triangle[0], triangle[1], triangle[2])
      }
    } else {
      positions = []
      corners = input.data.correspondences.map { ($0, $0, $0) }
    }
  }

  var outputs: Int { points.count }

  func evaluate<T: RealScalar>(_ x: [T], into y: inout [T]) {
    let theta = isVaried ? Array(x[2...]) : x
    let surface = surface(theta)
    for i in corners.indices {
      let (a, b, c) = corners[i]
      for j in 0..<3 {
        if isVaried {
          let u = x[0] + positions[i].0
          let v = x[1] + positions[i].1
          let first = u * surface[3 * a + j] + v * surface[3 * b + j]
          y[3 * i + j] = points[3 * i + j] - (first + (1 - u - v) * surface[3 * c + j])
        } else {
          y[3 * i + j] = points[3 * i + j] - surface[3 * a + j]
        }
      }
    }
  }

  /// The places of all vertices.
  private func surface<T: RealScalar>(_ theta: [T]) -> [T] {
    var skin = [T](repeating: 0, count: vertices.count / 4 * 3)
    for (bone, transform) in transforms(theta).enumerated() {
      add(transform, weights[bone], to: &skin)
    }
    let rotation = rotation(theta[0], theta[1], theta[2])
    for start in stride(from: 0, to: skin.count, by: 3) {
      let (x, y, z) = (isMirrored ? -skin[start] : skin[start], skin[start + 1], skin[start + 2])
      for i in 0..<3 {
        let row = 3 * i
        let (a, b, c) = (rotation[row] * x, rotation[row + 1] * y, rotation[row + 2] * z)
        skin[start + i] = a + b + c + theta[3 + i]
      }
    }
    return skin
  }

  /// Adds where a bone takes each vertex, times how much the vertex follows it.
  private func add<T: RealScalar>(_ m: [T], _ weights: [Double], to skin: inout [T]) {
    for v in weights.indices {
      let (x, y) = (vertices[4 * v], vertices[4 * v + 1])
      let (z, w) = (vertices[4 * v + 2], vertices[4 * v + 3])
      for i in 0..<3 {
        let row = 4 * i
        let (a, b, c, d) = (m[row] * x, m[row + 1] * y, m[row + 2] * z, m[row + 3] * w)
        skin[3 * v + i] += (a + b + c + d) * weights[v]
      }
    }
  }

  /// How each bone is moved from its place in the model, as matrices of 4 × 4.
  private func transforms<T: RealScalar>(_ theta: [T]) -> [[T]] {
    var absolutes: [[T]] = []
    for bone in parents.indices {
      let pose = pose(theta, bone)
      let relative = Self.product(relatives[bone].map { T($0) }, Self.turn(pose.x, pose.z))
      let parent = parents[bone]
      absolutes.append(parent < 0 ? relative : Self.product(absolutes[parent], relative))
    }
    return zip(absolutes, inverses).map { Self.product($0, $1.map { T($0) }) }
  }

  /// The angles of a bone: the first of a finger has none, the second two and the others one.
  private func pose<T: RealScalar>(_ theta: [T], _ bone: Int) -> (x: T, z: T) {
    let (finger, joint) = ((bone - 1) / 4, (bone - 1) % 4)
    if bone < 1 || finger >= 5 || joint == 0 { return (0, 0) }
    let first = 6 + 4 * finger
    return joint == 1 ? (theta[first], theta[first + 1]) : (theta[first + joint], 0)
  }

  /// A turn about the x axis and then about the z axis.
  private static func turn<T: RealScalar>(_ x: T, _ z: T) -> [T] {
    let (sinX, cosX) = T.sineAndCosine(of: x)
    let (sinZ, cosZ) = T.sineAndCosine(of: z)
    return [
      cosZ, -sinZ * cosX, sinZ * sinX, 0, sinZ, cosZ * cosX, -cosZ * sinX, 0, 0, sinX, cosX, 0, 0,
      0,
      0, 1,
    ]
  }

  private static func product<T: RealScalar>(_ a: [T], _ b: [T]) -> [T] {
    var product = [T](repeating: 0, count: 16)
    for i in 0..<4 {
      for j in 0..<4 {
        for k in 0..<4 { product[4 * i + j] += a[4 * i + k] * b[4 * k + j] }
      }
    }
    return product
  }

  /// The rotation about an axis by its length.
  private func rotation<T: RealScalar>(_ a: T, _ b: T, _ c: T) -> [T] {
    let angle = sqrt(a * a + b * b + c * c)
    if angle < 0.0001 { return [1, 0, 0, 0, 1, 0, 0, 0, 1] }
    let (x, y, z) = (a / angle, b / angle, c / angle)
    let (sine, cosine) = T.sineAndCosine(of: angle)
    let versine = 1 - cosine
    let (xy, xz, yz) = (x * y * versine, x * z * versine, y * z * versine)
    return [
      x * x + (1 - x * x) * cosine, xy - z * sine, xz + y * sine, xy + z * sine,
      y * y + (1 - y * y) * cosine, yz - x * sine, xz - y * sine, yz + x * sine,
      z * z + (1 - z * z) * cosine,
    ]
  }
}

private struct HandErrors: EvaluatedFunction {
  let hand: Hand
  let point: [Double]
  private(set) var output: [Double]

  init(_ input: HandInput) throws {
    hand = try Hand(input)
    point = (hand.isVaried ? [0, 0] : []) + input.theta
    output = hand.points
  }

  mutating func compute() { hand.evaluate(point, into: &output) }
}

/// The Jacobian by forward mode, four columns at a time: the angles of one finger, while all others are
/// constants that carry no derivatives.
private struct HandJacobian: EvaluatedFunction {
  let hand: Hand
  let point: [Double]
  let workspace = ForwardWorkspace<VectorDual<Lanes4<Double>>>()
  private var jacobian: Matrix<Double>

  init(_ input: HandInput) throws {
    hand = try Hand(input)
    point = (hand.isVaried ? [0, 0] : []) + input.theta
    jacobian = Matrix(repeating: 0.0, rows: hand.outputs, columns: point.count)
  }

  mutating func compute() {
    workspace.jacobian(at: point, into: &jacobian) { x, y in hand.evaluate(x, into: &y) }
  }

  var output: [[Double]] { rows(of: jacobian.elements, columns: jacobian.columns) }
}
