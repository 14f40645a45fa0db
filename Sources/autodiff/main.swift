import Formatting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

Console.ignoreClosedPipes()
exit(Tool.run(CommandLineArguments.bytes()).rawValue)
