#if os(Linux) || os(macOS)
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #elseif canImport(Darwin)
    import Darwin
  #endif

  /// Where compilers are sought.
  struct CompilerSearch {
    /// The names that are tried in turn: Swift's toolchains have a clang.
    static let names = ["clang", "cc", "gcc"]

    /// The folders, in order: that of `swift` first, whose clang is known to work with this library.
    let folders: [String]

    /// The search that the environment's PATH asks for, or the system's where there is none.
    static var ofEnvironment: CompilerSearch {
      CompilerSearch(path: getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin")
    }

    /// - Parameter path: Folders with colons between. Relative ones are passed over: what happens to lie
    ///   in the working directory is not to be run.
    init(path: String) {
      let listed = path.split(separator: ":").map(String.init).filter { $0.hasPrefix("/") }
      let swift = Self.executable("swift", in: listed)
      folders = (swift.map { [Self.folder(of: $0)] } ?? []) + listed
    }

    /// The path of a compiler of a name, of a path, or if there is no name of any that is usual.
    func compiler(_ name: String?) throws(CompilationError) -> String {
      // A path is taken as it is, so that what is wrong with it is told when it is started.
      if let name, name.contains("/") { return name }
      let names = name.map { [$0] } ?? Self.names
      for name in names {
        if let path = Self.executable(name, in: folders) { return path }
      }
      throw .noCompiler(soughtFor: names)
    }

    /// The first file of a name that may be run.
    private static func executable(_ name: String, in folders: [String]) -> String? {
      folders.lazy.map { "\($0)/\(name)" }.first { path in
        var facts = stat()
        return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
          && access(path, X_OK) == 0
      }
    }

    /// The folder in which a file really lies, whatever links lead there.
    private static func folder(of path: String) -> String {
      guard let resolved = realpath(path, nil) else { return "/" }
      defer { free(resolved) }
      let text = String(cString: resolved)
      return String(text[..<(text.lastIndex(of: "/") ?? text.startIndex)])
    }
  }
#endif
