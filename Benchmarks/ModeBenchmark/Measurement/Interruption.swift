#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ctrl-C, which ends a run early but keeps what was measured.
package enum Interruption {
  /// Written by the signal handler alone, which may do little more than that.
  nonisolated(unsafe) private static var wasSignalled: sig_atomic_t = 0

  /// Whether the run should end.
  package static var isRequested: Bool { wasSignalled != 0 }

  /// Begins to listen; a second Ctrl-C ends the program at once.
  package static func listen() {
    signal(SIGINT) { _ in
      Interruption.wasSignalled = 1
      signal(SIGINT, SIG_DFL)
    }
  }
}
