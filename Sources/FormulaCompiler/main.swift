import Formatting
import Generation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

exit(FormulaCompiler.run(Array(CommandLine.arguments.dropFirst())).rawValue)

/// The program that the build plugin runs: it writes a file of formulas as Swift.
enum FormulaCompiler {
  private static let console = Console(of: "FormulaCompiler")

  /// Reads one file and writes another, which stays as it is where the first has mistakes.
  static func run(_ arguments: [String]) -> ExitStatus {
    if arguments.count != 2 {
      console.complain("usage: FormulaCompiler FILE.formula FILE.swift")
      return .usage
    }
    let (source, destination) = (arguments[0], arguments[1])
    do {
      let text = try InputFile.text(of: source)
      let file = FormulaFile(text)
      let name = String(source.split(separator: "/").last ?? "")
      let (swift, unprintable) = file.swift(from: name)
      let errors = file.errors + unprintable
      for error in errors {
        _ = StandardStream.error.write(error.diagnostic(in: source, of: text))
      }
      if !errors.isEmpty { return .failure }
      try OutputFile.write(swift, to: destination)
      return .success
    } catch {
      console.complain("\(error)")
      return .failure
    }
  }
}
