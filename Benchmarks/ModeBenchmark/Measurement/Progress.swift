import Fluxion
import Formatting

/// What is being measured and how long it will take, on standard error if that is a terminal.
package struct Progress {
  private let isShown = StandardStream.error.isTerminal
  private let total: Int
  private let start = monotonicSeconds()

  package init(total: Int) { self.total = total }

  /// Shows that so many cases are done and which is next.
  package func show(done: Int, next: String) {
    guard isShown else { return }
    _ = StandardStream.error.send("\r\u{1B}[K[\(done)/\(total)] \(next)\(remaining(after: done))")
  }

  /// Clears the line.
  package func finish() {
    if isShown { _ = StandardStream.error.send("\r\u{1B}[K") }
  }

  private func remaining(after done: Int) -> String {
    guard done > 0 else { return "" }
    let elapsed = monotonicSeconds() - start
    let seconds = elapsed / Double(done) * Double(total - done)
    return seconds < 90
      ? "   about \(Int(seconds.rounded(.up))) s left"
      : "   about \(Int((seconds / 60).rounded(.up))) min left"
  }
}
