import Scalars

/// A function that expressions can call.
struct Function {
  /// What it is made of.
  enum Shape {
    /// A rule of one number.
    case unary
    /// A rule of two numbers.
    case binary
    /// A rule for each whole number, which is an argument: what it is, and which are allowed.
    case family(parameter: String, range: ClosedRange<Int>)
    /// What works on adjacent numbers.
    case composite
  }

  /// The name it is called by.
  let name: String

  /// Its place in the library's table.
  let place: Int

  /// What it is made of.
  let shape: Shape

  /// The arguments' names, or nil if any number of them from one on will do.
  let parameters: [String]?

  /// Which argument must be a constant integer, if any.
  var integerArgument: Int? {
    guard case .family = shape else { return nil }
    return parameters?.firstIndex(of: "n")
  }

  /// A call as it could be written.
  var call: String { "\(name)(\(parameters?.joined(separator: ", ") ?? "x, …"))" }
}

/// The names that expressions know.
enum Vocabulary {
  /// A number with a name.
  enum Constant { case pi, e }

  /// The function of a name.
  static func function(named name: String) -> Function? { functions[name] }

  /// The constant of a name.
  static func constant(named name: String) -> Constant? {
    switch name {
    case "pi", "π": .pi
    case "e": .e
    default: nil
    }
  }

  /// The constants' names, as one would type them.
  static let constantNames = ["pi", "e"]

  /// The functions' names, in alphabetical order.
  static let functionNames: [String] = functions.keys.sorted()

  /// The functions in groups that belong together, each under all its names.
  static var groups: [[Function]] { listing.groups }

  /// What others call a function that this library knows under another name.
  static var foreignNames: [String: String] { listing.foreignNames }

  private static let functions = Dictionary(
    uniqueKeysWithValues: groups.joined().map { ($0.name, $0) })

  private static let listing: FunctionListing = {
    var listing = FunctionListing()
    FunctionTable.visit(&listing)
    return listing
  }()
}

/// The library's table as a list.
private struct FunctionListing: FunctionVisitor {
  private(set) var groups: [[Function]] = []
  private(set) var foreignNames: [String: String] = [:]
  private var group: [Function] = []
  private var place = 0

  mutating func visit<R: UnaryRule>(_ rule: R) { add(rule, .unary, ["x"]) }

  mutating func visit<R: BinaryRule>(_ rule: R) {
    add(rule, .binary, [rule.parameters.first, rule.parameters.second])
  }

  mutating func visit<R: RuleFamily>(_ family: R.Type) {
    let parameters = R.isParameterFirst ? ["n", "x"] : ["x", "n"]
    let shape = Function.Shape.family(parameter: R.parameterName, range: R.range)
    group.append(
      Function(name: R.familyName, place: place, shape: shape, parameters: parameters))
    place += 1
    for name in R.foreignFamilyNames { foreignNames[name] = R.familyName }
  }

  mutating func visit<F: CompositeFunction>(_ function: F) {
    add(function, .composite, function.parameters)
  }

  mutating func endGroup() {
    groups.append(group)
    group = []
  }

  private mutating func add(
    _ naming: some FunctionNaming, _ shape: Function.Shape, _ parameters: [String]?
  ) {
    for name in [naming.name] + naming.aliases {
      group.append(Function(name: name, place: place, shape: shape, parameters: parameters))
    }
    for name in naming.foreignNames { foreignNames[name] = naming.name }
    place += 1
  }
}
