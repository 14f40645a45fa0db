import ForwardMode
import Programs
public import Scalars

/// A number that notes down how it is computed.
///
/// A generic function that runs on traced numbers computes what it always does, bit for bit, takes
/// the same branches, and leaves behind its steps. `trace(at:of:)` makes the numbers, runs the function
/// and returns the steps with the values, the tangents of forward mode and the adjoints of reverse mode.
///
/// Each trace has a separate recording, so traces on several threads do not disturb one another.
/// A number that is used after its trace has ended, on another thread, or together with numbers of
/// another trace stops the program with a message, in release builds too.
public typealias Traced<T: RealScalar> = Number<TracedPayload<T>>

/// The value of a ``Traced`` number, and its place in a recording.
public struct TracedPayload<T: RealScalar>: FirstOrderPayload {
  /// What forward mode computes: its arithmetic is that of dual numbers.
  let dual: Dual<T>

  /// The recording and the place in it; nil for a constant.
  private let step: (recording: Recording<T>, place: NodeID)?

  /// Creates a constant.
  ///
  /// - Parameter value: The value; the number depends on no input of the trace.
  public init(_ value: T) { self.init(Dual(value), step: nil) }

  fileprivate init(_ dual: Dual<T>, step: (Recording<T>, NodeID)?) {
    self.dual = dual
    self.step = step
  }

  /// The value.
  public var value: T { dual.value }

  /// Whether the number depends on an input of its trace.
  public var isActive: Bool { step != nil }

  /// The recording that the number belongs to; nil for a constant.
  var recording: Recording<T>? { step?.recording }

  /// Gives the number's step a name; a constant has none.
  func name(_ name: String) { step?.recording.name(step?.place ?? 0, name) }

  /// The place in a recording, of which a constant becomes a step; a number of another recording stops
  /// the program.
  func place(in recording: Recording<T>) -> NodeID {
    guard let step else { return recording.append(constant: dual) }
    if step.recording !== recording { failMixedTraces() }
    return step.place
  }

  /// The result of an operation, recorded unless all operands are constants.
  ///
  /// - Parameters:
  ///   - numbers: What it is computed from.
  ///   - result: What forward mode computes.
  ///   - operation: What is computed.
  /// - Returns: The result.
  static func record(
    _ numbers: [Traced<T>], _ result: Dual<T>, as operation: (Recording<T>) -> NodeOperation
  ) -> Traced<T> {
    let operands = numbers.map(\.payload)
    guard let recording = operands.lazy.compactMap(\.step?.recording).first else {
      return Traced(payload: Self(result, step: nil))
    }
    let places = operands.map { $0.place(in: recording) }
    return Traced(result, at: recording.append(places, result, as: operation), in: recording)
  }
}

extension Number {
  init<T>(_ dual: Dual<T>, at place: NodeID, in recording: Recording<T>)
  where P == TracedPayload<T> {
    self.init(payload: P(dual, step: (recording, place)))
  }
}
