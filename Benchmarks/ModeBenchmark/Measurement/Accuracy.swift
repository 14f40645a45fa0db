/// How far computed derivatives are from the truth.
enum Accuracy {
  /// The largest error, in units in the last place of the largest element of the row it is in.
  ///
  /// Small elements of a row are the result of cancellation in any method; the scale of the row
  /// is what a step along the gradient feels.
  static func ulps(_ found: [Double], truth: [Double], rowLength: Int) -> Double {
    guard found.count == truth.count else { return .infinity }
    var worst = 0.0
    for start in stride(from: 0, to: truth.count, by: max(1, rowLength)) {
      let row = start..<min(start + max(1, rowLength), truth.count)
      let scale = row.map { truth[$0].magnitude }.max() ?? 0
      let ulp = scale == 0 ? Double.leastNonzeroMagnitude : scale.ulp
      for i in row where !(found[i] == truth[i]) {
        let error = (found[i] - truth[i]).magnitude / ulp
        worst = error.isNaN ? .infinity : max(worst, error)
      }
    }
    return worst
  }
}
