import Scalars

/// The sets of inputs that steps depend on.
struct InputSets {
  /// What the sets are collected for.
  enum Order {
    /// First derivatives.
    case first
    /// Second derivatives, for which equal sets have to have one number.
    case second
  }

  /// The elements of all sets, one after another, counted from 0.
  private(set) var elements: [Int32] = []

  /// Where each set begins, and where the last one ends.
  private(set) var starts: [Int] = [0, 0]

  /// The number of each step's set; 0 is the empty set, −1 none yet.
  private var numbers: [Int32]

  /// For each input the last set that it was put into.
  private var marks: [Int32]

  /// Sets by their contents.
  private var known: [Int: [Int32]] = [:]

  init(_ graph: DependenceGraph, needed: [Int], order: Order) {
    numbers = [Int32](repeating: -1, count: graph.steps.count)
    marks = [Int32](repeating: -1, count: graph.inputs)
    numbers[0] = 0
    let last = needed.max() ?? 0
    var uses = [UInt8](repeating: 0, count: graph.steps.count)
    for step in needed { uses[step] = 2 }
    if last > graph.inputs {
      for step in stride(from: last, to: graph.inputs, by: -1) where uses[step] > 0 {
        let (links, first, second) = (
          graph.steps[step].links, Int(graph.steps[step].first), Int(graph.steps[step].second)
        )
        if links.contains(.first) { uses[first] = min(2, uses[first] + 1) }
        if links.contains(.second) && second != first { uses[second] = min(2, uses[second] + 1) }
      }
    }
    var pending: [Int] = []
    for step in 1...max(1, last) where step <= last && uses[step] > 1 {
      collect(step, graph, &pending)
      if order == .second { unify(step) }
    }
  }

  /// Collects the set of a step from those of the steps that it is made of.
  private mutating func collect(_ step: Int, _ graph: DependenceGraph, _ pending: inout [Int]) {
    let number = Int32(starts.count - 1)
    let start = elements.count
    var largest: Int32 = 0
    pending.append(step)
    while let next = pending.popLast() {
      if next <= graph.inputs {
        let input = next - 1
        if input >= 0 && marks[input] != number {
          marks[input] = number
          elements.append(Int32(input))
        }
      } else if numbers[next] >= 0 {
        let set = numbers[next]
        if count(of: set) > count(of: largest) { largest = set }
        for place in starts[Int(set)]..<starts[Int(set) + 1] {
          let input = elements[place]
          if marks[Int(input)] != number {
            marks[Int(input)] = number
            elements.append(input)
          }
        }
      } else {
        let node = graph.steps[next]
        if node.links.contains(.first) { pending.append(Int(node.first)) }
        if node.links.contains(.second) && node.second != node.first {
          pending.append(Int(node.second))
        }
      }
    }
    if elements.count - start == count(of: largest) {
      // One of the operands' sets is the union, or there is nothing.
      elements.removeLast(elements.count - start)
      numbers[step] = largest
      renumberMarks()
    } else {
      starts.append(elements.count)
      numbers[step] = number
    }
  }

  /// Makes the next set's number another than that which the marks bear.
  private mutating func renumberMarks() {
    starts.append(elements.count)
  }

  /// Gives a step the number of an equal set, if there is one.
  private mutating func unify(_ step: Int) {
    let number = numbers[step]
    let range = starts[Int(number)]..<starts[Int(number) + 1]
    if range.isEmpty { return }
    elements[range].sort()
    var hasher = Hasher()
    for element in elements[range] { hasher.combine(element) }
    let hash = hasher.finalize()
    for other in known[hash] ?? [] {
      let otherRange = starts[Int(other)]..<starts[Int(other) + 1]
      if other == number || elements[otherRange] == elements[range] {
        numbers[step] = other
        return
      }
    }
    known[hash, default: []].append(number)
  }

  private func count(of set: Int32) -> Int { starts[Int(set) + 1] - starts[Int(set)] }

  /// The number of a step's set, which was asked for.
  func number(_ step: Int) -> Int { Int(numbers[step]) }

  /// The elements of a set.
  func elements(of set: Int) -> ArraySlice<Int32> { elements[starts[set]..<starts[set + 1]] }

  /// The inputs that a step depends on, in order.
  func sorted(_ step: Int) -> [Int] {
    elements(of: number(step)).map { Int($0) }.sorted()
  }
}
