// Operations on arrays of variables: each is one record on the tape.

extension VariablePayload {
  /// The sum Σ xᵢ: x̄ᵢ += v̄.
  @inlinable
  public static func sum(of x: UnsafeBufferPointer<Variable<T>>) -> Variable<T> {
    let value = accumulated(x.count) { x[$0].value }
    let survey = survey(x)
    guard let head = survey.head else { return Variable<T>(value) }
    let node = appendNodes(1, to: head) { .reduction($0.operand(x, survey)) }
    return result(value, node: node, of: head)
  }

  /// The inner product Σ xᵢ yᵢ: x̄ᵢ += v̄ yᵢ, ȳᵢ += v̄ xᵢ.
  @inlinable
  public static func dot(
    _ x: UnsafeBufferPointer<Variable<T>>, _ y: UnsafeBufferPointer<Variable<T>>
  ) -> Variable<T> {
    let value = accumulated(x.count) { x[$0].value * y[$0].value }
    let first = survey(x)
    let second = survey(y, after: first)
    guard let head = second.head else { return Variable<T>(value) }
    let node = appendNodes(1, to: head) { records in
      .product(
        matrix: records.operand(x, first), matrixValues: records.keepValues(of: x),
        vector: records.operand(y, second), vectorValues: records.keepValues(of: y))
    }
    return result(value, node: node, of: head)
  }

  /// The inner product Σ aᵢ xᵢ with constants: x̄ᵢ += v̄ aᵢ.
  @inlinable
  public static func dot(
    constant a: UnsafeBufferPointer<Double>, _ x: UnsafeBufferPointer<Variable<T>>
  ) -> Variable<T> {
    let value = accumulated(x.count) { T(a[$0]) * x[$0].value }
    let survey = survey(x)
    guard let head = survey.head else { return Variable<T>(value) }
    let node = appendNodes(1, to: head) { records in
      .reduction(records.operand(x, survey) { T(a[$0]) })
    }
    return result(value, node: node, of: head)
  }

  /// The chain rule in many arguments: x̄ᵢ += v̄ ∂f/∂xᵢ.
  @inlinable
  public static func chain(
    value: T, partials: UnsafeBufferPointer<T>, of x: UnsafeBufferPointer<Variable<T>>
  ) -> Variable<T> {
    let survey = survey(x)
    guard let head = survey.head else { return Variable<T>(value) }
    let node = appendNodes(1, to: head) { records in
      .reduction(records.operand(x, survey) { partials[$0] })
    }
    return result(value, node: node, of: head)
  }

  /// The matrix-vector product y = A x: x̄ += Aᵀ ȳ, Ā += ȳ xᵀ.
  @inlinable
  public static func multiply(
    _ a: UnsafeBufferPointer<Variable<T>>, _ x: UnsafeBufferPointer<Variable<T>>,
    into y: UnsafeMutableBufferPointer<Variable<T>>
  ) {
    let first = survey(a)
    let second = survey(x, after: first)
    let n = x.count
    guard let head = second.head else {
      Variable<T>.forEachRow(of: y, columns: n) { _, row in
        Variable<T>(accumulated(n) { a[row.lowerBound + $0].value * x[$0].value })
      }
      return
    }
    let node = appendNodes(y.count, to: head) { records in
      .product(
        matrix: records.operand(a, first), matrixValues: records.keepValues(of: a),
        vector: records.operand(x, second), vectorValues: records.keepValues(of: x))
    }
    Variable<T>.forEachRow(of: y, columns: n) { i, row in
      let value = accumulated(n) { a[row.lowerBound + $0].value * x[$0].value }
      return result(value, node: node + i, of: head)
    }
  }

  /// The matrix-vector product y = A x with a constant matrix: x̄ += Aᵀ ȳ.
  @inlinable
  public static func multiply(
    constant a: [Double], _ x: UnsafeBufferPointer<Variable<T>>,
    into y: UnsafeMutableBufferPointer<Variable<T>>
  ) {
    let survey = survey(x)
    let n = x.count
    guard let head = survey.head else {
      a.withUnsafeBufferPointer { a in
        Variable<T>.forEachRow(of: y, columns: n) { _, row in
          Variable<T>(accumulated(n) { T(a[row.lowerBound + $0]) * x[$0].value })
        }
      }
      return
    }
    let node = appendNodes(y.count, to: head) { records in
      .constantMatrix(records.keep(constant: a), vector: records.operand(x, survey))
    }
    withValues(of: x, head) { x in
      a.withUnsafeBufferPointer { a in
        Variable<T>.forEachRow(of: y, columns: n) { i, row in
          let value = T.dot(constant: UnsafeBufferPointer(rebasing: a[row]), x)
          return result(value, node: node + i, of: head)
        }
      }
    }
  }

