extension FloatingPoint {
  /// The shortest digits that read back as the same number; `nan` whatever the sign bit or payload
  /// of what is not a number, which differ between ways to compute it.
  package var spelling: String { isNaN ? "nan" : "\(self)" }
}
