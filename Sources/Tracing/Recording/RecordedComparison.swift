import Programs
public import Scalars

/// A comparison that the traced function made, by which it may have chosen its path.
struct RecordedComparison {
  /// What was asked.
  let relation: Relation

  /// The places of the two numbers.
  let first: NodeID
  let second: NodeID

  /// The answer.
  let holds: Bool
}

extension TracedPayload {
  /// The comparison of values, noted down.
  public static func isEqual(_ a: Traced<T>, _ b: Traced<T>) -> Bool { compare(a, .equal, b) }

  /// The comparison of values, noted down.
  public static func isLess(_ a: Traced<T>, _ b: Traced<T>) -> Bool { compare(a, .less, b) }

  /// The comparison of values, noted down.
  public static func isLessOrEqual(_ a: Traced<T>, _ b: Traced<T>) -> Bool {
    compare(a, .lessOrEqual, b)
  }

  private static func compare(_ a: Traced<T>, _ relation: Relation, _ b: Traced<T>) -> Bool {
    let holds = relation.holds(a.value, b.value)
    // Comparing needs values only: what is compared elsewhere is no step of the trace.
    let recordings = [a.payload.recording, b.payload.recording].compactMap { $0 }
    if let recording = recordings.first, recordings.allSatisfy({ $0 === recording }),
      recording.isRunning
    {
      recording.note(
        RecordedComparison(
          relation: relation, first: a.payload.place(in: recording),
          second: b.payload.place(in: recording), holds: holds))
    }
    return holds
  }

  /// The same number, whose step has a name from now on.
  public static func named(_ name: String, _ a: Traced<T>) -> Traced<T> {
    a.payload.name(name)
    return a
  }
}
