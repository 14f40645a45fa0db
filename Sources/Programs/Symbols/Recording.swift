import CFluxion
import Scalars
import Synchronization

/// What symbols are recorded in, on one thread at a time.
final class Recording {
  /// The steps so far.
  let builder: GraphBuilder

  /// Whether rules are written out in their own arithmetic, instead of being separate steps.
  let isLowering: Bool

  /// What answers comparisons of symbols; nil where there is nothing to compare.
  var oracle: Oracle?

  /// What steps of a derivative are to those of the function.
  private(set) var roles: [NodeID: Role] = [:]

  /// Notes that a step is the tangent or adjoint of another.
  func note(_ symbol: Symbol, as kind: Role.Kind, of other: NodeID) {
    let place = place(of: symbol)
    if place >= firstNewPlace, builder.value(place) == nil, roles[place] == nil {
      roles[place] = Role(kind: kind, place: other)
    }
  }

  /// Whether a rule that is written out asked for a value, so that it cannot be.
  var needsValues = false

  /// What tells the symbols of this recording from those of another.
  let tag: UInt32

  /// From here on steps are new; those before are of the function that is differentiated.
  private let firstNewPlace: NodeID

  init(_ builder: GraphBuilder, isLowering: Bool = false) {
    self.builder = builder
    firstNewPlace = NodeID(builder.nodes.count)
    self.isLowering = isLowering
    tag = Self.nextTag()
  }

  /// Makes this the recording of the calling thread while something is done.
  func perform<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let previous = fluxion_current_recording()
    fluxion_set_current_recording(Unmanaged.passUnretained(self).toOpaque())
    defer { fluxion_set_current_recording(previous) }
    return try body()
  }

  /// The recording of the calling thread.
  static var current: Recording {
    guard let pointer = fluxion_current_recording() else {
      fail(
        "A symbol was used where nothing is being recorded. Symbols belong to the closure or function "
          + "that Program(inputs:of:) runs, and to its thread; keep the program instead.")
    }
    return Unmanaged<Recording>.fromOpaque(pointer).takeUnretainedValue()
  }

  /// The place of a symbol of this recording.
  func place(of symbol: Symbol) -> NodeID {
    if symbol.bits >> 24 != tag {
      fail(
        "Symbols of two recordings met. A program that is recorded while another one is knows only its "
          + "own inputs; pass it what it needs as an input.")
    }
    return NodeID(symbol.bits & 0xff_ffff)
  }

  /// The symbol of a step.
  func symbol(_ place: NodeID) -> Symbol { Symbol(bits: tag << 24 | UInt32(place)) }

  /// The answer to a comparison of symbols, or to a question about one.
  func decide(_ node: Node) -> Bool {
    guard let oracle else {
      fail("Program: a rule of a function compares numbers where it must not.")
    }
    return oracle.answer(builder.add(node), in: builder)
  }

  private static let tags = Atomic<UInt32>(0)

  private static func nextTag() -> UInt32 {
    tags.add(1, ordering: .relaxed).newValue & 0xff
  }
}
