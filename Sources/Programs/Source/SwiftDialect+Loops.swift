extension SwiftDialect {
  /// The functions of a term and of the loop, which does many terms at a time: their sums are those of the
  /// library.
  func functions(of loop: LoopFunction) -> [String] {
    let parameters = loop.parameters.map { parameter in
      "_ \(parameter.name): " + (parameter.isArray ? "UnsafePointer<Double>" : "Double")
    }
    let outputs = 1...loop.outputs
    let termParameters = parameters + ["_ j: Int"] + outputs.map { "_ o\($0): inout Double" }
    var lines = loop.helpers
    for table in loop.tables {
      let numbers = table.numbers.map(literal).joined(separator: ", ")
      lines.append("private let \(table.name): [Double] = [\(numbers)]")
    }
    for table in loop.slotTables {
      let slots = table.slots.map(String.init).joined(separator: ", ")
      lines.append("private let \(table.name): [Int] = [\(slots)]")
    }
    lines += [
      "@inline(__always)",
      "private func \(loop.name)_term(\(termParameters.joined(separator: ", "))) {",
    ]
    lines += loop.layout.columns.indices.map { k in
      "  let a\(k + 1): Double = \(loop.argument(k))"
    }
    lines += loop.body + ["}", ""]

    let names = loop.parameters.map(\.name)
    func call(_ number: String, _ element: String) -> String {
      let outputs = outputs.map { "&o[\(loop.block * ($0 - 1)) &+ \(element)]" }
      return "\(loop.name)_term(\((names + [number] + outputs).joined(separator: ", ")))"
    }
    let all = parameters + ["_ r: UnsafeMutablePointer<Double>"]
    let (block, rest) = (loop.block, loop.inBlocks)
    lines += [
      "private func \(loop.name)(\(all.joined(separator: ", "))) {",
      "  let memory = \(block * loop.outputs + 8 * loop.sums.count)",
      "  withUnsafeTemporaryAllocation(of: Double.self, capacity: memory) { buffer in",
      "    guard let o = buffer.baseAddress else { return }",
    ]
    for (i, sum) in loop.sums.enumerated() {
      lines += [
        "    let sum\(sum.output + 1) = o + \(block * loop.outputs + 8 * i)",
        "    for k in 0..<8 { sum\(sum.output + 1)[k] = -0.0 }",
      ]
    }
    lines += loop.zeroSlots.map { slots in
      slots.count == 1
        ? "    r[\(slots.lowerBound)] = 0"
        : "    for k in \(slots.lowerBound)..<\(slots.upperBound) { r[k] = 0 }"
    }
    lines += [
      "    var i = 0",
      "    while i < \(rest) {", "      for k in 0..<\(block) { \(call("i &+ k", "k")) }",
    ]
    lines += loop.sums.map { sum in
      "      for k in 0..<\(block) { sum\(sum.output + 1)[k & 7] += o[\(block * sum.output) &+ k] }"
    }
    for (k, slot) in loop.addedSlots {
      lines += [
        "      for k in 0..<\(block) {", "        let j = i &+ k",
        "        \(addition(to: slot, "o[\(block * k) &+ k]", loop, k))", "      }",
      ]
    }
    lines += [
      "      i &+= \(block)", "    }", "    for j in \(rest)..<\(loop.count) {",
      "      \(call("j", "0"))",
    ]
    lines += loop.sums.map { sum in
      "      sum\(sum.output + 1)[j < \(loop.inEights) ? j & 7 : 0] += o[\(block * sum.output)]"
    }
    lines += loop.addedSlots.map { k, slot in
      "      \(addition(to: slot, "o[\(block * k)]", loop, k))"
    }
    lines += ["    }"]
    for sum in loop.sums {
      let (n, s) = (sum.output + 1, "sum\(sum.output + 1)")
      lines += [
        "    let even\(n): Double = (\(s)[0] + \(s)[4]) + (\(s)[2] + \(s)[6])",
        "    let odd\(n): Double = (\(s)[1] + \(s)[5]) + (\(s)[3] + \(s)[7])",
        "    r[\(sum.slot)] += even\(n) + odd\(n)",
      ]
    }
    return lines + ["  }", "}", ""]
  }

  private func addition(
    to slot: String, _ value: String, _ loop: LoopFunction, _ k: Int
  ) -> String {
    let addition =
      loop.beginning.contains(k) ? "r[\(slot)] = 0 + \(value)" : "r[\(slot)] += \(value)"
    return loop.mayGoNowhere(k) ? "if \(slot) >= 0 { \(addition) }" : addition
  }
}
