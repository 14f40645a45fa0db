import Fluxion
import ModeBenchmark

/// A derivative that `Program.source(_:named:)` printed as Swift, in a file of the folder
/// Generated.
///
/// `FLUXION_REWRITE_GOLDEN=1 swift test --filter GeneratedFunctionTests` writes the files anew; without the
/// variable the test compares them with what is printed now.
struct GeneratedFunction: Sendable {
  /// The function's name, and with a capital letter the file's.
  let name: String

  /// The numbers of inputs and outputs.
  let inputs: Int
  let outputs: Int

  /// Records what is printed.
  let derivative: @Sendable () -> DerivativeProgram?

  /// The printed function.
  let run: Code

  /// Reads the inputs from the first array, and writes the outputs into the second.
  typealias Code = @Sendable (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void

  /// The data of kernels are constants of the text; those of other seeds have no file.
  private static let seed: UInt64 = 1

  /// All that there are files for.
  static let all: [GeneratedFunction] = [
    GeneratedFunction(
      name: "generatedFormula", inputs: 1, outputs: 2, derivative: { ScalarFormula.derivative },
      run: { generatedFormula($0, $1) }),
    GeneratedFunction(
      "generatedRosenbrock10", gradientOf: Rosenbrock(inputs: 10, seed: seed),
      run: { generatedRosenbrock10($0, $1) }),
    GeneratedFunction(
      "generatedRosenbrock100", gradientOf: Rosenbrock(inputs: 100, seed: seed),
      run: { generatedRosenbrock100($0, $1) }),
    GeneratedFunction(
      "generatedAckley10", gradientOf: Ackley(inputs: 10, seed: seed),
      run: { generatedAckley10($0, $1) }),
    GeneratedFunction(
      "generatedAckley100", gradientOf: Ackley(inputs: 100, seed: seed),
      run: { generatedAckley100($0, $1) }),
    GeneratedFunction(
      "generatedBundleAdjustment", jacobianOf: BundleAdjustment(seed: seed),
      run: { generatedBundleAdjustment($0, $1) }),
  ]

  /// The file's name.
  var fileName: String { name.prefix(1).uppercased() + name.dropFirst() + ".swift" }

  /// The file's text; nil for a kernel that is too large.
  var text: String? {
    derivative().map {
      "// swift-format-ignore-file\n//\n" + $0.program.source(.swift, named: name)
    }
  }
}

extension GeneratedFunction {
  private init(
    _ name: String, gradientOf kernel: any ScalarKernel & Sendable, run: @escaping Code
  ) {
    self.init(
      name: name, inputs: kernel.point.count, outputs: 1 + kernel.point.count,
      derivative: { DerivativeProgram(gradientOf: kernel) }, run: run)
  }

  private init(
    _ name: String, jacobianOf kernel: any VectorKernel & Sendable, run: @escaping Code
  ) {
    self.init(
      name: name, inputs: kernel.inputs, outputs: kernel.outputs * (1 + kernel.inputs),
      derivative: { DerivativeProgram(jacobianOf: kernel) }, run: run)
  }
}
