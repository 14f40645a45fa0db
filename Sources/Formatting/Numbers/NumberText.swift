#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers as people write them.
package enum NumberText {
  /// A number with a fixed count of decimals: `fixed(3.14159, 2)` is `3.14`.
  package static func fixed(_ value: Double, _ digits: Int) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "−∞" : "∞" }
    let scale = pow(10, Double(digits))
    let scaled = (value.magnitude * scale).rounded()
    if scaled >= 9e15 { return scientific(value, digits: 3) }
    let number = Int64(scaled)
    let sign = value < 0 && number != 0 ? "−" : ""
    let whole = number / Int64(scale)
    if digits == 0 { return "\(sign)\(whole)" }
    let fraction = "\(number % Int64(scale))"
    return "\(sign)\(whole)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }

  /// A number to a given number of significant digits, without trailing zeros: `1.5`, `240`, `3.2 × 10⁹`.
  package static func significant(_ value: Double, _ digits: Int = 3) -> String {
    if value == 0 { return "0" }
    if !value.isFinite { return fixed(value, 0) }
    let exponent = Int(floor(log10(value.magnitude)))
    if exponent < -4 || exponent >= 7 { return scientific(value, digits: digits) }
    let decimals = max(0, digits - 1 - exponent)
    let text = fixed(value, decimals)
    return text.contains(".") ? withoutTrailingZeros(text) : text
  }

  /// A duration given in seconds, in the unit that leaves it between 1 and 1000.
  package static func seconds(_ value: Double, _ digits: Int = 3) -> String {
    let units: [(Double, String)] = [(1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")]
    if value == 0 || !value.isFinite { return significant(value, digits) + " s" }
    // Rounding must not turn 999.9996 ns into 1000 ns.
    let unit = units.first { value.magnitude >= 0.9995 * $0.0 } ?? (1e-9, "ns")
    return significant(value / unit.0, digits) + " " + unit.1
  }

  /// An amount of memory, in binary units.
  package static func bytes(_ value: Double, _ digits: Int = 3) -> String {
    let units: [(Double, String)] = [(0x1p30, "GiB"), (0x1p20, "MiB"), (0x1p10, "KiB")]
    guard let unit = units.first(where: { value.magnitude >= $0.0 }) else {
      return significant(value, digits) + " B"
    }
    return significant(value / unit.0, digits) + " " + unit.1
  }

  /// A factor: `2.5×`.
  package static func factor(_ value: Double, _ digits: Int = 3) -> String {
    significant(value, digits) + "×"
  }

  /// A number as a factor and a power of ten, without a factor of 1: `10⁻⁵`, `3.2 × 10⁹`.
  package static func scientific(_ value: Double, digits: Int) -> String {
    var exponent = Int(floor(log10(value.magnitude)))
    var mantissa = value / pow(10, Double(exponent))
    // The quotient may leave [1, 10) by a rounding.
    if fixed(mantissa.magnitude, digits - 1).hasPrefix("10") {
      mantissa /= 10
      exponent += 1
    }
    let lead = withoutTrailingZeros(fixed(mantissa, digits - 1))
    let power = "10" + raised(exponent)
    return lead == "1" ? power : lead == "−1" ? "−" + power : "\(lead) × \(power)"
  }

  private static func withoutTrailingZeros(_ text: String) -> String {
    guard text.contains(".") else { return text }
    let trimmed = text.reversed().drop { $0 == "0" }
    return String(trimmed.drop { $0 == "." }.reversed())
  }
}
