#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(WASILibc)
  import WASILibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output or standard error, written to without a buffer that could be lost.
package struct StandardStream {
  /// Why not everything was written.
  package enum Problem {
    /// Nobody reads any more: the other end of a pipe was closed.
    case readerGone
    /// Anything else, in words.
    case failed(String)
  }

  package static let output = StandardStream(descriptor: 1)
  package static let error = StandardStream(descriptor: 2)

  private let descriptor: Int32

  /// Creates a stream over an open file.
  package init(descriptor: Int32) { self.descriptor = descriptor }

  /// Whether somebody watches.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes a text, its control characters made visible; the result is nil if all was written.
  package func write(_ text: String) -> Problem? { send(text.withoutControls) }

  /// Writes what steers a terminal, such as the escape that clears a line, as it is.
  package func send(_ text: String) -> Problem? {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let chunk = UnsafeRawBufferPointer(rebasing: rest)
        let count = systemWrite(descriptor, chunk.baseAddress, chunk.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return errno == EPIPE ? .readerGone : .failed(String(cString: strerror(errno)))
        }
      }
      return nil
    }
  }
}

/// The system's `write`, whose name the method above hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
