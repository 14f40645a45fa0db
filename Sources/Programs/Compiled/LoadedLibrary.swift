#if os(Linux) || os(macOS)
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #elseif canImport(Darwin)
    import Darwin
  #endif
#endif

/// A shared library in this process, which is unloaded when the last reference to it is gone.
final class LoadedLibrary: @unchecked Sendable {
  // The handle is a constant, and the system's functions that take it may be called from any thread.
  private let handle: UnsafeMutableRawPointer

  #if os(Linux) || os(macOS)
    /// Loads a library, whose file is not needed any more afterwards.
    ///
    /// Its names are not seen by others, so that any number of libraries may define the same.
    init(path: String) throws(CompilationError) {
      guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
        throw .notLoaded(reason: Self.lastReason)
      }
      self.handle = handle
    }

    deinit { dlclose(handle) }

    /// The function of a name, which must be of this type.
    func function<Function>(
      _ name: String, as type: Function.Type
    ) throws(CompilationError) -> Function {
      guard let address = dlsym(handle, name) else { throw .notLoaded(reason: Self.lastReason) }
      return unsafeBitCast(address, to: type)
    }

    private static var lastReason: String {
      dlerror().map { String(cString: $0) } ?? "for no reason that the system tells"
    }
  #else
    private init() { fail("Libraries cannot be loaded on this platform.") }

    func function<Function>(
      _ name: String, as type: Function.Type
    ) throws(CompilationError) -> Function { throw .noProcesses }
  #endif
}
