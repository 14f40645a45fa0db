import Fluxion

extension Evaluation {
  /// How far pictures of points are from where they were seen, by many cameras.
  static var ba: Evaluation {
    Evaluation(
      name: "ba",
      functions: [
        "objective": function(ReprojectionErrors.self),
        "jacobian": function(ReprojectionJacobian.self),
      ])
  }
}

/// An observation: how far the picture of a point is from where it was seen, times a weight.
///
/// Inputs: of the camera the rotation (axis times angle), centre, focal length, principal point and two
/// coefficients of radial distortion; the point; the weight.
struct Observation {
  static let cameraParameters = 11
  static let inputs = 15

  @inline(__always)
  static func residual<T: RealScalar>(_ p: UnsafeBufferPointer<T>, seen: (Double, Double)) -> (T, T)
  {
    let rotated = rotated(
      (p[11] - p[3], p[12] - p[4], p[13] - p[5]), by: (p[0], p[1], p[2]))
    let (u, v) = (rotated.0 / rotated.2, rotated.1 / rotated.2)
    let radius = u * u + v * v
    let distortion = 1 + p[9] * radius + p[10] * radius * radius
    let (x, y) = (u * distortion * p[6] + p[7], v * distortion * p[6] + p[8])
    return (p[14] * (x - seen.0), p[14] * (y - seen.1))
  }

  /// Rodrigues' rotation of a point about an axis.
  @inline(__always)
  private static func rotated<T: RealScalar>(_ x: (T, T, T), by axis: (T, T, T)) -> (T, T, T) {
    let squared = axis.0 * axis.0 + axis.1 * axis.1 + axis.2 * axis.2
    if squared == 0 {
      let turn = cross(axis, x)
      return (x.0 + turn.0, x.1 + turn.1, x.2 + turn.2)
    }
    let angle = sqrt(squared)
    let (sine, cosine) = T.sineAndCosine(of: angle)
    let inverse = 1 / angle
    let w = (axis.0 * inverse, axis.1 * inverse, axis.2 * inverse)
    let turn = cross(w, x)
    let along = (w.0 * x.0 + w.1 * x.1 + w.2 * x.2) * (1 - cosine)
    return (
      x.0 * cosine + turn.0 * sine + w.0 * along, x.1 * cosine + turn.1 * sine + w.1 * along,
      x.2 * cosine + turn.2 * sine + w.2 * along
    )
  }

  @inline(__always)
  private static func cross<T: RealScalar>(_ a: (T, T, T), _ b: (T, T, T)) -> (T, T, T) {
    (a.1 * b.2 - a.2 * b.1, a.2 * b.0 - a.0 * b.2, a.0 * b.1 - a.1 * b.0)
  }

  /// The penalty of a weight.
  @inline(__always)
  static func penalty<T: RealScalar>(_ weight: T) -> T { 1 - weight * weight }
}

private struct BundleInput: Decodable {
  let n: Int
  let m: Int
  let p: Int
  let cam: [Double]
  let x: [Double]
  let w: Double
  let feat: [Double]
}

/// Cameras, points and observations: the input's one of each, as often as it says.
private struct Bundle {
  let cameras: [Double]
  let points: [Double]
  let weights: [Double]
  let seen: [Double]
  let observed: [(camera: Int, point: Int)]

  init(_ input: BundleInput) throws {
    try require(input.cam.count, Observation.cameraParameters, of: "cam")
    try require(input.x.count, 3, of: "x")
    try require(input.feat.count, 2, of: "feat")
    func repeated(_ numbers: [Double], _ count: Int) -> [Double] {
      (0..<count).flatMap { _ in numbers }
    }
    cameras = repeated(input.cam, input.n)
    points = repeated(input.x, input.m)
    weights = repeated([input.w], input.p)
    seen = repeated(input.feat, input.p)
    observed = (0..<input.p).map { ($0 % input.n, $0 % input.m) }
  }

  /// The inputs of an observation.
  @inline(__always)
  func gather(_ i: Int, into inputs: inout [Double]) {
    let (camera, point) = observed[i]
    for j in 0..<11 { inputs[j] = cameras[11 * camera + j] }
    for j in 0..<3 { inputs[11 + j] = points[3 * point + j] }
    inputs[14] = weights[i]
  }
}

