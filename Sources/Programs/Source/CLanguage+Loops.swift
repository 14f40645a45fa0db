extension CLanguage {
  /// The functions of a term and of the loop, which does many terms at a time: their sums are those of the
  /// library, and compilers make vectors of them.
  func functions(of loop: LoopFunction) -> [String] {
    let parameters = loop.parameters.map { parameter in
      parameter.isArray
        ? "const \(number) *restrict \(parameter.name)" : "\(number) \(parameter.name)"
    }
    let outputs = 1...loop.outputs
    let termParameters = parameters + ["int j"] + outputs.map { "\(number) *o\($0)" }
    var lines = loop.helpers
    for table in loop.tables {
      let numbers = table.numbers.map(CDialect(prefix: prefix).literal).joined(separator: ", ")
      lines.append("static const double \(table.name)[] = {\(numbers)};")
    }
    for table in loop.slotTables {
      let slots = table.slots.map(String.init).joined(separator: ", ")
      lines.append("static const int \(table.name)[] = {\(slots)};")
    }
    lines += [
      "static inline __attribute__((always_inline))",
      "void \(loop.name)_term(\(termParameters.joined(separator: ", "))) {",
    ]
    lines += loop.layout.columns.indices.map { k in
      var argument = loop.argument(k)
      if case .table = loop.layout.columns[k] { argument = broadcast(argument) }
      return "  const \(number) a\(k + 1) = \(argument);"
    }
    lines += loop.body + ["}", ""]

    let names = loop.parameters.map(\.name)
    func call(_ number: String, _ element: String) -> String {
      let outputs = outputs.map { "&o\($0)[\(element)]" }
      return "\(loop.name)_term(\((names + [number] + outputs).joined(separator: ", ")));"
    }
    let all = (parameters + ["\(number) *restrict r"]).joined(separator: ", ")
    let (block, rest) = (loop.block, loop.inBlocks)
    lines += loopHead("\(loop.name)(\(all))")
    lines += [
      "  \(number) \(outputs.map { "o\($0)[\(block)]" }.joined(separator: ", "));"
    ]
    lines += loop.sums.map { sum in
      let zeros = Array(repeating: broadcast("-0.0"), count: 8).joined(separator: ", ")
      return "  \(number) sum\(sum.output + 1)[8] = {\(zeros)};"
    }
    lines += loop.zeroSlots.map { slots in
      slots.count == 1
        ? "  r[\(slots.lowerBound)] = \(broadcast("0"));"
        : "  for (int k = \(slots.lowerBound); k < \(slots.upperBound); k++) r[k] = \(broadcast("0"));"
    }
    lines += [
      "  for (int i = 0; i < \(rest); i += \(block)) {",
      "    for (int k = 0; k < \(block); k++) \(call("i + k", "k"))",
    ]
    lines += loop.sums.map { sum in
      let n = sum.output + 1
      return "    for (int q = 0; q < \(block); q += 8) for (int k = 0; k < 8; k++) "
        + "sum\(n)[k] += o\(n)[q + k];"
    }
    lines += loop.addedSlots.map { k, slot in
      let addition = addition(to: slot, "o\(k + 1)[k]", loop, k)
      return "    for (int k = 0; k < \(block); k++) { const int j = i + k; \(addition) }"
    }
    lines += ["  }", "  for (int j = \(rest); j < \(loop.count); j++) {", "    \(call("j", "0"))"]
    lines += loop.sums.map { sum in
      let n = sum.output + 1
      return "    sum\(n)[j < \(loop.inEights) ? j % 8 : 0] += o\(n)[0];"
    }
    lines += loop.addedSlots.map { k, slot in
      "    \(addition(to: slot, "o\(k + 1)[0]", loop, k))"
    }
    lines += ["  }"]
    lines += loop.sums.map { sum in
      let s = "sum\(sum.output + 1)"
      return "  r[\(sum.slot)] += ((\(s)[0] + \(s)[4]) + (\(s)[2] + \(s)[6])) "
        + "+ ((\(s)[1] + \(s)[5]) + (\(s)[3] + \(s)[7]));"
    }
    return lines + ["}", ""]
  }

  private func addition(
    to slot: String, _ value: String, _ loop: LoopFunction, _ k: Int
  ) -> String {
    let addition =
      loop.beginning.contains(k)
      ? "r[\(slot)] = \(broadcast("0")) + \(value);" : "r[\(slot)] += \(value);"
    return loop.mayGoNowhere(k) ? "if (\(slot) >= 0) \(addition)" : addition
  }
}
