public import Scalars

extension Program {
  /// Runs the program on registers that hold the variables' values.
  ///
  /// - Parameter registers: At least ``registerCount`` initialised registers.
  /// - Returns: The result.
  @inlinable
  func run<T: RealScalar>(_ registers: UnsafeMutablePointer<T>) -> T {
    for i in constants.indices { registers[variableCount + i] = T(constants[i]) }
    for instruction in instructions {
      registers[Int(instruction.destination)] = evaluate(instruction, registers)
    }
    return registers[result]
  }

  /// The result of one instruction.
  @inlinable
  func evaluate<T: RealScalar>(
    _ instruction: Instruction, _ registers: UnsafeMutablePointer<T>
  ) -> T {
    let x = registers[Int(instruction.first)]
    let second = Int(instruction.second)
    switch instruction.opcode {
    case .copy: return x
    case .negate: return -x
    case .add: return x + registers[second]
    case .subtract: return x - registers[second]
    case .multiply: return x * registers[second]
    case .divide: return x / registers[second]
    case .scale: return T.apply(ScaledBy(constants[second]), to: x)
    case .divideByConstant: return quotient(x, constants[second])
    case .power: return T.apply(Rules.Pow(), to: x, registers[second])
    case .atan2: return T.apply(Rules.Atan2(), to: x, registers[second])
    case .hypot: return T.apply(Rules.Hypot(), to: x, registers[second])
    case .fmod: return T.apply(Rules.Fmod(), to: x, registers[second])
    case .remainder: return T.apply(Rules.Remainder(), to: x, registers[second])
    case .fma: return registers[Int(instruction.third)].addingProduct(x, registers[second])
    case .root: return T.apply(Rules.Root(degree: second), to: x)
    case .besselJ: return T.apply(Rules.BesselJ(order: second), to: x)
    case .besselY: return T.apply(Rules.BesselY(order: second), to: x)
    case .polygamma: return T.apply(Rules.Polygamma(order: second), to: x)
    case .minimum, .maximum, .sum, .norm, .logSumExp:
      let start = registers + Int(instruction.first)
      return reduce(instruction.opcode, UnsafeBufferPointer(start: start, count: second))
    default: return function(instruction.opcode, x)
    }
  }

  /// The quotient by a constant: rounded once, and by the rule where the value is infinite.
  @inlinable
  func quotient<T: RealScalar>(_ x: T, _ divisor: Double) -> T {
    let quotient = x / T(divisor)
    return quotient.plain.isFinite ? quotient : T.apply(DividedBy(divisor), to: x)
  }

  /// A function of a list of numbers, of which there is at least one.
  @inlinable
  func reduce<T: RealScalar>(_ opcode: Opcode, _ values: UnsafeBufferPointer<T>) -> T {
    switch opcode {
    case .sum: return sum(values)
    case .norm: return norm(values)
    case .logSumExp: return logSumExp(values)
    default:
      // As in Swift: of equal numbers min takes the first and max the last.
      var best = values[0]
      for value in values.dropFirst() {
        if opcode == .minimum ? value < best : value >= best { best = value }
      }
      return best
    }
  }

  /// A function of one number.
  @inlinable
  func function<T: RealScalar>(_ opcode: Opcode, _ x: T) -> T {
    switch opcode {
    case .exp: T.apply(Rules.Exp(), to: x)
    case .exp2: T.apply(Rules.Exp2(), to: x)
    case .exp10: T.apply(Rules.Exp10(), to: x)
    case .expm1: T.apply(Rules.ExpMinusOne(), to: x)
    case .log: T.apply(Rules.Log(), to: x)
    case .log1p: T.apply(Rules.LogOnePlus(), to: x)
    case .log2: T.apply(Rules.Log2(), to: x)
    case .log10: T.apply(Rules.Log10(), to: x)
    case .sin: T.apply(Rules.Sin(), to: x)
    case .cos: T.apply(Rules.Cos(), to: x)
    case .tan: T.apply(Rules.Tan(), to: x)
    case .asin: T.apply(Rules.Asin(), to: x)
    case .acos: T.apply(Rules.Acos(), to: x)
    case .atan: T.apply(Rules.Atan(), to: x)
    case .sinc: T.apply(Rules.Sinc(), to: x)
    case .sinh: T.apply(Rules.Sinh(), to: x)
    case .cosh: T.apply(Rules.Cosh(), to: x)
    case .tanh: T.apply(Rules.Tanh(), to: x)
    case .asinh: T.apply(Rules.Asinh(), to: x)
    case .acosh: T.apply(Rules.Acosh(), to: x)
    case .atanh: T.apply(Rules.Atanh(), to: x)
    default: specialFunction(opcode, x)
    }
  }

  /// A function of one number that is no exponential, logarithm, circular or hyperbolic function.
  @inlinable
  func specialFunction<T: RealScalar>(_ opcode: Opcode, _ x: T) -> T {
    switch opcode {
    case .sqrt: T.apply(Rules.Sqrt(), to: x)
    case .cbrt: T.apply(Rules.Cbrt(), to: x)
    case .erf: T.apply(Rules.Erf(), to: x)
    case .erfc: T.apply(Rules.Erfc(), to: x)
    case .gamma: T.apply(Rules.Gamma(), to: x)
    case .logGamma: T.apply(Rules.LogGamma(), to: x)
    case .digamma: T.apply(Rules.Polygamma(order: 0), to: x)
    case .sigmoid: T.apply(Rules.Sigmoid(), to: x)
    case .logSigmoid: T.apply(Rules.LogSigmoid(), to: x)
    case .logit: T.apply(Rules.Logit(), to: x)
    case .softplus: T.apply(Rules.Softplus(), to: x)
    case .relu: T.apply(Rules.ReLU(), to: x)
    case .abs: T.apply(Rules.Abs(), to: x)
    case .floor: T.apply(Rules.Floor(), to: x)
    case .ceil: T.apply(Rules.Ceil(), to: x)
    case .round: T.apply(Rules.Round(), to: x)
    case .trunc: T.apply(Rules.Trunc(), to: x)
    case .j0: T.apply(Rules.BesselJ(order: 0), to: x)
    case .j1: T.apply(Rules.BesselJ(order: 1), to: x)
    case .y0: T.apply(Rules.BesselY(order: 0), to: x)
    case .y1: T.apply(Rules.BesselY(order: 1), to: x)
    default: failOpcode(opcode)
    }
  }
}

/// Stops the program: an instruction reached the wrong switch.
@inline(never) @usableFromInline
func failOpcode(_ opcode: Opcode) -> Never { fail("Expression: stray instruction \(opcode).") }
