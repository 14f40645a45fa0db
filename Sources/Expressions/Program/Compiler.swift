import Scalars

/// Turns syntax into a program.
///
/// What depends on constants alone is computed here, in `Double`, by the program's own
/// instructions: folding changes no bit of a `Double` result.
struct Compiler {
  /// Where a value is to be found.
  enum Operand {
    case variable(Int)
    case number(Double)
    case eulersNumber
    case temporary(Int)

    /// The value, if it is constant.
    var constant: Double? {
      switch self {
      case .number(let value): value
      // The literal, since M_E is not the same constant in every C library.
      case .eulersNumber: 2.71828182845904523536028747135266250
      case .variable, .temporary: nil
      }
    }
  }

  /// An instruction whose operands are not numbered yet.
  struct Step {
    let opcode: Opcode
    var function: Function?
    let destination: Int
    let operands: [Operand]
    var integer = 0
  }

  let source: String
  var steps: [Step] = []
  var stack: [Operand] = []
  var temporaries = 0
  var mostTemporaries = 0

  /// The program of an expression.
  static func compile(_ syntax: Syntax, source: String) throws(ExpressionError) -> Program {
    var compiler = Compiler(source: source)
    for node in syntax.nodes { try compiler.add(node) }
    return compiler.program(variableCount: syntax.variables.count)
  }

  init(source: String) { self.source = source }

  private mutating func add(_ node: Syntax.Node) throws(ExpressionError) {
    switch node.kind {
    case .number(let value): stack.append(.number(value))
    case .constant(.pi): stack.append(.number(.pi))
    case .constant(.e): stack.append(.eulersNumber)
    case .variable(let index): stack.append(.variable(index))
    case .negate: emit(.negate, pop(1))
    case .infix(let infix): addInfix(infix)
    case .call(let function, let count, let position):
      try addCall(function, pop(count), integerPosition: position)
    }
  }

  private mutating func addInfix(_ infix: InfixOperator) {
    let operands = pop(2)
    switch infix {
    case .add: emit(.add, operands)
    case .subtract: emit(.subtract, operands)
    case .divide: emit(operands[1].constant == nil ? .divide : .divideByConstant, operands)
    case .power: addPower(operands)
    case .multiply:
      if operands[1].constant != nil {
        emit(.scale, operands)
      } else if operands[0].constant != nil {
        emit(.scale, [operands[1], operands[0]])
      } else {
        emit(.multiply, operands)
      }
    }
  }

  /// A power; eˣ is the exponential, since raising the rounded e would be off by x · 5e-17.
  private mutating func addPower(_ operands: [Operand]) {
    if case .eulersNumber = operands[0] {
      emit(.unary, [operands[1]], calling: Self.exponential)
    } else {
      emit(.binary, operands, calling: Self.power)
    }
  }

  private mutating func addCall(
    _ function: Function, _ operands: [Operand], integerPosition: Int
  ) throws(ExpressionError) {
    switch function.shape {
    case .unary: emit(.unary, operands, calling: function)
    case .binary where function.place == Self.power?.place: addPower(operands)
    case .binary: emit(.binary, operands, calling: function)
    case .composite: emit(.composite, operands, calling: function)
    case .family(let parameter, let range):
      let isFirst = function.integerArgument == 0
      let n = try integer(
        operands[isFirst ? 0 : 1], of: function, in: range, at: integerPosition)
      // A degree divides, an order does not.
      if n == 0 && parameter == "degree" {
        throw ExpressionError(
          "the \(parameter) of '\(function.name)' must not be 0", in: source, at: integerPosition)
      }
      emit(.family, [operands[isFirst ? 1 : 0]], calling: function, integer: n)
    }
  }

  private static let power = Vocabulary.function(named: Rules.Pow().name)
  private static let exponential = Vocabulary.function(named: Rules.Exp().name)

  /// The value of an argument that must be a constant integer.
  private func integer(
    _ operand: Operand, of function: Function, in range: ClosedRange<Int>, at position: Int
  ) throws(ExpressionError) -> Int {
    let role = function.integerArgument == 0 ? "first" : "second"
    guard let value = operand.constant, let integer = Int(exactly: value) else {
      throw ExpressionError(
        "the \(role) argument of '\(function.name)' must be an integer, such as 3",
        in: source, at: position)
    }
    if !range.contains(integer) {
      throw ExpressionError(
        "the \(role) argument of '\(function.name)' must lie between \(range.lowerBound) and "
          + "\(range.upperBound)", in: source, at: position)
    }
    return integer
  }
}

extension Compiler {
  /// Takes operands from the stack.
  private mutating func pop(_ count: Int) -> [Operand] {
    let operands = Array(stack.suffix(count))
    stack.removeLast(count)
    return operands
  }

  /// Computes from operands, at once if all are constant, and pushes the result.
  ///
  /// The temporaries among the operands are the topmost ones; the result takes the place of the
  /// lowest.
  private mutating func emit(
    _ opcode: Opcode, _ operands: [Operand], calling function: Function? = nil, integer: Int = 0
  ) {
    let constants = operands.compactMap(\.constant)
    if constants.count == operands.count {
      stack.append(.number(Self.fold(opcode, function, constants, integer: integer)))
      return
    }
    for case .temporary in operands { temporaries -= 1 }
    let destination = temporaries
    if opcode == .composite {
      reserve(operands.count)
      gather(operands, from: destination)
    } else {
      reserve(1)
    }
    steps.append(
      Step(
        opcode: opcode, function: function, destination: destination, operands: operands,
        integer: integer))
    stack.append(.temporary(destination))
    temporaries += 1
  }

  /// Makes room for temporaries above those in use.
  private mutating func reserve(_ count: Int) {
    mostTemporaries = max(mostTemporaries, temporaries + count)
  }

  /// Moves operands to adjacent temporaries, the last first: none is overwritten before its turn.
  private mutating func gather(_ operands: [Operand], from start: Int) {
    for (i, operand) in operands.enumerated().reversed() {
      if case .temporary(let place) = operand, place == start + i { continue }
      steps.append(Step(opcode: .copy, destination: start + i, operands: [operand]))
    }
  }

  /// The result of an instruction on constants.
  private static func fold(
    _ opcode: Opcode, _ function: Function?, _ constants: [Double], integer: Int
  ) -> Double {
    var compiler = Compiler(source: "")
    let count = constants.count
    let variables = (0..<count).map { Operand.variable($0) }
    if opcode == .composite {
      compiler.mostTemporaries = count
      compiler.gather(variables, from: 0)
    } else {
      compiler.mostTemporaries = 1
    }
    let operands =
      opcode.takesConstant ? [variables[0], .number(constants[1])] : variables
    compiler.steps.append(
      Step(
        opcode: opcode, function: function, destination: 0, operands: operands, integer: integer))
    compiler.stack = [.temporary(0)]
    let program = compiler.program(variableCount: count)
    var registers = constants + Array(repeating: 0, count: program.registerCount - count)
    return registers.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.map { program.run($0) } ?? .nan
    }
  }
}
