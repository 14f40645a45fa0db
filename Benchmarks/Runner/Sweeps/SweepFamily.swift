import BenchmarkReporting
import ModeBenchmark

/// A family of functions over a grid of inputs and outputs.
enum SweepFamily: String, CaseIterable {
  case gatherMixScatter = "gather-mix-scatter"
  case mlp
  case elementwise
  case reduction
  case broadcast

  /// The work at which inputs and outputs are swept.
  static let work = 8192

  /// The grid, as pairs of n and m.
  ///
  /// A family on a line takes the sizes along it: where n = m or m = 1 those of the inputs, or of the outputs
  /// where none are given for the inputs, and where n = 1 those of the outputs.
  func grid(upTo largest: Int, sizes: Sizes) -> [(inputs: Int, outputs: Int)] {
    let powers = Array(sequence(first: 1) { $0 * 2 > largest ? nil : $0 * 2 })
    let (ns, ms) = (sizes.inputs ?? powers, sizes.outputs ?? powers)
    return switch self {
    case .gatherMixScatter, .mlp: ns.flatMap { n in ms.map { m in (n, m) } }
    case .elementwise: (sizes.inputs ?? ms).map { ($0, $0) }
    case .reduction: ns.map { ($0, 1) }
    case .broadcast: ms.map { (1, $0) }
    }
  }

  /// The case of the family with n inputs and m outputs.
  private func plannedCase(inputs n: Int, outputs m: Int, seed: UInt64) -> PlannedCase {
    let work = Self.work
    switch self {
    case .gatherMixScatter:
      let kernel = GatherMixScatter(inputs: n, outputs: m, work: work, seed: seed)
      return PlannedCase(
        jacobianOf: kernel, group: .sweep, and: [VectorCandidates(kernel).forwardByInputs])
    case .mlp:
      let kernel = Network(inputs: n, outputs: m, seed: seed, name: rawValue)
      let candidates = VectorCandidates(kernel)
      return PlannedCase(
        jacobianOf: kernel, group: .sweep, and: [candidates.forwardByInputs] + candidates.fused)
    case .elementwise, .broadcast:
      let kernel = Elementwise(inputs: n, outputs: m, work: work, seed: seed, name: rawValue)
      return PlannedCase(jacobianOf: kernel, group: .sweep)
    case .reduction:
      return PlannedCase(jacobianOf: Reduction(inputs: n, work: work, seed: seed), group: .sweep)
    }
  }

  /// The cases of families over the grid of a run, and of one of them over work.
  static func cases(
    _ families: [SweepFamily], isQuick: Bool, seed: UInt64, sizes: Sizes
  ) -> [PlannedCase] {
    let largest = isQuick ? 64 : 1024
    var cases = families.flatMap { family in
      family.grid(upTo: largest, sizes: sizes).map { n, m in
        family.plannedCase(inputs: n, outputs: m, seed: seed)
      }
    }
    // Work is swept at a separate shape.
    if families.contains(.gatherMixScatter), sizes == Sizes() {
      let most = isQuick ? 32_768 : 524_288
      for work in sequence(first: 512, next: { $0 * 4 > most ? nil : $0 * 4 }) {
        let kernel = GatherMixScatter(inputs: 16, outputs: 16, work: work, seed: seed)
        cases.append(PlannedCase(jacobianOf: kernel, group: .work))
      }
    }
    return cases
  }
}
