extension Program {
  /// The program as machine code for plain numbers: its C text, compiled now and loaded.
  ///
  /// This takes a C compiler where the process runs, and from a tenth of a second to some seconds of its
  /// time; what it makes then runs as fast as code that was there from the start.
  ///
  /// ```swift
  /// let gradient = try rosenbrock.valueAndGradient.compiled()
  /// var y: [Double] = []
  /// gradient.evaluate([1.0, 2.0], into: &y)     // y is [100, -400, 200]
  /// ```
  ///
  /// Values have the bits that the program computes when it is run; derivatives may differ in their last
  /// digits.
  ///
  /// The text and the library lie in a private folder, which only this user may read and which is
  /// removed before this returns. It is made where the environment's `TMPDIR` says, else in `/tmp`.
  ///
  /// - Parameters:
  ///   - compiler: The name of a compiler, or its path. If none is given, it is `clang`, which Swift's
  ///     toolchains have, or else `cc` or `gcc`: the first that lies beside `swift` or in a folder of
  ///     `PATH`.
  ///   - isTuned: Whether to use all instructions of this machine's processor.
  /// - Returns: The code.
  /// - Throws: A ``CompilationError`` that says what is missing or went wrong.
  public func compiled(
    by compiler: String? = nil, tuned isTuned: Bool = false
  ) throws(CompilationError) -> CompiledProgram {
    let name = "fluxion_program"
    let (text, problem) = written(.c, named: name, checkedAt: nil)
    if let problem { throw .notPrintable(reason: problem) }
    #if os(Linux) || os(macOS)
      let path = try CompilerSearch.ofEnvironment.compiler(compiler)
      let library = try CCompiler(path: path).library(of: text, isTuned: isTuned)
      return CompiledProgram(library, try library.function(name), of: self, by: path)
    #else
      throw .noProcesses
    #endif
  }
}
