import Scalars

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Expression {
  /// The functions whose kinks or jumps a point lies at, as at the tie of a maximum: the derivatives
  /// there are those of one of two branches, and say nothing about the other.
  ///
  /// - Parameter x: The variables' values.
  /// - Returns: The functions' names, each once, in the order in which they are called.
  package func branchPoints(at x: [Double]) -> [String] {
    var scratch: [Double] = []
    var places: [Int] = []
    withRegisters(program.registerCount, in: &scratch, loading: x) { registers in
      program.load(registers)
      for step in program.instructions {
        let place = Int(step.function)
        if step.calls, !places.contains(place),
          BranchPoints.of[place]?(step.operands(in: registers)) == true
        {
          places.append(place)
        }
        program.perform(step, on: registers)
      }
    }
    return places.compactMap { BranchPoints.names[$0] }
  }
}

extension Program.Instruction {
  /// Whether a function of the library's table is called.
  fileprivate var calls: Bool {
    switch opcode {
    case .unary, .binary, .composite: true
    default: false
    }
  }

  /// The values that the function is called with.
  fileprivate func operands(in registers: UnsafeMutablePointer<Double>) -> [Double] {
    let (first, second) = (Int(first), Int(second))
    switch opcode {
    case .binary: return [registers[first], registers[second]]
    case .composite: return (0..<second).map { registers[first + $0] }
    default: return [registers[first]]
    }
  }
}

/// Where the library's functions have kinks and jumps.
private enum BranchPoints {
  typealias Test = @Sendable ([Double]) -> Bool

  /// The names of those that have any, by their places in the library's table.
  static let names: [Int: String] = [Int: String](
    uniqueKeysWithValues: tests.keys.compactMap { name in
      Vocabulary.function(named: name).map { ($0.place, name) }
    })

  /// Whether operands lie at one, by the functions' places.
  static let of: [Int: Test] = names.compactMapValues { tests[$0] }

  private static let tests: [String: Test] = [
    Rules.Abs().name: { $0[0] == 0 },
    Rules.ReLU().name: { $0[0] == 0 },
    Rules.Floor().name: { isWhole($0[0]) },
    Rules.Ceil().name: { isWhole($0[0]) },
    // Between −1 and 1 it is 0 throughout.
    Rules.Trunc().name: { isWhole($0[0]) && $0[0] != 0 },
    Rules.Round().name: { isWhole($0[0] - 0.5) && !isWhole($0[0]) },
    Rules.Fmod().name: { $0[0] != 0 && fmod($0[0], $0[1]) == 0 },
    Rules.Remainder().name: {
      let rest = $0[0].remainder(dividingBy: $0[1])
      return rest != 0 && rest.magnitude == $0[1].magnitude / 2
    },
    // Half a turn either way.
    Rules.Atan2().name: { $0[0] == 0 && $0[1] < 0 },
    Smallest().name: { operands in isTie(operands, operands.min()) },
    Largest().name: { operands in isTie(operands, operands.max()) },
  ]

  private static func isWhole(_ x: Double) -> Bool {
    x.isFinite && x == x.rounded(.towardZero)
  }

  private static func isTie(_ operands: [Double], _ extreme: Double?) -> Bool {
    operands.filter { $0 == extreme }.count > 1
  }
}
