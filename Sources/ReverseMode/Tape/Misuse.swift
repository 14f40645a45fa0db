public import CFluxion

// What stops the program, and what it then says. All of it is out of line and cold.

@inline(never)
@usableFromInline
func stopForForeignVariable(
  _ a: UnsafeMutablePointer<fluxion_tape_head>?, _ aGeneration: UInt32,
  _ b: UnsafeMutablePointer<fluxion_tape_head>?, _ bGeneration: UInt32
) -> Never {
  stopIfStale(a, aGeneration)
  stopIfStale(b, bGeneration)
  fatalError(
    """
    Variable: two variables of different tapes meet in one operation. One of them belongs to an \
    enclosing or to another differentiation, and neither tape could record the result. Lift it: \
    inside the inner closure write Variable(x) for the outer number x, and give the inner point \
    as Variables too, for example gradient(at: [Variable(1)]) { y in Variable(x) * y[0] }.
    """)
}

@inline(never)
@usableFromInline
func stopIfStale(_ head: UnsafeMutablePointer<fluxion_tape_head>?, _ generation: UInt32) {
  guard let head, head.pointee.generation != generation else { return }
  fatalError(
    """
    Variable: a variable was used after its recording had ended: its tape was reset, released or \
    used for another differentiation since, or it was a term's of a sum over data, which are recorded \
    a few at a time. Keep its value instead (Variable.value), and start each differentiation, and each \
    term, from the numbers that the closure is handed.
    """)
}

@inline(never)
@usableFromInline
func stopForForeignTerm(
  _ head: UnsafeMutablePointer<fluxion_tape_head>?, _ generation: UInt32
) -> Never {
  stopIfStale(head, generation)
  fatalError(
    """
    summed(over:with:of:): a term belongs to another tape than the parameters: it was computed from \
    variables of an enclosing or of another differentiation. Hand over as parameters what the terms \
    depend on, and lift it if it belongs to another tape: Variable(x).
    """)
}

@inline(never)
@usableFromInline
func stopForForeignResult(_ driver: StaticString, index: Int?) -> Never {
  let result = index.map { "result \($0)" } ?? "the result"
  fatalError(
    """
    \(driver): \(result) belongs to another recording: a variable of an enclosing call, of another \
    tape or of an earlier call was returned. Return a number computed from this call's inputs, or \
    a constant.
    """)
}

@inline(never)
@usableFromInline
func stopForStalePullback() -> Never {
  fatalError(
    """
    pullback: the recording has ended: its tape was reset or used for another differentiation \
    since. Call valueWithPullback(at:of:) without a tape, and the pullback keeps one of its own.
    """)
}

@inline(never)
@usableFromInline
func stopForBusyTape(_ driver: StaticString) -> Never {
  fatalError(
    """
    \(driver): the tape is in use by another differentiation, which this call would overwrite. \
    Give the inner call a tape of its own, or none.
    """)
}

@inline(never)
@usableFromInline
func stopForFullTape(_ count: Int) -> Never {
  fatalError(
    """
    Tape: \(count) nodes are more than the \(largestNodeCount) that one recording can hold. Record \
    less at a time: checkpointed(_:parameters:steps:every:_:) repeats parts of a long computation instead \
    of storing it.
    """)
}

@inline(never)
@usableFromInline
func stopForMemory(_ bytes: Int) -> Never {
  fatalError("Tape: there is no memory for a buffer of \(bytes) bytes.")
}

@inline(never)
@usableFromInline
func stopForPullback(_ name: String, expected: Int, found: Int) -> Never {
  fatalError(
    "\(name): the pullback returned \(counted(found, "element")), expected \(expected), one for each "
      + "argument.")
}
