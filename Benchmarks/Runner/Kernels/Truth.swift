import Fluxion

/// Derivatives that are right to the last place, to tell the errors of others by.
///
/// The same function is differentiated once more in 80-bit numbers, which have 11 bits more, where
/// the machine has them. Elsewhere there is no truth and no error is told.
enum Truth {
  /// The gradient of a function.
  static func gradient(of f: some ScalarFunction, at x: [Double]) -> [Double]? {
    #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
      let wide: [Float80] = ReverseMode.gradient(at: x.map { Float80($0) }, of: f)
      return wide.map { Double($0) }
    #else
      return nil
    #endif
  }

  /// The Jacobian of a function, row by row.
  static func jacobian(of f: some VectorFunction, at x: [Double]) -> [Double]? {
    #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
      let wide: Matrix<Float80> = ReverseMode.jacobian(at: x.map { Float80($0) }, of: f)
      return wide.elements.map { Double($0) }
    #else
      return nil
    #endif
  }
}