  /// The matrix-vector product y = A x with a constant vector: Ā += ȳ xᵀ.
  @inlinable
  public static func multiply(
    _ a: UnsafeBufferPointer<Variable<T>>, constant x: [Double],
    into y: UnsafeMutableBufferPointer<Variable<T>>
  ) {
    let survey = survey(a)
    let n = x.count
    guard let head = survey.head else {
      x.withUnsafeBufferPointer { x in
        Variable<T>.forEachRow(of: y, columns: n) { _, row in
          Variable<T>(accumulated(n) { T(x[$0]) * a[row.lowerBound + $0].value })
        }
      }
      return
    }
    let node = appendNodes(y.count, to: head) { records in
      .constantVector(records.keep(constant: x), matrix: records.operand(a, survey))
    }
    withValues(of: a, head) { a in
      x.withUnsafeBufferPointer { x in
        Variable<T>.forEachRow(of: y, columns: n) { i, row in
          let value = T.dot(constant: x, UnsafeBufferPointer(rebasing: a[row]))
          return result(value, node: node + i, of: head)
        }
      }
    }
  }

  /// A primitive with a pullback written by hand: x̄ += pullback(ȳ).
  @inlinable
  public static func apply<P: ArrayPrimitive>(_ primitive: P, to x: [Variable<T>]) -> [Variable<T>]
  {
    apply(primitive, to: x, [])
  }

  /// A primitive of two arrays with a pullback written by hand.
  @inlinable
  public static func apply<P: ArrayPrimitive>(
    _ primitive: P, to x: [Variable<T>], _ y: [Variable<T>]
  ) -> [Variable<T>] {
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        var (first, second) = (Survey(), Survey())
        let values = [T](unsafeUninitializedCapacity: x.count + y.count) { values, count in
          count = x.count + y.count
          guard let values = values.baseAddress else { return }
          first = survey(x, copyingValuesTo: values)
          second = survey(y, after: first, copyingValuesTo: values + x.count)
        }
        let results = T.apply(primitive, to: values)
        return recordPullback(
          values: results, of: (x, first), (y, second), name: primitive.name
        ) { cotangent in
          primitive.pullback(at: values, value: results, of: cotangent)
        }
      }
    }
  }

  /// Numbers with these values whose adjoints a pullback passes on to the numbers of two arrays.
  @inlinable
  static func recordPullback(
    values: [T], of x: [Variable<T>], _ y: [Variable<T>], name: String,
    _ pullback: @escaping ([T]) -> [T]
  ) -> [Variable<T>] {
    x.withUnsafeBufferPointer { x in
      y.withUnsafeBufferPointer { y in
        let first = survey(x)
        let second = survey(y, after: first)
        return recordPullback(values: values, of: (x, first), (y, second), name: name, pullback)
      }
    }
  }

  /// Numbers with these values whose adjoints a pullback passes on, after a look at the operands.
  @inlinable
  static func recordPullback(
    values: [T], of x: (UnsafeBufferPointer<Variable<T>>, survey: Survey),
    _ y: (UnsafeBufferPointer<Variable<T>>, survey: Survey), name: String,
    _ pullback: @escaping ([T]) -> [T]
  ) -> [Variable<T>] {
    guard let head = y.survey.head, !values.isEmpty else { return values.map { Variable<T>($0) } }
    let n = x.0.count + y.0.count
    let node = appendNodes(values.count, to: head) { records in
      records.pullbacks.append { cotangent in
        let adjoints = pullback(cotangent)
        if adjoints.count != n { stopForPullback(name, expected: n, found: adjoints.count) }
        return adjoints
      }
      return .primitive(
        records.pullbacks.count - 1, records.operand(x.0, x.survey), records.operand(y.0, y.survey))
    }
    return values.indices.map { result(values[$0], node: node + $0, of: head) }
  }

  /// Numbers with these values and this Jacobian, its rows one after another.
  @inlinable
  package static func recordJacobian(
    values: [T], of x: [Variable<T>], _ jacobian: [T]
  ) -> [Variable<T>] {
    x.withUnsafeBufferPointer { x in
      let survey = survey(x)
      guard let head = survey.head, !values.isEmpty else { return values.map { Variable<T>($0) } }
      let node = appendNodes(values.count, to: head) { records in
        let first = records.numbers.count
        records.numbers.append(contentsOf: jacobian)
        return .jacobian(first, vector: records.operand(x, survey))
      }
      return values.indices.map { result(values[$0], node: node + $0, of: head) }
    }
  }
}
