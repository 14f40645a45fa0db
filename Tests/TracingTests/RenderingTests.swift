import Foundation
import TestSupport
import Testing
import Tracing

/// What traces are written as.
struct RenderingTests {
  /// The files that the worked example must give.
  @Test(arguments: ["c1.txt", "c1-ascii.txt", "c1.md", "c1.json", "c1.dot"])
  func goldenFiles(name: String) throws {
    var evaluation = WorkedExampleTests.baydin
    evaluation.title = "f(x1, x2) = log(x1) + x1*x2 - sin(x2)"
    let found =
      switch name {
      case "c1.txt": evaluation.text()
      case "c1-ascii.txt": evaluation.text(isASCII: true)
      case "c1.md": evaluation.markdown()
      case "c1.dot": evaluation.dot()
      default: evaluation.json() + "\n"
      }
    try GoldenFile(name).expect(found)
  }

  @Test func theModesAlone() {
    let evaluation = WorkedExampleTests.baydin
    for text in [evaluation.text(mode: .forward), evaluation.markdown(mode: .forward)] {
      #expect(text.contains("tangent ↓") && !text.contains("adjoint ↑"))
      #expect(!text.contains("Reverse mode") && !text.contains("Check"))
    }
    for text in [evaluation.text(mode: .reverse), evaluation.markdown(mode: .reverse)] {
      #expect(!text.contains("tangent ↓") && text.contains("adjoint ↑"))
      #expect(!text.contains("Forward mode") && !text.contains("Check"))
    }
  }

  @Test(arguments: 0..<200)
  func noLineIsWiderThanAHundredColumns(seed: Int) {
    let evaluation = trace(
      RandomProgramTests.program(seed: seed, length: 20), at: RandomProgramTests.point)
    for isASCII in [false, true] {
      for line in evaluation.text(isASCII: isASCII).split(separator: "\n") {
        #expect(line.count <= 100, "\(line)")
        #expect(line.last != " ")
        #expect(!isASCII || line.utf8.allSatisfy { $0 < 128 }, "\(line)")
      }
    }
  }

  @Test func longNamesAreShortened() {
    let name = String(repeating: "velocity", count: 40)
    var evaluation = trace(at: [2.0, 1.0], names: [name, "y"]) { x in x[0] * x[1] }
    evaluation.title = String(repeating: "x", count: 300)
    #expect(evaluation.text().split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(evaluation.json().contains(name))
    #expect(evaluation.outputName(0) == "f")
  }

  private struct Object: Decodable {
    struct Node: Decodable {
      let id: Int
      let operation: String
      let parents: [Int]
      let value, tangent, adjoint: Double
      let partials: [Double]
    }
    struct Check: Decodable {
      let outputs, inputs: Double
    }
    let nodes: [Node]
    let check: Check
  }

  private func decoded(_ text: String) throws -> Object {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return try decoder.decode(Object.self, from: Data(text.utf8))
  }

  @Test func jsonHasEveryNumberExactly() throws {
    let evaluation = trace(
      RandomProgramTests.program(seed: 3, length: 60), at: RandomProgramTests.point)
    let object = try decoded(evaluation.json())
    #expect(object.nodes.map(\.id) == evaluation.nodes.indices.map { $0 - 3 })
    for (node, found) in zip(evaluation.nodes.indices, object.nodes) {
      let expected = evaluation.nodes[node]
      #expect(found.operation == expected.operation)
      #expect(found.parents == expected.operands.compactMap { $0 }.map { $0 - 3 })
      #expect(found.value.bitPattern == expected.value.bitPattern || found.value.isNaN)
      #expect(found.tangent == evaluation.tangents[node] || found.tangent.isNaN)
      #expect(found.adjoint == evaluation.adjoints[node] || found.adjoint.isNaN)
      #expect(found.partials.count == found.parents.count)
    }
  }

  @Test func numbersThatAreNotFinite() throws {
    let evaluation = trace(at: [0.0, -1]) { x in log(x[0]) + sqrt(x[0]) + log(x[1]) }
    let text = evaluation.json()
    #expect(text.contains(#""value":"-Infinity","tangent":"Infinity""#))
    #expect(try decoded(text).nodes.contains { $0.value.isNaN })
    #expect(evaluation.text().contains("nothing can be compared"))
  }

  static let fiveThousandNodes = trace(at: (0..<100).map { Double($0) / 64 }) { x in
    var sum: Traced<Double> = 0
    for i in 0..<1633 { sum = sum + sin(x[i % 100]) * x[(7 * i) % 100] }
    return sum
  }

  @Test func fiveThousandNodesInFull() throws {
    let evaluation = Self.fiveThousandNodes
    #expect(evaluation.nodes.count == 4999)
    let lines = evaluation.text().split(separator: "\n")
    #expect(lines.count > 12_000)
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(evaluation.text().contains("v₄₈₉₉"))
    #expect(try decoded(evaluation.json()).nodes.count == 4999)
    #expect(evaluation.markdown().contains("v₄₈₉₉"))
  }
}
