import ForwardMode
import ReverseMode
import TestSupport
import Testing
import Tracing

/// Traces of random programs, beside the modes that compute the same.
struct RandomProgramTests {
  static let point = [0.75, -1.5, 0.0, 3.25]
  static let direction = [1.0, -0.5, 2.0, 0.0]

  static func program(seed: Int, length: Int) -> RandomProgram {
    var generator = SeededGenerator(seed: UInt64(seed) + 1)
    return RandomProgram(inputs: 4, outputs: 2, length: length, using: &generator)
  }

  @Test(arguments: 0..<40)
  func valuesAndTangentsAreThoseOfForwardMode(block: Int) {
    for seed in (50 * block)..<(50 * block + 50) {
      let f = Self.program(seed: seed, length: 12)
      let evaluation = trace(at: Self.point, along: Self.direction, of: f)
      let (value, tangent) = jvp(at: Self.point, along: Self.direction, of: f)
      for i in 0..<2 {
        #expect(haveSameBits(evaluation.outputValues[i], value[i]), "seed \(seed)")
        // The same to the last bit, up to the sign of a zero.
        let (traced, dual) = (evaluation.outputTangents[i], tangent[i])
        #expect(traced == dual || (traced.isNaN && dual.isNaN), "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<40)
  func numberingChangesNoValueAndNoTangent(seed: Int) {
    let f = Self.program(seed: seed, length: 30)
    let program = trace(at: Self.point, along: Self.direction, of: f)
    let levels = trace(at: Self.point, along: Self.direction, numbering: .byLevel, of: f)
    #expect(program.nodes.count == levels.nodes.count)
    for i in 0..<2 {
      #expect(haveSameBits(program.outputValues[i], levels.outputValues[i]))
      #expect(haveSameBits(program.outputTangents[i], levels.outputTangents[i]))
    }
    for node in levels.nodes.indices {
      for case let parent? in levels.nodes[node].operands {
        #expect(parent < node)
      }
    }
  }

  /// The tape multiplies the same partial derivatives in another order and adds in another, so
  /// beside 4 ULP of the result there is the rounding of sums that cancel.
  @Test(arguments: 0..<40)
  func adjointsAreThoseOfReverseMode(block: Int) {
    let weights = [1.0, -0.5]
    var compared = 0
    for seed in (50 * block)..<(50 * block + 50) {
      let f = Self.program(seed: seed, length: 12)
      let evaluation = trace(at: Self.point, weights: weights, of: f)
      let (value, cotangent) = vjp(at: Self.point, along: weights, of: f)
      let bounds = Self.pathMagnitudes(of: evaluation)
      for i in 0..<2 { #expect(haveSameBits(evaluation.outputValues[i], value[i])) }
      for i in Self.point.indices {
        let (found, expected) = (evaluation.inputAdjoints[i], cotangent[i])
        if !expected.isFinite || !found.isFinite {
          // Which of ∞ and NaN it is depends on the order in which an infinity meets a zero.
          #expect(!expected.isFinite && !found.isFinite, "seed \(seed), input \(i)")
          continue
        }
        guard bounds[i] < 1e300 else { continue }
        compared += 1
        let error = (found - expected).magnitude
        #expect(
          error <= 4 * max(expected.ulp, .ulpOfOne * bounds[i]),
          "seed \(seed), input \(i): \(found), not \(expected)")
      }
    }
    #expect(compared > 50)
  }

  /// The adjoints against forward gradients, within the rounding of the sums that make them up.
  @Test(arguments: 0..<40)
  func adjointsAreTheGradient(block: Int) {
    var compared = 0
    for seed in (50 * block)..<(50 * block + 50) {
      let f = Self.program(seed: seed, length: 12)
      let evaluation = trace(at: Self.point, of: f)
      let bounds = Self.pathMagnitudes(of: evaluation)
      for i in Self.point.indices {
        let unit = Self.point.indices.map { $0 == i ? 1.0 : 0.0 }
        let expected = jvp(at: Self.point, along: unit, of: f).tangent[0]
        // Infinite partial derivatives times zeros are NaN in one mode or the other.
        guard bounds[i] < 1e300, expected.isFinite else { continue }
        compared += 1
        let error = (evaluation.inputAdjoints[i] - expected).magnitude
        #expect(error <= 64 * .ulpOfOne * bounds[i] + 1e-300, "seed \(seed), input \(i)")
      }
    }
    #expect(compared > 50)
  }

  /// The adjoints with every partial derivative replaced by its magnitude.
  private static func pathMagnitudes(of evaluation: Trace<Double>) -> [Double] {
    var sums = [Double](repeating: 0, count: evaluation.nodes.count)
    for (output, weight) in zip(evaluation.outputs, evaluation.weights) {
      sums[output] += weight.magnitude
    }
    for (position, node) in evaluation.nodes.enumerated().reversed() {
      for (parent, partial) in zip(node.operands, node.partials) {
        guard let parent, sums[position] != 0 else { continue }
        sums[parent] += sums[position] * partial.magnitude
      }
    }
    return sums
  }
}
