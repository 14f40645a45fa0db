import Foundation
import Testing
import Tracing

/// The page of a trace.
struct PageTests {
  /// The worked examples, with titles.
  static func page(of name: String) -> String {
    var evaluation =
      name == "c1"
      ? WorkedExampleTests.baydin
      : trace(at: [0.5, 2.0], names: ["w", "x"]) { v in -log(sigmoid(v[0] * v[1] * v[1])) }
    evaluation.title = name
    return evaluation.html()
  }

  @Test(arguments: 0..<40)
  func pagesAreWellFormed(seed: Int) throws {
    let f = RandomProgramTests.program(seed: seed, length: 3 * seed)
    var evaluation = trace(f, at: RandomProgramTests.point)
    evaluation.title = "f(x) < g(x) & \"h\" ]]> </script>"
    for mode in TraceMode.allCases {
      let elements = try XMLElements(evaluation.html(mode: mode))
      #expect(elements.all("tr").count >= evaluation.nodes.count + 2)
    }
  }

  /// Names and titles can break out of nothing.
  @Test func namesThatLookLikeMarkup() throws {
    let name = "<script>alert(1)</script>\u{1}"
    var evaluation = trace(at: [1.0, 2.0], names: [name, "]]>"]) { x in x[0] * x[1] }
    evaluation.title = name
    let elements = try XMLElements(evaluation.html())
    #expect(elements.all("script").count == 1)
    _ = try XMLElements(evaluation.svg())
    #expect(evaluation.dot().contains("script"))
  }

  @Test func smallTraces() throws {
    var traces: [Trace<Double>] = []
    traces.append(trace(at: 7.0, name: "x") { x in x })
    traces.append(trace(at: 7.0, name: "x") { _ in 4 })
    traces.append(trace(at: []) { _ in Traced<Double>(4) })
    traces.append(trace(at: [1.0, 2.0], weights: []) { _ in [] })
    traces.append(trace(at: [0.0, -1]) { x in log(x[0]) + sqrt(x[0]) + log(x[1]) })
    traces.append(trace(at: 3.0, name: "x") { x in x * x + x * x })
    for evaluation in traces {
      for mode in TraceMode.allCases {
        _ = try XMLElements(evaluation.html(mode: mode))
        _ = try XMLElements(evaluation.svg(mode: mode))
        #expect(evaluation.dot(mode: mode).hasSuffix("}\n"))
      }
    }
  }

  /// Nothing is loaded from anywhere.
  @Test func pagesStandAlone() {
    for text in [Self.page(of: "c1"), WorkedExampleTests.baydin.svg()] {
      let addresses = text.components(separatedBy: "http").dropFirst().map { $0.prefix(24) }
      #expect(addresses.allSatisfy { $0.hasPrefix("://www.w3.org/") }, "\(addresses)")
      #expect(!text.contains("src=") && !text.contains("@import") && !text.contains("url("))
      #expect(text.contains("prefers-color-scheme: dark"))
    }
  }

  @Test func fiveThousandNodes() throws {
    let evaluation = RenderingTests.fiveThousandNodes
    let page = evaluation.html()
    let elements = try XMLElements(page)
    #expect(elements.all("tr").count >= 4999)
    #expect(elements.all("g").filter { $0["class"]?.hasPrefix("node") == true }.count <= 60)
    #expect(page.contains("Cut: of 4999 nodes the picture shows the last"))
  }
}
