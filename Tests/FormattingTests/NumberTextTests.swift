import Testing

@testable import Formatting

struct NumberTextTests {
  @Test(arguments: [
    (3.14159, 2, "3.14"), (-0.004, 2, "0.00"), (-1.005, 1, "−1.0"), (99.99, 1, "100.0"),
    (1234567, 0, "1234567"), (.nan, 1, "NaN"), (-.infinity, 1, "−∞"), (1e20, 1, "10²⁰"),
  ])
  func fixed(value: Double, digits: Int, text: String) {
    #expect(NumberText.fixed(value, digits) == text)
  }

  @Test(arguments: [
    (0, "0"), (1.5, "1.5"), (240, "240"), (0.012345, "0.0123"), (1000, "1000"), (9.999, "10"),
    (999999, "999999"), (3.2e9, "3.2 × 10⁹"), (1e-7, "10⁻⁷"), (-1e9, "−10⁹"), (9.9999e11, "10¹²"),
    (1.7976931348623157e308, "1.8 × 10³⁰⁸"),
  ])
  func significant(value: Double, text: String) {
    #expect(NumberText.significant(value) == text)
  }

  @Test(arguments: [
    (1.5, "1.5 s"), (2e-3, "2 ms"), (123.4e-6, "123 µs"), (45e-9, "45 ns"), (0.9999999, "1 s"),
    (999.9999e-9, "1 µs"), (3e-12, "0.003 ns"), (0, "0 s"),
  ])
  func seconds(value: Double, text: String) {
    #expect(NumberText.seconds(value) == text)
  }

  @Test func bytesAndFactors() {
    #expect(NumberText.bytes(512) == "512 B")
    #expect(NumberText.bytes(4096) == "4 KiB")
    #expect(NumberText.bytes(3 * 0x1p20 + 0x1p19) == "3.5 MiB")
    #expect(NumberText.factor(2.5) == "2.5×")
  }
}
