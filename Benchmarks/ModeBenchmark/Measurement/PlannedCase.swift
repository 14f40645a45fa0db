package import BenchmarkReporting

/// A case that is to be measured, as far as it is known beforehand.
package struct PlannedCase {
  /// What filters match and reports show.
  package var id: String

  /// Measures the case.
  package var measure: (Measurer) -> Case

  package init(id: String, measure: @escaping (Measurer) -> Case) {
    self.id = id
    self.measure = measure
  }
}
