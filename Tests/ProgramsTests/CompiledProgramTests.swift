import CAllocationCounter
import Fluxion
import Foundation
import TestSupport
import Testing

@testable import Programs

#if os(Linux) || os(macOS)
  /// Programs that are compiled while the test runs compute what they compute when they are run.
  @Suite struct CompiledProgramTests {
    /// Functions that between them have every kind of step that C has.
    static let functions: [(name: String, program: Program)] = [
      ("arithmetic", Program(inputs: 2, of: arithmetic)),
      ("elementary functions", Program(inputs: 2, of: elementaryFunctions)),
      ("powers", Program(inputs: 2, of: powers)),
      ("choices", Program(inputs: 2, of: choices)),
      ("functions of lists", Program(inputs: 2, of: functionsOfLists)),
      ("loops", Program(inputs: 2, of: loops)),
    ]

    private static func arithmetic(_ x: [Recorded]) -> Recorded {
      let a = x[1] - x[0] * x[0]
      let b = (1 - x[0]) / (3 + x[1] * x[1])
      return 100 * a * a + b - -x[0]
    }

    private static func elementaryFunctions(_ x: [Recorded]) -> [Recorded] {
      let (a, b) = (x[0], x[1])
      let first: [Recorded] = [exp(a), expm1(b), log(1 + a * a), sin(a) * cos(a), tan(b), tanh(b)]
      let second: [Recorded] = [sqrt(1 + b * b), cbrt(a), atan2(a, b), hypot(a, b), erf(a)]
      return first + second
    }

    /// Compilers have something else for most of these, with other last digits.
    private static func powers(_ x: [Recorded]) -> [Recorded] {
      let (a, b) = (x[0], x[1])
      let constant: [Recorded] = [pow(a, 2), pow(a, 0.5), pow(a, -1), pow(2, b), pow(10, b)]
      return constant + [pow(a * a, b)]
    }

    private static func choices(_ x: [Recorded]) -> [Recorded] {
      let chosen = x[0] < x[1] ? x[1] * x[0] : x[0] - x[1]
      return [chosen, max(x[0], x[1]), min(x[0], 0), abs(x[1])]
    }

    private static func functionsOfLists(_ x: [Recorded]) -> [Recorded] {
      let list = (0..<11).map { Double($0) * x[$0 % 2] }
      return [norm(list), logSumExp(list)]
    }

    private static func loops(_ x: [Recorded]) -> Recorded {
      sum(over: 0..<37) { (i: Int) -> Recorded in
        let a = Double(i) * x[0] - x[1]
        return a * a + sin(a)
      }
    }

    static let points: [[Double]] = {
      var generator = SeededGenerator(seed: 11)
      let tiny = Double.leastNonzeroMagnitude
      let special = [0.0, -0.0, 1, -1, tiny, 1e300, -1e300, .infinity, -.infinity, .nan]
      return (0..<2000).map { _ in generator.numbers(2, from: -4, to: 4) }
        + special.flatMap { a in special.map { [a, $0] } }
    }()

    /// All compilers of the machine: each has rewrites of its own to keep from.
    static let compilers = CompilerSearch.names.filter {
      (try? CompilerSearch.ofEnvironment.compiler($0)) != nil
    }

    @Test(arguments: functions.indices, compilers)
    func valuesHaveTheBitsOfTheProgram(_ i: Int, compiler: String) throws {
      try checkBits(Self.functions[i].program.compiled(by: compiler), i)
    }

    @Test(arguments: functions.indices)
    func valuesHaveTheSameBitsWithAllInstructions(_ i: Int) throws {
      try checkBits(Self.functions[i].program.compiled(tuned: true), i)
    }

    private func checkBits(_ compiled: CompiledProgram, _ i: Int) throws {
      let (name, program) = Self.functions[i]
      #expect(compiled.inputs == program.inputs && compiled.outputs == program.outputs)
      #expect(compiled.outputNames == program.outputNames)
      for x in Self.points {
        for (found, expected) in zip(compiled(x), program(x)) {
          let isSame =
            found.bitPattern == expected.bitPattern || found.isNaN && expected.isNaN
          #expect(isSame, "\(name) at \(x): \(found), not \(expected)")
        }
      }
    }

    @Test(arguments: functions.indices)
    func derivativesDifferInLastDigitsOnly(_ i: Int) throws {
      let program = Self.functions[i].program
      var derivatives = [program.valuesAndJacobian, program.valuesAndVJP]
      if program.outputs == 1 { derivatives += [program.valueGradientHessian] }
      for derivative in derivatives {
        let compiled = try derivative.compiled()
        for x in Self.points.prefix(200) {
          let x = x + [Double](repeating: 0.75, count: derivative.inputs - x.count)
          let (found, expected) = (compiled(x), derivative(x))
          let scale = expected.map(\.magnitude).filter(\.isFinite).max() ?? 0
          for (a, b) in zip(found, expected) where !(a.isNaN && b.isNaN) && a != b {
            #expect((a - b).magnitude <= 4 * scale.ulp, "\(a), not \(b), at \(x)")
          }
        }
      }
    }

    /// A long program is printed in several functions.
    @Test func longProgram() throws {
      let program = Program(inputs: 300) { x in
        var sum: Recorded = 0
        for i in 1..<x.count {
          let a = x[i] - x[i - 1] * x[i - 1]
          let (b, c) = (1 - x[i - 1], sin(x[i]))
          sum += 100 * a * a + b * c
        }
        return sum
      }.valueAndGradient
      let compiled = try program.compiled()
      var generator = SeededGenerator(seed: 5)
      let x = generator.numbers(300, from: -1, to: 1)
      let (found, expected) = (compiled(x), program(x))
      #expect(found[0].bitPattern == expected[0].bitPattern)
      for (a, b) in zip(found, expected) { expect(a, near: b) }
    }

    @Test func programWithoutInputsOrOutputs() throws {
      #expect(try Program(inputs: 0) { _ in [3] }.compiled()([]) == [3])
      #expect(try Program(inputs: 1) { _ in [] }.compiled()([1]) == [])
    }

    @Test(.enabled(if: allocation_counter_is_available() != 0))
    func inPlaceNothingIsAllocated() throws {
      let compiled = try Self.functions[0].program.valueAndGradient.compiled()
      let x = [1.0, 2.0]
      var y: [Double] = []
      #expect(allocations { compiled.evaluate(x, into: &y) } == 0)
      #expect(y == compiled(x))
    }

    @Test func rawFunction() throws {
      let compiled = try Self.functions[0].program.compiled()
      var y = [0.0]
      withExtendedLifetime(compiled) { compiled.function([1, 2], &y) }
      #expect(y == compiled([1, 2]))
    }

    @Test func wrongNumberOfInputsStops() async {
      let result = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        _ = try Program(inputs: 2) { $0[0] * $0[1] }.compiled()([1])
      }
      expect(["CompiledProgram", "1 coordinate", "2"], in: result)
    }

    @Test func threadsCompileAndCallAtOnce() async throws {
      let shared = try Self.functions[0].program.compiled()
      let points = Self.points.prefix(500)
      let expected = points.map { Self.functions[0].program($0)[0].bitPattern }
      try await withThrowingTaskGroup(of: Bool.self) { group in
        for task in 0..<8 {
          group.addTask {
            let own = try Program(inputs: 1) { Double(task) + 2 * $0[0] }.compiled()
            let agrees = zip(points, expected).allSatisfy { shared($0)[0].bitPattern == $1 }
            return agrees && own([0.5]) == [Double(task) + 1]
          }
        }
        for try await agrees in group { #expect(agrees) }
      }
    }
  }

  /// What is told where a program cannot be compiled.
  @Suite struct CompilationErrorTests {
    let program = Program(inputs: 1) { $0[0] * $0[0] }

    @Test func compilerOfAnUnknownName() {
      let error = error(compiling: program, by: "no-such-compiler")
      #expect(error == .noCompiler(soughtFor: ["no-such-compiler"]))
      #expect(
        error?.description
          == "there is no C compiler: no-such-compiler is neither in a folder of PATH nor beside "
          + "swift.")
    }

    @Test func noCompilerInPath() throws {
      let error = try #require(throws: CompilationError.self) {
        try CompilerSearch(path: "/no/such/folder").compiler(nil)
      }
      #expect(
        error.description
          == "there is no C compiler: clang, cc, gcc are neither in a folder of PATH nor beside "
          + "swift.")
    }

    /// What lies in the working directory is not run, whatever PATH says of it.
    @Test func relativeFoldersArePassedOver() {
      #expect(CompilerSearch(path: ".:bin::/usr/bin:").folders.last == "/usr/bin")
      #expect(CompilerSearch(path: ".:bin::").folders == [])
    }

    @Test func pathThatIsNoProgram() {
      let error = error(compiling: program, by: "/no/such/compiler")
      #expect(
        error?.description == "cannot start /no/such/compiler: No such file or directory.")
    }

    @Test func programThatCannotBePrinted() {
      let special = Program(inputs: 1) { x in [digamma(x[0])] }
      let reason = special.problem(printingAs: .c) ?? ""
      let error = error(compiling: special, by: "cc")
      #expect(error == .notPrintable(reason: reason))
      #expect(error?.description.hasPrefix("the program cannot be compiled: in C there is") == true)
    }

    @Test func compilerThatFails() throws {
      let script = try CompilerScript("echo 'not today' >&2; exit 3")
      let error = error(compiling: program, by: script.path)
      #expect(error == .failed(compiler: script.path, status: 3, messages: "not today"))
      #expect(error?.description == "\(script.path) ended with status 3:\nnot today")
    }

    @Test func compilerThatIsEnded() throws {
      let script = try CompilerScript("kill -9 $$")
      let error = error(compiling: program, by: script.path)
      #expect(error?.description == "\(script.path) was ended by signal 9.")
    }

    @Test func compilerThatMakesNothing() throws {
      let script = try CompilerScript("exit 0")
      let error = error(compiling: program, by: script.path)
      guard case .notLoaded(let reason) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(reason.contains("program.so"))
    }

    @Test func platformWithoutProcesses() {
      #expect(
        CompilationError.noProcesses.description
          == "on this platform a program cannot start a compiler; run the program itself.")
      #expect(
        CompilationError.notWritten(path: "/x", reason: "No space left on device").description
          == "cannot write /x: No space left on device.")
    }
  }

  /// Nobody else can put a file in the place of a compiled one, and no file stays.
  @Suite struct CompilationFolderTests {
    let program = Program(inputs: 1) { $0[0] * $0[0] }

    /// The folder, its mode and the library's in it, as seen by a compiler.
    @Test func folderIsPrivateAndGoes() throws {
      let script = try CompilerScript(
        """
        PATH=/usr/bin:/bin
        mkdir "$TMPDIR/inner"; touch "$TMPDIR/inner/left" "$TMPDIR/left"; ln -s / "$TMPDIR/link"
        echo "$TMPDIR"; ls -ld "$TMPDIR" "$TMPDIR/program.c"; exit 1
        """)
      guard case .failed(_, _, let messages) = error(compiling: program, by: script.path) else {
        Issue.record("The script was not run.")
        return
      }
      let lines = messages.split(separator: "\n").map(String.init)
      try #require(lines.count == 3, "\(messages)")
      #expect(lines[0].contains("/fluxion."))
      #expect(lines.contains { $0.hasPrefix("drwx------") })
      #expect(lines.contains { $0.hasPrefix("-rw-------") && $0.hasSuffix("program.c") })
      #expect(!FileManager.default.fileExists(atPath: lines[0]))
    }

    @Test func nothingStaysOfWhatWasLoaded() throws {
      let script = try CompilerScript(
        """
        echo "$TMPDIR" > "$0.folder"
        exec \(try CompilerSearch.ofEnvironment.compiler(nil)) "$@"
        """)
      var compiled: CompiledProgram? = try program.compiled(by: script.path)
      #expect(compiled?.compiler == script.path)
      #expect(compiled?([3]) == [9])
      let folder = try String(contentsOfFile: script.path + ".folder", encoding: .utf8)
        .trimmingCharacters(in: .newlines)
      #expect(!FileManager.default.fileExists(atPath: folder))
      // The kernel tells which files' code a process has.
      func isLoaded() -> Bool? {
        let maps = FileHandle(forReadingAtPath: "/proc/self/maps")?.readDataToEndOfFile()
        return maps.map { String(decoding: $0, as: UTF8.self).contains(folder) }
      }
      #expect(isLoaded() != false)
      compiled = nil
      #expect(isLoaded() != true)
    }
  }

  /// Why a program cannot be compiled.
  private func error(compiling program: Program, by compiler: String) -> CompilationError? {
    do {
      _ = try program.compiled(by: compiler)
      return nil
    } catch {
      return error
    }
  }

  /// A shell script in the place of a compiler.
  final class CompilerScript {
    let path: String
    private let folder: URL

    init(_ text: String) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "compiler-\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appending(path: "text")
      path = folder.appending(path: "script").path
      try Data("#!/bin/sh\n\(text)\n".utf8).write(to: file)
      // Another process makes the copy: a file that is open for writing cannot be run, and what is
      // started by other tests at this moment has all files of this process open.
      let copying = Process()
      copying.executableURL = URL(filePath: "/bin/sh")
      copying.arguments = ["-c", "cp \"$1\" \"$2\" && chmod 755 \"$2\"", "sh", file.path, path]
      try copying.run()
      copying.waitUntilExit()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
  }
#endif
