import Explorations
import Formatting

extension Command {
  /// The command `autodiff shapes`.
  static let shapes = Command(
    CommandDescription(
      name: "shapes",
      summary: "The Jacobians of a chain by their shapes, multiplied from either side",
      arguments: "N N … [-o FILE.html] [--json]",
      details: [
        """
        The numbers are the widths of a composition, from its inputs to its outputs. Forward mode multiplies \
        the Jacobians from the right, reverse mode from the left; the tables count the multiplications of \
        whole Jacobians. A page in HTML draws the matrices to scale, step by step.
        """
      ],
      options: [
        Option.output.described("FILE", .file, "write to a file; a page if its name ends in .html"),
        Option.json.described(
          #"one JSON object: {"widths", "forward": [{"left", "right", "multiplications"}, …], "reverse", "fewest"}"#
        ),
      ],
      examples: [
        "autodiff shapes 64 32 16 8 1", "autodiff shapes 3 100 100 2000 --json",
      ])
  ) { invocation in
    let widths = try invocation.words.map { word in
      guard let width = Int(word), (1...JacobianChain.greatestWidth).contains(width) else {
        throw UsageError(
          "a width is a whole number from 1 to \(JacobianChain.greatestWidth), not '\(short(word))'"
        )
      }
      return width
    }
    if widths.count < 2 || widths.count > JacobianChain.mostWidths {
      throw invocation.incomplete(
        "there are \(widths.count) widths: from 2 to \(JacobianChain.mostWidths) are needed")
    }
    let chain = JacobianChain(widths: widths)
    guard let path = invocation.value(of: .output) else {
      return invocation.isJSON ? chain.json() : chain.text()
    }
    let content =
      invocation.isJSON ? chain.json() : Command.isPage(path) ? chain.html() : chain.text()
    try OutputFile.write(content, to: path)
    return "Wrote \(path).\n"
  }
}
