extension VariablePayload {
  /// The sum of the data's terms, recorded as a whole: θ̄ += v̄ Σ ∂g/∂θ.
  ///
  /// Only a block of terms is on the tape at a time.
  @inlinable
  public static func summed<Data: Sequence, E>(
    over data: Data, with parameters: [Variable<T>],
    of term: (_ parameters: [Variable<T>], _ datum: Data.Element) throws(E) -> Variable<T>
  ) throws(E) -> Variable<T> {
    guard let head = parameters.withUnsafeBufferPointer({ survey($0) }).head else {
      return try addedInOrder(over: data, with: parameters, of: term)
    }
    var (sum, handed) = TermSum<T>.begin(with: parameters, on: head)
    var total = Variable<T>(0.0)
    do throws(E) {
      for datum in data {
        if sum.isBlockFull {
          total = sum.endBlock(total)
          sum.beginBlock(&handed)
        }
        total += try term(handed, datum)
      }
    } catch {
      sum.end(handed)
      sum.outside.removeAll()
      throw error
    }
    total = sum.endBlock(total)
    sum.end(handed)
    return sum.result(total.value, of: parameters)
  }
}
