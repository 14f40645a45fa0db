#if os(Linux) || os(macOS)
  /// A compiler of C, which makes libraries that are loaded at once.
  struct CCompiler {
    /// Its path.
    let path: String

    /// Functions that are to be called as they are written.
    ///
    /// Compilers would put something in their place that is as exact but has other bits, such as x·x for
    /// pow(x, 2), or compute them themselves.
    private static let calledAsWritten = [
      "exp", "exp2", "exp10", "expm1", "log", "log1p", "log2", "log10", "sin", "cos", "tan", "asin",
      "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh", "cbrt", "erf", "erfc",
      "tgamma", "lgamma", "pow", "atan2", "hypot", "sincos", "j0", "j1", "y0", "y1",
    ]

    /// The most of a compiler's messages that an error repeats.
    private static let longestMessages = 1 << 14

    /// Compiles a text and loads the result; no file is left behind.
    ///
    /// - Parameters:
    ///   - text: What to compile, in C99 with the C library's own extensions.
    ///   - isTuned: Whether to use all instructions of this machine's processor.
    /// - Returns: The library.
    /// - Throws: That the compiler fails, or what it made cannot be loaded.
    func library(of text: String, isTuned: Bool) throws(CompilationError) -> LoadedLibrary {
      try PrivateFolder.whileThere { folder throws(CompilationError) in
        let (source, library) = ("\(folder)/program.c", "\(folder)/program.so")
        let messages = "\(folder)/messages"
        try PrivateFolder.create(source, with: text)
        let compilation = ChildProcess(
          path: path, arguments: arguments(source, library, isTuned: isTuned),
          // Whatever the compiler needs for a while goes with the folder.
          changes: [("TMPDIR", folder), ("LC_ALL", "C")], messages: messages)
        if let status = try compilation.run(), status != 0 {
          let said = PrivateFolder.beginning(of: messages, bytes: Self.longestMessages)
          let lines = said.split(whereSeparator: \.isNewline)
          throw .failed(
            compiler: path, status: status, messages: lines.joined(separator: "\n"))
        }
        return try LoadedLibrary(path: library)
      }
    }

    private func arguments(_ source: String, _ library: String, isTuned: Bool) -> [String] {
      // Nothing here lets a compiler change bits: sums keep their order, and without error numbers a
      // square root is one instruction.
      ["-x", "c", "-std=gnu99", "-O2", "-ffp-contract=off", "-fno-math-errno", "-fPIC", "-shared"]
        + Self.calledAsWritten.map { "-fno-builtin-\($0)" }
        + (isTuned ? [Self.tuning] : []) + ["-w", "-o", library, source, "-lm"]
    }

    private static var tuning: String {
      #if arch(arm64) && os(macOS)
        "-mcpu=native"
      #else
        "-march=native"
      #endif
    }
  }
#endif
