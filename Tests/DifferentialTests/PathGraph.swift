import Fluxion
import TestSupport

/// The operations of one run of a program along a line, with the magnitudes of their local slopes.
///
/// What a mode has to hold on its way follows from it, in a wider range than the mode's own: tangents,
/// adjoints, and the slope of one intermediate result in another. Where one of them overflows, the mode
/// may find anything. Where one is subnormal, it is off by as much as the least number, and what it is
/// multiplied by later multiplies that too. So much is excused, and no more.
final class PathGraph {
  typealias Extent = PathSum.Extent

  /// A magnitude, and a bound on how fast it changes along the line.
  typealias Moving = (size: Extent, rate: Extent)

  /// A number that an operation is done on.
  struct Operand {
    let place: Int

    /// The number's magnitude.
    let size: Extent

    /// How steep the operation is in it.
    let slope: Moving

    init(_ x: PathSum, slope: Extent, rate: Extent) {
      (place, size, self.slope) = (x.place, Extent(x.value.magnitude), (slope, rate))
    }
  }

  /// What derivatives are taken along.
  enum Source {
    case line
    case input(Int)
  }

  private var operands: [[Operand]] = []

  /// The path sums of all results along the line, of first and of second order.
  private var alongLine: [Moving] = []

  /// What the program returned.
  private(set) var outputs: [PathSum] = []

  private var count: Int { operands.count }

  init(of program: RandomProgram, at point: [Double], along direction: [Double]) {
    outputs = program(
      zip(point, direction).map { PathSum(value: $0, slope: $1, in: self) })
  }

  /// Adds a result, and says where.
  func append(_ result: PathSum, of operands: [Operand]) -> Int {
    self.operands.append(operands)
    alongLine.append((result.first, result.second))
    return count - 1
  }

  /// The sums of the magnitudes of each output's paths from an input.
  func sums(from input: Int) -> [Extent] {
    let sums = slopes(from: input)
    return outputs.map { $0.place < 0 ? 0 : sums[$0.place].size }
  }

  /// How far a derivative of a weighted sum of the outputs may be off because of numbers out of range on
  /// the way.
  ///
  /// - Parameters:
  ///   - weights: The weights.
  ///   - source: Along what the derivative is taken: the line, if it is a second one.
  ///   - order: Its order, 1 or 2.
  ///   - isSweptBack: Whether adjoints are multiplied, and not tangents.
  /// - Returns: The largest difference, infinite where one of them overflows.
  func lost(
    _ weights: [Double], _ source: Source, order: Int = 1, isSweptBack: Bool
  ) -> Extent {
    let adjoints = adjoints(weights)
    let matters = contributors(weights)
    let (tangents, depends) =
      switch source {
      case .line: (alongLine, [Bool](repeating: true, count: count))
      case .input(let j): (slopes(from: j), dependents(on: j))
      }
    var lost = Loss(order: order)
    for u in 0..<count where depends[u] && matters[u] {
      lost.hold(tangents[u], times: adjoints[u])
      for x in operands[u] where depends[x.place] {
        // A slope out of range is taken in units of the argument, and so is the argument's tangent.
        let unit = Self.isOutOfRange(x.slope.size) && x.size > 0 ? x.size : 1
        let slope = (size: x.slope.size * unit, rate: x.slope.rate * unit)
        let tangent = (size: tangents[x.place].size / unit, rate: tangents[x.place].rate / unit)
        lost.hold((slope.size, 0), times: (0, 0))
        if order > 1 { lost.hold((0, slope.rate), times: (tangent.size * adjoints[u].size, 0)) }
        if unit != 1 { lost.hold(tangent, times: slope * adjoints[u]) }
      }
      if !isSweptBack { continue }
      lost.hold(adjoints[u], times: tangents[u])
      let slopes = slopes(from: u)
      for v in u + 1..<max(u + 1, count) where matters[v] {
        lost.hold(slopes[v], times: tangents[u] * adjoints[v])
      }
    }
    return lost.sum
  }

