import Fluxion
import TestSupport
import Testing

/// The exponential of matrices of any size, and its derivatives.
@Suite struct ExponentialTests {
  let x = [0.5, -1.25, 0.25, 1.0, 0.75, -0.5, -2.0, 0.125, 1.5]

  func weighted<T: RealScalar>(_ x: [T], by weight: Double) -> T {
    let exponential = expm(Matrix(rows: 3, columns: 3, elements: x))
    return (exponential[0, 1] - 3 * exponential[2, 0]) * T(weight)
  }

  /// The adjoint is linear in the output's own adjoint, which decides nothing about how it is found.
  @Test(arguments: [1e-300, 1e-150, 1e-12, 1e-3, 1e3, 1e6, 1e9, 1e12, 1e150, 1e300])
  func weightsOfTheOutput(_ weight: Double) {
    let truths = Reverse.gradient(at: x) { weighted($0, by: 1) }
    for (found, truth) in zip(Reverse.gradient(at: x) { weighted($0, by: weight) }, truths) {
      #expect(abs(found / weight - truth) <= 8 * truth.ulp, "\(found / weight), not \(truth)")
    }
    let scale = truths.map(\.magnitude).max() ?? 0
    for (adjoint, slope) in zip(truths, Forward.gradient(at: x) { weighted($0, by: 1) }) {
      #expect(abs(adjoint - slope) <= 1e-15 * scale, "\(adjoint), not \(slope)")
    }
  }

  @Test func weightsWithoutDigits() {
    let none = Reverse.gradient(at: x) { weighted($0, by: 0) }
    #expect(none.allSatisfy { $0 == 0 })
    for weight in [Double.infinity, .nan] {
      let unknown = Reverse.gradient(at: x) { weighted($0, by: weight) }
      #expect(unknown.allSatisfy { !$0.isFinite })
    }
  }

  let general: Matrix = [
    [0.5, -1.25, 2, 0.75], [1, 0.25, -0.5, 3], [-2, 1.5, 0.125, 1], [0.25, -0.75, 1, -0.5],
  ]
  let direction: Matrix = [
    [0.5, -1, 0.25, 0], [-1, 2, 0.5, 0.75], [0.25, 0.5, -1, 1], [0, 0.75, 1, 0.5],
  ]

  /// Along a line to eighth order against 50 digits: what is as good as the value must be so in what it carries.
  @Test(arguments: ["0", "0.0009765625", "0.125", "0.5", "1.25", "4", "40"])
  func anySize(_ size: String) throws {
    let table = try TruthTable("matrices")
    let factor = try #require(Double(size)) / 4
    let t = TaylorSeries(variableAt: 0.0, order: 8)
    let line = general.map { TaylorSeries(factor * $0) } + t * direction.map { TaylorSeries($0) }
    let found = expm(line)
    for n in 0...8 {
      let truths = table["expm/\(size)/\(n)"]
      #expect(truths.count == 16)
      let scale = truths.map(\.magnitude).max() ?? 0
      // The exponential magnifies a relative error of A by its norm, which is 5.25 times the factor.
      let bound = 2e-15 * Double(n + 1) + 5.25 * factor * Double.ulpOfOne
      for (found, truth) in zip(found.elements, truths) {
        let derivative: Double = found.derivative(n)
        #expect(abs(derivative - truth) <= bound * scale, "order \(n): \(derivative), not \(truth)")
      }
    }
  }
}
