import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The commands that have a page to play with.
@Suite struct ExplorationCommandTests {
  private struct Path: Decodable {
    struct Place: Decodable {
      let point: [String: Double]
      let value: Double
      let gradient: [String: Double]
    }
    let stepSize, limit: Double
    let curvatures: [Double]
    let path: [Place]
  }

  @Test func descent() throws {
    let run = try Autodiff(
      "descend", "x^2 + 10*y^2", "x=4", "y=1", "--step", "1/16", "--count", "2")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("f(x, y) = x^2 + 10*y^2\n\n  step"))
    #expect(run.output.contains("λ = 20"))
    let json = try Autodiff(
      "descend", "x^2 + 10*y^2", "x=4", "y=1", "--step", "1/16", "--count", "2", "--json")
    let path = try json.decoded(as: Path.self)
    #expect(path.stepSize == 0.0625 && path.limit == 0.1 && path.curvatures == [20, 2])
    #expect(
      path.path.map { $0.point } == [
        ["x": 4, "y": 1], ["x": 3.5, "y": -0.25], ["x": 3.0625, "y": 0.0625],
      ])
    #expect(path.path[0].value == 26 && path.path[0].gradient == ["x": 8, "y": 20])
  }

  @Test(
    "mistakes",
    arguments: [
      (["descend", "x^2", "x=1", "--step", "-1"], "'--step' takes a positive number, not '-1'"),
      (
        ["descend", "x^2", "x=1", "--count", "0"], "'--count' takes a whole number from 1 to 10000"
      ),
      (["descend", "x^2"], "'x' has no value: add x=…"),
      (
        ["approximate", "x*y"],
        "a function of one variable is approximated, and this one has x and y"
      ),
      (["perturb", "x*y", "x=1", "y=2"], "one input is wiggled and one result looked at"),
      (["perturb", "x", "x=inf"], "the point must be a finite number"),
      (["perturb", "x", "x=1", "--step", "0"], "'--step' takes a positive number, not '0'"),
      (["perturb", "x^2"], "'x' has no value: add x=…"),
      (["activations", "x*y"], "an activation has one variable, and this has x, y"),
      (["activations", "1"], "an activation has one variable, and this has none"),
      (
        ["activations", "reluu"], "there is no function 'reluu' of one number"
      ),
      (["activations", "x", "x", "x", "x", "x", "x", "x"], "there are 7 functions: from 1 to 6"),
      (["approximate", "x", "x=1"], "an interval is expected, such as 0..1"),
      (["approximate", "x", "x=2..1"], "the interval's first end must be below its second"),
      (["approximate"], "an expression is missing"),
      (["approximate", "x", "x^2"], "one function of one variable is approximated"),
      (["shapes", "3"], "there are 1 widths: from 2 to 24 are needed"),
      (["shapes", "3", "x"], "a width is a whole number from 1 to 100000, not 'x'"),
      (["shapes", "3", "0"], "a width is a whole number from 1 to 100000, not '0'"),
    ])
  func mistakes(_ arguments: [String], _ message: String) throws {
    let run = try Autodiff(arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func pages() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, arguments) in [
      ("descend", ["x^2 + 10*y^2", "x=4", "y=1"]), ("shapes", ["64", "8", "1"]),
      ("perturb", ["a = x^2", "f = sin(a)", "x=1"]), ("activations", ["relu", "x*sigmoid(x)"]),
      ("approximate", ["sin(x)", "x=0..2*pi"]), ("sparsity", ["x*y", "y*z", "x=1", "y=2", "z=3"]),
      ("generate", ["x*sin(y)", "x=1", "y=2"]),
    ] {
      let file = folder.appendingPathComponent("\(name).html").path
      let run = try Autodiff([name] + arguments + ["-o", file])
      #expect(run.output == "Wrote \(file).\n")
      let page = try String(contentsOfFile: file, encoding: .utf8)
      #expect(XMLParser(data: Data(page.utf8)).parse())
      #expect(!page.contains("src=") && !page.contains("@import"))
    }
    for arguments in [["perturb", "gelu(x)", "x=1"], ["descend", "erfcx(x) + y^2", "x=1", "y=2"]] {
      let run = try Autodiff(arguments + ["-o", "\(folder.path)/none.html"])
      #expect(run.status == 1 && run.errors.contains("a page computes the function itself"))
    }
    let refused = try Autodiff("descend", "x^2", "x=1", "-o", "\(folder.path)/one.html")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("a page shows functions of two variables, and there is 1"))
  }

  @Test func approximation() throws {
    let run = try Autodiff("approximate", "t^2", "t=-1..1")
    #expect(run.output.contains("  80          160        0.02484  -1           1.99"))
    struct Errors: Decodable {
      struct Largest: Decodable {
        let count: Int
        let error: Double
      }
      let from, to, largestSlope: Double
      let bumps: [Largest]
    }
    let errors = try Autodiff("approximate", "2*x", "--json").decoded(as: Errors.self)
    #expect(errors.from == 0 && errors.to == 1 && errors.largestSlope == 2)
    #expect(errors.bumps.map(\.count) == [5, 10, 20, 40, 80])
    for largest in errors.bumps { #expect(abs(largest.error * Double(largest.count) - 1) < 1e-9) }
  }

  @Test func perturbation() throws {
    let run = try Autodiff("perturb", "x^2", "x=2")
    #expect(run.output.hasPrefix("f(x) = x^2 at x = 2: the value is 4, the slope 4\n"))
    #expect(run.output.contains("  0.01             0.0401    0.04  0.0001      0.0001      0.01"))
    #expect(run.output.contains("becomes small even compared with h"))
    let corner = try Autodiff("perturb", "abs(x)", "x=0")
    #expect(corner.output.contains("The rest stays as large as h"))
    struct Report: Decodable {
      struct Wiggle: Decodable { let h, change, linear, rest: Double }
      struct Step: Decodable {
        let name, expression: String
        let value, slope: Double
      }
      let value, derivative: Double
      let wiggles: [Wiggle]
      let steps: [Step]
    }
    let report = try Autodiff("perturb", "a = x^2", "f = 1/a", "x=2", "--step", "1/2", "--json")
      .decoded(as: Report.self)
    #expect(report.value == 0.25 && report.derivative == -0.25)
    #expect(report.steps.map(\.name) == ["x", "a", "f"])
    #expect(report.steps.map(\.slope) == [1, 4, -0.25])
    // 1/2.5² − 1/4 = −0.09, and −0.25 / 2 = −0.125.
    #expect(report.wiggles[0].h == 0.5 && report.wiggles[0].linear == -0.125)
    #expect(abs(report.wiggles[0].change + 0.09) < 1e-15)
    #expect(abs(report.wiggles[0].rest - 0.035) < 1e-15)
  }

  @Test func activations() throws {
    let run = try Autodiff("activations")
    #expect(
      run.output.contains("  relu             0      0              0               1      0.5"))
    #expect(run.output.contains("  20  1.143e-13  0.1073     1   0.07616  9.095e-13"))
    struct Report: Decodable {
      struct Activation: Decodable {
        let name: String
        let value, slope, largestSlope: Double
        let quotients, curvatures: [Double]
      }
      let activations: [Activation]
    }
    let report = try Autodiff("activations", "max(x, x/4)", "x", "--json")
      .decoded(as: Report.self).activations
    #expect(report.map(\.name) == ["max(x, x/4)", "x"])
    #expect(report[0].slope == 0.25 && report[0].quotients == [0.25, 1, 0.625])
    #expect(report[1].quotients == [1, 1, 1])
    #expect(zip(report[1].curvatures, [1, -1]).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test func shapes() throws {
    let run = try Autodiff("shapes", "64", "32", "16", "8", "1")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("(1 × 8) · (8 × 64)      (1 × 64)              512  172544"))
    #expect(run.output.contains("Reverse mode takes 1.56 % of what the other does."))
    let json = try Autodiff("shapes", "2", "3", "--json")
    #expect(
      json.output == """
        {"widths":[2,3],"forward":[{"left":[3,2],"right":[2,2],"multiplications":12}],\
        "reverse":[{"left":[3,3],"right":[3,2],"multiplications":18}],"fewest":0}

        """)
  }
}
