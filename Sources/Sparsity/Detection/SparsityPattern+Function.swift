public import Programs
public import Scalars

extension SparsityPattern {
  /// For which points a detected pattern holds.
  public enum Scope: Sendable, Hashable {
    /// The point alone: what is zero there is left out, such as ∂(x y)/∂y where x is 0.
    case point

    /// All points that take the same branches: what is zero by chance at the point is kept.
    case branch

    /// All points: of a choice, both sides count. A function that compares its numbers stops the program;
    /// a recorded `Program` does not, since all its branches are choices.
    case everywhere

    @usableFromInline
    func options(_ others: DependenceOptions) -> DependenceOptions {
      switch self {
      case .point: others.union(.zeros)
      case .branch: others
      case .everywhere: others.union(.bothSides)
      }
    }
  }

  /// Which derivatives of a function's outputs can be other than zero.
  ///
  /// ```swift
  /// SparsityPattern(jacobianOf: { x in [x[0] * x[1], sin(x[2])] }, at: [1, 2, 3])
  /// // × × ·
  /// // · · ×
  /// ```
  ///
  /// - Parameters:
  ///   - f: The function. It is called once.
  ///   - x: The point.
  ///   - scope: For which points the pattern shall hold; by default for this one.
  /// - Throws: What `f` throws.
  /// - Complexity: A small multiple of the function, and the sets of what its outputs depend on.
  @inlinable
  public init<E>(
    jacobianOf f: ([Dependent]) throws(E) -> [Dependent], at x: [Double], scope: Scope = .point
  ) throws(E) {
    let detection = Detection(at: x, scope.options([]))
    defer { detection.end() }
    self = detection.jacobianPattern(
      of: detection.steps(of: try f(detection.inputs()), in: "SparsityPattern(jacobianOf:at:)"))
  }

  /// Which derivatives of a function object's outputs can be other than zero.
  ///
  /// - Parameters:
  ///   - f: The function. It is called once.
  ///   - x: The point.
  ///   - scope: For which points the pattern shall hold; by default for this one.
  /// - Throws: What `f` throws.
  @inlinable
  public init<T: FloatingPointScalar, F: ThrowingVectorFunction>(
    jacobianOf f: F, at x: [T], scope: Scope = .point
  ) throws(F.Failure) {
    let detection = Detection(at: inDoublePrecision(x), scope.options([]))
    defer { detection.end() }
    self = detection.jacobianPattern(
      of: detection.steps(of: try f(detection.inputs()), in: "SparsityPattern(jacobianOf:at:)"))
  }

  /// Which second derivatives of a function can be other than zero.
  ///
  /// - Parameters:
  ///   - f: The function. It is called once.
  ///   - x: The point.
  ///   - scope: For which points the pattern shall hold; by default for this one.
  /// - Throws: What `f` throws.
  /// - Complexity: A small multiple of the function, and the pairs of inputs that it bends in.
  @inlinable
  public init<E>(
    hessianOf f: ([Dependent]) throws(E) -> Dependent, at x: [Double], scope: Scope = .point
  ) throws(E) {
    let detection = Detection(at: x, scope.options(.secondOrder))
    defer { detection.end() }
    self = detection.hessianPattern(of: try f(detection.inputs()))
  }

  /// Which second derivatives of a function object can be other than zero.
  ///
  /// - Parameters:
  ///   - f: The function. It is called once.
  ///   - x: The point.
  ///   - scope: For which points the pattern shall hold; by default for this one.
  /// - Throws: What `f` throws.
  @inlinable
  public init<T: FloatingPointScalar, F: ThrowingScalarFunction>(
    hessianOf f: F, at x: [T], scope: Scope = .point
  ) throws(F.Failure) {
    let detection = Detection(at: inDoublePrecision(x), scope.options(.secondOrder))
    defer { detection.end() }
    self = detection.hessianPattern(of: try f(detection.inputs()))
  }

  /// Which derivatives of a program's outputs can be other than zero, at whatever point.
  ///
  /// - Parameter program: The program.
  public init(jacobianOf program: Program) {
    self.init(
      jacobianOf: program, at: [Double](repeating: 1, count: program.inputs), scope: .everywhere)
  }

  /// Which second derivatives of a program with one output can be other than zero, at whatever point.
  ///
  /// - Parameter program: The program; one with several outputs stops the program that calls this.
  public init(hessianOf program: Program) {
    self.init(
      hessianOf: RecordedScalarFunction(program, in: "SparsityPattern(hessianOf:)"),
      at: [Double](repeating: 1, count: program.inputs), scope: .everywhere)
  }
}

extension Detection {
  @usableFromInline
  func jacobianPattern(of results: [UInt32]) -> SparsityPattern {
    walkedPattern(of: results) ?? graph(of: results).jacobianPattern()
  }

  @usableFromInline
  func hessianPattern(of result: Dependent) -> SparsityPattern {
    graph(of: steps(of: [result], in: "SparsityPattern(hessianOf:at:)")).hessianPattern()
  }
}

/// A recorded program with one output, as a scalar function.
@usableFromInline
struct RecordedScalarFunction: ScalarFunction {
  @usableFromInline
  let program: Program

  @usableFromInline
  init(_ program: Program, in driver: StaticString) {
    requireCount(program.outputs, 1, of: "the list of the program's outputs", in: driver)
    self.program = program
  }

  @inlinable
  func callAsFunction<T: RealScalar>(_ x: [T]) -> T { program(x)[0] }
}

/// Numbers in double precision.
@inlinable
func inDoublePrecision<T: FloatingPointScalar>(_ x: [T]) -> [Double] {
  if T.self == Double.self { return unsafeBitCast(x, to: [Double].self) }
  return x.map { Double($0) }
}
