#if canImport(Dispatch)
  internal import Dispatch
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(WASILibc)
  internal import WASILibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Splits a number of chunks into consecutive shares and works on them at the same time.
///
/// Without the Dispatch library the shares are worked on one after the other.
///
/// - Parameters:
///   - chunks: How many chunks there are.
///   - workers: At most how many shares; nil for one to each core.
///   - driver: The public function's name, for messages.
///   - work: Works on one share, called once for each.
@usableFromInline
package func shareChunks(
  _ chunks: Int, among workers: Int?, driver: StaticString, work: @Sendable (Range<Int>) -> Void
) {
  if let workers, workers < 1 { stopForWorkers(workers, driver: driver) }
  let shares = min(chunks, workers ?? coreCount)
  @Sendable func share(_ i: Int) -> Range<Int> { chunks * i / shares..<chunks * (i + 1) / shares }
  #if canImport(Dispatch)
    DispatchQueue.concurrentPerform(iterations: shares) { work(share($0)) }
  #else
    for i in 0..<shares { work(share(i)) }
  #endif
}

private var coreCount: Int {
  #if canImport(Glibc) || canImport(Musl) || canImport(Darwin)
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  #else
    1
  #endif
}

@inline(never)
private func stopForWorkers(_ workers: Int, driver: StaticString) -> Never {
  fatalError("\(driver): workers is \(workers); there must be at least 1.")
}

/// A buffer that workers fill together, each of them other elements, while its owner waits.
@frozen
@usableFromInline
package struct SharedBuffer<Element>: @unchecked Sendable {
  @usableFromInline
  package let elements: UnsafeMutableBufferPointer<Element>

  @inlinable
  package init(_ elements: UnsafeMutableBufferPointer<Element>) { self.elements = elements }
}
