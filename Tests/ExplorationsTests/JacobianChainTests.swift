import TestSupport
import Testing

@testable import Explorations

/// Shapes of Jacobians, and what their products cost.
struct JacobianChainTests {
  /// 64 → 32 → 16 → 8 → 1: one vector takes 64·32 + 32·16 + 16·8 + 8 = 2696 multiplications.
  @Test func theExample() {
    let chain = JacobianChain(widths: [64, 32, 16, 8, 1])
    let forward = chain.fromTheRight.map(\.multiplications)
    let products: [Int] = [64 * 32 * 64, 32 * 16 * 64, 16 * 8 * 64, 8 * 64]
    #expect(forward == products)
    #expect(forward.reduce(0, +) == 64 * 2696)
    #expect(chain.fromTheLeft.map(\.multiplications) == [8, 8 * 16, 16 * 32, 32 * 64])
    // From the left, without the identity.
    #expect(chain.fewestMultiplications == 2688)
    #expect(chain.text().contains("(1 × 16) · (16 × 32)"))
  }

  /// Three outputs instead of one triple the sweep, and leave a pass what it is but for the last product.
  @Test func threeOutputs() {
    let one = JacobianChain(widths: [64, 32, 16, 8, 1])
    let three = JacobianChain(widths: [64, 32, 16, 8, 3])
    func total(_ list: [JacobianChain.Product]) -> Int {
      list.reduce(0) { $0 + $1.multiplications }
    }
    #expect(total(three.fromTheLeft) == 3 * total(one.fromTheLeft) - 3 * 8 + 3 * 3 * 8)
    #expect(total(three.fromTheRight) - total(one.fromTheRight) == 2 * 8 * 64)
  }

  /// The least of all bracketings, tried one by one.
  @Test(arguments: [[2, 3], [5, 1, 5], [3, 100, 2, 50, 4], [10, 20, 30, 40, 30]])
  func fewest(widths: [Int]) {
    func least(_ i: Int, _ j: Int) -> Int {
      if j - i < 2 { return 0 }
      return ((i + 1)..<j).map {
        least(i, $0) + least($0, j) + widths[i] * widths[$0] * widths[j]
      }.min() ?? 0
    }
    #expect(JacobianChain(widths: widths).fewestMultiplications == least(0, widths.count - 1))
  }

  @Test("the page", .enabled(if: Browser.path != nil))
  func page() throws {
    let outcome = try Browser.outcome(
      of: """
        const failures = [];
        const check = (isTrue, message) => { if (!isTrue) failures.push(message); };
        const press = key => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
        press("ArrowRight");
        press("ArrowRight");
        check(find("say").textContent.startsWith("(1 × 8) · (8 × 16) = (1 × 16): 128"), find("say").textContent);
        find("right").click();
        for (let k = 0; k < 9; k += 1) press("ArrowRight");
        check(find("say").textContent.includes("172,544 in all; that is the whole Jacobian"), find("say").textContent);
        check(sum(products(false)) === 2696, "reverse costs " + sum(products(false)));
        find("outputs").value = "3";
        find("outputs").dispatchEvent(new Event("input"));
        check(sum(products(false)) === 3 * 2696 - 24 + 72, "three outputs cost " + sum(products(false)));
        check(document.querySelectorAll("#layer .forward").length === 12, "x stands in the picture otherwise");
        check(find("counts").textContent.startsWith("Of 36 entries 24 are zero"), find("counts").textContent);
        document.body.dataset.outcome = failures.length === 0 ? "passed" : failures.join("; ");
        """, in: JacobianChain(widths: [64, 32, 16, 8, 1]).html())
    #expect(outcome == "passed")
  }
}
