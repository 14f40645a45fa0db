#if os(Linux) || os(macOS)
  import CFluxion

  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #elseif canImport(Darwin)
    import Darwin
  #endif

  /// A command that is run to its end, without a shell.
  struct ChildProcess {
    /// The path of what is run.
    let path: String

    /// The arguments after the command itself.
    let arguments: [String]

    /// What the environment says differently from this process's own.
    let changes: [(name: String, value: String)]

    /// The file that receives what the command says on either stream.
    ///
    /// It is no pipe: another process that is started meanwhile would hold its end open.
    let messages: String

    /// Runs the command.
    ///
    /// - Returns: Its exit status, a signal's number with a minus if that ended it, or nil if the system
    ///   does not tell, as where this process ignores what becomes of its children.
    /// - Throws: That it cannot be started.
    func run() throws(CompilationError) -> Int32? {
      var process = pid_t()
      let code = withAttributes { actions, attributes in
        withPointers(to: [path] + arguments) { arguments in
          withPointers(to: environment) { environment in
            posix_spawn(&process, path, actions, attributes, arguments, environment)
          }
        }
      }
      if code != 0 { throw .notStarted(compiler: path, reason: String(cString: strerror(code))) }
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 {
        if errno != EINTR { return nil }
      }
      // The lower seven bits are the signal, the next byte is what the command returned.
      let signal = status & 0x7f
      return signal == 0 ? status >> 8 & 0xff : -signal
    }

    #if os(Linux)
      private typealias Actions = posix_spawn_file_actions_t
      private typealias Attributes = posix_spawnattr_t
    #else
      private typealias Actions = posix_spawn_file_actions_t?
      private typealias Attributes = posix_spawnattr_t?
    #endif

    /// What a child is started with: no input, its messages to a file, and no signal blocked or ignored
    /// that a compiler waits for.
    private func withAttributes<Result>(
      _ body: (UnsafePointer<Actions>, UnsafePointer<Attributes>) -> Result
    ) -> Result {
      #if os(Linux)
        var (actions, attributes) = (Actions(), Attributes())
      #else
        var (actions, attributes): (Actions, Attributes) = (nil, nil)
      #endif
      posix_spawn_file_actions_init(&actions)
      posix_spawnattr_init(&attributes)
      defer {
        posix_spawn_file_actions_destroy(&actions)
        posix_spawnattr_destroy(&attributes)
      }
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(
        &actions, 1, messages, O_WRONLY | O_CREAT | O_APPEND, 0o600)
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
      var signals = sigset_t()
      sigemptyset(&signals)
      posix_spawnattr_setsigmask(&attributes, &signals)
      sigaddset(&signals, SIGCHLD)
      posix_spawnattr_setsigdefault(&attributes, &signals)
      posix_spawnattr_setflags(
        &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
      return body(&actions, &attributes)
    }

    /// This process's environment with the changes.
    private var environment: [String] {
      var entries: [String] = []
      var next = fluxion_environment()
      while let entry = next?.pointee {
        entries.append(String(cString: entry))
        next = next?.successor()
      }
      let names = changes.map { "\($0.name)=" }
      return entries.filter { entry in !names.contains { entry.hasPrefix($0) } }
        + changes.map { "\($0.name)=\($0.value)" }
    }

    /// Lends texts as C does: pointers, and a null after the last.
    private func withPointers<Result>(
      to texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
      let copies = texts.map { strdup($0) }
      defer { for copy in copies { free(copy) } }
      return body(copies + [nil])
    }
  }
#endif
