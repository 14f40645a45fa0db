// Where the labels of edges go: on the last piece of an edge, which it shares with no other.

extension TracePicture {
  /// A label's surroundings.
  private struct Frame {
    let x: Double
    let y: Double
    let width: Double
    let height: Double

    /// How much of another frame this one covers.
    func overlap(with other: Frame) -> Double {
      let across = min(x + width, other.x + other.width) - max(x, other.x)
      let down = min(y + height, other.y + other.height) - max(y, other.y)
      return across > 0 && down > 0 ? across * down : 0
    }

    func contains(_ point: Point) -> Bool {
      point.x > x && point.x < x + width && point.y > y && point.y < y + height
    }
  }

  /// Gives every label the place on its edge that covers least of all else.
  mutating func placeLabels() {
    let samples = edges.map { edge in
      (0...12).map { Self.point(at: Double($0) / 12, on: edge.points.suffix(4)) }
    }
    var taken = boxes.map { box in
      Frame(x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6)
    }
    for i in edges.indices {
      var best = Point(x: 0, y: 0)
      var least = Double.infinity
      for share in [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73] {
        let place = Self.point(at: share, on: edges[i].points.suffix(4))
        let frame = frame(of: edges[i], at: place)
        var cost = (share - 0.5).magnitude * 4
        for other in taken { cost += frame.overlap(with: other) }
        for (j, points) in samples.enumerated() where j != i {
          cost += 6 * Double(points.filter { frame.contains($0) }.count)
        }
        if cost < least {
          least = cost
          best = place
        }
      }
      placeLabel(i, at: best)
      taken.append(frame(of: edges[i], at: best))
    }
  }

  private func frame(of edge: Edge, at place: Point) -> Frame {
    let width = labelWidth(edge.label)
    return Frame(x: place.x - width / 2, y: place.y - 10, width: width, height: 20)
  }

  /// A point on a cubic curve.
  private static func point(at t: Double, on curve: ArraySlice<Point>) -> Point {
    let p = Array(curve)
    guard p.count == 4 else { return p.first ?? Point(x: 0, y: 0) }
    let s = 1 - t
    let weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
    return Point(
      x: zip(weights, p).reduce(0) { $0 + $1.0 * $1.1.x },
      y: zip(weights, p).reduce(0) { $0 + $1.0 * $1.1.y })
  }
}