  /// Whether a weighted sum of the outputs depends on a slope that is out of range by itself.
  func hasSlopeOutOfRange(_ weights: [Double]) -> Bool {
    let matters = contributors(weights)
    return (0..<count).contains { u in
      matters[u] && operands[u].contains { Self.isOutOfRange($0.slope.size) }
    }
  }

  /// The path sums of all results in one of them.
  private func slopes(from start: Int) -> [Moving] {
    var sums = [Moving](repeating: (0, 0), count: count)
    sums[start] = (1, 0)
    let depends = dependents(on: start)
    for i in start..<count {
      for x in operands[i] where depends[x.place] { sums[i] += x.slope * sums[x.place] }
    }
    return sums
  }

  /// The path sums of a weighted sum of the outputs in all results.
  private func adjoints(_ weights: [Double]) -> [Moving] {
    var sums = [Moving](repeating: (0, 0), count: count)
    for (output, weight) in zip(outputs, weights) where output.place >= 0 {
      sums[output.place].size += Extent(weight.magnitude)
    }
    let matters = contributors(weights)
    for i in (0..<count).reversed() where matters[i] {
      for x in operands[i] { sums[x.place] += x.slope * sums[i] }
    }
    return sums
  }

  /// Which results depend on one of them, be it with the slope 0.
  private func dependents(on start: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: count)
    result[start] = true
    for i in start..<count where operands[i].contains(where: { result[$0.place] }) {
      result[i] = true
    }
    return result
  }

  /// Which results a weighted sum of the outputs depends on.
  private func contributors(_ weights: [Double]) -> [Bool] {
    var result = [Bool](repeating: false, count: count)
    for (output, weight) in zip(outputs, weights) where output.place >= 0 && weight != 0 {
      result[output.place] = true
    }
    for i in (0..<count).reversed() where result[i] {
      for x in operands[i] { result[x.place] = true }
    }
    return result
  }

  /// Whether a slope is so near the ends of the range that it is taken in units of the argument.
  private static func isOutOfRange(_ slope: Extent) -> Bool {
    slope != 0
      && (slope < Extent(Double.leastNormalMagnitude) * 0x1p20
        || slope > Extent(Double.greatestFiniteMagnitude) * 0x1p-20)
  }
}

/// What numbers out of range change in a derivative.
private struct Loss {
  /// The order of the derivative.
  let order: Int

  private(set) var sum: PathGraph.Extent = 0

  /// A number that a mode has to hold, and what multiplies it on the way to the derivative.
  mutating func hold(_ x: PathGraph.Moving, times y: PathGraph.Moving) {
    // A slope of 0 that meets an infinite one is a NaN, here as in the mode.
    let isHeld = x.size < Self.greatest && (order == 1 || x.rate < Self.greatest)
    if !isHeld || sum.isNaN { sum = .infinity }
    if Self.isSubnormal(x.size) { sum += (order == 1 ? y.size : 2 * y.rate) * Self.least }
    if order > 1 && Self.isSubnormal(x.rate) { sum += y.size * Self.least }
  }

  private static let least = PathGraph.Extent(Double.leastNonzeroMagnitude)

  /// Beyond this the sum of a few such numbers, or a small multiple of one, may overflow.
  private static let greatest = PathGraph.Extent(Double.greatestFiniteMagnitude) * 0x1p-8

  /// Whether a `Double` has fewer digits of a number than of others, or none.
  private static func isSubnormal(_ x: PathGraph.Extent) -> Bool {
    x != 0 && x < PathGraph.Extent(Double.leastNormalMagnitude)
  }
}

private func * (a: PathGraph.Moving, b: PathGraph.Moving) -> PathGraph.Moving {
  (a.size * b.size, a.size * b.rate + a.rate * b.size)
}

private func += (a: inout PathGraph.Moving, b: PathGraph.Moving) {
  a = (a.size + b.size, a.rate + b.rate)
}
