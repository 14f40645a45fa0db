import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@testable import Charts

/// Networks with their numbers, and products with what they share.
@Suite struct NetworkPictureTests {
  private func network() -> NetworkPicture {
    NetworkPicture(
      title: "A <network>",
      layers: [[.init("x", 0.5), .init("1", nil)], [.init("h", 2, adjoint: -3)], [.init("L", 1)]],
      edges: [
        .init(from: 0, 0, to: 0, "w", weight: 1.5, gradient: 0.25),
        .init(from: 0, 1, to: 0, "b", weight: -1), .init(from: 1, 0, to: 0),
      ])
  }

  @Test func numbers() {
    let picture = network().svg()
    #expect(XMLParser(data: Data(picture.utf8)).parse())
    #expect(picture.contains("A &lt;network&gt;") && picture.contains("w = 1.5"))
    // Values are blue above, adjoints orange below, gradients orange on the edges.
    #expect(picture.components(separatedBy: "fill: var(--tangent)").count == 4)
    #expect(picture.components(separatedBy: "fill: var(--adjoint)").count == 3)
    #expect(picture.components(separatedBy: "<circle").count == 5)
    #expect(picture.components(separatedBy: "<line").count == 4)
  }

  /// A picture is as wide as its heading, and the network in its middle.
  @Test func longHeadings() {
    func place(_ title: String) -> (width: Double, first: Double, last: Double) {
      let picture = NetworkPicture(
        title: title, layers: [[.init("x", 1)], [.init("y", 1)]], edges: []
      ).svg()
      func numbers(after mark: String) -> [Double] {
        picture.components(separatedBy: mark).dropFirst().map { part in
          Double(part.prefix { $0 != "\"" && $0 != " " }) ?? .nan
        }
      }
      let centres = numbers(after: "cx=\"")
      return (numbers(after: "viewBox=\"0 0 ")[0], centres[0], centres[1])
    }
    let (short, long) = (place("Two"), place(String(repeating: "Two and more ", count: 8)))
    #expect(long.width > 2 * short.width)
    #expect(long.last - long.first == short.last - short.first)
    #expect(abs(long.first + long.last - long.width) < 0.1)
  }

  @Test func factors() {
    let picture = FactorPicture(
      title: "What is shared",
      rows: [
        .init("a", [("p", 2), ("q", 3), ("r", 4)], boxes: [("δ", 1), ("ε", 2)]),
        .init("b", [("p", 2)], boxes: [("δ", 1), ("none", 2)]),
      ]
    ).svg()
    #expect(XMLParser(data: Data(picture.utf8)).parse())
    #expect(picture.components(separatedBy: "<rect").count == 4)
    #expect(picture.contains(">δ<") && picture.contains(">ε<") && !picture.contains(">none<"))
  }

  @Test func shapes() {
    let picture = ShapePicture(
      title: "Chains",
      rows: [.init("R → R²", .init("J", 1, 3), [.init("a", 1, 2), .init("b", 2, 3)])]
    ).svg()
    #expect(XMLParser(data: Data(picture.utf8)).parse())
    // A cell for each entry: three of the product, two and six of the factors.
    #expect(picture.components(separatedBy: "<rect").count == 1 + 3 + 2 + 6)
    #expect(picture.contains(">2 × 3<") && picture.contains(">=<") && picture.contains(">·<"))
  }

  @Test func shapesWithoutEntries() async {
    await #expect(processExitsWith: .failure) { _ = ShapePicture.Block("a", 0, 1) }
  }

  @Test func edgesToNowhere() async {
    await #expect(processExitsWith: .failure) {
      _ = NetworkPicture(
        title: "", layers: [[.init("x", 1)], [.init("y", 1)]], edges: [.init(from: 0, 0, to: 1)])
    }
  }
}
