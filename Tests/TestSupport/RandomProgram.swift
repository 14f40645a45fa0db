public import Scalars

/// A random function of several variables with several values: a list of instructions as data.
///
/// Each instruction works on earlier results, which may be used again and again. There are all
/// functions of the library, sums and products, branches and loops that depend on values, and
/// operations on arrays. It runs on every number of the library, and always does the same.
public struct RandomProgram: VectorFunction, CustomStringConvertible, Sendable {
  /// One instruction: an operation and the places of its operands.
  enum Instruction: Sendable {
    case constant(Double)
    case scaled(Double, Int)
    case shifted(Double, Int)
    case negated(Int)
    case unary(Int, Int)
    case power(Int, Double)
    case cosine(Int)
    case arithmetic(Arithmetic, Int, Int)
    case binary(Int, Int, Int)
    case fused(Int, Int, Int)
    case choice(Int, Int, Int, Int)
    case selection(Int, Int, Int, Int)
    case loop(Int, Int, Int)
    case array(Reduction, [Int])
    case farUnary(Int, Double, Int)
    case farPower(Double, Int, Double)
    case farBinary(Int, Double, Int, Double, Int)
  }

  enum Arithmetic: CaseIterable, Sendable {
    case sum, difference, product, quotient, larger, smaller
  }

  /// The library's functions of two arguments.
  static let rules = BinaryFunction.all.compactMap(\.rule)

  /// The functions of two numbers that have no recurrence for their power series: it is solved for from the
  /// partial derivatives, which are not in units then, so that programs with arguments far from 1 do without them.
  private static let inRangeOnly: Set<String> = ["xlogy", "lbeta", "gammaP", "gammaQ"]

  /// The places of the functions of one argument that programs draw from, by whether they are far from 1.
  static let unaryPlaces = [false, true].map { isFar in
    UnaryFunction.all.indices.filter {
      !(isFar && inRangeOnly.contains(UnaryFunction.all[$0].rule.name))
    }
  }

  /// The places of the functions of two arguments likewise.
  static let binaryPlaces = [false, true].map { isFar in
    rules.indices.filter { !(isFar && inRangeOnly.contains(rules[$0].name)) }
  }

  enum Reduction: CaseIterable, Sendable {
    case sum, product, length, logSumExp, crossEntropy
  }

  /// The number of variables.
  public let inputs: Int

  /// The number of values.
  public let outputs: Int

  let instructions: [Instruction]

  /// Creates a program.
  ///
  /// - Parameters:
  ///   - inputs: The number of variables.
  ///   - outputs: The number of values, at most `inputs + length`.
  ///   - length: The number of instructions.
  ///   - isFarFromOne: Whether there are functions of arguments far from 1 among them.
  ///   - generator: Where the choices come from; equal ones give equal programs.
  package init(
    inputs: Int, outputs: Int, length: Int, isFarFromOne: Bool = false,
    using generator: inout SeededGenerator
  ) {
    self.inputs = inputs
    self.outputs = outputs
    var branches = 0
    instructions = (inputs..<inputs + length).map { index in
      let instruction: Instruction =
        isFarFromOne && Bool.random(using: &generator)
        ? .randomFarFromOne(before: index, using: &generator)
        : .random(before: index, isFarFromOne: isFarFromOne, using: &generator)
      guard case .choice(let i, let j, let k, let l) = instruction else { return instruction }
      branches += 1
      return branches > Self.mostBranches ? .selection(i, j, k, l) : instruction
    }
  }

  /// How many branches there are, each of which may double the paths; more are choices of a number.
  private static let mostBranches = 5

  /// Runs the program.
  public func callAsFunction<T: RealScalar>(_ x: [T]) -> [T] {
    Array(numbers(x).suffix(outputs))
  }

  /// Runs the program: the variables, and the result of each instruction.
  public func numbers<T: RealScalar>(_ x: [T]) -> [T] {
    var numbers = x
    for instruction in instructions { numbers.append(Self.run(instruction, numbers)) }
    return numbers
  }

  /// The program with one value, the sum of its values.
  public var total: Total { Total(program: self) }

