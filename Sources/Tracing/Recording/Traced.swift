public import Scalars

/// A number that notes down how it is computed.
///
/// A generic function that runs on traced numbers computes what it always does, bit for bit, takes
/// the same branches, and leaves behind its computation graph. `trace(at:of:)` makes the numbers,
/// runs the function and returns the graph with the values, the tangents of forward mode and the
/// adjoints of reverse mode.
///
/// Each trace has a recording of its own, so traces on several threads do not disturb one another.
/// A number that is used after its trace has ended, on another thread, or together with numbers of
/// another trace stops the program with a message, in release builds too.
public typealias Traced<T: RealScalar> = Number<TracedPayload<T>>

/// The value of a ``Traced`` number, and its place in a recording.
public struct TracedPayload<T: RealScalar>: FirstOrderPayload {
  /// The value.
  public let value: T

  /// The recording and the position in it; nil for a constant.
  private let place: (recording: Recording<T>, position: Int)?

  /// The tangent that forward mode has for a constant, which is a zero of either sign; nil for a
  /// plain number beside an operator, which has none, and for what is no constant.
  let constantTangent: T?

  /// Creates a constant.
  ///
  /// - Parameter value: The value; the number depends on no input of the trace.
  public init(_ value: T) {
    self.init(constant: value, tangent: 0)
  }

  init(constant value: T, tangent: T?) {
    self.value = value
    place = nil
    constantTangent = tangent
  }

  init(value: T, at position: Int, in recording: Recording<T>) {
    self.value = value
    place = (recording, position)
    constantTangent = nil
  }

  /// Whether the number depends on an input of its trace.
  public var isActive: Bool { place != nil }

  /// What the number is to a node that is computed from it.
  var operand: ComputationGraph<T>.Operand {
    place.map { .node($0.position) } ?? .constant(value)
  }

  /// The position in a recording, or nil for a constant; a number of another recording stops the
  /// program.
  func position(in recording: Recording<T>) -> Int? {
    guard let place else { return nil }
    if place.recording !== recording { failMixedTraces() }
    return place.position
  }

  /// The result of an operation, recorded unless all operands are constants.
  ///
  /// - Parameters:
  ///   - kind: What is computed.
  ///   - numbers: What it is computed from.
  ///   - value: The result's value.
  ///   - partials: The local partial derivatives; asked for only where they are needed.
  /// - Returns: The result.
  static func record(
    _ kind: Operation.Kind, _ numbers: [Traced<T>], value: T, partials: () -> [T]
  ) -> Traced<T> {
    let operands = numbers.map(\.payload)
    let operation = Operation(kind: kind)
    guard let recording = operands.lazy.compactMap(\.place?.recording).first else {
      let constants = operands.map {
        MovingOperand(value: $0.value, tangent: $0.constantTangent, moves: false)
      }
      return Traced(
        payload: Self(
          constant: value,
          tangent: operation.tangent(of: constants, value: value, partials: partials)))
    }
    for operand in operands { _ = operand.position(in: recording) }
    let node = Recording<T>.Node(
      operation: operation, operands: operands.map(\.operand), value: value,
      partials: zip(operands, partials()).map { $0.isActive ? $1 : 0 },
      constantTangents: operands.map(\.constantTangent))
    return Traced(value: value, at: recording.append(node), in: recording)
  }
}

extension Number {
  init<T>(value: T, at position: Int, in recording: Recording<T>) where P == TracedPayload<T> {
    self.init(payload: P(value: value, at: position, in: recording))
  }
}
