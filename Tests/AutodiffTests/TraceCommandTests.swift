import Foundation
import Testing

/// The command `autodiff trace`.
@Suite struct TraceCommandTests {
  static let example = ["log(x1) + x1*x2 - sin(x2)", "x1=2", "x2=5"]

  private struct Trace: Decodable {
    struct Node: Decodable {
      let id: Int
      let operation: String
      let parents: [Int]
      let value, tangent, adjoint: Double
    }
    let nodes: [Node]
  }

  @Test("the worked example in JSON", arguments: [["--json"], ["--format", "json"]])
  func json(_ options: [String]) throws {
    let run = try Autodiff(["trace"] + Self.example + options)
    #expect(run.status == 0 && run.errors.isEmpty)
    let nodes = try run.decoded(as: Trace.self).nodes
    #expect(nodes.map(\.id) == [-1, 0, 1, 2, 3, 4, 5])
    #expect(
      nodes.map(\.operation) == ["input", "input", "log", "multiply", "sin", "add", "subtract"])
    #expect(nodes.map(\.parents) == [[], [], [-1], [-1, 0], [0], [1, 2], [4, 3]])
    #expect(
      nodes.map(\.value) == [
        2, 5, 0.6931471805599453, 10, -0.9589242746631385, 10.693147180559945, 11.652071455223084,
      ])
    #expect(nodes.map(\.tangent) == [1, 0, 0.5, 5, 0, 5.5, 5.5])
    #expect(nodes.map(\.adjoint) == [5.5, 1.7163378145367738, 1, 1, -1, 1, 1])
  }

  @Test func text() throws {
    let run = try Autodiff(["trace"] + Self.example)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("f(x1, x2) = log(x1) + x1*x2 - sin(x2)\n\nForward mode"))
    #expect(
      run.output.contains("v₂  = v₋₁·v₀     10.0                  v̇₂  = v̇₋₁·v₀ + v₋₁·v̇₀   5.0"))
    #expect(run.output.contains("v̄₀  += v̄₃·cos(v₀)      -0.28366218546322625"))
    #expect(try Autodiff(["trace", "--mode", "both"] + Self.example).output == run.output)
    let ascii = try Autodiff(["trace", "--ascii"] + Self.example)
    #expect(ascii.output.utf8.allSatisfy { $0 < 128 })
  }

  /// Steps with names, of which −b has none.
  @Test func namedSteps() throws {
    let steps = ["trace", "a = x^2", "b = 5*a", "c=log(a)", "L = -b*c", "x=2"]
    let run = try Autodiff(steps)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.hasPrefix("a = x^2; b = 5*a; c = log(a); L = -b*c\n\nForward mode"))
    #expect(run.output.contains("v₁ = −b       -20.0                  v̇₁ = −ḃ            -20.0"))
    #expect(run.output.contains("ā  += c̄·(1/a)         -5.0\n"))
    let json = try Autodiff(steps + ["--json"])
    let nodes = try json.decoded(as: Trace.self).nodes
    #expect(nodes.map(\.id) == [0, 1, 2, 3, 4, 5])
    #expect(json.output.contains(#""name":"L","expression":"v₁·c""#))
    let chosen = try Autodiff(steps + ["--result", "c, b", "--weights", "b=1"])
    #expect(chosen.output.contains("Reverse mode yields x̄ = 20.0: the whole gradient of b."))
  }

  @Test func expressionsWithoutANameAreTheResults() throws {
    let run = try Autodiff("trace", "a = x*y", "a^2", "sin(a)", "x=2", "y=0", "--weights", "f2=1")
    #expect(run.output.contains("Reverse mode yields x̄ = 0.0, ȳ = 2.0"))
  }

  @Test func allInputs() throws {
    let run = try Autodiff("trace", "x*y", "x=2", "y=5", "--wrt", "all")
    #expect(
      run.output.contains("Forward mode yields ∂f/∂x = 5.0, ∂f/∂y = 2.0: the whole gradient of f."))
    #expect(run.output.contains("1 pass of 2 tangents"))
    // A variable of that name is meant first.
    let named = try Autodiff("trace", "all^2", "x=2", "all=3", "--wrt", "all")
    #expect(
      named.output.contains("Forward mode yields ẏ = 6.0: the derivative with respect to all."))
  }

  @Test(
    "mistakes in steps",
    arguments: [
      (["a = x^2", "b = 5*d", "x=2"], "'d' has no value: add d=…", "d"),
      (["a = b^2", "b = 5*x", "x=2"], "'b' is used before it is assigned", "b"),
      (["a = x^2", "a = 5*x", "x=2"], "'a' is assigned already: a = x^2", "a"),
      (["x = x^2", "x=2"], "'x' has a value already: 2.0", "x"),
      (["a = x^2", "b = sqr(a)", "x=2"], "there is no function 'sqr'", "s"),
      (["a = x^2", "x=2", "--result", "b"], "there is no step 'b': the names are x, a", "b"),
      (["2a = x^2", "x=2"], "a variable's name begins with a letter or '_', not with '2'", "2"),
      (["a == x^2", "x=2"], "one '=' is enough: write name = expression", "="),
      ([" = x^2", "x=2"], "a name is missing before '='", "="),
    ])
  func mistakesInSteps(_ arguments: [String], _ message: String, _ place: Character) throws {
    let run = try Autodiff(["trace"] + arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(try run.pointed().character == place)
  }

  @Test func aResultNeedsSteps() throws {
    let run = try Autodiff("trace", "x^2", "x=1", "--result", "a")
    #expect(run.status == 2 && run.errors.contains("'--result' names a step, and there is none"))
    let pointless = try Autodiff("trace", "a = x^2")
    #expect(pointless.status == 2 && pointless.errors.contains("'x' has no value: add x=…"))
  }

  /// The C library's NaN of log(−1) has a sign, which says nothing.
  @Test func whatIsNotANumberHasNoSign() throws {
    for format in ["text", "markdown", "html"] {
      let run = try Autodiff("trace", "log(x)", "x=-1", "--format", format)
      #expect(run.output.contains("nan") && !run.output.contains("-nan"), "\(format)")
      #expect(!run.output.contains("−nan"), "\(format)")
    }
  }

  /// A function of several numbers is one step.
  @Test func norms() throws {
    let run = try Autodiff("trace", "norm(x, y)", "x=3", "y=4")
    #expect(
      run.output.contains("v₁  = norm(v₋₁, v₀)   5.0   v̇₁  = (v₋₁/v₁)·v̇₋₁ + (v₀/v₁)·v̇₀   0.6\n"))
  }

  @Test func directionsAndWeights() throws {
    let other = try Autodiff(["trace", "--json", "--wrt", "x2"] + Self.example)
    let tangents = try other.decoded(as: Trace.self).nodes.map(\.tangent)
    #expect(tangents == [0, 1, 0, 2, 0.28366218546322625, 2, 1.7163378145367738])
    let several = try Autodiff("trace", "x*y", "x+y", "x=2", "y=3", "--weights", "1, 2*5", "--json")
    #expect(try several.decoded(as: Trace.self).nodes.map(\.adjoint) == [13, 12, 1, 10])
  }

  @Test func files() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("autodiff-trace-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, beginning) in [
      ("a.md", "**f(x1"), ("a.json", "{\"nodes\""), ("a.txt", "f(x1"),
      ("a.svg", "<svg xmlns"), ("a.html", "<!DOCTYPE html>"), ("a.dot", "digraph"),
    ] {
      let path = folder.appendingPathComponent(name).path
      let run = try Autodiff(["trace", "-o", path] + Self.example)
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.output == "Wrote \(path).\n")
      #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix(beginning))
    }
    let odd = folder.appendingPathComponent("a.html").path
    let mixed = try Autodiff(["trace", "--output", odd, "--format", "svg"] + Self.example)
    #expect(mixed.status == 0)
    #expect(mixed.output == "Wrote \(odd) in the format svg, not html as its name says.\n")
    #expect(try String(contentsOfFile: odd, encoding: .utf8).hasPrefix("<svg xmlns"))
    let impossible = folder.path + "/none/a.txt"
    let run = try Autodiff(["trace", "-o", impossible] + Self.example)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(
      run.errors
        == "autodiff trace: '\(impossible)' could not be written: No such file or directory\n")
  }

  @Test(
    "mistakes",
    arguments: [
      (
        ["x1*x2", "x1=1", "x2=1", "--wrt", "x3"],
        """
        autodiff trace: '--wrt' names 'x3', which has no value: the variables are x1, x2
        """
      ),
      (
        ["alpha*2", "alpha=1", "--wrt", "alhpa"],
        """
        autodiff trace: '--wrt' names 'alhpa', which has no value: the variables are alpha
          did you mean 'alpha'?
        """
      ),
      (
        ["x", "x=1", "--format", "markdwon"],
        """
        autodiff trace: 'trace' has no --format 'markdwon'; supported: text, markdown, json, dot, svg, html
          --format markdwon
                   ^
          did you mean 'markdown'?
        """
      ),
      (
        ["x", "x=1", "-o", "pictures/x.png"],
        """
        autodiff trace: there is no format for 'x.png'; supported: text, markdown, json, dot, svg, html
          A browser opens svg and html, and prints them to PDF.
        """
      ),
      (
        ["x – 1", "x=1"],
        """
        autodiff trace: '–' is not understood: write -
          x – 1
            ^
        """
      ),
      (
        ["x", "x=1", "--mode", "froward"],
        """
        autodiff trace: 'trace' has no --mode 'froward'; supported: forward, reverse, both
          --mode froward
                 ^
          did you mean 'forward'?
        """
      ),
      (
        ["x", "x=1", "--json", "--format", "text"],
        "autodiff trace: '--json' and '--format text' exclude each other"
      ),
      (
        ["x", "2*x", "x=1", "--weights", "1,2,3"],
        """
        autodiff trace: 2 expressions need 2 weights, not 3
          1,2,3
              ^
        """
      ),
      (
        ["x", "x=1", "--weights", "y"],
        """
        autodiff trace: 'y' is neither a number nor a constant
          y
          ^
        """
      ),
      (
        ["lgo(x)", "x=1"],
        """
        autodiff trace: there is no function 'lgo'
          lgo(x)
          ^
          did you mean 'log'?
        """
      ),
    ])
  func mistakes(_ arguments: [String], _ message: String) throws {
    let run = try Autodiff(["trace"] + arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors == message + "\n")
  }
}
