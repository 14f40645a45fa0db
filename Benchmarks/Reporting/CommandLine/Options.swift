internal import Formatting

/// What a run is asked to do.
package struct Options: Sendable, Equatable {
  /// What to do.
  package enum Command: String, Sendable, CaseIterable {
    /// Everything but the comparison of reports.
    case all
    /// Families over inputs, outputs and work.
    case sweep
    /// Real kernels.
    case kernels
    /// Exact operation counts.
    case counts
    /// Two reports side by side.
    case compare
    /// A saved report again, in any format.
    case show
    /// A script with which a shell completes commands and options.
    case completions
    /// How to use the program.
    case help
    /// The program's version.
    case version
  }

  /// The form of a report.
  package enum Format: String, Sendable, CaseIterable {
    /// Aligned columns for a terminal.
    case text
    /// Tables for a document.
    case markdown
    /// One line for each measurement.
    case csv
    /// Everything, for programs.
    case json
    /// One page with charts.
    case html
  }

  /// What `help` prints.
  package enum HelpForm: Sendable {
    /// The overview, or what there is to say about one command.
    case overview
    /// The manual as plain text.
    case manual
    /// The manual as a page for `man`.
    case page
  }

  /// What to run.
  package var command = Command.all
  /// Whether to run the short form.
  package var isQuick = false
  /// Only cases whose name this regular expression matches somewhere.
  package var filter: Filter?
  /// The families to sweep; empty for all.
  package var families: [String] = []
  /// The form of the report.
  package var format = Format.text
  /// The file to write; nil for standard output.
  package var output: String?
  /// The seed of data and bootstrap.
  package var seed: UInt64 = 1
  /// How long to measure each case, in seconds; nil for the default.
  package var timePerCase: Double?
  /// A report to compare with.
  package var baseline: String?
  /// The factor past which a change is a regression.
  package var threshold = 1.1
  /// The reports of `compare`, older and newer, or of `show`; for `completions` the shell's name.
  package var reports: [String] = []
  /// For `help`, the command to say more about; nil for the overview.
  package var helpTopic: Command?
  /// For `help`, how much to print.
  package var helpForm = HelpForm.overview

  /// The defaults.
  package init() {}
}

/// Arguments that make no sense, and what would.
package struct OptionError: Error, CustomStringConvertible, Sendable, Equatable {
  /// What is wrong, and below it what may have been meant and what to do instead.
  package let description: String

  /// Creates an error.
  package init(_ message: String, suggestion: String? = nil, advice: String? = nil) {
    let lines = [suggestion.map { "did you mean '\($0)'?" }, advice].compactMap { $0 }
    description = ([message] + lines).joined(separator: "\n  ")
  }
}

extension Options {
  /// Reads the arguments that follow the program's name.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - known: The names that `--family` takes.
  /// - Throws: ``OptionError``.
  package init(_ arguments: [String], families known: [String]) throws {
    self.init()
    var rest = arguments[...]
    if let first = rest.first, !first.hasPrefix("-") {
      command = try Self.command(named: first)
      rest = rest.dropFirst()
    }
    let given = try sort(rest)
    let names = given.map(\.option.name)
    if names.contains("--help") && command != .help {
      // What else was said is of no account.
      if command != .all && command != .version { helpTopic = command }
      command = .help
      return
    }
    if names.contains("--version") && command != .help {
      command = .version
      return
    }
    let program = OptionTable.program(families: known)
    guard let description = program.commands.first(where: { $0.name == command.rawValue }) else {
      return
    }
    let usage = "usage: \(program.usage(of: description))"
    for (option, value) in given {
      let isGeneral = OptionTable.general.contains { $0.name == option.name }
      guard let own = description.options.first(where: { $0.name == option.name }) else {
        if isGeneral { continue }
        throw OptionError(
          "the option '\(option.name)' does not belong to '\(command.rawValue)'", advice: usage)
      }
      if case .oneOf(let choices) = own.value, !choices.contains(value) {
        throw OptionError(
          "'\(command.rawValue)' has no \(option.name) '\(value)'; "
            + "supported: \(choices.joined(separator: ", "))",
          suggestion: nearestSpelling(of: value, among: choices))
      }
      try set(option.name, value)
    }
    try checkWords(usage: usage)
  }

