import Testing

@testable import Sparsity

struct ProbeTests {
  /// Of two equal elements one could hide what belongs to the other.
  @Test func noTwoElementsAreEqual() {
    let elements: [Double] = Probe.vector(200_000)
    #expect(Set(elements).count == elements.count)
    #expect(elements.allSatisfy { $0 >= 1 && $0 < 2 })
  }

  /// What agrees to rounding agrees, and a missing element is seen.
  @Test func anElementThatIsMissingIsSeen() {
    let pattern = SparsityPattern(rows: 1, columns: 3, entries: [(0, 0), (0, 2)])
    let probe: [Double] = Probe.vector(3)
    let sum = 3 * probe[0] - probe[2]
    #expect(Probe.fits([sum + 8 * sum.ulp], pattern, [3, -1], probe))
    #expect(!Probe.fits([sum + 1e-9 * probe[1]], pattern, [3, -1], probe))
    #expect(!Probe.fits([.infinity], pattern, [3, -1], probe))
    #expect(Probe.fits([.nan], pattern, [.infinity, -1], probe))
  }
}
