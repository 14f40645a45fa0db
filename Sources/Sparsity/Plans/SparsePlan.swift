public import ForwardMode
import Scalars

/// How the sparse Jacobian or Hessian of a function is computed: its pattern, its colors, and the memory for it.
///
/// ```swift
/// let plan = SparsePlan(jacobianOf: Brusselator(size: 64), at: x)
/// var j = plan.jacobian(at: x)
/// for _ in 0..<steps {
///   plan.jacobian(at: x, into: &j)   // two evaluations on numbers with eight tangents, nothing allocated
///   …
/// }
/// ```
///
/// A pattern belongs to the branches that were taken where it was detected. So each evaluation takes one more
/// product, with a fixed vector, and compares it with what the stored elements say, to rounding. Where the two
/// differ the pattern is detected anew, and the plan knows the entries of both from then on. A plan of a
/// recorded `Program` holds at every point, since a program has all branches, and is not verified.
///
/// A plan keeps memory that it works in: use it on one thread at a time.
public final class SparsePlan<T: LaneScalar> {
  /// Which elements can be other than zero.
  public private(set) var pattern: SparsityPattern

  /// How many times the pattern was detected anew because a point did not fit it.
  public private(set) var renewals = 0

  /// Which mode takes the Jacobian, and what the choice rests on; nil for Hessians.
  public private(set) var choice: SparseChoice?

  /// The number of colors: so many products are computed, several in each evaluation.
  public var colors: Int { compression.colorCount }

  /// One for each worker, with separate memory.
  private let functions: [SparseFunction<T>]
  private let isCertain: Bool
  private let recovery: HessianRecovery?
  private let mode: SparseMode?
  private let order: ColoringOrder?
  private var compression: Compression
  private var steps: RecoverySteps?
  private var products: [T] = []
  private var product: [T] = []
  private var probe: [T] = []

  @usableFromInline
  init(
    _ functions: [SparseFunction<T>], _ compression: Compression, isCertain: Bool,
    recovery: (kind: HessianRecovery, coloring: Coloring)? = nil, choice: SparseChoice? = nil,
    mode: SparseMode? = nil, order: ColoringOrder?
  ) {
    self.functions = functions
    self.isCertain = isCertain
    self.recovery = recovery?.kind
    self.mode = mode
    self.order = order
    self.choice = choice
    self.compression = compression
    pattern = compression.pattern
    steps = recovery.map { RecoverySteps(compression.pattern, $0.coloring, $0.kind) }
  }

  /// Makes a plan for a pattern with the entries of both.
  private func renew(with other: SparsityPattern) {
    pattern = pattern.union(other)
    renewals += 1
    if let recovery {
      let coloring = recovery.coloring(of: pattern, order: order)
      compression = Compression(pattern, columns: coloring, rows: nil)
      steps = RecoverySteps(pattern, coloring, recovery)
    } else {
      (compression, choice) = Compression.cheapest(of: pattern, mode: mode, order: order)
    }
  }

  /// Computes the elements; false if the point does not fit the pattern.
  private func evaluate(at x: [T], into values: inout [T], verified: Bool) -> Bool {
    let isProbed = verified && !isCertain
    let sweepsAll = compression.columnColorCount == 0 && compression.rowColorCount > 0
    let count = isProbed ? sweepsAll ? pattern.columns : pattern.rows : 0
    if product.count != count {
      product = [T](repeating: 0, count: count)
      probe = isProbed ? Probe.vector(sweepsAll ? pattern.rows : pattern.columns) : []
    }
    if let steps {
      let size = pattern.rows * compression.columnColorCount
      if products.count != size { products = [T](repeating: 0, count: size) }
      request(at: x, into: &products)
      steps.recover(&values, from: &products)
    } else {
      request(at: x, into: &values)
    }
    if !isProbed { return true }
    return sweepsAll
      ? Probe.fitsTransposed(product, pattern, values, probe)
      : Probe.fits(product, pattern, values, probe)
  }

  /// Has all workers do their share of the evaluations.
  private func request(at x: [T], into values: inout [T]) {
    let sweepsAll = compression.columnColorCount == 0 && compression.rowColorCount > 0
    let colors = compression.columnColorCount + (product.isEmpty || sweepsAll ? 0 : 1)
    let chunks = colors == 0 ? 0 : chunkCount(inputs: colors, lanes: functions[0].lanes)
    let shares = max(1, min(functions.count, chunks))
    values.withUnsafeMutableBufferPointer { values in
      product.withUnsafeMutableBufferPointer { product in
        func request(_ share: Int) -> SparseRequest<T> {
          SparseRequest(
            x: x, compression: compression,
            chunks: chunks * share / shares..<chunks * (share + 1) / shares,
            sweepsRows: share == 0 && compression.rowColorCount > 0, values: values,
            product: product)
        }
        if shares == 1 { return functions[0].evaluate(request(0)) }
        let work = SharedWork((0..<shares).map { (functions[$0], request($0)) })
        shareChunks(shares, among: shares, driver: "SparsePlan") { range in
          for share in range { work.perform(share) }
        }
      }
    }
  }

  /// What workers do at the same time, each on a separate function and on other elements.
  private struct SharedWork: @unchecked Sendable {
    private let parts: [(function: SparseFunction<T>, request: SparseRequest<T>)]

    init(_ parts: [(SparseFunction<T>, SparseRequest<T>)]) { self.parts = parts }

    func perform(_ share: Int) { parts[share].function.evaluate(parts[share].request) }
  }

