import MixedMode

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is being measured and how long it will take, on standard error if that is a terminal.
struct Progress {
  private let isShown = isatty(STDERR_FILENO) != 0
  private let total: Int
  private let start = monotonicSeconds()

  init(total: Int) { self.total = total }

  /// Shows that so many cases are done and which is next.
  func show(done: Int, next: String) {
    guard isShown else { return }
    write("\r\u{1B}[K[\(done)/\(total)] \(next)\(remaining(after: done))")
  }

  /// Clears the line.
  func finish() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func remaining(after done: Int) -> String {
    guard done > 0 else { return "" }
    let elapsed = monotonicSeconds() - start
    let seconds = elapsed / Double(done) * Double(total - done)
    return seconds < 90
      ? "   about \(Int(seconds.rounded(.up))) s left"
      : "   about \(Int((seconds / 60).rounded(.up))) min left"
  }

  private func write(_ text: String) {
    StandardError.write(text)
  }
}

/// Standard error, without a buffer.
enum StandardError {
  static func write(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
