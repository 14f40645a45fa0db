import Fluxion

extension Evaluation {
  /// A determinant by expansion along rows.
  static var det: Evaluation {
    Evaluation(
      name: "det",
      functions: [
        "primal": function(DeterminantValue.self), "gradient": function(DeterminantGradient.self),
      ])
  }
}

/// The determinant of a matrix by minors of minors, which takes ℓ! products.
private func determinant<T: RealScalar>(_ a: [T], size: Int) -> T {
  let minors = Minors(size: size)
  return minors.determinant(a, size)
}

/// The minors of a matrix.
///
/// Rows and columns that are left form chains: what follows i is the one after it, and the last place leads
/// to the first.
final class Minors {
  let size: Int
  private let nextRow: UnsafeMutableBufferPointer<Int>
  private let nextColumn: UnsafeMutableBufferPointer<Int>

  /// The size of minors that are summed by themselves, so that a tape holds no more than one of them.
  private let block: Int

  /// The size of a matrix up to which everything goes onto a tape in the processor's cache.
  private let small: Int

  init(size: Int, small: Int = 8, block: Int = 6) {
    self.size = size
    self.small = small
    self.block = block
    nextRow = .allocate(capacity: size + 1)
    nextColumn = .allocate(capacity: size + 1)
    for i in 0...size {
      nextRow[i] = (i + 1) % (size + 1)
      nextColumn[i] = nextRow[i]
    }
  }

  deinit {
    nextRow.deallocate()
    nextColumn.deallocate()
  }

  /// The determinant of the rows and columns that are left.
  func determinant<T: RealScalar>(_ a: [T], _ count: Int) -> T {
    if size <= small { return a.withUnsafeBufferPointer { minor($0, from: 0, count) } }
    if count == block {
      let first = nextRow[size] * size
      return summed(over: CollectionOfOne(count), with: Array(a[first...])) { a, count in
        a.withUnsafeBufferPointer { minor($0, from: first, count) }
      }
    }
    return expanded(count, element: { a[$0] }, rest: { determinant(a, count - 1) })
  }

  /// The same of a matrix whose elements before some are not there.
  private func minor<T: RealScalar>(
    _ a: UnsafeBufferPointer<T>, from first: Int, _ count: Int
  ) -> T {
    if count == 1 { return a[nextRow[size] &* size &+ nextColumn[size] &- first] }
    return expanded(count) {
      a[$0 &- first]
    } rest: {
      // A single element without a call: there are as many as products.
      if count == 2 { return a[nextRow[size] &* size &+ nextColumn[size] &- first] }
      return minor(a, from: first, count &- 1)
    }
  }

  /// The expansion along the first row that is left.
  @inline(__always)
  private func expanded<T: RealScalar>(
    _ count: Int, element: (Int) -> T, rest: () -> T
  ) -> T {
    let row = nextRow[size]
    var column = nextColumn[size]
    var determinant: T = 0
    var previous = size
    nextRow[size] = nextRow[row]
    for j in 0..<count {
      let factor = element(row &* size &+ column)
      nextColumn[previous] = nextColumn[column]
      let minor = rest()
      nextColumn[previous] = column
      determinant += (j % 2 == 0 ? factor : -factor) * minor
      previous = column
      column = nextColumn[column]
    }
    nextRow[size] = row
    return determinant
  }
}

private struct DeterminantInput: Decodable {
  let a: [Double]
  let ell: Int

  private enum CodingKeys: String, CodingKey {
    case a = "A"
    case ell
  }
}

private struct DeterminantValue: EvaluatedFunction {
  let matrix: [Double]
  let size: Int
  private(set) var output = 0.0

  init(_ input: DeterminantInput) throws {
    try require(input.a.count, input.ell * input.ell, of: "A")
    matrix = input.a
    size = input.ell
  }

  mutating func compute() { output = determinant(matrix, size: size) }
}

private struct DeterminantGradient: EvaluatedFunction {
  let matrix: [Double]
  let size: Int
  let tape = Tape<Double>()
  private(set) var output: [Double]

  init(_ input: DeterminantInput) throws {
    try require(input.a.count, input.ell * input.ell, of: "A")
    matrix = input.a
    size = input.ell
    output = matrix
  }

  mutating func compute() {
    tape.gradient(at: matrix, into: &output) { a in determinant(a, size: size) }
  }
}
