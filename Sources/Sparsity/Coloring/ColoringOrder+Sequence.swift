extension ColoringOrder {
  /// The vertices of a graph in this order.
  ///
  /// - Parameters:
  ///   - count: The number of vertices.
  ///   - forEachNeighbor: Calls with each neighbor of a vertex, each once.
  /// - Returns: The vertices.
  /// - Complexity: A visit of all neighbors of all vertices, twice; none for the natural order.
  func sequence(_ count: Int, forEachNeighbor: (Int, (Int) -> Void) -> Void) -> [Int] {
    if self == .natural { return Array(0..<count) }
    var degrees = [Int](repeating: 0, count: count)
    for vertex in 0..<count { forEachNeighbor(vertex) { _ in degrees[vertex] += 1 } }
    switch self {
    case .natural:
      return Array(0..<count)
    case .largestFirst:
      return SparsityPattern.placesInOrder(of: degrees, buckets: count) { count - 1 - $0 }
    case .smallestLast:
      var queue = DegreeQueue(degrees, takes: .smallest)
      var order: [Int] = []
      order.reserveCapacity(count)
      while let vertex = queue.next() {
        order.append(vertex)
        forEachNeighbor(vertex) { queue.change($0, by: -1) }
      }
      return order.reversed()
    case .incidenceDegree:
      var queue = DegreeQueue([Int](repeating: 0, count: count), takes: .largest)
      return ordered(by: &queue, change: 1, forEachNeighbor: forEachNeighbor)
    case .dynamicLargestFirst:
      var queue = DegreeQueue(degrees, takes: .largest)
      return ordered(by: &queue, change: -1, forEachNeighbor: forEachNeighbor)
    }
  }

  private func ordered(
    by queue: inout DegreeQueue, change: Int, forEachNeighbor: (Int, (Int) -> Void) -> Void
  ) -> [Int] {
    var order: [Int] = []
    while let vertex = queue.next() {
      order.append(vertex)
      forEachNeighbor(vertex) { queue.change($0, by: change) }
    }
    return order
  }
}

/// Vertices by their degrees, which change while they are taken out one by one: of those with the smallest or
/// the largest degree the one with the smallest index.
private struct DegreeQueue {
  enum End { case smallest, largest }

  private let end: End
  private var degrees: [Int]
  private var isTaken: [Bool]

  /// A heap for each degree, in which vertices stay after their degree has changed.
  private var buckets: [IndexHeap]
  private var current: Int

  init(_ degrees: [Int], takes end: End) {
    self.end = end
    self.degrees = degrees
    isTaken = [Bool](repeating: false, count: degrees.count)
    buckets = [IndexHeap](repeating: IndexHeap(), count: degrees.count + 1)
    for (vertex, degree) in degrees.enumerated() { buckets[degree].insert(vertex) }
    current = end == .smallest ? 0 : degrees.count
  }

  mutating func change(_ vertex: Int, by change: Int) {
    if isTaken[vertex] { return }
    degrees[vertex] += change
    let degree = degrees[vertex]
    buckets[degree].insert(vertex)
    current = end == .smallest ? min(current, degree) : max(current, degree)
  }

  mutating func next() -> Int? {
    while buckets.indices.contains(current) {
      while let vertex = buckets[current].removeFirst() {
        if !isTaken[vertex] && degrees[vertex] == current {
          isTaken[vertex] = true
          return vertex
        }
      }
      current += end == .smallest ? 1 : -1
    }
    return nil
  }
}

/// Indices of which the smallest is taken first.
private struct IndexHeap {
  private var elements: [Int] = []

  mutating func insert(_ element: Int) {
    elements.append(element)
    var child = elements.count - 1
    while child > 0, case let parent = (child - 1) / 2, elements[parent] > elements[child] {
      elements.swapAt(parent, child)
      child = parent
    }
  }

  mutating func removeFirst() -> Int? {
    guard let first = elements.first else { return nil }
    let last = elements.removeLast()
    if elements.isEmpty { return first }
    elements[0] = last
    var parent = 0
    while true {
      let left = 2 * parent + 1
      guard left < elements.count else { return first }
      let right = left + 1
      let child = right < elements.count && elements[right] < elements[left] ? right : left
      if elements[parent] <= elements[child] { return first }
      elements.swapAt(parent, child)
      parent = child
    }
  }
}
