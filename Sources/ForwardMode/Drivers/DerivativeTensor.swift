/// All partial derivatives of one order, each kept once.
///
/// The order in which derivatives are taken does not count, so of the nᵈ elements of the tensor no more than
/// C(n + d − 1, d) differ.
public struct DerivativeTensor<T> {
  /// The order d.
  public let order: Int

  /// The number n of variables.
  public let dimension: Int

  /// The derivatives, one for each vector of orders that add up to d, those that are taken most often in the
  /// first variables first: for two variables and order 2 those of orders (2, 0), (1, 1) and (0, 2).
  public let elements: [T]

  @inlinable
  init(order: Int, dimension: Int, elements: [T]) {
    (self.order, self.dimension, self.elements) = (order, dimension, elements)
  }

  /// The derivative in as many variables as the order, each given by its number from 0 on, in any order; any
  /// other count, or a variable that does not exist, stops the program.
  public subscript(variables: Int...) -> T {
    requireCount(variables.count, order, of: "the list of variables", in: "DerivativeTensor[]")
    var orders = [Int](repeating: 0, count: dimension)
    for variable in variables {
      if variable < 0 || variable >= dimension {
        stopForIndex("DerivativeTensor[]", variable, count: dimension)
      }
      orders[variable] += 1
    }
    return self[orders: orders]
  }

  /// The derivative with so many derivatives in each variable; orders that do not add up to the tensor's stop the
  /// program.
  public subscript(orders orders: [Int]) -> T {
    requireCount(orders.count, dimension, of: "the list of orders", in: "DerivativeTensor[orders:]")
    requireCount(
      orders.reduce(0, +), order, of: "the sum of the orders", in: "DerivativeTensor[orders:]")
    // How many vectors come before: those that begin alike and have more in the next place.
    var (place, rest) = (0, order)
    for (l, count) in orders.enumerated() {
      for more in stride(from: count + 1, through: rest, by: 1) {
        place += Self.count(dimension - l - 1, sum: rest - more)
      }
      rest -= count
    }
    return elements[place]
  }

  /// How many vectors of n numbers, none negative, add up to d.
  private static func count(_ n: Int, sum d: Int) -> Int {
    if n == 0 { return d == 0 ? 1 : 0 }
    return (0..<n - 1).reduce(1) { $0 * (d + $1 + 1) / ($1 + 1) }
  }
}

extension DerivativeTensor: Sendable where T: Sendable {}
extension DerivativeTensor: Equatable where T: Equatable {}
