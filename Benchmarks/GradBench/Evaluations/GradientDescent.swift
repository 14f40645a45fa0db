import Fluxion

/// Where a descent can be: it can move along a slope, which is a point of the same type.
protocol DescentPoint {
  associatedtype Scalar: RealScalar

  /// The Euclidean length.
  var norm: Scalar { get }

  /// The point after a step of a length times the slope, downwards.
  func descended(_ length: Double, along slope: Self) -> Self

  /// How far another point is.
  func distance(to other: Self) -> Scalar
}

/// The minimiser of a function, as the suite finds it: by steps of one length, which doubles after ten that
/// succeeded and halves after one that did not, until the gradient or a step is shorter than 10⁻⁵.
///
/// Over numbers that carry derivatives the whole descent is differentiated.
func minimiser<Point: DescentPoint>(
  from start: Point, of value: (Point) -> Point.Scalar, gradient: (Point) -> Point
) -> Point {
  let tolerance = Point.Scalar(1e-5)
  var point = start
  var least = value(point)
  var slope = gradient(point)
  var length = 1e-5
  var successes = 0
  while slope.norm > tolerance {
    if successes == 10 {
      length *= 2
      successes = 0
      continue
    }
    let next = point.descended(length, along: slope)
    if point.distance(to: next) <= tolerance { break }
    let found = value(next)
    if found < least {
      (point, least) = (next, found)
      slope = gradient(point)
      successes += 1
    } else {
      length /= 2
      successes = 0
    }
  }
  return point
}

/// A point of the plane.
struct Pair<Scalar: RealScalar>: DescentPoint {
  var x: Scalar
  var y: Scalar

  init(_ x: Scalar, _ y: Scalar) {
    self.x = x
    self.y = y
  }

  var norm: Scalar { sqrt(x * x + y * y) }

  func descended(_ length: Double, along slope: Pair) -> Pair {
    Pair(x - length * slope.x, y - length * slope.y)
  }

  func distance(to other: Pair) -> Scalar { Pair(x - other.x, y - other.y).norm }
}
