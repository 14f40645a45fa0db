#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sends what was printed on its way: whoever asked waits for it.
func flushOutput() { fflush(nil) }
