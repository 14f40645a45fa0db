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

  /// What to run.
  package var command = Command.all
  /// Whether to run the short form.
  package var isQuick = false
  /// Only cases whose name this regular expression matches somewhere.
  package var filter: Filter?
  /// The families to sweep; empty for all.
  package var families: [String] = []
  /// The numbers of inputs and outputs to sweep, instead of those of a full or a short run.
  package var sizes = Sizes()
  /// The form of the report.
  package var format = Format.text
  /// The file to write; nil for standard output.
  package var output: String?
  /// The folder for charts; nil for none.
  package var charts: String?
  /// The seed of data and bootstrap.
  package var seed: UInt64 = 1
  /// How long to measure each case, in seconds; nil for the default.
  package var timePerCase: Double?
  /// A report to compare with.
  package var baseline: String?
  /// The factor past which a change is a regression.
  package var threshold = 1.1
  /// The reports of `compare`, older and newer, or of `show`.
  package var reports: [String] = []
  /// What `help`, `completions` and `version` print.
  package var answer: String?

  /// The defaults.
  package init() {}
}

extension Options {
  /// Reads the arguments that follow the program's name.
  ///
  /// - Parameters:
  ///   - arguments: The arguments.
  ///   - known: The names that `--family` takes.
  /// - Throws: ``UsageError``.
  package init(_ arguments: [String], families known: [String]) throws {
    self.init()
    let program = OptionTable.program(families: known)
    let list = try ArgumentList(arguments, options: program.allOptions)
    // Without a command everything is measured, and there are no other words.
    var words = list.words
    if let first = arguments.first, first == words.first {
      words.removeFirst()
      guard let known = Command(rawValue: try program.command(named: first).name) else { return }
      command = known
    }
    let description = try program.command(named: command.rawValue)
    if list.has("--help") && command != .help {
      // What else was said is of no account.
      let isGeneral = command == .all || command == .version
      (command, answer) = (
        .help, isGeneral ? program.overview : program.help(of: description)
      )
      return
    }
    if list.has("--version") && command != .help {
      command = .version
    } else {
      let usage = "usage: \(program.usage(of: description))"
      try list.check(for: description, general: OptionTable.general, usage: usage)
      try take(list)
      try take(words, usage: usage)
    }
    switch command {
    case .help: answer = try program.help(for: list, words: words)
    case .completions: answer = try program.completions(for: words)
    case .version: answer = "benchmarks \(toolVersion)\n"
    default: break
    }
  }

  /// Takes the options' values.
  private mutating func take(_ list: ArgumentList) throws {
    for item in list.given {
      let (name, value) = (item.option.name, item.value)
      switch name {
      case "--quick": isQuick = true
      case "--filter": filter = try Filter(value)
      case "--family": families.append(value)
      case "--inputs": sizes.inputs = try Self.counts(name, value)
      case "--outputs": sizes.outputs = try Self.counts(name, value)
      case "--format": format = Format(rawValue: value) ?? format
      case "--output": output = value
      case "--charts": charts = value
      case "--baseline": baseline = value
      case "--time-per-case": timePerCase = try Self.positive(name, value, upTo: 3600)
      case "--seed":
        guard let number = UInt64(value) else {
          throw UsageError("'--seed' takes a whole number from 0 up, not '\(short(value))'")
        }
        seed = number
      case "--threshold":
        threshold = try Self.positive(name, value, upTo: 1e6)
        if threshold < 1 {
          throw UsageError(
            "'--threshold' takes a factor from 1 up, such as 1.10, not '\(short(value))'")
        }
      default: break
      }
    }
  }

  /// Takes the words that are no options: reports.
  private mutating func take(_ words: [String], usage: String) throws {
    switch command {
    case .help, .completions: return
    case .compare:
      if words.count != 2 {
        throw UsageError(
          "'compare' needs two reports, older and newer, not \(words.count)", advice: usage)
      }
    case .show:
      if words.count != 1 {
        throw UsageError("'show' needs one report, not \(words.count)", advice: usage)
      }
    case .all, .sweep, .kernels, .counts, .version:
      if let extra = words.first {
        throw UsageError(
          "'\(command.rawValue)' reads no file such as '\(short(extra))'", advice: usage)
      }
    }
    reports = words
  }

  /// Whole numbers from 1 to 65 536, separated by commas, in growing order.
  private static func counts(_ name: String, _ text: String) throws -> [Int] {
    let numbers = text.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) }
    let known = numbers.compactMap { $0 }.filter { (1...65_536).contains($0) }
    if known.count < numbers.count {
      throw UsageError(
        "'\(name)' takes whole numbers from 1 to 65536, such as 200 or 16,64,256, not '\(short(text))'"
      )
    }
    return Set(known).sorted()
  }

  private static func positive(_ name: String, _ text: String, upTo most: Double) throws -> Double {
    guard let value = Double(text), value > 0, value <= most else {
      throw UsageError("'\(name)' takes a number above 0, at most \(most), not '\(short(text))'")
    }
    return value
  }
}
