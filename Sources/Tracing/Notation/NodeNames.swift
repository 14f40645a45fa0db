/// What the nodes of a graph are called.
///
/// Where a program names none of its steps, the names are those of the literature: with n inputs v₁₋ₙ … v₀
/// for the inputs and v₁, v₂, … for what is computed from them. Where it names some, these and the inputs
/// keep their own names, and v₁, v₂, … are the others.
struct NodeNames {
  /// The names, in the order of the nodes, each but once.
  let all: [String]

  /// - Parameters:
  ///   - given: The name that the program gave to each node, nil for none.
  ///   - inputs: The names of the inputs, which are the first nodes.
  init(_ given: [String?], inputs: [String]) {
    let count = given.count
    if given.allSatisfy({ $0 == nil }) {
      all = (0..<count).map { "v" + Formula.lowered($0 + 1 - inputs.count) }
      return
    }
    var used: Set<String> = []
    var names: [String] = []
    var number = 0
    for position in 0..<count {
      if let name = position < inputs.count ? inputs[position] : given[position] {
        names.append(Self.unused(Self.shortened(name), &used))
        continue
      }
      var name = ""
      repeat {
        number += 1
        name = "v" + Formula.lowered(number)
      } while !used.insert(name).inserted
      names.append(name)
    }
    all = names
  }

  /// A name that fits a table.
  static func shortened(_ name: String) -> String {
    name.count > 20 ? name.prefix(19) + "…" : name
  }

  private static func unused(_ name: String, _ used: inout Set<String>) -> String {
    let stem = name.isEmpty ? "v" : name
    var candidate = stem
    var number = 1
    while !used.insert(candidate).inserted {
      number += 1
      candidate = stem + Formula.lowered(number)
    }
    return candidate
  }
}
