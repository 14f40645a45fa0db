import BenchmarkReporting
import Testing

/// The part of a report on sparse Jacobians.
struct SparseSectionTests {
  private static func item(_ n: Int, _ width: Int) -> Case {
    func measured(_ program: Contender, _ seconds: Double) -> ProgramMeasurement {
      SampleReport.result(program, seconds, base: 1e-9 * Double(n))
    }
    let size = Double(n)
    return Case(
      group: .sparse, name: "banded", inputs: n, outputs: n, width: width, operations: 10 * n,
      results: [
        measured(.primal, 1e-9 * size), measured(.forward16, 1e-9 * size * size),
        measured(.reverse, 2e-9 * size * size), measured(.sparseForward, 4e-9 * size),
        measured(.sparseReverse, 9e-9 * size),
      ])
  }

  @Test func gainsAreOfTheFasterPrograms() throws {
    var report = SampleReport.report()
    report.cases = [64, 256].flatMap { n in [3, 9].map { Self.item(n, $0) } }
    let text = try report.text(in: .text)
    #expect(text.contains("Sparse Jacobians: banded"))
    // 64² ns ÷ (4 · 64 ns) and 256² ns ÷ (4 · 256 ns).
    let lines = text.split(separator: "\n").filter { $0.contains("µs") && $0.hasSuffix("16") }
    #expect(lines.count == 2)
    #expect(text.split(separator: "\n").count { $0.hasSuffix(" 64") } == 2)
    #expect(report.cases[0].id == "sparse/banded/n=64,m=64,w=3,W=640")
    let picture = try #require(
      report.pictures.first { $0.name.hasPrefix("banded-what-counting-colors-gains") })
    #expect(picture.svg.contains("n = 64, width 3: dense ÷ sparse = 16"))
  }
}
