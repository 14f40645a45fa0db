import BenchmarkReporting
import Formatting
import ModeBenchmark

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What derivatives cost, measured.
@main
struct Benchmarks {
  static func main() {
    Console.ignoreClosedPipes()
    let program = BenchmarkProgram(named: "benchmarks")
    let status = program.status {
      let families =
        SweepFamily.allCases.map(\.rawValue) + SparseFamily.allCases.map(\.rawValue)
      let arguments = try CommandLineArguments.decode(CommandLineArguments.bytes())
      let options = try Options(arguments, families: families)
      switch options.command {
      case .help, .version, .completions: return program.answer(options.answer ?? "")
      case .compare: return try program.compare(options)
      case .show: return try program.show(options)
      case .all, .sweep, .kernels, .counts:
        return try program.measure(options, command: "swift run -c release benchmarks") { run in
          let plan = try Plan(of: run)
          return { plan.report }
        }
      }
    }
    exit(status.rawValue)
  }
}
