/// The coefficients of f(x + 2t) to order 8: computed with mpmath at 130 digits, rounded once.
struct TaylorSeriesTable {
  let name: String
  let point: Double
  let coefficients: [Double]

  init(_ name: String, _ point: Double, _ coefficients: [Double]) {
    self.name = name
    self.point = point
    self.coefficients = coefficients
  }

  typealias Row = TaylorSeriesTable

  static let all: [TaylorSeriesTable] = exponential + circular + special
}
