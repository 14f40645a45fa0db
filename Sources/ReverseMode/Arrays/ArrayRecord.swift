/// One operation on arrays, recorded as a whole: which nodes are its results, and what its pullback
/// needs.
@frozen
@usableFromInline
struct ArrayRecord {
  /// The first of the result's nodes; the others follow it.
  @usableFromInline
  let firstNode: Int

  /// How many results there are.
  @usableFromInline
  let nodeCount: Int

  @usableFromInline
  let operation: Operation

  @inlinable @inline(__always)
  init(firstNode: Int, nodeCount: Int, operation: Operation) {
    self.firstNode = firstNode
    self.nodeCount = nodeCount
    self.operation = operation
  }

  /// The kinds of operation; numbers name places in the arrays of ``ArrayRecords``.
  @usableFromInline
  enum Operation {
    /// One number from many, whose partial derivatives are those of the operand.
    case reduction(Operand)
    /// A matrix-vector product with a constant matrix.
    case constantMatrix(Int, vector: Operand)
    /// A matrix-vector product with a constant vector.
    case constantVector(Int, matrix: Operand)
    /// A matrix-vector product with both variable: where the values of each are kept.
    case product(matrix: Operand, matrixValues: Int, vector: Operand, vectorValues: Int)
    /// Any function whose Jacobian is kept, row by row.
    case jacobian(Int, vector: Operand)
    /// A primitive with a pullback written by hand, of the numbers of two arrays.
    case primitive(Int, Operand, Operand)
    /// A node that stands for one from outside of a sum: it gathers its adjoint and passes it on to nobody.
    case standIn
  }

  /// Where the adjoints of an array of variables go: to their parents, times their pending partials.
  @frozen
  @usableFromInline
  struct Operand {
    @usableFromInline
    let count: Int

    /// The first parent, if they are consecutive nodes; else nil.
    @usableFromInline
    let firstParent: Int?

    /// Where the parents are listed, if they are not consecutive.
    @usableFromInline
    let parents: Int

    /// Where the partials are listed, or nil if all are 1.
    @usableFromInline
    let partials: Int?

    @inlinable @inline(__always)
    init(count: Int, firstParent: Int?, parents: Int, partials: Int?) {
      self.count = count
      self.firstParent = firstParent
      self.parents = parents
      self.partials = partials
    }
  }
}
