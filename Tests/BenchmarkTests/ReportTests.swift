import Foundation
import Testing

@testable import BenchmarkReporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct ReportTests {
  private static let documents = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Docs")

  private static func schema() throws -> JSONSchema {
    try JSONSchema(
      Data(contentsOf: documents.appendingPathComponent("Benchmarks/report.schema.json")))
  }

  @Test func jsonFitsTheDocumentedSchema() throws {
    #expect(try Self.schema().problems(in: SampleReport.report().json()).isEmpty)
    var odd = SampleReport.report()
    odd.cases[0].results[0].ulps = .infinity
    odd.families[0].model = nil
    odd.machine.load = nil
    #expect(try Self.schema().problems(in: odd.json()).isEmpty)
  }

  /// The validator notices what it is there to notice.
  @Test(arguments: [
    ("\"cores\":2", "\"cores\":2.5", "report.machine.cores is not of type integer"),
    ("\"cores\":2", "\"cores\":2,\"more\":1", "report.machine.more is not documented"),
    ("\"isQuick\":true", "\"isQuick\":1", "report.isQuick is not of type boolean"),
    ("\"seed\":1,", "", "report.seed is missing"),
    ("\"command\":\"all\"", "\"command\":\"some\"", "report.command is none of the values allowed"),
    ("fluxion-benchmarks/1", "else", "report.schema is not fluxion-benchmarks/1"),
    ("\"program\":\"jvp\"", "\"program\":\"jpv\"", "report.cases[0].results[1].program is none"),
  ])
  func damageDoesNotFit(part: String, replacement: String, problem: String) throws {
    let text = String(decoding: try SampleReport.report().json(), as: UTF8.self)
    let range = try #require(text.range(of: part))
    let damaged = text.replacingCharacters(in: range, with: replacement)
    let problems = try Self.schema().problems(in: Data(damaged.utf8))
    #expect(problems.contains { $0.hasPrefix(problem) }, "\(problems)")
  }

  @Test func everyProgramIsDocumented() throws {
    let data = try Data(
      contentsOf: Self.documents.appendingPathComponent("Benchmarks/report.schema.json"))
    let text = String(decoding: data, as: UTF8.self)
    for program in Contender.allCases { #expect(text.contains("\"\(program.rawValue)\"")) }
  }

  @Test func thePageIsOneWellFormedFile() throws {
    let page = try SampleReport.report().text(in: .html)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(!page.contains("<script") && !page.contains("<link") && !page.contains("@import"))
    #expect(page.contains("prefers-color-scheme: dark"))
    #expect(page.contains("Test &lt;processor&gt; &amp; Co"))
    #expect(XMLParser(data: Data(page.utf8)).parse())
  }

  @Test func chartsOfAPageHaveNamesOfTheirOwn() throws {
    let page = try SampleReport.report().text(in: .html)
    let names = page.components(separatedBy: " id=\"").dropFirst().map {
      String($0.prefix { $0 != "\"" })
    }
    #expect(Set(names).count == names.count)
    #expect(page.components(separatedBy: "<figure>").count - 1 == 9)
    for title in [
      "single products, m = 16", "single products, n = 16", "full Jacobians, m = 16",
      "which mode computes the full Jacobian faster?", "Tape against work",
      "Derivatives of kernels", "Forward gradients by number of lanes",
    ] {
      #expect(page.contains(title), "\(title)")
    }
  }

  /// A seed decides all the intervals of a report, those of the heat map too.
  @Test func theHeatMapHasTheReportsSeed() throws {
    var report = SampleReport.report()
    let times = (0..<30).map { (k: Int) -> Double in 1e-6 * (1 + 0.1 * Double(k * 7 % 30)) }
    for program in [Contender.forward16, .reverse] {
      let place = try #require(report.cases[0].results.firstIndex { $0.program == program })
      report.cases[0].results[place].seconds =
        program == .reverse ? Array(repeating: 1e-6, count: 30) : times
    }
    let item = report.cases[0]
    func note(_ seed: UInt64) throws -> String {
      let ratio = try #require(item.ratio(.forward16, to: .reverse, seed: seed))
      let text = Figures.ratio(item.factor(.forward16, to: .reverse), ratio)
      return "n = \(item.inputs), m = \(item.outputs): forward ÷ reverse = \(text)<"
    }
    report.seed = try #require(try (2...40).first { try note($0) != note(1) })
    let page = try report.text(in: .html)
    #expect(try page.contains(note(report.seed)) && !page.contains(note(1)))
  }

  /// What was generated stands beside what was written by hand, and why something is missing below.
  @Test func generatedProgramsAreReported() throws {
    let report = SampleReport.report()
    let text = try report.text(in: .text)
    #expect(text.contains("generated, compiled at run time  "))
    #expect(text.contains("Without generated: none was printed for these sizes and data."))
    #expect(
      text.replacing("\n  ", with: " ").contains(
        "Gradients that were recorded and compiled at run time cost 3× the plain function and 1.5× the derivative"
      ))
    #expect(try report.text(in: .json).contains(#""program":"generatedAtRunTime""#))
    #expect(try report.text(in: .html).contains("generated, compiled at run time"))
  }

  @Test func textIsAligned() throws {
    let text = try SampleReport.report().text(in: .text)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let head = try #require(lines.firstIndex { $0.hasPrefix("program ") })
    let rows = lines[head...].prefix { !$0.isEmpty }
    #expect(rows.count >= 6)
    #expect(lines.allSatisfy { $0.last != " " })
    let ends = rows.filter { !$0.contains("─") }.map { $0.split(separator: " ").count }
    #expect(ends.allSatisfy { $0 > 3 })
  }

  @Test func sentencesComeFromTheFigures() throws {
    let text = try SampleReport.report().text(in: .markdown)
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      words.contains("one JVP costs 2.1× the plain function and one VJP 3.2×, over all 9 sizes"))
    #expect(words.contains("the library chose the faster mode at"))
    #expect(words.contains("reverse mode costs 4× the plain function and 2× the derivative"))
    #expect(words.contains("At n = m = 64 forward mode is 2.7× as fast"))
    #expect(words.contains("32 for ackley with n = 100"))
    #expect(words.contains("weighted operation counts are within the textbook's bounds"))
  }

  /// Neither another system's error nor the hand-written derivative's is the library's.
  @Test func theLargestErrorIsTheLibrarysOwn() throws {
    var report = SampleReport.report()
    let index = try #require(report.cases.firstIndex { $0.name == "ackley" && $0.group == .kernel })
    let base = report.cases[index].results[0].seconds[0]
    report.cases[index].results += [
      SampleReport.result(.swiftDifferentiation, base, base: base, ulps: 530),
      SampleReport.result(.finiteDifferences, base, base: base, ulps: 3e7),
    ]
    func sentence() throws -> Substring? {
      try report.text(in: .markdown).split(separator: "\n").first { $0.contains("largest error") }
    }
    let start = "The largest error of the library's derivatives is "
    let end = "; finite differences are off by 3 × 10⁷ ULP at best."
    #expect(try sentence() == Substring(start + "2.0 ULP, in rosenbrock with n = 10" + end))
    let written = try #require(
      report.cases[index].results.firstIndex { $0.program == .handWritten })
    let forward = try #require(report.cases[index].results.firstIndex { $0.program == .forward16 })
    report.cases[index].results[forward].ulps = 266
    for (ulps, words) in [(266.0, "by as much"), (1.0, "by 1.0 ULP")] {
      report.cases[index].results[written].ulps = ulps
      let place = "266 ULP, in ackley with n = 1000, where the derivative written by hand is off "
      #expect(try sentence() == Substring(start + place + words + end))
    }
  }

  /// The ratio of least times may lie outside the interval of the ratio within a round.
  @Test func aRatioOutsideItsIntervalHasTheMedianBesideIt() throws {
    var report = SampleReport.report()
    let index = try #require(report.cases.firstIndex { $0.name == "rosenbrock" })
    var odd = SampleReport.result(.swiftDifferentiation, 3e-4, base: 1e-7)
    odd.ratio = Ratio(median: 6200, low: 6100, high: 6400)
    report.cases[index].results.append(odd)
    let text = try report.text(in: .text)
    #expect(text.contains("  3000 (median 6200: 6100–6400)  "))
    #expect(text.contains("  4 (4–4)  "))
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let note = "Where a ratio lies outside that interval the median stands with it"
    #expect(words.components(separatedBy: note).count == 3)
  }

  @Test func anInterruptedRunSaysSo() throws {
    var report = SampleReport.report()
    report.isComplete = false
    #expect(try report.text(in: .text).contains("interrupted"))
  }

  @Test(arguments: Options.Format.allCases)
  func anEmptyReportHasEveryForm(format: Options.Format) throws {
    let empty = Report(
      command: "all", started: "", duration: 0, isComplete: false, isQuick: false, seed: 1,
      machine: SampleReport.machine, cases: [], families: [], counts: [])
    #expect(try !empty.text(in: format).isEmpty)
  }

  @Test func csvHasOneLineForEachMeasurementAndEachCount() throws {
    let report = SampleReport.report()
    let lines = try report.text(in: .csv).split(separator: "\n")
    let counts = report.counts.reduce(0) { $0 + $1.entries.count }
    #expect(counts == 2)
    #expect(lines.count == 1 + report.cases.reduce(0) { $0 + $1.results.count } + counts)
    #expect(
      lines.allSatisfy { $0.split(separator: ",", omittingEmptySubsequences: false).count == 21 })
    #expect(lines[lines.count - 2] == "counts,rosenbrock,10,1,72,jvp,,,,,,,,,,,,198,2.75,2.375,2.5")
    #expect(lines[lines.count - 1] == "counts,rosenbrock,10,1,72,forward16,,,,,,,,,,,,1500,20.8,,")
    let columns = lines[0].split(separator: ",")
    #expect(
      columns[7...11] == ["median_seconds", "factor", "ratio_median", "ratio_low", "ratio_high"])
    var odd = SampleReport.report()
    odd.cases[0].results[1].minimum = 2e-6
    odd.cases[0].results[1].ratio = Ratio(median: 6, low: 5.5, high: 7)
    let row = try odd.text(in: .csv).split(separator: "\n")[2].split(separator: ",")
    #expect(row[8...11] == ["2.0", "6.0", "5.5", "7.0"])
    #expect(lines[1].hasPrefix("sweep,gather-mix-scatter,1,1,4096,primal,1e-06,"))
  }

  @Test func outliersAreKeptAndNamed() throws {
    let report = SampleReport.report()
    let result = try #require(report.cases.first?.results.first)
    #expect(result.seconds.count == 5)
    #expect(result.outliers == [3])
    let text = try report.text(in: .text)
    #expect(text.contains("lie farther from their median than noise explains"))
  }

  @Test func comparisonsInWords() {
    let same = Comparison(
      from: SampleReport.report(), to: SampleReport.report(), threshold: 1.1)
    #expect(same.text.contains("0 slower by more than 1.1×"))
    let slower = Comparison(
      from: SampleReport.report(), to: SampleReport.report(factor: 1.2), threshold: 1.1)
    #expect(slower.text.contains("1 slower by more than 1.1×"))
    #expect(slower.text.contains("kernel/rosenbrock/n=10,m=1,W=80"))
  }

  @Test func aFamilyThatNeverCrossesSaysSo() throws {
    let cases = [16, 64, 256].flatMap { n in [1, 8, 16].map { m in SampleReport.sweepCase(n, m) } }
    var report = SampleReport.report()
    report.cases = cases
    report.families = [
      Family(name: "gather-mix-scatter", cases: cases, seed: 1) { _, _ in .forward }
    ]
    let rows = try report.text(in: .text).split(separator: "\n")
    #expect(rows.contains { $0.hasPrefix("16 ") && $0.hasSuffix("none") })
    #expect(rows.contains { $0.hasPrefix("256 ") && $0.hasSuffix("over 16") })
  }
}
