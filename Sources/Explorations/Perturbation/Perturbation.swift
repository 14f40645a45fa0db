import Calculations
package import Expressions
import Fluxion
import Tracing

/// A wiggle of the input, and what becomes of it: f(x + h) = f(x) + f′(x) h + o(h), and on the way there h → g′ h →
/// f′ g′ h from step to step.
package struct Perturbation {
  /// A wiggle, and what it does to the result.
  package struct Wiggle: Sendable {
    /// By how much the input moves; it may be negative.
    package let h: Double

    /// By how much the result moves.
    package let change: Double

    /// By how much the tangent moves, f′ h.
    package let linear: Double

    /// How much of the change the tangent does not explain.
    package var rest: Double { change - linear }

    /// Below this a rest is rounding.
    let noise: Double
  }

  /// A step of the function: what it computes, and by what it multiplies the wiggle in all.
  package struct Box: Sendable {
    /// Its name, and what it computes from the steps before it.
    package let name, expression: String

    /// Its value.
    package let value: Double

    /// Its derivative with respect to the input.
    package let slope: Double

    /// By how much it moves for the wiggle that is looked at; nil where the function takes another path there.
    package let change: Double?
  }

  /// What the rests say.
  package enum Verdict: Sendable {
    /// There is no rest: the curve is its tangent.
    case line
    /// The rest becomes small even compared with h.
    case smooth
    /// The rest does not become small compared with h, on one side at least, and a function has a corner there.
    case kink
    /// The rest does not become small compared with h for the wiggles that were tried.
    case coarse
    /// There is no value or no finite derivative.
    case nothing
  }

  /// The function's steps, of one variable and with one result.
  package let function: NamedSteps

  /// The variable's name.
  package let variable: String

  /// The function as it was typed.
  package let title: String

  /// Where the input is wiggled.
  package let point: Double

  /// The largest wiggle.
  package let width: Double

  /// The trace at the point.
  let trace: Trace<Double>

  /// The function's value and its derivative.
  package let value, derivative: Double

  /// Wiggles the input of a function.
  ///
  /// - Parameters:
  ///   - function: The function's steps, of one variable and with one result.
  ///   - variable: The variable's name.
  ///   - title: The function as it was typed.
  ///   - point: Where the input is wiggled.
  ///   - width: The largest wiggle, which is positive; if not given, 1, or less where the function has no value so
  ///     far away.
  package init(
    of function: NamedSteps, variable: String, title: String, at point: Double, width: Double?
  ) {
    self.function = function
    self.variable = variable
    self.title = title
    self.point = point
    self.width = width ?? Self.width(of: function, at: point)
    trace = Self.trace(of: function, variable, at: point)
    value = trace.outputValues[0]
    derivative = trace.outputTangents[0]
  }

  /// The largest power of ten up to 1 by which the input can be moved to both sides.
  private static func width(of function: NamedSteps, at point: Double) -> Double {
    let widths = (0...307).lazy.map { 1 / pow(10, Double($0)) }
    return widths.first { h in
      [point - h, point + h].allSatisfy { function([$0])[0].isFinite }
    } ?? 1
  }

  static func trace(
    of function: NamedSteps, _ variable: String, at x: Double
  ) -> Trace<Double> {
    function.trace(at: [x], names: [variable], along: nil, weights: nil)
  }

  /// The result's move for a wiggle of the input.
  package func wiggle(_ h: Double) -> Wiggle {
    // What is added to the point, which is rounded.
    let moved = point + h
    let after = function([moved])[0]
    let linear = derivative * (moved - point)
    let largest = [value, after, linear].map(\.magnitude).max() ?? 0
    return Wiggle(h: h, change: after - value, linear: linear, noise: 4 * largest.ulp)
  }

  /// The wiggles of tables, each ten times smaller than the one before, to both sides.
  package var wiggles: [(right: Wiggle, left: Wiggle)] {
    (0...5).map { k in
      let h = width / pow(10, Double(k))
      return (wiggle(h), wiggle(-h))
    }
  }

  /// The steps that depend on the input, with what a wiggle does to each.
  package func boxes(for h: Double) -> [Box] {
    let after = Self.trace(of: function, variable, at: point + h)
    let isSamePath = zip(trace.nodes, after.nodes).allSatisfy { $0.operation == $1.operation }
    let isComparable = isSamePath && trace.nodes.count == after.nodes.count
    return trace.nodes.indices.map { n in
      Box(
        name: trace.name(of: n), expression: trace.expression(of: n), value: trace.nodes[n].value,
        slope: trace.tangents[n],
        change: isComparable ? after.nodes[n].value - trace.nodes[n].value : nil)
    }
  }

  /// The functions that have a corner or a jump at the point.
  ///
  /// The trace took one side of each, and does not know.
  package var corners: [String] {
    var (known, found) = ([point], [String]())
    for step in function.steps {
      for name in step.expression.branchPoints(at: known) where !found.contains(name) {
        found.append(name)
      }
      if step.name != nil { known.append(step.expression(known)) }
    }
    return found
  }

  /// What the rests say.
  package var verdict: Verdict {
    guard value.isFinite, derivative.isFinite else { return .nothing }
    // The larger rest of both sides in parts of h, where it is more than rounding.
    let shares: [Double?] = wiggles.map { right, left in
      let rests = [right, left].filter { $0.rest.magnitude > $0.noise }
      return rests.map { $0.rest.magnitude / $0.h.magnitude }.max()
    }
    let seen = shares.indices.filter { shares[$0]?.isFinite == true }
    guard let last = seen.last, let smallest = shares[last] else {
      return shares.contains { $0 != nil } ? .nothing : .line
    }
    if last < shares.count - 1 { return .smooth }
    let largest = seen.compactMap { shares[$0] }.max() ?? 0
    if smallest < 0.1 * largest { return .smooth }
    return corners.isEmpty ? .coarse : .kink
  }
}
