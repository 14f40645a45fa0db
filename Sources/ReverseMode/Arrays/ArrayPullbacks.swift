// The pullbacks of operations on arrays. Each passes the adjoints of the results on to the operands.

extension ArrayRecords {
  /// Passes the adjoints of a record's results on to its operands.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - adjoints: The adjoints of all nodes.
  ///   - isLive: Which nodes a result depends on, or nil where all are treated as such. Results
  ///     that are not live are left out.
  @inlinable
  func genericPullBack<A: Adjoint>(
    _ record: ArrayRecord, _ adjoints: UnsafeMutablePointer<A>,
    isLive: UnsafeMutablePointer<Bool>?
  ) where A.Scalar == T {
    let results = adjoints + record.firstNode
    if let isLive {
      let live = (0..<record.nodeCount).contains { isLive[record.firstNode + $0] }
      if !live { return }
      markOperands(of: record, isLive)
    }
    let rows = 0..<record.nodeCount
    switch record.operation {
    case .standIn: break
    case .reduction(let operand):
      passOn(results[0], to: operand, adjoints)
    case .constantMatrix(let constant, let vector):
      constants[constant].withUnsafeBufferPointer { matrix in
        withAdjoints(of: vector, adjoints) { target in
          addRows(to: target, vector.count, record, adjoints, isLive) { T(matrix[$0]) }
        }
      }
    case .constantVector(let constant, let matrix):
      constants[constant].withUnsafeBufferPointer { vector in
        for i in rows where isLive?[record.firstNode + i] ?? true {
          addToRow(i, of: matrix, adjoints, vector.count, results[i]) { T(vector[$0]) }
        }
      }
    case .product(let matrix, let matrixValues, let vector, let vectorValues):
      numbers.withUnsafeBufferPointer { numbers in
        for i in rows where isLive?[record.firstNode + i] ?? true {
          addToRow(i, of: matrix, adjoints, vector.count, results[i]) { numbers[vectorValues + $0] }
        }
        withAdjoints(of: vector, adjoints) { target in
          addRows(to: target, vector.count, record, adjoints, isLive) {
            numbers[matrixValues + $0]
          }
        }
      }
    case .jacobian(let elements, let vector):
      numbers.withUnsafeBufferPointer { numbers in
        withAdjoints(of: vector, adjoints) { target in
          addRows(to: target, vector.count, record, adjoints, isLive) { numbers[elements + $0] }
        }
      }
    case .primitive(let pullback, let first, let second):
      for lane in 0..<A.laneCount {
        let cotangent = (0..<record.nodeCount).map { results[$0].part(lane) }
        pullbacks[pullback](cotangent).withUnsafeBufferPointer { parts in
          guard let parts = parts.baseAddress else { return }
          add(parts, to: first, adjoints, lane)
          add(parts + first.count, to: second, adjoints, lane)
        }
      }
    }
  }

  /// Adds what a pullback computed for an operand to the adjoints of its parents.
  @inlinable @inline(__always)
  func add<A: Adjoint>(
    _ parts: UnsafePointer<T>, to operand: ArrayRecord.Operand,
    _ adjoints: UnsafeMutablePointer<A>, _ lane: Int
  ) where A.Scalar == T {
    if let first = operand.firstParent, operand.partials == nil {
      for i in 0..<operand.count { adjoints[first &+ i].add(parts[i], toPart: lane) }
      return
    }
    for i in 0..<operand.count {
      let part = operand.partials.map { numbers[$0 + i] * parts[i] } ?? parts[i]
      adjoints[parent(i, of: operand)].add(part, toPart: lane)
    }
  }

  /// Marks the parents of a live record's operands as live; of a matrix, those in live rows.
  @inlinable
  func markOperands(of record: ArrayRecord, _ isLive: UnsafeMutablePointer<Bool>) {
    switch record.operation {
    case .standIn: break
    case .reduction(let operand), .constantMatrix(_, vector: let operand),
      .jacobian(_, vector: let operand):
      markAll(of: operand, isLive)
    case .primitive(_, let first, let second):
      markAll(of: first, isLive)
      markAll(of: second, isLive)
    case .constantVector(_, let matrix):
      markLiveRows(of: matrix, record, isLive)
    case .product(let matrix, _, let vector, _):
      markLiveRows(of: matrix, record, isLive)
      markAll(of: vector, isLive)
    }
  }

  @inlinable
  func markAll(of operand: ArrayRecord.Operand, _ isLive: UnsafeMutablePointer<Bool>) {
    for i in 0..<operand.count { isLive[parent(i, of: operand)] = true }
  }

  @inlinable
  func markLiveRows(
    of matrix: ArrayRecord.Operand, _ record: ArrayRecord, _ isLive: UnsafeMutablePointer<Bool>
  ) {
    let columns = matrix.count / record.nodeCount
    for row in 0..<record.nodeCount where isLive[record.firstNode + row] {
      for i in row * columns..<(row + 1) * columns { isLive[parent(i, of: matrix)] = true }
    }
  }

