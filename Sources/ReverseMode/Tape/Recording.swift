public import CFluxion

/// The identity of a recording.
@frozen
@usableFromInline
struct Recording: Equatable {
  @usableFromInline
  let head: UnsafeMutablePointer<fluxion_tape_head>

  @usableFromInline
  let generation: UInt32

  @inlinable
  init(head: UnsafeMutablePointer<fluxion_tape_head>, generation: UInt32) {
    self.head = head
    self.generation = generation
  }
}

extension Tape {
  /// What tells one recording from any other.
  @inlinable
  var recording: Recording { Recording(head: head, generation: head.pointee.generation) }
}
