import ForwardMode
import ReverseMode
public import Scalars

/// How a pullback written by hand compares with forward mode.
public struct PullbackCheck: Sendable {
  /// The primitive's name.
  public let name: String

  /// The largest difference between two elements of the Jacobians, relative to the largest finite
  /// element; infinite where only one of them is a number.
  public let largestError: Double

  /// The output and the input of that element, or nil for a Jacobian without elements.
  public let worst: (output: Int, input: Int)?

  /// That element by the pullback and by forward mode.
  public let elements: (pullback: Double, forward: Double)

  /// Whether the largest error is at most 10⁻¹⁰.
  public var isCorrect: Bool { largestError <= 1e-10 }
}

extension PullbackCheck: CustomStringConvertible {
  /// The verdict in a sentence.
  public var description: String {
    guard let worst else { return "\(name): the Jacobian has no elements to compare." }
    if isCorrect { return "\(name): the pullback agrees with forward mode to \(largestError)." }
    return """
      \(name): the pullback is wrong. The derivative of output \(worst.output) in input \
      \(worst.input) is \(elements.pullback) by the pullback and \(elements.forward) by forward mode.
      """
  }
}

/// Compares the pullback of a primitive with forward mode, element by element of the Jacobian.
///
/// ```swift
/// let check = checkPullback(of: RunningSum(), at: [1.0, 2.0, 3.0])
/// print(check)   // runningSum: the pullback agrees with forward mode to 0.0.
/// ```
///
/// - Parameters:
///   - primitive: The primitive.
///   - x: The point. Take one off every symmetry: at 0 or 1 many a wrong formula is right.
/// - Returns: The comparison, which prints as a sentence.
public func checkPullback(of primitive: some ArrayPrimitive, at x: [Double]) -> PullbackCheck {
  let forward = Forward.jacobian(at: x, lanes: Lanes4<Double>.self) { primitive.value(at: $0) }
  let value = primitive.value(at: x)
  let scale = forward.elements.map(\.magnitude).filter(\.isFinite).max() ?? 0
  var check = PullbackCheck(
    name: primitive.name, largestError: 0, worst: nil, elements: (0, 0))
  for i in value.indices {
    let cotangent = value.indices.map { $0 == i ? 1.0 : 0 }
    let row = primitive.pullback(at: x, value: value, of: cotangent)
    requireCount(row.count, x.count, of: "the pullback's result", in: "checkPullback(of:at:)")
    for j in x.indices {
      let error = difference(row[j], forward[i, j], scale: scale)
      if check.worst == nil || error > check.largestError {
        check = PullbackCheck(
          name: primitive.name, largestError: error, worst: (i, j),
          elements: (row[j], forward[i, j]))
      }
    }
  }
  return check
}

private func difference(_ a: Double, _ b: Double, scale: Double) -> Double {
  if a == b || (a.isNaN && b.isNaN) { return 0 }
  let error = (a - b).magnitude / (scale == 0 ? 1 : scale)
  return error.isNaN ? .infinity : error
}
