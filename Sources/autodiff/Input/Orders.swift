import Formatting

/// How often a derivative is taken in each variable, from an option `--orders x=2,z=1` or `--orders 2,0,1`.
enum Orders {
  /// The orders for points, in their order; where they are named, those not mentioned are 0.
  static func parse(_ text: String, for points: [Point], atMost highest: Int) throws -> [Int] {
    if text.allSatisfy(\.isWhitespace) {
      throw UsageError("the list of --orders is empty")
    }
    let names = points.map(\.name)
    let numbers =
      Point.isPoint(text)
      ? try Direction.components(
        in: text, names: names, example: "--orders \(Direction.example(for: points))"
      ) { name in
        "--orders names '\(name)', which has no value: the variables are \(Wording.list(names))"
      }
      : try Weights.numbers(in: text, count: names.count, of: "order", forEach: "variable")
    for (name, number) in zip(names, numbers) where Int(exactly: number).map({ $0 < 0 }) ?? true {
      throw UsageError(
        "the order in \(name) is \(number.spelling): orders are whole numbers from 0 on")
    }
    let total = numbers.reduce(0, +)
    if total == 0 { throw UsageError("all orders are 0: name a variable, as in --orders x=1") }
    if total > Double(highest) {
      throw UsageError(
        "the orders add up to \(total.spelling): at most \(highest) are possible together")
    }
    return numbers.map { Int($0) }
  }

  /// The derivative as it is written: ∂³f/∂x²∂z.
  static func notation(_ orders: [Int], _ names: [String]) -> String {
    let total = orders.reduce(0, +)
    let below = zip(names, orders).filter { $0.1 > 0 }.map { "∂\($0)\(power($1))" }
    return "∂\(power(total))f/\(below.joined())"
  }

  private static func power(_ n: Int) -> String { n == 1 ? "" : raised(n) }
}
