import Foundation
import Testing
import Tracing

/// The pictures of computation graphs.
struct PictureTests {
  private struct Box {
    let x, y, width, height: Double

    init?(_ attributes: [String: String]) {
      guard let x = attributes["x"].flatMap(Double.init),
        let y = attributes["y"].flatMap(Double.init),
        let width = attributes["width"].flatMap(Double.init),
        let height = attributes["height"].flatMap(Double.init)
      else { return nil }
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }

    func overlaps(_ other: Box) -> Bool {
      x < other.x + other.width && other.x < x + width && y < other.y + other.height
        && other.y < y + height
    }
  }

  private func boxes(_ style: String, in elements: XMLElements) -> [Box] {
    elements.all("rect").filter { $0["class"] == style }.compactMap(Box.init)
  }

  @Test(arguments: 0..<60)
  func boxesDoNotOverlap(seed: Int) throws {
    let f = RandomProgramTests.program(seed: seed, length: 2 + seed / 3)
    let evaluation = trace(f, at: RandomProgramTests.point)
    let elements = try XMLElements(evaluation.svg())
    let boxes = boxes("box", in: elements)
    let all = evaluation.nodes.count
    #expect(all <= 60 ? boxes.count == all : (2...60).contains(boxes.count))
    let paper = try #require(elements.all("svg").first)
    let width = try #require(paper["width"].flatMap(Double.init))
    let height = try #require(paper["height"].flatMap(Double.init))
    for (i, box) in boxes.enumerated() {
      #expect(box.x >= 0 && box.x + box.width <= width)
      #expect(box.y >= 0 && box.y + box.height <= height)
      for other in boxes[(i + 1)...] { #expect(!box.overlaps(other), "seed \(seed)") }
    }
  }

  /// In the worked examples no label covers a box or another label.
  @Test(arguments: ["c1", "c2"])
  func labelsAreFree(name: String) throws {
    let evaluation =
      name == "c1"
      ? WorkedExampleTests.baydin
      : trace(at: [0.5, 2.0], names: ["w", "x"]) { v in -log(sigmoid(v[0] * v[1] * v[1])) }
    let elements = try XMLElements(evaluation.svg())
    let labels = boxes("halo", in: elements)
    let boxes = boxes("box", in: elements)
    let edges = evaluation.nodes.flatMap(\.operands).count { $0 != nil }
    #expect(labels.count == edges)
    for (i, label) in labels.enumerated() {
      for other in labels[(i + 1)...] { #expect(!label.overlaps(other)) }
      for box in boxes { #expect(!label.overlaps(box)) }
    }
  }

  /// The columns of the worked example are those of the literature's figure.
  @Test func layersOfTheWorkedExample() throws {
    let elements = try XMLElements(WorkedExampleTests.baydin.svg())
    let columns = Set(boxes("box", in: elements).map(\.x))
    #expect(columns.count == 4)
    #expect(elements.all("g").filter { $0["class"] == "edge" }.count == 8)
  }

  @Test func deepGraphsStandUpright() throws {
    let evaluation = trace(at: 0.5, name: "x") { x in
      var v = x
      for _ in 0..<20 { v = sin(v) }
      return v
    }
    let boxes = boxes("box", in: try XMLElements(evaluation.svg()))
    #expect(Set(boxes.map(\.y)).count == 21)
    #expect(zip(boxes, boxes.dropFirst()).allSatisfy { $0.y + $0.height < $1.y })
  }

  /// What is cut is said, and what is drawn is complete: every operand of a whole box is there.
  @Test(arguments: [1, 2, 10, 60])
  func cutPictures(limit: Int) throws {
    let evaluation = RenderingTests.fiveThousandNodes
    let text = evaluation.svg(limit: limit)
    #expect(text.contains("Cut: of 4999 nodes the picture shows the last"))
    let nodes = try XMLElements(text).all("g").filter { $0["class"]?.hasPrefix("node") == true }
    #expect(nodes.count <= max(limit, 3))
    let positions = Set(nodes.compactMap { $0["data-node"].flatMap(Int.init) })
    let whole = nodes.filter { $0["class"] != "node stub" }
    for node in whole.compactMap({ $0["data-node"].flatMap(Int.init) }) {
      for case let parent? in evaluation.nodes[node].operands {
        #expect(positions.contains(parent))
      }
    }
    #expect(evaluation.dot(limit: limit).contains("Cut: of 4999 nodes"))
  }

  /// The layout of a graph of sixty nodes takes no time that anybody notices.
  @Test func picturesAreDeterministic() {
    let f = RandomProgramTests.program(seed: 5, length: 50)
    let pictures = (0..<3).map { _ in trace(f, at: RandomProgramTests.point).svg() }
    #expect(Set(pictures).count == 1)
  }
}
