import Fluxion

extension Evaluation {
  /// Newton's direction for the centres of clusters.
  static var kmeans: Evaluation {
    Evaluation(
      name: "kmeans",
      functions: ["cost": function(ClusterCost.self), "dir": function(NewtonDirection.self)])
  }
}

/// The sum of the points' squared distances from the nearest of some centres.
private struct Clusters {
  let dimensions: Int
  let points: [Double]

  func cost<T: RealScalar>(_ centers: [T]) -> T {
    // Which centre is nearest is decided by values; only the distance from that one is differentiated.
    let values = centers.map(\.plain)
    let d = dimensions
    return points.withUnsafeBufferPointer { points in
      summed(over: 0..<points.count / d, with: centers) { centers, i in
        let start = i * d
        let center = d * nearest(to: points[start..<start + d], among: values)
        var distance: T = 0
        for j in 0..<d {
          let difference = centers[center + j] - T(points[start + j])
          distance += difference * difference
        }
        return distance
      }
    }
  }

  private func nearest<P: FloatingPointScalar>(
    to point: Slice<UnsafeBufferPointer<Double>>, among centers: [P]
  ) -> Int {
    let point = UnsafeBufferPointer(rebasing: point)
    let d = dimensions
    return centers.withUnsafeBufferPointer { centers in
      var (nearest, least) = (0, P.infinity)
      for j in 0..<centers.count / d {
        var distance: P = 0
        for i in 0..<d {
          let difference = centers[j &* d &+ i] - P(point[i])
          distance += difference * difference
        }
        if distance < least { (nearest, least) = (j, distance) }
      }
      return nearest
    }
  }
}

private struct ClusterInput: Decodable {
  let points: [[Double]]
  let centroids: [[Double]]

  func clusters() throws -> Clusters {
    let d = centroids.first?.count ?? 0
    for row in points + centroids { try require(row.count, d, of: "a point") }
    return Clusters(dimensions: max(1, d), points: points.flatMap { $0 })
  }
}

private struct ClusterCost: EvaluatedFunction {
  let centers: [Double]
  let clusters: Clusters
  private(set) var output = 0.0

  init(_ input: ClusterInput) throws {
    clusters = try input.clusters()
    centers = input.centroids.flatMap { $0 }
  }

  mutating func compute() { output = clusters.cost(centers) }
}

/// The gradient over the diagonal of the Hessian.
///
/// All else in the Hessian is zero, so its product with a vector of ones is the diagonal.
private struct NewtonDirection: EvaluatedFunction {
  let centers: [Double]
  let ones: [Double]
  let clusters: Clusters
  let tape = Tape<Dual<Double>>()
  var gradient: [Double]
  var curvature: [Double]
  var direction: [Double]

  init(_ input: ClusterInput) throws {
    clusters = try input.clusters()
    centers = input.centroids.flatMap { $0 }
    ones = centers.map { _ in 1 }
    (gradient, curvature, direction) = (ones, ones, ones)
  }

  mutating func compute() {
    tape.hessianVectorProduct(
      at: centers, along: ones, gradient: &gradient, product: &curvature
    ) { centers in clusters.cost(centers) }
    for i in direction.indices { direction[i] = gradient[i] / curvature[i] }
  }

  var output: [[Double]] { rows(of: direction, columns: clusters.dimensions) }
}
