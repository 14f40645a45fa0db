/// Runs a computation and counts the operations that it does with counted numbers.
///
/// ```swift
/// let x: Counted<Double> = 0.5
/// let (y, count) = countingOperations { x * x + exp(x) }
/// print(y, count)   // 1.8987212707001282 1 addition, 1 multiplication, 1 exp
/// ```
///
/// The counter belongs to the thread that calls: what the computation hands to other threads is
/// not counted, and other threads' own counts are not disturbed. Calls nest: an inner call's
/// operations belong to the enclosing count too.
///
/// - Parameter body: The computation.
/// - Returns: What the computation returns, and what it took. If it throws, the count is lost to
///   this call, but an enclosing one has it.
public func countingOperations<Result>(
  _ body: () throws -> Result
) rethrows -> (result: Result, count: OperationCount) {
  var count = OperationCount()
  let result = try count.collect(body)
  return (result, count)
}
