public import Scalars

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
    let (library, path) = try Self.library(of: text, by: compiler, isTuned)
    let function = try library.function(name, as: CompiledProgram.Function.self)
    return CompiledProgram(library, function, of: self, by: path)
  }

  /// The program as machine code for many points, eight at a time: its C text, compiled now and loaded.
  ///
  /// ```swift
  /// let slopes = try Program(inputs: 1) { x in log(1 + exp(x[0])) }.gradient.compiledForPoints(.fast)
  /// slopes.evaluate(atEach: Matrix(rows: xs.count, columns: 1, elements: xs))   // f′ at each x
  /// ```
  ///
  /// For what happens to the files see ``compiled(by:tuned:)``.
  ///
  /// - Parameters:
  ///   - accuracy: How functions are computed: lane by lane by the C library, so that values have the
  ///     bits that the program computes, or by the library's own functions of eight numbers, whose values
  ///     are within 2 ULP and derivatives within 4, and which take a fraction of the time.
  ///   - compiler: The name of a Clang, or its path. If none is given, it is sought as
  ///     ``compiled(by:tuned:)`` does; where that finds another compiler, it says that it is no Clang.
  ///   - isTuned: Whether to use all instructions of this machine's processor; without, the code has
  ///     variants for vectors of two, four and eight numbers where the platform can choose among them.
  /// - Returns: The code.
  /// - Throws: A ``CompilationError`` that says what is missing or went wrong.
  public func compiledForPoints(
    _ accuracy: BatchAccuracy = .exact, by compiler: String? = nil, tuned isTuned: Bool = false
  ) throws(CompilationError) -> CompiledPointProgram {
    let name = "fluxion_points"
    let (text, problem) = writtenForPoints(named: name, accuracy)
    if let problem { throw .notPrintable(reason: problem) }
    let (library, path) = try Self.library(of: text, by: compiler, isTuned)
    let function = try library.function(name, as: CompiledPointProgram.Function.self)
    return CompiledPointProgram(library, function, of: self, accuracy, by: path)
  }

  private static func library(
    of text: String, by compiler: String?, _ isTuned: Bool
  ) throws(CompilationError) -> (LoadedLibrary, path: String) {
    #if os(Linux) || os(macOS)
      let path = try CompilerSearch.ofEnvironment.compiler(compiler)
      return (try CCompiler(path: path).library(of: text, isTuned: isTuned), path)
    #else
      throw .noProcesses
    #endif
  }
}
