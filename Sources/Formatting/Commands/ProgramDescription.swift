/// What a program says about itself: one table behind help texts, the manual and completions.
package struct ProgramDescription: Sendable {
  /// The word that starts it.
  package let name: String

  /// What it is for, in a phrase without a full stop.
  package let purpose: String

  /// What follows its name in the first usage line.
  package let arguments: String

  /// More about it, with titles as in a manual; in the overview `DESCRIPTION` stands without.
  package let topics: [(title: String, blocks: [Manual.Block])]

  /// Its commands, in the order of the overview.
  package let commands: [CommandDescription]

  /// The options that it understands whatever the command.
  package let options: [OptionDescription]

  /// How it ends, with what that means.
  package let statuses: [(code: ExitStatus, meaning: String)]

  /// Other pages of the manual.
  package let related: [String]

  /// Creates the description of a program.
  package init(
    name: String, purpose: String, arguments: String,
    topics: [(title: String, blocks: [Manual.Block])], commands: [CommandDescription],
    options: [OptionDescription], statuses: [(code: ExitStatus, meaning: String)], related: [String]
  ) {
    self.name = name
    self.purpose = purpose
    self.arguments = arguments
    self.topics = topics
    self.commands = commands
    self.options = options
    self.statuses = statuses
    self.related = related
  }

  /// All options, each once; which of them a command takes, and with what values, it says itself.
  package var allOptions: [OptionDescription] {
    let all = options + commands.flatMap(\.options)
    return all.enumerated().filter { i, option in
      option.name != "--" && !all[..<i].contains { $0.name == option.name }
    }.map(\.element)
  }

  /// How a command is called.
  package func usage(of command: CommandDescription) -> String {
    "\(name) \(command.name)" + (command.arguments.isEmpty ? "" : " \(command.arguments)")
  }
}

// What `help` prints.
extension ProgramDescription {
  /// What the program is, and all its commands.
  package var overview: String {
    let exits = statuses.map { "\($0.code.rawValue) \($0.meaning)" }.joined(separator: ", ")
    let introduction: [Manual.Block] = [
      .paragraph("\(name): \(purpose)."), .paragraph("usage: \(name) \(arguments)"),
      .part("commands:", [.entries(commands.map { ($0.name, $0.summary) })]),
      .part("options:", [.entries(options.map { ($0.label, $0.text) })]),
    ]
    let explanations: [Manual.Block] = topics.flatMap { title, blocks -> [Manual.Block] in
      title == "DESCRIPTION" ? blocks : [.part("\(title.lowercased()):", blocks)]
    }
    let blocks = introduction + explanations + [.paragraph("Exit status: \(exits).")]
    return Manual.text(of: blocks)
  }

  /// The help text of a command.
  package func help(of command: CommandDescription) -> String {
    var blocks: [Manual.Block] = [
      .paragraph("\(command.summary)."), .usage(["usage: \(usage(of: command))"]),
    ]
    blocks += command.details.map { .paragraph($0) }
    if !command.options.isEmpty {
      blocks.append(.part("options:", [.entries(command.options.map { ($0.label, $0.text) })]))
    }
    if !command.examples.isEmpty { blocks.append(.part("examples:", [.code(command.examples)])) }
    return Manual.text(of: blocks)
  }

  /// The manual, which says all that the help texts say.
  package var manual: Manual {
    let parts = commands.map { Manual.Block.part($0.name, manualBlocks(of: $0)) }
    let examples = commands.filter { !$0.examples.isEmpty }.flatMap { command in
      [Manual.Block.paragraph("\(command.summary):"), .code(command.examples)]
    }
    let sections: [(title: String, blocks: [Manual.Block])] =
      [
        ("NAME", [.paragraph("\(name) - \(purpose)")]),
        ("SYNOPSIS", [.usage(commands.map(usage(of:)))]),
      ]
      + topics + [
        ("COMMANDS", parts),
        ("OPTIONS", [.entries(options.map { ($0.label, $0.text) })]),
        ("EXAMPLES", examples),
        ("EXIT STATUS", [.entries(statuses.map { ("\($0.code.rawValue)", $0.meaning) })]),
        ("SEE ALSO", [.paragraph(related.joined(separator: ", "))]),
      ]
    return Manual(of: name, sections.filter { !$0.blocks.isEmpty })
  }

  /// What the manual says about a command; options that it shares are explained in one place.
  private func manualBlocks(of command: CommandDescription) -> [Manual.Block] {
    let shared = command.options.filter { own in
      options.contains { $0.label == own.label && $0.text == own.text }
    }
    let own = command.options.filter { own in !shared.contains { $0.label == own.label } }
    var blocks = ([command.summary + "."] + command.details).map { Manual.Block.paragraph($0) }
    if !own.isEmpty { blocks.append(.entries(own.map { ($0.label, $0.text) })) }
    if !shared.isEmpty {
      let names = shared.compactMap(\.names.first).joined(separator: ", ")
      blocks.append(.paragraph("Options that are explained below: \(names)."))
    }
    return blocks
  }
}
