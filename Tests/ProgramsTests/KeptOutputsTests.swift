import Fluxion
import Programs
import TestSupport
import Testing

/// Programs of some outputs of others.
@Suite struct KeptOutputsTests {
  private static let program = Program(inputs: 2, names: ["a", "b"]) { (x: [Recorded]) in
    [exp(x[0]), x[0] * x[1], sin(x[1])]
  }

  @Test func outputsAreThoseAskedForInTheirOrder() {
    let x = [0.5, 2.0]
    let all = Self.program(x)
    for kept in [[0], [2, 0], [1, 1, 2], []] {
      let program = Self.program.keeping(outputs: kept)
      #expect(program(x).map(\.bitPattern) == kept.map { all[$0].bitPattern })
      #expect(program.outputNames == kept.map { Self.program.outputNames[$0] })
      #expect(program.inputNames == ["a", "b"])
    }
  }

  /// What only other outputs need is not computed.
  @Test func stepsOfOthersAreLeftOut() {
    #expect(Self.program.keeping(outputs: 1...1).operations.functions.isEmpty)
    #expect(Self.program.keeping(outputs: 0..<1).operations.functions == ["exp": 1])
  }

  /// The gradient in some of the inputs alone.
  @Test func derivativesOfParametersOnly() {
    let gradient = Self.program.keeping(outputs: [1]).gradient
    #expect(gradient([3, 4]) == [4, 3])
    #expect(gradient.keeping(outputs: 1..<2)([3, 4]) == [3])
    #expect(gradient.keeping(outputs: 1..<2).gradient([3, 4]) == [1, 0])
  }

  @Test(arguments: [-1, 3])
  func outputsThatAreNotThereStop(_ output: Int) async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { [output] in
      _ = Program(inputs: 1) { (x: [Recorded]) in [x[0], exp(x[0]), sin(x[0])] }
        .keeping(outputs: [0, output])
    }
    expect(["keeping(outputs:)", "no output \(output)", "3 outputs"], in: result)
  }
}
