import Expressions
import Fluxion
import TestSupport
import Testing

@testable import Explorations

/// The page of a sparse matrix's products.
@Suite struct CompressionPageTests {
  private func page(_ sources: [String], _ names: [String], at point: [Double]) throws
    -> CompressionPage
  {
    let system = try ExpressionSystem(sources, variables: names)
    return CompressionPage(
      of: system, names: sources.indices.map { "f\($0 + 1)" }, at: point)
  }

  private func ring() throws -> CompressionPage {
    try page(
      ["x*y", "y*z", "z*w", "w*v", "v*x"], ["x", "y", "z", "w", "v"], at: [1, 2, 3, 4, 5])
  }

  private func valley() throws -> CompressionPage {
    try page(
      ["(1-x)^2 + 100*(y-x^2)^2 + 100*(z-y^2)^2 + (w-z^2)^2"], ["x", "y", "z", "w"],
      at: [1, 2, 3, 4])
  }

  @Test func matrices() throws {
    let ring = try ring()
    #expect(!ring.isHessian && ring.hasPage && ring.pattern.count == 10)
    #expect(ring.matrix.row(4) == [5, 0, 0, 0, 1])
    // A ring of five takes three colors, one of even length two.
    #expect(ring.colorings.map(\.name) == ["columns", "rows"])
    #expect(ring.colorings.allSatisfy { $0.orders.allSatisfy { $0.coloring.count == 3 } })
    let valley = try valley()
    #expect(valley.isHessian && valley.matrix[0, 0] == 2 - 400 * (2 - 3))
    #expect(valley.matrix[2, 3] == -12 && valley.colorings[0].orders.count == 5)
  }

  /// Every entry is read from a product, and is that of the matrix.
  @Test("the products", .enabled(if: Browser.path != nil), arguments: [true, false])
  func products(ofRing: Bool) throws {
    let page = try ofRing ? ring() : valley()
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        const check = (isTrue, message) => { if (!isTrue) failures.push(message); };
        const say = () => find("say").textContent, press = key => document.dispatchEvent(new KeyboardEvent("keydown", { key }));
        for (const name of Object.keys(facts.colorings)) {
          if (find(name)) find(name).click();
          for (const order of find("order").options) {
            find("order").value = order.value;
            find("order").dispatchEvent(new Event("change"));
            const sums = products();
            for (const [i, j, x] of facts.entries) {
              const from = reading(i, j);
              check(from !== null && sums[from.color].get(from.place) === x, name + " " + order.value + ": " + [i, j, x]);
            }
            while (!find("next").disabled) press("ArrowRight");
            check(say().includes("all of them, after " + count() + " "), say());
            check(document.querySelectorAll("#picture .cell").length >= m * n + count(), "cells");
            press("ArrowLeft");
            check(at === count() - 1 && !find("next").disabled, "back");
          }
        }
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.slice(0, 4).join("; ");
        """, in: page.html())
    #expect(outcome == "passed")
  }
}
