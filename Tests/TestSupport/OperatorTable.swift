/// The operators of one kind of number, with what each yields at (3, 4) to second order.
///
/// Written down where the number's type is known, an operator's name means the concrete form. All
/// numbers in the table are exact in `Float`.
public struct OperatorTable<Number> {
  /// A function of two numbers, and its value and derivatives at (3, 4).
  public struct Entry {
    /// The operator that it applies, for messages.
    public let name: String

    /// The function.
    public let function: (Number, Number) -> Number

    /// Its value.
    public let value: Double

    /// Its derivatives in the first and in the second number.
    public let first: (x: Double, y: Double)

    /// Its second derivatives.
    public let second: (xx: Double, xy: Double, yy: Double)

    /// The derivative along a direction.
    public func slope(along u: (x: Double, y: Double)) -> Double { first.x * u.x + first.y * u.y }

    /// The second derivative along two directions.
    public func curvature(
      along u: (x: Double, y: Double), _ v: (x: Double, y: Double)
    ) -> Double {
      let mixed = second.xy * (u.x * v.y + u.y * v.x)
      return second.xx * u.x * v.x + mixed + second.yy * u.y * v.y
    }
  }

  /// An entry for each operator.
  public let entries: [Entry]

  /// Lists the operators: four in the order + − × ÷ wherever there are several.
  ///
  /// - Parameters:
  ///   - infix: Those between two numbers.
  ///   - negative: The sign.
  ///   - inPlace: Those that assign.
  ///   - right: Those with a constant on the right.
  ///   - left: Those with a constant on the left.
  ///   - inPlaceConstant: Those that assign and take a constant.
  public init(
    _ infix: [(Number, Number) -> Number], negative: @escaping (Number) -> Number,
    inPlace: [(inout Number, Number) -> Void],
    right: [(Number, Double) -> Number], left: [(Double, Number) -> Number],
    inPlaceConstant: [(inout Number, Double) -> Void]
  ) {
    let names = ["+", "-", "*", "/"]
    var entries = [
      Entry(
        name: "-x", function: { x, _ in negative(x) }, value: -3, first: (-1, 0), second: (0, 0, 0))
    ]
    func add(
      _ name: String, _ i: Int, x: Double, y: Double,
      _ function: @escaping (Number, Number) -> Number
    ) {
      let first = [(1.0, 1.0), (1, -1), (4, 3), (0.25, -0.1875)][i]
      let second = [(0.0, 0.0), (0, 0), (1, 0), (-0.0625, 0.09375)][i]
      entries.append(
        Entry(
          name: name, function: function, value: [7, -1, 12, 0.75][i],
          first: (x * first.0, y * first.1), second: (0, x * y * second.0, y * second.1)))
    }
    for i in 0..<4 {
      let (assign, assignConstant) = (inPlace[i], inPlaceConstant[i])
      let (right, left) = (right[i], left[i])
      add("x \(names[i]) y", i, x: 1, y: 1, infix[i])
      add("x \(names[i])= y", i, x: 1, y: 1) { x, y in
        var x = x
        assign(&x, y)
        return x
      }
      add("x \(names[i]) 4", i, x: 1, y: 0) { x, _ in right(x, 4) }
      add("3 \(names[i]) y", i, x: 0, y: 1) { _, y in left(3, y) }
      add("x \(names[i])= 4", i, x: 1, y: 0) { x, _ in
        var x = x
        assignConstant(&x, 4)
        return x
      }
    }
    self.entries = entries
  }
}
