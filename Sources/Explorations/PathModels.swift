import Tracing

/// A function of one variable as a page runs it: a program for each path that it takes around a point.
struct PathModels {
  /// The traces of the paths, that of the first point first.
  let traces: [Trace<Double>]

  /// The programs, in the same order.
  let models: [LiveModel]

  /// Looks for the paths that a function takes.
  ///
  /// - Parameters:
  ///   - points: Where to look.
  ///   - trace: The function's trace at a point.
  /// - Throws: ``NoPage`` if a step cannot be done in a browser.
  init(at points: [Double], trace: (Double) -> Trace<Double>) throws(NoPage) {
    var known: Set<String> = []
    var traces: [Trace<Double>] = []
    for point in points {
      let found = trace(point)
      let steps = found.nodes.indices.map { found.expression(of: $0) }
      if known.insert("\(steps) \(found.outputs)").inserted { traces.append(found) }
    }
    self.traces = traces
    models = traces.map { LiveModel(of: $0, mode: .both) }
    if !models.allSatisfy(\.isLive) { throw NoPage() }
  }

  /// Evenly spaced points, the middle one first.
  static func points(around middle: Double, reach: Double) -> [Double] {
    [middle] + (-32...32).map { middle + reach * Double($0) / 32 }
  }
}

/// A function that is computed here in a way that a page has not.
package struct NoPage: Error, CustomStringConvertible {
  /// What is wrong, and what helps.
  package var description: String {
    "a page computes the function itself, and this one has a step that it cannot do: gelu, erfcx and exprel are such"
  }
}
