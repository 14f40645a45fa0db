/// What a node passes on in a sweep: `partial` times its adjoint to one node, and its adjoint itself
/// to another.
///
/// Sixteen bytes over `Double`. A sum of two variables is one entry when the partial of either
/// is 1, as it is when either has just been recorded; any other operation on two parents takes two
/// entries, the second of which passes on to the first. A product that then joins a sum takes no further
/// one: see ``ProductNode``. Node 0, which no variable has as its parent, takes what is passed to nobody.
@frozen
@usableFromInline
struct TapeEntry<T: RealScalar> {
  @usableFromInline
  let scaledParent: UInt32

  @usableFromInline
  var plainParent: UInt32

  @usableFromInline
  let partial: T

  @inlinable @inline(__always)
  init(_ scaledParent: UInt32, times partial: T, plus plainParent: UInt32 = 0) {
    self.scaledParent = scaledParent
    self.plainParent = plainParent
    self.partial = partial
  }
}