  /// A program as a function with one value.
  public struct Total: ScalarFunction, CustomStringConvertible, Sendable {
    let program: RandomProgram

    /// Runs the program, and adds its values.
    public func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
      let values = program(x)
      return values.dropFirst().reduce(values[0], +)
    }

    /// The instructions.
    public var description: String { program.description }
  }

  private static func run<T: RealScalar>(_ instruction: Instruction, _ v: [T]) -> T {
    switch instruction {
    case .constant(let value): return T(value)
    case .scaled(let factor, let i): return T(factor) * v[i]
    case .shifted(let offset, let i): return T(offset) - v[i]
    case .negated(let i): return -v[i]
    case .unary(let function, let i):
      return moderate(apply(UnaryFunction.all[function].rule, to: v[i]), or: v[i])
    case .power(let i, let exponent):
      return moderate(T.apply(Rules.Pow(), to: v[i], T(exponent)), or: v[i])
    case .cosine(let i): return T.sineAndCosine(of: v[i]).cosine
    case .arithmetic(let operation, let i, let j):
      return moderate(apply(operation, v[i], v[j]), or: v[i])
    case .binary(let function, let i, let j):
      return moderate(apply(rules[function], to: v[i], v[j]), or: v[i])
    case .fused(let i, let j, let k): return moderate(v[k].addingProduct(v[i], v[j]), or: v[k])
    case .choice(let i, let j, let k, let l): return v[i] < v[j] ? v[k] : v[l]
    case .selection(let i, let j, let k, let l):
      return choose(v[i], .less, v[j], then: v[k], else: v[l])
    case .loop(let times, let i, let j):
      var x = v[i]
      for _ in 0..<times {
        let start = x
        x = choose(
          start.magnitude, .less, 4, then: start * v[j] + T.sineAndCosine(of: start).sine,
          else: start)
      }
      return moderate(x, or: v[i])
    case .array(let reduction, let places):
      let x = places.map { v[$0] }
      return moderate(apply(reduction, to: x), or: x[0])
    case .farUnary(let function, let c, let i):
      return unit(apply(UnaryFunction.all[function].rule, to: T(c) * v[i]), or: v[i])
    case .farPower(let c, let i, let exponent):
      return unit(T.apply(Rules.Pow(), to: T(c) * v[i], T(exponent)), or: v[i])
    case .farBinary(let function, let c, let i, let d, let j):
      // The sum keeps the result's scale apart from those of later arguments: the derivative of one such
      // result in another would be out of range by itself.
      return v[i] + unit(apply(rules[function], to: T(c) * v[i], T(d) * v[j]), or: v[j])
    }
  }

  /// The number divided by a power of two near it, so that the scale is inside the function alone.
  private static func unit<T: RealScalar>(_ x: T, or y: T) -> T {
    if !x.plain.isNormal { return T.sineAndCosine(of: abs(y.plain) < 1e6 ? y : 1).sine }
    return x / T(plain: T.Plain(sign: .plus, exponent: x.plain.exponent, significand: 1))
  }

  /// The number itself unless it is out of bounds; else another that is within them.
  ///
  /// So a program seldom ends in numbers that say nothing, and branches on values everywhere.
  private static func moderate<T: RealScalar>(_ x: T, or y: T) -> T {
    choose(
      x.magnitude, .less, 64, then: x,
      else: T.sineAndCosine(of: choose(x.magnitude, .less, 1e6, then: x, else: y)).sine)
  }

  private static func apply<T: RealScalar>(_ rule: some UnaryRule, to x: T) -> T {
    T.apply(rule, to: x)
  }

  private static func apply<T: RealScalar>(_ rule: some BinaryRule, to x: T, _ y: T) -> T {
    T.apply(rule, to: x, y)
  }

  private static func apply<T: RealScalar>(_ operation: Arithmetic, _ x: T, _ y: T) -> T {
    switch operation {
    case .sum: x + y
    case .difference: x - y
    case .product: x * y
    case .quotient: x / y
    case .larger: max(x, y)
    case .smaller: min(x, y)
    }
  }

  private static func apply<T: RealScalar>(_ reduction: Reduction, to x: [T]) -> T {
    switch reduction {
    case .sum: sum(x)
    case .product: dot(x, x.reversed())
    case .length: norm(x)
    case .logSumExp: logSumExp(x)
    case .crossEntropy: softmaxCrossEntropy(x, label: 0)
    }
  }

  /// The instructions, numbered from the first after the variables.
  public var description: String {
    let lines = instructions.enumerated().map { index, instruction in
      let text =
        switch instruction {
        case .unary(let function, let i): "\(UnaryFunction.all[function])(v\(i))"
        case .binary(let function, let i, let j):
          "\(Self.rules[function].name)(v\(i), v\(j))"
        default: "\(instruction)"
        }
      return "v\(index + inputs) = \(text)"
    }
    return "\(outputs) of \(inputs): " + lines.joined(separator: "; ")
  }
}

