#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

// A reader that goes away, as `head` does, is reported by `write` and not by a signal.
signal(SIGPIPE, SIG_IGN)
exit(Tool.run(CommandLineArguments.bytes()))
