import Fluxion
import TestSupport
import Testing

/// Random programs with branches at many points at once: the bits of single points.
struct BatchAgreementTests {
  @Test(arguments: 0..<4)
  func batchesHaveTheBitsOfSinglePoints(block: Int) {
    for seed in block * 50..<(block + 1) * 50 {
      var generator = SeededGenerator(seed: UInt64(seed) + 1)
      let inputs = Int.random(in: 1...6, using: &generator)
      let program = RandomProgram(
        inputs: inputs, outputs: 2, length: Int.random(in: 5...30, using: &generator),
        using: &generator)
      // From far inside to far outside, so that comparisons go either way.
      let rows = (0..<19).map { k in
        generator.point(inputs).map { $0 * [1, 0.1, 4, 30][k % 4] }
      }
      let found = valueWithGradient(atEach: Matrix(rows)) { program.total($0) }
      for (i, row) in rows.enumerated() {
        let expected = Reverse.valueWithGradient(at: row) { program.total($0) }
        #expect(
          haveSameBits(found.value[i], expected.value), "seed \(seed), point \(i): \(program)")
        for (a, b) in zip(found.gradient.row(i), expected.gradient) {
          #expect(haveSameBits(a, b), "seed \(seed), point \(i): \(a), expected \(b): \(program)")
        }
      }
    }
  }
}