private struct ReprojectionErrors: EvaluatedFunction {
  let bundle: Bundle
  private var errors: [Double]
  private var penalties: [Double]

  init(_ input: BundleInput) throws {
    bundle = try Bundle(input)
    errors = bundle.seen
    penalties = bundle.weights
  }

  mutating func compute() {
    var inputs = [Double](repeating: 0, count: Observation.inputs)
    for i in penalties.indices {
      bundle.gather(i, into: &inputs)
      let seen = (bundle.seen[2 * i], bundle.seen[2 * i + 1])
      let residual = inputs.withUnsafeBufferPointer {
        Observation.residual($0, seen: seen)
      }
      (errors[2 * i], errors[2 * i + 1]) = residual
    }
    for i in penalties.indices { penalties[i] = Observation.penalty(bundle.weights[i]) }
  }

  struct Errors: Encodable {
    struct Pair: Encodable {
      let elements: [Double]
      let repeated: Int
    }
    struct Single: Encodable {
      let element: Double
      let repeated: Int
    }
    let reprojError: Pair
    let wErr: Single
  }

  var output: Errors {
    Errors(
      reprojError: .init(elements: Array(errors[..<2]), repeated: errors.count / 2),
      wErr: .init(element: penalties[0], repeated: penalties.count))
  }
}

/// The Jacobian: of each observation a block of two rows with fifteen entries, found by forward mode with
/// sixteen lanes, and an entry of its weight's penalty.
private struct ReprojectionJacobian: EvaluatedFunction {
  let bundle: Bundle
  let columns: (points: Int, weights: Int)
  let workspace = ForwardWorkspace<VectorDual<Lanes16<Double>>>()
  private var rowOffsets: [Int32]
  private var columnIndices: [Int32]
  private var values: [Double]

  init(_ input: BundleInput) throws {
    bundle = try Bundle(input)
    columns = (bundle.cameras.count, bundle.cameras.count + bundle.points.count)
    let observations = bundle.weights.count
    rowOffsets = [Int32](repeating: 0, count: 3 * observations + 1)
    columnIndices = [Int32](repeating: 0, count: 31 * observations)
    values = [Double](repeating: 0, count: 31 * observations)
  }

  mutating func compute() {
    var inputs = [Double](repeating: 0, count: Observation.inputs)
    var block = Matrix(repeating: 0.0, rows: 2, columns: Observation.inputs)
    let observations = bundle.weights.count
    var entry = 0
    for i in 0..<observations {
      bundle.gather(i, into: &inputs)
      let seen = (bundle.seen[2 * i], bundle.seen[2 * i + 1])
      workspace.jacobian(at: inputs, into: &block) { x, y in
        let residual = x.withUnsafeBufferPointer {
          Observation.residual($0, seen: seen)
        }
        y[0] = residual.0
        y[1] = residual.1
      }
      let (camera, point) = bundle.observed[i]
      for row in 0..<2 {
        for j in 0..<11 { columnIndices[entry + j] = Int32(11 * camera + j) }
        for j in 0..<3 { columnIndices[entry + 11 + j] = Int32(columns.points + 3 * point + j) }
        columnIndices[entry + 14] = Int32(columns.weights + i)
        for j in 0..<15 { values[entry + j] = block.elements[15 * row + j] }
        entry += 15
        rowOffsets[2 * i + row + 1] = Int32(entry)
      }
    }
    for i in 0..<observations {
      values[entry] = derivative(at: bundle.weights[i]) { w in Observation.penalty(w) }
      columnIndices[entry] = Int32(columns.weights + i)
      entry += 1
      rowOffsets[2 * observations + i + 1] = Int32(entry)
    }
  }

  /// The first block and the last entry, which is what the suite compares.
  struct Excerpt: Encodable {
    let rows: [Int32]
    let cols: [Int32]
    let vals: [Double]
  }

  var output: Excerpt {
    func excerpt<Element>(_ elements: [Element]) -> [Element] {
      Array(elements.prefix(30) + elements.suffix(1))
    }
    return Excerpt(
      rows: excerpt(rowOffsets), cols: excerpt(columnIndices), vals: excerpt(values))
  }
}
