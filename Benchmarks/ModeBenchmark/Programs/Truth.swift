import Fluxion

/// Derivatives that are right to the last place, to tell the errors of others by.
///
/// The same function is differentiated once more in 80-bit numbers, which have 11 bits more, where
/// the machine has them. Elsewhere there is no truth and no error is told.
///
/// Kernels come as `any`, so that nothing is compiled specially for a number that is not timed.
package enum Truth {
  /// The gradient of a kernel.
  package static func gradient(of f: any MeasuredScalarFunction) -> [Double]? {
    #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
      let wide = Reverse.gradient(at: f.point.map { Float80($0) }) { f($0) }
      return wide.map { Double($0) }
    #else
      return nil
    #endif
  }

  /// The gradients at several points, one after another.
  package static func gradients(
    of f: any MeasuredScalarFunction, at points: [[Double]]
  ) -> [Double]? {
    #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
      return points.flatMap { x in
        Reverse.gradient(at: x.map { Float80($0) }) { f($0) }.map { Double($0) }
      }
    #else
      return nil
    #endif
  }

  /// The Jacobian of a kernel, row by row.
  package static func jacobian(of f: any MeasuredVectorFunction) -> [Double]? {
    #if (arch(x86_64) || arch(i386)) && !os(Windows) && !os(Android)
      let wide = Reverse.jacobian(at: f.point.map { Float80($0) }) { f($0) }
      return wide.elements.map { Double($0) }
    #else
      return nil
    #endif
  }
}
