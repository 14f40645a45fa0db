#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The words the program was called with.
package enum CommandLineArguments {
  /// The arguments after the program's name, as they were passed.
  ///
  /// `CommandLine.arguments` replaces what is not UTF-8 without a word.
  package static func bytes() -> [[UInt8]] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { i in
      guard let argument = CommandLine.unsafeArgv[i] else { return nil }
      let count = strlen(argument)
      return argument.withMemoryRebound(to: UInt8.self, capacity: count) {
        Array(UnsafeBufferPointer(start: $0, count: count))
      }
    }
  }

  /// The arguments as text.
  ///
  /// - Throws: ``UsageError`` if one is not UTF-8.
  package static func decode(_ arguments: [[UInt8]]) throws -> [String] {
    try arguments.enumerated().map { i, bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      // A repair changes the bytes, since it puts in three that cannot have stood there.
      if text.utf8.elementsEqual(bytes) { return text }
      let (position, byte) = firstRepair(in: text, of: bytes)
      let digits = String(bytes[byte], radix: 16, uppercase: true)
      throw UsageError(
        "argument \(i + 1) is not valid UTF-8: byte \(byte + 1) is 0x\(digits)",
        in: text, at: position)
    }
  }

  /// The first character that stands for bytes which are no UTF-8, and the first such byte.
  private static func firstRepair(
    in text: String, of bytes: [UInt8]
  ) -> (position: Int, byte: Int) {
    var byte = 0
    for (position, character) in text.enumerated() {
      for scalar in character.unicodeScalars {
        let encoding = Array(String(scalar).utf8)
        if !bytes[byte...].starts(with: encoding) { return (position, byte) }
        byte += encoding.count
      }
    }
    return (text.count, bytes.count - 1)
  }
}
