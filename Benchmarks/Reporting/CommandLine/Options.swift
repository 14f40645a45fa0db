internal import Formatting

/// What a run is asked to do.
public struct Options: Sendable, Equatable {
  /// What to do.
  public enum Command: String, Sendable, CaseIterable {
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
  public enum Format: String, Sendable, CaseIterable {
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
  public enum HelpForm: Sendable {
    /// The overview, or what there is to say about one command.
    case overview
    /// The manual as plain text.
    case manual
    /// The manual as a page for `man`.
    case page
  }

  /// What to run.
  public var command = Command.all
  /// Whether to run the short form.
  public var isQuick = false
  /// Only cases whose name this regular expression matches somewhere.
  public var filter: Filter?
  /// The families to sweep; empty for all.
  public var families: [String] = []
  /// The form of the report.
  public var format = Format.text
  /// The file to write; nil for standard output.
  public var output: String?
  /// The seed of data and bootstrap.
  public var seed: UInt64 = 1
  /// How long to measure each case, in seconds; nil for the default.
  public var timePerCase: Double?
  /// A report to compare with.
  public var baseline: String?
  /// The factor past which a change is a regression.
  public var threshold = 1.1
  /// The reports of `compare`, older and newer, or of `show`; for `completions` the shell's name.
  public var reports: [String] = []
  /// For `help`, the command to say more about; nil for the overview.
  public var helpTopic: Command?
  /// For `help`, how much to print.
  public var helpForm = HelpForm.overview

  /// The defaults.
  public init() {}
}

/// Arguments that make no sense, and what would.
public struct OptionError: Error, CustomStringConvertible, Sendable, Equatable {
  /// What is wrong, in a sentence or two.
  public let description: String

  /// Creates an error.
  public init(_ description: String) { self.description = description }
}

extension Options {
  /// Reads the arguments that follow the program's name.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - known: The names that `--family` takes.
  /// - Throws: ``OptionError``.
  public init(_ arguments: [String], families known: [String]) throws {
    self.init()
    var rest = arguments[...]
    if let first = rest.first, !first.hasPrefix("-") {
      guard let command = Command(rawValue: first) else {
        throw OptionError(
          Self.unknown("command", first, among: Command.allCases.map(\.rawValue)))
      }
      self.command = command
      rest = rest.dropFirst()
    }
    while let argument = rest.popFirst() {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      func value() throws -> String {
        if parts.count == 2 { return String(parts[1]) }
        guard let next = rest.popFirst() else { throw OptionError("\(name) needs a value.") }
        return next
      }
      try read(name, argument, hasValue: parts.count == 2, known: known, value)
    }
    try check()
  }

  private mutating func read(
    _ name: String, _ argument: String, hasValue: Bool, known: [String],
    _ value: () throws -> String
  ) throws {
    switch name {
    case "--quick", "--help", "-h", "--version", "--all", "--man":
      if hasValue { throw OptionError("\(name) takes no value.") }
      switch name {
      case "--quick": isQuick = true
      case "--version": command = command == .help ? .help : .version
      case "--all": try choose(.manual)
      case "--man": try choose(.page)
      default:
        if command != .all && command != .help && command != .version { helpTopic = command }
        command = .help
      }
    case "--filter": filter = try Filter(try value())
    case "--family":
      let family = try value()
      guard known.contains(family) else {
        throw OptionError(Self.unknown("family", family, among: known))
      }
      families.append(family)
    case "--format":
      let text = try value()
      guard let format = Format(rawValue: text) else {
        throw OptionError(Self.unknown("format", text, among: Format.allCases.map(\.rawValue)))
      }
      self.format = format
    case "-o", "--output": output = try value()
    case "--seed":
      let text = try value()
      guard let seed = UInt64(text) else {
        throw OptionError("--seed needs a whole number from 0 up, found '\(text)'.")
      }
      self.seed = seed
    case "--time-per-case": timePerCase = try Self.positive(name, try value(), upTo: 3600)
    case "--threshold": threshold = try Self.positive(name, try value(), upTo: 1e6)
    case "--baseline": baseline = try value()
    default:
      if argument.hasPrefix("-") {
        throw OptionError(Self.unknown("option", name, among: OptionTable.names))
      }
      reports.append(argument)
    }
  }

  private mutating func choose(_ form: HelpForm) throws {
    if helpForm != .overview && helpForm != form {
      throw OptionError("--all and --man exclude each other.")
    }
    helpForm = form
  }

  /// Checks what `help` was asked for; what follows an option `--help` is of no account.
  private mutating func checkHelp() throws {
    if helpTopic == nil, let name = reports.first {
      guard let command = Command(rawValue: name) else {
        throw OptionError(Self.unknown("command", name, among: Command.allCases.map(\.rawValue)))
      }
      if reports.count > 1 {
        throw OptionError("help takes one command at a time; '\(reports[1])' is a second name.")
      }
      helpTopic = command
    }
    if let helpTopic, helpForm != .overview {
      throw OptionError(
        "--all and --man have all commands: they and '\(helpTopic.rawValue)' exclude each other.")
    }
  }

  private mutating func check() throws {
    if command == .help { return try checkHelp() }
    if helpForm != .overview { throw OptionError("--all and --man belong to help.") }
    if command == .version { return }
    if command == .completions {
      if reports.count != 1 || CompletionScript.Shell(rawValue: reports[0]) == nil {
        let shells = CompletionScript.Shell.allCases.map(\.rawValue).joined(separator: ", ")
        throw OptionError("completions needs the name of a shell: \(shells).")
      }
      return
    }
    if command == .compare {
      if reports.count != 2 {
        throw OptionError(
          "compare needs two reports, older and newer, found \(reports.count): "
            + "benchmarks compare before.json after.json")
      }
      if format == .csv || format == .html {
        throw OptionError("compare writes text, markdown or json, not \(format.rawValue).")
      }
    } else if command == .show {
      if reports.count != 1 {
        throw OptionError(
          "show needs one report, found \(reports.count): "
            + "benchmarks show report.json --format html -o report.html")
      }
    } else if let extra = reports.first {
      throw OptionError("'\(extra)' was not expected: \(command.rawValue) reads no files.")
    }
    if command == .compare || command == .show {
      if isQuick || filter != nil || timePerCase != nil {
        throw OptionError(
          "\(command.rawValue) measures nothing: --quick, --filter and --time-per-case belong to runs."
        )
      }
    }
    if threshold < 1 {
      throw OptionError("--threshold is a factor from 1 up, such as 1.10, found \(threshold).")
    }
    if !families.isEmpty && command != .sweep && command != .all {
      throw OptionError("--family belongs to sweep.")
    }
    if baseline != nil && (command == .compare || command == .counts || command == .show) {
      throw OptionError("--baseline belongs to runs that measure times.")
    }
  }

  private static func positive(_ name: String, _ text: String, upTo most: Double) throws -> Double {
    guard let value = Double(text), value > 0, value <= most else {
      throw OptionError("\(name) needs a number above 0, at most \(most), found '\(text)'.")
    }
    return value
  }

  private static func unknown(_ kind: String, _ word: String, among known: [String]) -> String {
    var message = "Unknown \(kind) '\(word)'."
    if let near = nearestSpelling(of: word, among: known) { message += " Did you mean '\(near)'?" }
    return message + " There are: \(known.joined(separator: ", "))."
  }
}
