package import BenchmarkReporting
import CBuildFacts
import Foundation

extension Machine {
  /// This machine and this program.
  package static var current: Machine {
    Machine(
      processor: processorName, cores: ProcessInfo.processInfo.activeProcessorCount,
      system: systemName, architecture: architectureName, swift: swiftVersion,
      optimisation: optimisation, load: load)
  }

  /// How the program was compiled, as far as it can tell.
  private static var optimisation: String {
    let level = isDebugBuild ? "-Onone" : "-O"
    let extensions = String(cString: build_facts_extensions())
    return extensions.isEmpty
      ? "\(level), baseline \(architectureName)"
      : "\(level), \(architectureName) with \(extensions)"
  }

  private static var processorName: String {
    #if os(Linux)
      let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
      for line in lines.split(separator: "\n") where line.hasPrefix("model name") {
        if let colon = line.firstIndex(of: ":") {
          return line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
      }
      return "unknown"
    #elseif canImport(Darwin)
      var size = 0
      sysctlbyname("machdep.cpu.brand_string", nil, &size, nil, 0)
      var bytes = [UInt8](repeating: 0, count: size)
      sysctlbyname("machdep.cpu.brand_string", &bytes, &size, nil, 0)
      return String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    #else
      return "unknown"
    #endif
  }

  private static var systemName: String {
    #if os(Linux)
      let lines = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
      for line in lines.split(separator: "\n") where line.hasPrefix("PRETTY_NAME=") {
        return line.dropFirst("PRETTY_NAME=".count).trimmingCharacters(in: ["\""])
      }
    #endif
    return ProcessInfo.processInfo.operatingSystemVersionString
  }

  private static var architectureName: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "another architecture"
    #endif
  }

  private static var load: Double? {
    var averages = [0.0, 0.0, 0.0]
    return getloadavg(&averages, 3) > 0 ? averages[0] : nil
  }

  /// The compiler's version, as far as a program can tell it.
  private static var swiftVersion: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #elseif compiler(>=6.2)
      "6.2"
    #elseif compiler(>=6.1)
      "6.1"
    #else
      "6.0"
    #endif
  }
}