  private func compute(
    at x: [T], into matrix: inout SparseMatrix<T>, verified: Bool, of kind: Kind,
    driver: StaticString
  ) {
    require(kind, at: x, driver)
    if matrix.pattern != pattern { matrix = SparseMatrix(pattern: pattern) }
    matrix.requireAllValues()
    while !evaluate(at: x, into: &matrix.values, verified: verified) {
      let found = functions[0].pattern(x)
      // A pattern with nothing new: the products differ by rounding alone.
      if pattern.isSuperset(of: found) { return }
      renew(with: found)
      matrix = SparseMatrix(pattern: pattern)
    }
  }

  private enum Kind { case jacobian, hessian }

  private func require(_ kind: Kind, at x: [T], _ driver: StaticString) {
    requireCount(x.count, pattern.columns, of: "the point", in: driver)
    if (kind == .hessian) != (recovery != nil) {
      let found = recovery == nil ? "jacobianOf" : "hessianOf"
      fail("\(driver): the plan was made by SparsePlan(\(found):at:); it has no other derivative.")
    }
  }
}

@available(*, unavailable)
extension SparsePlan: Sendable {}

extension SparsePlan {
  /// The Jacobian at a point.
  ///
  /// - Parameters:
  ///   - x: The point; another number of coordinates than the plan's stops the program.
  ///   - isVerified: Whether the pattern is checked against one more product. Without, a point that takes other
  ///     branches may get wrong elements.
  /// - Returns: The Jacobian.
  public func jacobian(at x: [T], verified isVerified: Bool = true) -> SparseMatrix<T> {
    var matrix = SparseMatrix<T>(pattern: pattern)
    compute(
      at: x, into: &matrix, verified: isVerified, of: .jacobian,
      driver: "SparsePlan.jacobian(at:verified:)")
    return matrix
  }

  /// The Jacobian at a point, into a matrix that is there already.
  ///
  /// In steady state nothing is allocated but what the function allocates.
  ///
  /// - Parameters:
  ///   - x: The point; another number of coordinates than the plan's stops the program.
  ///   - matrix: Receives the Jacobian; one of another pattern than the plan's is made anew.
  ///   - isVerified: Whether the pattern is checked against one more product.
  public func jacobian(
    at x: [T], into matrix: inout SparseMatrix<T>, verified isVerified: Bool = true
  ) {
    compute(
      at: x, into: &matrix, verified: isVerified, of: .jacobian,
      driver: "SparsePlan.jacobian(at:into:verified:)")
  }

  /// The Hessian at a point.
  ///
  /// - Parameters:
  ///   - x: The point; another number of coordinates than the plan's stops the program.
  ///   - isVerified: Whether the pattern is checked against one more product.
  /// - Returns: The Hessian, symmetric bit for bit.
  public func hessian(at x: [T], verified isVerified: Bool = true) -> SparseMatrix<T> {
    var matrix = SparseMatrix<T>(pattern: pattern)
    compute(
      at: x, into: &matrix, verified: isVerified, of: .hessian,
      driver: "SparsePlan.hessian(at:verified:)")
    return matrix
  }

  /// The Hessian at a point, into a matrix that is there already.
  ///
  /// In steady state nothing is allocated but what the function allocates.
  ///
  /// - Parameters:
  ///   - x: The point; another number of coordinates than the plan's stops the program.
  ///   - matrix: Receives the Hessian; one of another pattern than the plan's is made anew.
  ///   - isVerified: Whether the pattern is checked against one more product.
  public func hessian(
    at x: [T], into matrix: inout SparseMatrix<T>, verified isVerified: Bool = true
  ) {
    compute(
      at: x, into: &matrix, verified: isVerified, of: .hessian,
      driver: "SparsePlan.hessian(at:into:verified:)")
  }

  /// The Jacobian at a point that the plan has to fit as it is.
  ///
  /// - Parameter x: The point.
  /// - Returns: The Jacobian.
  /// - Throws: ``SparsePlanError`` if there are elements that the plan does not know of; it stays as it is.
  public func fittingJacobian(at x: [T]) throws(SparsePlanError) -> SparseMatrix<T> {
    try fitting(at: x, of: .jacobian, driver: "SparsePlan.fittingJacobian(at:)")
  }

  /// The Hessian at a point that the plan has to fit as it is.
  ///
  /// - Parameter x: The point.
  /// - Returns: The Hessian.
  /// - Throws: ``SparsePlanError`` if there are elements that the plan does not know of; it stays as it is.
  public func fittingHessian(at x: [T]) throws(SparsePlanError) -> SparseMatrix<T> {
    try fitting(at: x, of: .hessian, driver: "SparsePlan.fittingHessian(at:)")
  }

  private func fitting(
    at x: [T], of kind: Kind, driver: StaticString
  ) throws(SparsePlanError) -> SparseMatrix<T> {
    require(kind, at: x, driver)
    var matrix = SparseMatrix<T>(pattern: pattern)
    if !evaluate(at: x, into: &matrix.values, verified: true) {
      let found = functions[0].pattern(x)
      let union = pattern.union(found)
      if union != pattern { throw SparsePlanError(missing: union.count - pattern.count) }
    }
    return matrix
  }
}

/// A point at which a function depends on more than a plan knows of.
public struct SparsePlanError: Error, Equatable, CustomStringConvertible {
  /// How many elements the plan does not know of.
  public let missing: Int

  /// What is missing, and what to do.
  public var description: String {
    "The plan does not fit the point: the function takes other branches there, with "
      + "\(counted(missing, "more element")) than the plan knows of. Make a plan at this point, or call "
      + "jacobian(at:) or hessian(at:), which do."
  }
}