  @inlinable @inline(__always)
  func parent(_ i: Int, of operand: ArrayRecord.Operand) -> Int {
    operand.firstParent.map { $0 + i } ?? Int(parents[operand.parents + i])
  }

  /// Passes one adjoint on to every element of an operand.
  @inlinable @inline(__always)
  func passOn<A: Adjoint>(
    _ adjoint: A, to operand: ArrayRecord.Operand, _ adjoints: UnsafeMutablePointer<A>
  ) where A.Scalar == T {
    numbers.withUnsafeBufferPointer { numbers in
      parents.withUnsafeBufferPointer { parents in
        switch (operand.firstParent, operand.partials) {
        case (let first?, let partials?):
          for i in 0..<operand.count {
            adjoints[first + i].add(numbers[partials + i], times: adjoint)
          }
        case (let first?, nil):
          for i in 0..<operand.count { adjoints[first + i].add(adjoint) }
        case (nil, let partials?):
          for i in 0..<operand.count {
            adjoints[Int(parents[operand.parents + i])].add(numbers[partials + i], times: adjoint)
          }
        case (nil, nil):
          for i in 0..<operand.count { adjoints[Int(parents[operand.parents + i])].add(adjoint) }
        }
      }
    }
  }

  /// Adds an outer product's row to the adjoints of a matrix's row.
  @inlinable @inline(__always)
  func addToRow<A: Adjoint>(
    _ i: Int, of matrix: ArrayRecord.Operand, _ adjoints: UnsafeMutablePointer<A>, _ columns: Int,
    _ adjoint: A, _ factor: (Int) -> T
  ) where A.Scalar == T {
    let row = i * columns
    if let first = matrix.firstParent, matrix.partials == nil {
      addRow(adjoints + (first + row), columns, adjoint, factor)
      return
    }
    for j in 0..<columns {
      let partial = matrix.partials.map { numbers[$0 + row + j] * factor(j) } ?? factor(j)
      adjoints[parent(row + j, of: matrix)].add(partial, times: adjoint)
    }
  }

  /// Adds factors times one adjoint to consecutive adjoints.
  @inlinable @inline(__always)
  func addRow<A: Adjoint>(
    _ target: UnsafeMutablePointer<A>, _ count: Int, _ adjoint: A, _ factor: (Int) -> T
  ) where A.Scalar == T {
    for j in 0..<count { target[j].add(factor(j), times: adjoint) }
  }

  /// Adds each row of a matrix, times the adjoint of that row's result, to a vector's adjoints.
  ///
  /// Four rows at a time, so that the vector's adjoints are loaded and stored a quarter as often.
  @inlinable @inline(__always)
  func addRows<A: Adjoint>(
    to target: UnsafeMutablePointer<A>, _ columns: Int, _ record: ArrayRecord,
    _ adjoints: UnsafeMutablePointer<A>, _ isLive: UnsafeMutablePointer<Bool>?,
    _ element: (Int) -> T
  ) where A.Scalar == T {
    let results = adjoints + record.firstNode
    var i = 0
    while isLive == nil && i + 4 <= record.nodeCount {
      let row = i * columns
      let (a, b, c, d) = (results[i], results[i + 1], results[i + 2], results[i + 3])
      for j in 0..<columns {
        var total = target[j]
        total.add(element(row &+ j), times: a)
        total.add(element(row &+ columns &+ j), times: b)
        total.add(element(row &+ 2 &* columns &+ j), times: c)
        total.add(element(row &+ 3 &* columns &+ j), times: d)
        target[j] = total
      }
      i += 4
    }
    while i < record.nodeCount {
      if isLive?[record.firstNode + i] ?? true {
        addRow(target, columns, results[i]) { element(i &* columns &+ $0) }
      }
      i += 1
    }
  }

  /// Hands over where a vector's adjoints can be added up one after another, and passes them on.
  @inlinable @inline(__always)
  func withAdjoints<A: Adjoint>(
    of vector: ArrayRecord.Operand, _ adjoints: UnsafeMutablePointer<A>,
    _ body: (UnsafeMutablePointer<A>) -> Void
  ) where A.Scalar == T {
    if let first = vector.firstParent, vector.partials == nil {
      body(adjoints + first)
      return
    }
    let total = scratch(vector.count, of: A.self)
    total.initialize(repeating: A(), count: vector.count)
    body(total)
    for i in 0..<vector.count {
      let parent = parent(i, of: vector)
      if let partials = vector.partials {
        adjoints[parent].add(numbers[partials + i], times: total[i])
      } else {
        adjoints[parent].add(total[i])
      }
    }
    total.deinitialize(count: vector.count)
  }
}
