public import ForwardMode
public import Programs
public import Scalars

extension SparsePlan {
  /// A plan for the Jacobian of a function object.
  ///
  /// - Parameters:
  ///   - f: The function. It is called once, on numbers that know what they depend on.
  ///   - x: A point whose branches the plan is for.
  ///   - scope: For which points the pattern shall hold; by default for those of the same branches.
  ///   - mode: The mode; nil for the one that needs the least by the numbers of colors.
  ///   - order: The order in which colors are taken; nil for the one that needs fewest.
  @inlinable
  public convenience init(
    jacobianOf f: some VectorFunction, at x: [T], scope: SparsityPattern.Scope = .branch,
    mode: SparseMode? = nil, order: ColoringOrder? = nil
  ) {
    let pattern = SparsityPattern(jacobianOf: f, at: x, scope: scope)
    self.init(f, pattern, scope, mode, order)
  }

  /// A plan for the Jacobian of a function object, whose evaluations are shared out among workers.
  ///
  /// The bits are those of one worker. What is swept in reverse mode is one worker's.
  ///
  /// - Parameters:
  ///   - f: The function, which is called by several threads at the same time.
  ///   - x: A point whose branches the plan is for.
  ///   - workers: At most how many threads work at the same time; below 1 the program stops.
  ///   - scope: For which points the pattern shall hold; by default for those of the same branches.
  ///   - mode: The mode; nil for the one that needs the least by the numbers of colors.
  ///   - order: The order in which colors are taken; nil for the one that needs fewest.
  @inlinable
  public convenience init(
    jacobianOf f: some VectorFunction & Sendable, at x: [T], workers: Int,
    scope: SparsityPattern.Scope = .branch, mode: SparseMode? = nil, order: ColoringOrder? = nil
  ) {
    let pattern = SparsityPattern(jacobianOf: f, at: x, scope: scope)
    self.init(f, pattern, scope, mode, order, workers: workers)
  }

  @inlinable
  convenience init<F: VectorFunction>(
    _ f: F, _ pattern: SparsityPattern, _ scope: SparsityPattern.Scope, _ mode: SparseMode?,
    _ order: ColoringOrder?, workers: Int = 1
  ) {
    let isCertain = scope == .everywhere
    let prepared = Compression.cheapest(of: pattern, mode: mode, order: order)
    let width = prepared.compression.jacobianWidth(isVerified: !isCertain, workers: workers)
    let functions = (0..<workers).map { _ in
      width.performChosen(MakingJacobianFunction<T, F>(f: f, scope: scope))
    }
    self.init(
      functions, prepared.compression, isCertain: isCertain, choice: prepared.choice, mode: mode,
      order: order)
  }

  /// A plan for the Hessian of a function object.
  ///
  /// - Parameters:
  ///   - f: The function. It is called once, on numbers that know what they depend on.
  ///   - x: A point whose branches the plan is for.
  ///   - scope: For which points the pattern shall hold; by default for those of the same branches.
  ///   - recovery: How the elements follow from the products.
  ///   - order: The order in which colors are taken; nil for the one that needs fewest.
  @inlinable
  public convenience init(
    hessianOf f: some ScalarFunction, at x: [T], scope: SparsityPattern.Scope = .branch,
    recovery: HessianRecovery = .direct, order: ColoringOrder? = nil
  ) {
    let pattern = SparsityPattern(hessianOf: f, at: x, scope: scope)
    self.init(f, pattern, scope, recovery, order)
  }

  /// A plan for the Hessian of a function object, whose evaluations are shared out among workers.
  ///
  /// The bits are those of one worker.
  ///
  /// - Parameters:
  ///   - f: The function, which is called by several threads at the same time.
  ///   - x: A point whose branches the plan is for.
  ///   - workers: At most how many threads work at the same time; below 1 the program stops.
  ///   - scope: For which points the pattern shall hold; by default for those of the same branches.
  ///   - recovery: How the elements follow from the products.
  ///   - order: The order in which colors are taken; nil for the one that needs fewest.
  @inlinable
  public convenience init(
    hessianOf f: some ScalarFunction & Sendable, at x: [T], workers: Int,
    scope: SparsityPattern.Scope = .branch, recovery: HessianRecovery = .direct,
    order: ColoringOrder? = nil
  ) {
    let pattern = SparsityPattern(hessianOf: f, at: x, scope: scope)
    self.init(f, pattern, scope, recovery, order, workers: workers)
  }

  @inlinable
  convenience init<F: ScalarFunction>(
    _ f: F, _ pattern: SparsityPattern, _ scope: SparsityPattern.Scope,
    _ recovery: HessianRecovery, _ order: ColoringOrder?, workers: Int = 1
  ) {
    let isCertain = scope == .everywhere
    let coloring = recovery.coloring(of: pattern, order: order)
    let compression = Compression(pattern, columns: coloring, rows: nil)
    let width = compression.hessianWidth(isVerified: !isCertain, workers: workers)
    let functions = (0..<workers).map { _ in
      width.performChosen(MakingHessianFunction<T, F>(f: f, scope: scope))
    }
    self.init(
      functions, compression, isCertain: isCertain, recovery: (recovery, coloring), order: order)
  }

