/// What a shell needs to complete a program's commands and options.
package struct CompletionScript: Sendable {
  /// A shell that completes.
  package enum Shell: String, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  private let program: String
  private let commands: [CommandDescription]

  /// Creates the completion of a program.
  package init(of program: ProgramDescription) {
    self.program = program.name
    commands = program.commands
  }

  /// The script for a shell.
  package func text(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: zsh
    case .fish: fish
    }
  }

  private var names: String { commands.map(\.name).joined(separator: " ") }

  /// What can follow a command: words that it takes by name, and options.
  private func words(of command: CommandDescription) -> String {
    (named(by: command) + command.options.flatMap(\.names) + ["--help"]).joined(separator: " ")
  }

  private func named(by command: CommandDescription) -> [String] {
    switch command.words {
    case .these(let words): words
    case .commands: commands.map(\.name)
    }
  }

  /// A branch of a `case` for each option that a value follows.
  private func values(
    _ branch: (_ pattern: String, _ value: OptionDescription.Value) -> String
  ) -> String {
    commands.flatMap { command in
      command.options.filter { $0.value != .nothing }.map { option in
        let patterns = option.names.map { "\"\(command.name) \($0)\"" }
        return branch(patterns.joined(separator: "|"), option.value)
      }
    }.joined(separator: "\n")
  }

  private var bash: String {
    func reply(_ words: String) -> String {
      "COMPREPLY=($(compgen -W \"\(words)\" -- \"$word\"))"
    }
    let values = values { pattern, value in
      switch value {
      case .oneOf(let words), .suggested(let words):
        "    \(pattern)) \(reply(words.joined(separator: " "))); return ;;"
      case .file: "    \(pattern)) COMPREPLY=($(compgen -f -- \"$word\")); return ;;"
      default: "    \(pattern)) return ;;"
      }
    }
    let branches = commands.map { "    \($0.name)) \(reply(words(of: $0))) ;;" }
    return """
      # Completion for bash: source <(\(program) completions bash)
      _\(program)() {
        local word="${COMP_WORDS[COMP_CWORD]}" command="${COMP_WORDS[1]}"
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          \(reply(names + " --help --version"))
          return
        fi
        case "$command ${COMP_WORDS[COMP_CWORD-1]}" in
      \(values)
        esac
        case "$command" in
      \(branches.joined(separator: "\n"))
        esac
      }
      complete -o default -F _\(program) \(program)

      """
  }

  private var zsh: String {
    let values = values { pattern, value in
      switch value {
      case .oneOf(let words), .suggested(let words):
        "    (\(pattern)) compadd -- \(words.joined(separator: " ")); return ;;"
      case .file: "    (\(pattern)) _files; return ;;"
      default: "    (\(pattern)) return ;;"
      }
    }
    let entries = commands.map { command in
      "      '\(command.name):\(Self.quoted(command.summary).replacing(each: ":", by: "\\:"))'"
    }
    let branches = commands.map { "    (\($0.name)) compadd -- \(words(of: $0)) ;;" }
    return """
      #compdef \(program)
      # Completion for zsh: source <(\(program) completions zsh)
      _\(program)() {
        if (( CURRENT == 2 )); then
          local -a commands=(
      \(entries.joined(separator: "\n"))
          )
          _describe command commands
          compadd -- --help --version
          return
        fi
        case "$words[2] $words[CURRENT-1]" in
      \(values)
        esac
        case "$words[2]" in
      \(branches.joined(separator: "\n"))
        esac
        _files
      }
      compdef _\(program) \(program)

      """
  }

  private var fish: String {
    var lines = ["# Completion for fish: \(program) completions fish | source"]
    for command in commands {
      lines.append(
        "complete -c \(program) -n __fish_use_subcommand -f -a \(command.name) "
          + "-d '\(Self.quoted(command.summary, escape: "\\'"))'")
    }
    lines.append("complete -c \(program) -n __fish_use_subcommand -l version")
    lines.append("complete -c \(program) -s h -l help")
    for command in commands {
      let start = "complete -c \(program) -n '__fish_seen_subcommand_from \(command.name)'"
      let words = named(by: command)
      if !words.isEmpty { lines.append("\(start) -f -a '\(words.joined(separator: " "))'") }
      for option in command.options {
        let name = option.names.map {
          $0.hasPrefix("--") ? "-l \($0.dropFirst(2))" : "-s \($0.dropFirst())"
        }.joined(separator: " ")
        switch option.value {
        case .nothing: lines.append("\(start) \(name)")
        case .anything: lines.append("\(start) \(name) -x")
        case .file: lines.append("\(start) \(name) -r -F")
        case .oneOf(let words), .suggested(let words):
          lines.append("\(start) \(name) -x -a '\(words.joined(separator: " "))'")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text that can stand between single quotes.
  private static func quoted(_ text: String, escape: String = "'\\''") -> String {
    text.replacing(each: "'", by: escape)
  }
}
