import BenchmarkReporting
import Randomness
import Testing

struct SampleTests {
  @Test func knownSample() {
    let sample = Sample([5, 1, 3, 2, 100])
    #expect(sample.minimum == 1)
    #expect(sample.median == 3)
    #expect(sample.medianDeviation == 2)
    #expect(sample.outliers == [4])
    #expect(sample.values.count == 5)
  }

  @Test func evenNumberOfValues() {
    let sample = Sample([4, 1, 3, 2])
    #expect(sample.median == 2.5)
    #expect(sample.medianDeviation == 1)
    #expect(sample.outliers == [])
  }

  @Test func oneValueAndNone() {
    #expect(Sample([7]).median == 7)
    #expect(Sample([7]).medianDeviation == 0)
    #expect(Sample([7]).outliers == [])
    #expect(Sample([]).minimum.isNaN)
    #expect(Sample([]).median.isNaN)
    #expect(Sample([]).outliers == [])
  }

  @Test func outliersAreNamedOnBothSides() {
    let quiet = (0..<20).map { 10 + 0.01 * Double($0 % 3) }
    #expect(Sample(quiet).outliers == [])
    #expect(Sample([9] + quiet + [11]).outliers == [0, 21])
  }

  @Test func generatorRepeatsItself() {
    var a = SeededGenerator(seed: 42)
    var b = SeededGenerator(seed: 42)
    var c = SeededGenerator(seed: 43)
    let first = a.numbers(100, from: -2, to: 3)
    #expect(first == b.numbers(100, from: -2, to: 3))
    #expect(first != c.numbers(100, from: -2, to: 3))
    #expect(first.allSatisfy { $0 >= -2 && $0 < 3 })
    #expect((0..<1000).allSatisfy { _ in (0..<7).contains(a.index(below: 7)) })
  }
}
