/// The functions that have a name: the one list from which the expression language, the help texts
/// and the tests' catalogues follow.
///
/// A function's line is next to its rule, in the group of its file.
@usableFromInline
package enum FunctionTable {
  /// Shows a visitor all functions, group by group.
  ///
  /// A visitor that does something at one place alone compiles to a jump table.
  @inlinable @inline(__always)
  package static func visit<V: FunctionVisitor>(_ visitor: inout V) {
    exponentials(&visitor)
    logarithmicSums(&visitor)
    visitor.endGroup()
    powers(&visitor)
    visitor.endGroup()
    circular(&visitor)
    visitor.endGroup()
    hyperbolic(&visitor)
    visitor.endGroup()
    special(&visitor)
    visitor.endGroup()
    incomplete(&visitor)
    visitor.endGroup()
    bessel(&visitor)
    modifiedBessel(&visitor)
    visitor.endGroup()
    activations(&visitor)
    smoothRamps(&visitor)
    visitor.endGroup()
    lists(&visitor)
    visitor.endGroup()
    pieces(&visitor)
    visitor.endGroup()
  }
}

/// Something to be done with every function.
@usableFromInline
package protocol FunctionVisitor {
  /// Visits a function of one number.
  mutating func visit<R: UnaryRule>(_ rule: R)

  /// Visits a function of two numbers.
  mutating func visit<R: BinaryRule>(_ rule: R)

  /// Visits a family: a function of a whole number and a number.
  mutating func visit<R: RuleFamily>(_ family: R.Type)

  /// Visits a function of a list, or one of three numbers.
  mutating func visit<F: CompositeFunction>(_ function: F)

  /// Says that what was visited since the last time belongs together; does nothing by default.
  mutating func endGroup()
}

extension FunctionVisitor {
  @inlinable @inline(__always)
  package mutating func endGroup() {}
}

/// Functions of one number, one for each whole number in a range.
@usableFromInline
package protocol RuleFamily: UnaryRule {
  /// What all of them are called by, with the whole number as an argument.
  static var familyName: String { get }

  /// What the whole number is.
  static var parameterName: String { get }

  /// Whether the whole number is the first argument.
  static var isParameterFirst: Bool { get }

  /// What others call the family.
  static var foreignFamilyNames: [String] { get }

  /// The whole numbers that expressions allow; as a degree, 0 is not.
  static var range: ClosedRange<Int> { get }

  /// The function of one of these.
  init(parameter: Int)

  /// Which of these it is of.
  var parameter: Int { get }
}

extension RuleFamily {
  /// The largest order that expressions allow.
  package static var greatestOrder: Int { 1_000 }

  @usableFromInline
  package static var foreignFamilyNames: [String] { [] }
}

/// A function that is no rule but put together from others, of three numbers or of a list.
@usableFromInline
package protocol CompositeFunction: FunctionNaming {
  /// The arguments' names; nil for a list of any length but none.
  var parameters: [String]? { get }

  /// The value, given all arguments.
  func callAsFunction<T: RealScalar>(_ x: UnsafeBufferPointer<T>) -> T
}

extension CompositeFunction {
  @usableFromInline
  package var parameters: [String]? { nil }
}
