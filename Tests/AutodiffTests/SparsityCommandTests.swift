import Foundation
import TestSupport
import Testing

/// The command `sparsity`, and `jacobian --sparse`.
@Suite struct SparsityCommandTests {
  private let arrow = ["a+b+c+d", "a*b", "a*c", "a*d", "a=1", "b=2", "c=3", "d=4"]

  @Test func ofSeveralFunctions() throws {
    let run = try Autodiff("sparsity", "x*y", "y*z", "x=1", "y=2", "z=0")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        f1(x, y, z) = x*y
        f2(x, y, z) = y*z

          x   1.0
          y   2.0
          z   0.0

            x  y  z
        f1  ×  ×  ·
        f2  ·  ∘  ×

        The Jacobian: 4 of 6 elements can be other than zero.
        ∘ is an entry that is zero at this point, but not everywhere.

        colors by order        columns  rows  both
        natural                      2     2     2
        largest first                2     2     2
        smallest last                2     2     2
        incidence degree             2     2     2
        dynamic largest first        2     2     2

        A dense Jacobian takes 3 products by forward mode or 2 by reverse mode; a compressed one takes one
        for each color.
        Picked forward mode with 2 column colors, about 1.8 evaluations.

        """)
  }

  @Test func ofOneFunction() throws {
    let run = try Autodiff(
      "sparsity", "(1-x)^2 + 100*(y-x^2)^2 + 100*(z-y^2)^2", "x=1", "y=2", "z=3")
    #expect(run.output.contains("x  ×  ×  ·\ny  ×  ×  ×\nz  ·  ×  ×\n"))
    #expect(run.output.contains("natural                   2        2        3\n"))
    #expect(run.output.contains("All entries can be read from 2 Hessian-vector products (star)"))
  }

  @Test func asJSON() throws {
    struct Report: Decodable {
      let derivative: String
      let variables: [String]
      let entries: [[Int]]
      let zeros: [[Int]]
      let colors: [String: [String: Int]]
      let coloring: [Int]
    }
    let report = try Autodiff(["sparsity", "--json"] + arrow).decoded(as: Report.self)
    #expect(report.derivative == "jacobian" && report.variables == ["a", "b", "c", "d"])
    #expect(report.entries.count == 10 && report.zeros.isEmpty)
    #expect(report.colors["both"]?["natural"] == 3 && report.colors["columns"]?["natural"] == 4)
    #expect(report.coloring == [0, 1, 2, 3])
  }

  @Test func asFiles() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let picture = folder.appendingPathComponent("spy.svg").path
    #expect(try Autodiff(["sparsity"] + arrow + ["-o", picture]).output == "Wrote \(picture).\n")
    let svg = try String(contentsOfFile: picture, encoding: .utf8)
    #expect(svg.hasPrefix("<svg") && svg.components(separatedBy: "class=\"spy ").count == 11)
    #expect(svg.contains("<title>f1, d, color 3</title>"))
    let market = try Autodiff(["sparsity", "--format", "mtx"] + arrow).output
    #expect(market.hasPrefix("%%MatrixMarket matrix coordinate pattern general\n4 4 10\n1 1\n"))
  }

  @Test func sparseJacobian() throws {
    let run = try Autodiff(["jacobian", "--sparse"] + arrow)
    #expect(run.output.contains("  f2    2.0    2.0    1.0    ·      ·\n"))
    #expect(run.output.contains("Computed: 10 of 16 partial derivatives. All others are zero"))
    for mode in ["forward", "reverse", "auto"] {
      let json = try Autodiff(["jacobian", "--sparse", "--mode", mode, "--json"] + arrow).output
      #expect(
        json.hasPrefix(
          #"{"values":[10.0,2.0,3.0,4.0],"jacobian":{"variables":["a","b","c","d"],"rows":[[1.0,1.0,1.0,1.0],[2.0,1.0,0.0,0.0]"#
        ))
      #expect(json.contains(#""entries":[[0,0,1.0],[0,1,1.0]"#))
    }
  }

  @Test func formatsThatDoNotGoTogether() throws {
    let run = try Autodiff("sparsity", "x*y", "x=1", "y=2", "--json", "--format", "svg")
    #expect(run.status == 2 && run.errors.contains("exclude each other"))
  }
}