extension RandomProgram.Instruction {
  /// An instruction that uses results before a place, the latest most of all.
  static func random(
    before index: Int, isFarFromOne: Bool, using generator: inout SeededGenerator
  ) -> RandomProgram.Instruction {
    let unary = RandomProgram.unaryPlaces[isFarFromOne ? 1 : 0]
    let binary = RandomProgram.binaryPlaces[isFarFromOne ? 1 : 0]
    func place() -> Int {
      let isLate = Int.random(in: 0..<4, using: &generator) > 0
      return Int.random(in: (isLate ? max(0, index - 6) : 0)..<index, using: &generator)
    }
    switch Int.random(in: 0..<20, using: &generator) {
    case 0: return .constant(Double(Int.random(in: -8...8, using: &generator)) / 4)
    case 1: return .scaled(Double.random(in: -2...2, using: &generator), place())
    case 2: return .shifted(Double(Int.random(in: -2...2, using: &generator)), place())
    case 3: return .negated(place())
    case 4: return .cosine(place())
    case 5: return .power(place(), Double(Int.random(in: -4...8, using: &generator)) / 2)
    case 6: return .fused(place(), place(), place())
    case 7: return .choice(place(), place(), place(), place())
    case 8: return .loop(Int.random(in: 1...4, using: &generator), place(), place())
    case 9:
      let count = Int.random(in: 1...4, using: &generator)
      let all = RandomProgram.Reduction.allCases
      let kind = Int.random(in: all.indices, using: &generator)
      return .array(all[kind], (0..<count).map { _ in place() })
    case 10...14:
      return .unary(unary[Int.random(in: unary.indices, using: &generator)], place())
    case 15...16:
      return .binary(binary[Int.random(in: binary.indices, using: &generator)], place(), place())
    default:
      let all = RandomProgram.Arithmetic.allCases
      return .arithmetic(all[Int.random(in: all.indices, using: &generator)], place(), place())
    }
  }

  /// A function of arguments whose scales are random, from 10⁻³⁰⁰ to 10³⁰⁰.
  static func randomFarFromOne(
    before index: Int, using generator: inout SeededGenerator
  ) -> RandomProgram.Instruction {
    func place() -> Int { Int.random(in: max(0, index - 6)..<index, using: &generator) }
    func scale() -> Double {
      let exponent = Int.random(in: -996...996, using: &generator)
      return Double(sign: .plus, exponent: exponent, significand: 1.25)
    }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0:
      return .farPower(scale(), place(), Double(Int.random(in: -8...8, using: &generator)) / 8)
    case 1:
      let rules = RandomProgram.binaryPlaces[1]
      let c = scale()
      let rule = rules[Int.random(in: rules.indices, using: &generator)]
      // How often one number goes into another may overflow.
      let isRemainder = ["fmod", "remainder"].contains(RandomProgram.rules[rule].name)
      let isEqual = Bool.random(using: &generator) || isRemainder
      return .farBinary(rule, c, place(), isEqual ? c : scale(), place())
    default:
      let unary = RandomProgram.unaryPlaces[1]
      return .farUnary(
        unary[Int.random(in: unary.indices, using: &generator)], scale(), place())
    }
  }
}
