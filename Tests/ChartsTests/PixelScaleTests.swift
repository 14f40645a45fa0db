import Testing

@testable import Charts

struct PixelScaleTests {
  @Test func linearPositions() {
    let scale = PixelScale(Axis("", range: 0...10), fitting: [], from: 100, to: 300)
    #expect(scale.position(of: 0) == 100)
    #expect(scale.position(of: 2.5) == 150)
    #expect(scale.position(of: 10) == 300)
    #expect(scale.position(of: .nan) == nil)
    #expect(scale.position(of: .infinity) == nil)
  }

  @Test func verticalAxesRunUpwards() {
    let scale = PixelScale(Axis("", range: 0...1), fitting: [], from: 400, to: 20)
    #expect(scale.position(of: 0) == 400)
    #expect(scale.position(of: 1) == 20)
  }

  @Test func logarithmicPositions() throws {
    let axis = Axis("", scale: .logarithmic(), range: 1...100)
    let scale = PixelScale(axis, fitting: [], from: 0, to: 200)
    #expect(scale.position(of: 1) == 0)
    let middle = try #require(scale.position(of: 10))
    #expect((middle - 100).magnitude < 1e-9)
    #expect(scale.position(of: 0) == nil)
    #expect(scale.position(of: -5) == nil)
  }

  @Test func categoriesHaveRoomAtBothEnds() {
    let scale = PixelScale(
      Axis("", scale: .categories(["a", "b", "c", "d"])), fitting: [], from: 0, to: 400)
    #expect(scale.position(of: 0) == 50)
    #expect(scale.position(of: 3) == 350)
    #expect(scale.label(of: 2, decimals: 0) == "c")
    #expect(scale.ticks(most: 2).major == [0, 1, 2, 3])
  }

  @Test(arguments: [
    ([3.2, 97], 0.0...100), ([0.11, 0.19], 0.11...0.19), ([-7, 7], -8...8), ([5, 5], 2.5...7.5),
    ([0, 0], -1...1), ([], 0...1), ([.nan, .infinity], 0...1),
  ])
  func linearRangesAreRoundedOutwards(values: [Double], expected: ClosedRange<Double>) {
    let range = PixelScale(Axis(""), fitting: values, from: 0, to: 1).range
    #expect((range.lowerBound - expected.lowerBound).magnitude < 1e-12)
    #expect((range.upperBound - expected.upperBound).magnitude < 1e-12)
  }

  @Test(arguments: [
    ([3.0, 97], 10, 2.0...100), ([1, 1], 10, 0.5...2), ([5, 1000], 2, 4...1024), ([], 10, 1...10),
    ([0, -3], 2, 1...2), ([7, 0, .nan], 10, 5...10),
  ])
  func logarithmicRangesAreRoundedOutwards(
    values: [Double], base: Int, expected: ClosedRange<Double>
  ) {
    let axis = Axis("", scale: .logarithmic(base: base))
    let range = PixelScale(axis, fitting: values, from: 0, to: 1).range
    #expect((range.lowerBound / expected.lowerBound - 1).magnitude < 1e-12)
    #expect((range.upperBound / expected.upperBound - 1).magnitude < 1e-12)
  }

  @Test(arguments: [
    [-Double.greatestFiniteMagnitude, Double.greatestFiniteMagnitude], [1e-300, 0],
  ])
  func extremeValuesHaveARangeToo(values: [Double]) {
    let range = PixelScale(Axis(""), fitting: values, from: 0, to: 1).range
    #expect(range.lowerBound < range.upperBound)
    #expect((range.upperBound - range.lowerBound).isFinite)
  }

  @Test func impossibleRangesAreNotUsed() {
    let axis = Axis("", scale: .logarithmic(), range: -1...100)
    #expect(PixelScale(axis, fitting: [1, 10], from: 0, to: 1).range == 1...10)
    let endless = Axis("", range: 0 ... .infinity)
    #expect(PixelScale(endless, fitting: [0, 10], from: 0, to: 1).range == 0...10)
  }
}