  /// Tells options and their values from other words.
  private mutating func sort(
    _ arguments: ArraySlice<String>
  ) throws -> [(option: OptionDescription, value: String)] {
    var given: [(option: OptionDescription, value: String)] = []
    var rest = arguments
    while let word = rest.popFirst() {
      guard word.hasPrefix("-") else {
        reports.append(word)
        continue
      }
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = OptionTable.all.first(where: { $0.names.contains(name) }) else {
        throw OptionError(
          "there is no option '\(name)'",
          suggestion: nearestSpelling(of: name, among: OptionTable.all.flatMap(\.names)))
      }
      var value = ""
      if option.value == .nothing {
        if parts.count > 1 { throw OptionError("the option '\(name)' takes no value") }
      } else if parts.count > 1 {
        value = String(parts[1])
      } else if let next = rest.first, !next.hasPrefix("--") {
        value = next
        rest.removeFirst()
      } else {
        throw OptionError("the option '\(name)' needs a value")
      }
      let isRepeatable = option.value == .nothing || option.name == "--family"
      if !isRepeatable && given.contains(where: { $0.option.name == option.name }) {
        throw OptionError("the option '\(name)' is given twice")
      }
      given.append((option, value))
    }
    return given
  }

  private mutating func set(_ option: String, _ value: String) throws {
    switch option {
    case "--quick": isQuick = true
    case "--all": try choose(.manual)
    case "--man": try choose(.page)
    case "--filter": filter = try Filter(value)
    case "--family": families.append(value)
    case "--format": format = Format(rawValue: value) ?? format
    case "--output": output = value
    case "--baseline": baseline = value
    case "--time-per-case": timePerCase = try Self.positive(option, value, upTo: 3600)
    case "--seed":
      guard let number = UInt64(value) else {
        throw OptionError("'--seed' takes a whole number from 0 up, not '\(value)'")
      }
      seed = number
    case "--threshold":
      threshold = try Self.positive(option, value, upTo: 1e6)
      if threshold < 1 {
        throw OptionError("'--threshold' takes a factor from 1 up, such as 1.10, not '\(value)'")
      }
    default: break
    }
  }

  private mutating func choose(_ form: HelpForm) throws {
    if helpForm != .overview && helpForm != form {
      throw OptionError("'--all' and '--man' exclude each other")
    }
    helpForm = form
  }

  /// Checks the words that are no options: reports, or the name of a command or a shell.
  private mutating func checkWords(usage: String) throws {
    switch command {
    case .help: try checkHelp()
    case .completions: try checkShell(usage: usage)
    case .compare:
      if reports.count != 2 {
        throw OptionError(
          "'compare' needs two reports, older and newer, not \(reports.count)", advice: usage)
      }
    case .show:
      if reports.count != 1 {
        throw OptionError("'show' needs one report, not \(reports.count)", advice: usage)
      }
    case .all, .sweep, .kernels, .counts, .version:
      if let extra = reports.first {
        throw OptionError("'\(command.rawValue)' reads no file such as '\(extra)'", advice: usage)
      }
    }
  }

  private mutating func checkHelp() throws {
    guard let name = reports.first else { return }
    if reports.count > 1 {
      throw OptionError("one command at a time; '\(reports[1])' is a second name")
    }
    helpTopic = try Self.command(named: name)
    if helpForm != .overview {
      let form = helpForm == .manual ? "--all" : "--man"
      throw OptionError(
        "'\(form)' and the command '\(name)' exclude each other: the manual has all commands")
    }
  }

  private func checkShell(usage: String) throws {
    guard let name = reports.first else {
      throw OptionError("for which shell? Its name is missing", advice: usage)
    }
    if reports.count > 1 {
      throw OptionError("one shell at a time; '\(reports[1])' is a second name")
    }
    let shells = CompletionScript.Shell.allCases.map(\.rawValue)
    if !shells.contains(name) {
      throw OptionError(
        "there are no completions for '\(name)'",
        suggestion: nearestSpelling(of: name, among: shells),
        advice: "shells: \(shells.joined(separator: ", "))")
    }
  }

  private static func positive(_ name: String, _ text: String, upTo most: Double) throws -> Double {
    guard let value = Double(text), value > 0, value <= most else {
      throw OptionError("'\(name)' takes a number above 0, at most \(most), not '\(text)'")
    }
    return value
  }

  private static func command(named name: String) throws -> Command {
    if let command = Command(rawValue: name) { return command }
    let names = Command.allCases.map(\.rawValue)
    throw OptionError(
      "there is no command '\(name)'", suggestion: nearestSpelling(of: name, among: names),
      advice: "commands: \(names.joined(separator: ", "))")
  }
}