  /// A plan for the Jacobian of a recorded program, which holds at every point and is not verified.
  ///
  /// A program that asks whether numbers are finite, or for their signs, is verified as other functions are.
  ///
  /// - Parameters:
  ///   - program: The program.
  ///   - mode: The mode; nil for the one that needs the least by the numbers of colors.
  ///   - order: The order in which colors are taken; nil for the one that needs fewest.
  @inlinable
  public convenience init(
    jacobianOf program: Program, mode: SparseMode? = nil, order: ColoringOrder? = nil
  ) {
    let scope = program.plannedScope
    let prepared = Compression.cheapest(
      of: SparsityPattern(jacobianOf: program), mode: mode, order: order)
    let make = MakingJacobianFunction<T, Program>(f: program, scope: scope)
    let width = prepared.compression.jacobianWidth(isVerified: scope != .everywhere, workers: 1)
    self.init(
      [width.performChosen(make)], prepared.compression, isCertain: scope == .everywhere,
      choice: prepared.choice, mode: mode, order: order)
  }

  /// A plan for the Hessian of a recorded program with one output, which holds at every point and is not
  /// verified.
  ///
  /// A program that asks whether numbers are finite, or for their signs, is verified as other functions are.
  ///
  /// - Parameters:
  ///   - program: The program; one with several outputs stops the program that calls this.
  ///   - recovery: How the elements follow from the products.
  ///   - order: The order in which colors are taken; nil for the one that needs fewest.
  @inlinable
  public convenience init(
    hessianOf program: Program, recovery: HessianRecovery = .direct,
    order: ColoringOrder? = nil
  ) {
    let f = RecordedScalarFunction(program, in: "SparsePlan(hessianOf:)")
    let scope = program.plannedScope
    let pattern = SparsityPattern(hessianOf: program)
    let coloring = recovery.coloring(of: pattern, order: order)
    // The number that programs have specialized code for.
    let function = MakingHessianFunction<T, RecordedScalarFunction>(f: f, scope: scope)(
      Lanes16<T>.self)
    self.init(
      [function], Compression(pattern, columns: coloring, rows: nil),
      isCertain: scope == .everywhere, recovery: (recovery, coloring), order: order)
  }
}

extension SparsePlan<Double> {
  /// A plan for the Jacobian of a closure, which is recorded as a program and so holds at every point.
  ///
  /// - Parameters:
  ///   - f: The function; one with more than `Program.maximumPaths` paths stops the program.
  ///   - x: A point, of which only the number of coordinates counts.
  ///   - mode: The mode; nil for the one that needs the least by the numbers of colors.
  ///   - order: The order in which colors are taken; nil for the one that needs fewest.
  public convenience init(
    jacobianOf f: ([Recorded]) -> [Recorded], at x: [Double], mode: SparseMode? = nil,
    order: ColoringOrder? = nil
  ) {
    self.init(jacobianOf: Program(inputs: x.count, of: f), mode: mode, order: order)
  }

  /// A plan for the Hessian of a closure, which is recorded as a program and so holds at every point.
  ///
  /// - Parameters:
  ///   - f: The function; one with more than `Program.maximumPaths` paths stops the program.
  ///   - x: A point, of which only the number of coordinates counts.
  ///   - recovery: How the elements follow from the products.
  ///   - order: The order in which colors are taken; nil for the one that needs fewest.
  public convenience init(
    hessianOf f: ([Recorded]) -> Recorded, at x: [Double], recovery: HessianRecovery = .direct,
    order: ColoringOrder? = nil
  ) {
    self.init(
      hessianOf: Program(inputs: x.count, of: f), recovery: recovery, order: order)
  }
}

extension Program {
  /// For which points the pattern that is detected at any of them holds: all, unless some number is asked
  /// whether it is finite, or for its sign, which has one answer at each point.
  @usableFromInline
  var plannedScope: SparsityPattern.Scope { asksAboutNumbers ? .branch : .everywhere }
}

/// Makes the Jacobian function with lanes of a width chosen at run time.
@usableFromInline
struct MakingJacobianFunction<T: LaneScalar, F: VectorFunction>: LaneOperation {
  @usableFromInline typealias Scalar = T
  @usableFromInline typealias Result = SparseFunction<T>
  @usableFromInline typealias Failure = Never

  @usableFromInline let f: F
  @usableFromInline let scope: SparsityPattern.Scope

  @inlinable
  init(f: F, scope: SparsityPattern.Scope) { (self.f, self.scope) = (f, scope) }

  @inlinable @inline(__always)
  func callAsFunction<L: TangentLanes & Sendable>(_ lanes: L.Type) -> SparseFunction<T>
  where L.Scalar == T {
    SparseJacobianFunction<L, F>(f, scope, driver: "SparsePlan.jacobian(at:)").erased
  }
}

/// Makes the Hessian function with lanes of a width chosen at run time.
@usableFromInline
struct MakingHessianFunction<T: LaneScalar, F: ScalarFunction>: LaneOperation {
  @usableFromInline typealias Scalar = T
  @usableFromInline typealias Result = SparseFunction<T>
  @usableFromInline typealias Failure = Never

  @usableFromInline let f: F
  @usableFromInline let scope: SparsityPattern.Scope

  @inlinable
  init(f: F, scope: SparsityPattern.Scope) { (self.f, self.scope) = (f, scope) }

  @inlinable @inline(__always)
  func callAsFunction<L: TangentLanes & Sendable>(_ lanes: L.Type) -> SparseFunction<T>
  where L.Scalar == T {
    SparseHessianFunction<L, F>(f, scope, driver: "SparsePlan.hessian(at:)").erased
  }
}
