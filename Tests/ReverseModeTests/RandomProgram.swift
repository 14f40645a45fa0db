import Fluxion
import TestSupport

/// A random function of three variables: a list of instructions, each on earlier results.
struct RandomProgram: ScalarFunction, CustomStringConvertible {
  /// One instruction: an operation and the places of its operands.
  enum Instruction {
    case constant(Double)
    case scaled(Double, Int)
    case unary(Int, Int)
    case binary(Int, Int, Int)
  }

  static let unaryNames = [
    "-", "abs", "exp", "sin", "cos", "tanh", "atan", "asinh", "softplus", "sigmoid", "erf",
    "sqrt(1 + x²)", "log1p(x²)", "cbrt", "floor", "relu", "pow(x, 2)", "pow(x, 3)",
  ]

  static let binaryNames = [
    "+", "-", "*", "/", "max", "min", "atan2", "hypot", "fma(x, y, x)", "pow(1 + x², y)",
  ]

  let instructions: [Instruction]

  init(length: Int, using generator: inout SeededGenerator) {
    var list: [Instruction] = []
    for index in 3..<3 + length {
      func place() -> Int { Int.random(in: max(0, index - 6)..<index, using: &generator) }
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: list.append(.constant(Double(Int.random(in: -8...8, using: &generator)) / 4))
      case 1: list.append(.scaled(Double.random(in: -2...2, using: &generator), place()))
      case 2...4:
        let name = Int.random(in: Self.unaryNames.indices, using: &generator)
        list.append(.unary(name, place()))
      default:
        let name = Int.random(in: Self.binaryNames.indices, using: &generator)
        list.append(.binary(name, place(), place()))
      }
    }
    instructions = list
  }

  func callAsFunction<T: RealScalar>(_ x: [T]) -> T {
    var numbers = x
    for instruction in instructions {
      switch instruction {
      case .constant(let value): numbers.append(T(value))
      case .scaled(let factor, let i): numbers.append(T(factor) * numbers[i])
      case .unary(let name, let i):
        numbers.append(Self.unary(Self.unaryNames[name], numbers[i]))
      case .binary(let name, let i, let j):
        numbers.append(Self.binary(Self.binaryNames[name], numbers[i], numbers[j]))
      }
    }
    return numbers[numbers.count - 1] + numbers[numbers.count - 2]
  }

  // Not optimised, in these two: the optimiser would inline every function for every nesting of the
  // numbers that the tests use, which takes minutes.
  @_optimize(none)
  private static func unary<T: RealScalar>(_ name: String, _ x: T) -> T {
    switch name {
    case "-": -x
    case "abs": abs(x)
    case "exp": exp(x)
    case "sin": sin(x)
    case "cos": cos(x)
    case "tanh": tanh(x)
    case "atan": atan(x)
    case "asinh": asinh(x)
    case "softplus": softplus(x)
    case "sigmoid": sigmoid(x)
    case "erf": erf(x)
    case "sqrt(1 + x²)": sqrt(1 + x * x)
    case "log1p(x²)": log1p(x * x)
    case "cbrt": cbrt(x)
    case "floor": floor(x)
    case "relu": relu(x)
    case "pow(x, 2)": pow(x, 2)
    default: pow(x, 3)
    }
  }

  @_optimize(none)
  private static func binary<T: RealScalar>(_ name: String, _ x: T, _ y: T) -> T {
    switch name {
    case "+": x + y
    case "-": x - y
    case "*": x * y
    case "/": x / y
    case "max": max(x, y)
    case "min": min(x, y)
    case "atan2": atan2(x, y)
    case "hypot": hypot(x, y)
    case "fma(x, y, x)": fma(x, y, x)
    default: pow(1 + x * x, y)
    }
  }

  /// The instructions, numbered from the first after the inputs.
  var description: String {
    instructions.enumerated().map { index, instruction in
      switch instruction {
      case .constant(let value): "v\(index + 3) = \(value)"
      case .scaled(let factor, let i): "v\(index + 3) = \(factor) v\(i)"
      case .unary(let name, let i): "v\(index + 3) = \(Self.unaryNames[name]) of v\(i)"
      case .binary(let name, let i, let j):
        "v\(index + 3) = \(Self.binaryNames[name]) of v\(i), v\(j)"
      }
    }.joined(separator: "; ")
  }
}
