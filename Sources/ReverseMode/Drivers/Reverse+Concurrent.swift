extension Reverse {
  /// The value and the gradient of a sum over data, computed on several cores.
  ///
  /// ```swift
  /// let data = (0..<1000).map { Double($0) / 1000 }
  /// let (loss, slope) = Reverse.concurrentValueWithGradient(at: [0.5], summingOver: data) { p, x in
  ///   (p[0] - x) * (p[0] - x)
  /// }
  /// ```
  ///
  /// The data are split into chunks, at most 64 and of sixteen or more each. Value and gradient are the
  /// chunks', added in their order, so they have the same bits whatever the number of workers; those of
  /// the serial driver, which adds one term after another, may differ in last digits. It pays from about a
  /// tenth of a millisecond of work on, and takes memory for one gradient a chunk.
  ///
  /// - Parameters:
  ///   - x: The point θ, of n coordinates.
  ///   - data: The data.
  ///   - workers: At most how many threads to use; by default one for each core.
  ///   - term: The term of a datum, called from several threads at once.
  /// - Returns: The sum and its n partial derivatives; 0 for no data.
  @inlinable
  public static func concurrentValueWithGradient<
    T: RealScalar & Sendable, Data: RandomAccessCollection & Sendable
  >(
    at x: [T], summingOver data: Data, workers: Int? = nil,
    of term: @Sendable (_ x: [Variable<T>], _ datum: Data.Element) -> Variable<T>
  ) -> (value: T, gradient: [T]) {
    let driver: StaticString = "Reverse.concurrentValueWithGradient(at:summingOver:of:)"
    return sharedSum(at: x, over: data, workers: workers, driver: driver, of: term)
  }

  /// The gradient of a sum over data, computed on several cores.
  ///
  /// See ``concurrentValueWithGradient(at:summingOver:workers:of:)``.
  ///
  /// - Parameters:
  ///   - x: The point θ, of n coordinates.
  ///   - data: The data.
  ///   - workers: At most how many threads to use; by default one for each core.
  ///   - term: The term of a datum, called from several threads at once.
  /// - Returns: The n partial derivatives of the sum.
  @inlinable
  public static func concurrentGradient<
    T: RealScalar & Sendable, Data: RandomAccessCollection & Sendable
  >(
    at x: [T], summingOver data: Data, workers: Int? = nil,
    of term: @Sendable (_ x: [Variable<T>], _ datum: Data.Element) -> Variable<T>
  ) -> [T] {
    let driver: StaticString = "Reverse.concurrentGradient(at:summingOver:of:)"
    return sharedSum(at: x, over: data, workers: workers, driver: driver, of: term).gradient
  }
}

/// How many chunks the data of a sum are split into: the same on every machine, since the order in which
/// terms are added follows from it.
@inlinable
func chunkCount(data n: Int) -> Int { max(1, min(n / 16, 64)) }

@inlinable
func sharedSum<T: RealScalar & Sendable, Data: RandomAccessCollection & Sendable>(
  at x: [T], over data: Data, workers: Int?, driver: StaticString,
  of term: @Sendable (_ x: [Variable<T>], _ datum: Data.Element) -> Variable<T>
) -> (value: T, gradient: [T]) {
  let (n, count) = (x.count, data.count)
  let chunks = chunkCount(data: count)
  var values = [T](repeating: 0, count: chunks)
  var gradients = [T](repeating: 0, count: chunks * n)
  values.withUnsafeMutableBufferPointer { values in
    gradients.withUnsafeMutableBufferPointer { gradients in
      let (values, gradients) = (SharedBuffer(values), SharedBuffer(gradients))
      shareChunks(chunks, among: workers, driver: driver) { share in
        let tape = Tape<T>()
        var gradient = x
        for chunk in share {
          let first = data.index(data.startIndex, offsetBy: count * chunk / chunks)
          let end = data.index(data.startIndex, offsetBy: count * (chunk + 1) / chunks)
          values.elements[chunk] = tape.storePartials(
            at: x, into: &gradient, driver: driver
          ) { x in summed(over: data[first..<end], with: x, of: term) }
          for i in 0..<n { gradients.elements[chunk * n + i] = gradient[i] }
        }
      }
    }
  }
  var value = values[0]
  var gradient = Array(gradients[..<n])
  for chunk in 1..<max(1, chunks) {
    value += values[chunk]
    for i in 0..<n { gradient[i] += gradients[chunk * n + i] }
  }
  return (value, gradient)
}
