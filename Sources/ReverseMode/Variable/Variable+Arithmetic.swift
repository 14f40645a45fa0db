// The arithmetic of tape variables, each rule once. The operators, generic and concrete, call these.

extension VariablePayload {
  /// Whether two variables are of the same recording, or both constants.
  ///
  /// A sum asks this first: two active variables are what costs, and this is their only test. The
  /// loop around a sum is laid out for them.
  @inlinable @inline(__always)
  static func haveOneRecording(_ a: Variable<T>, _ b: Variable<T>) -> Bool {
    let heads = UInt(bitPattern: a.head) ^ UInt(bitPattern: b.head)
    return heads | UInt(a.generation ^ b.generation) == 0
  }

  /// The sum: ā += v̄, b̄ += v̄.
  @inlinable @inline(__always)
  public static func sum(_ a: Variable<T>, _ b: Variable<T>) -> Variable<T> {
    let value = a.value + b.value
    if _fastPath(haveOneRecording(a, b)) {
      if a.parent == b.parent {
        return Variable<T>(value: value, partial: a.partial + b.partial, of: a)
      }
      return recordSum(value: value, a, a.partial, b, b.partial)
    }
    if !b.isActive { return Variable<T>(value: value, partial: a.partial, of: a) }
    if !a.isActive { return Variable<T>(value: value, partial: b.partial, of: b) }
    return recordAcross(value: value, a, a.partial, b, b.partial)
  }

  /// The difference: ā += v̄, b̄ −= v̄.
  @inlinable @inline(__always)
  public static func difference(_ a: Variable<T>, _ b: Variable<T>) -> Variable<T> {
    let value = a.value - b.value
    if !b.isActive { return Variable<T>(value: value, partial: a.partial, of: a) }
    if !a.isActive { return Variable<T>(value: value, partial: -b.partial, of: b) }
    if !haveOneRecording(a, b) { return recordAcross(value: value, a, a.partial, b, -b.partial) }
    if a.parent == b.parent {
      return Variable<T>(value: value, partial: a.partial - b.partial, of: a)
    }
    return recordSum(value: value, a, a.partial, b, -b.partial)
  }

  /// The product: ā += v̄ b, b̄ += v̄ a.
  @inlinable @inline(__always)
  public static func product(_ a: Variable<T>, _ b: Variable<T>) -> Variable<T> {
    let value = a.value * b.value
    if !b.isActive { return Variable<T>(value: value, partial: a.partial * b.value, of: a) }
    if !a.isActive { return Variable<T>(value: value, partial: b.partial * a.value, of: b) }
    let first = a.partial * b.value
    let second = a.value * b.partial
    if !haveOneRecording(a, b) { return recordAcross(value: value, a, first, b, second) }
    if a.parent == b.parent { return Variable<T>(value: value, partial: first + second, of: a) }
    return record(value: value, a, first, b, second)
  }

  /// The quotient q = a / b: ā += v̄ / b, b̄ −= v̄ q / b, which does not square b.
  @inlinable @inline(__always)
  public static func quotient(_ a: Variable<T>, _ b: Variable<T>) -> Variable<T> {
    let value = a.value / b.value
    if !b.isActive { return Variable<T>(value: value, partial: a.partial / b.value, of: a) }
    if !a.isActive {
      return Variable<T>(value: value, partial: -(value * b.partial) / b.value, of: b)
    }
    if !haveOneRecording(a, b) {
      let (first, second) = (a.partial / b.value, -(value * b.partial) / b.value)
      return recordAcross(value: value, a, first, b, second)
    }
    if a.parent == b.parent {
      let partial = (a.partial - value * b.partial) / b.value
      return Variable<T>(value: value, partial: partial, of: a)
    }
    return record(
      value: value, a, a.partial / b.value, b, -(value * b.partial) / b.value)
  }

  /// The negative.
  @inlinable @inline(__always)
  public static func negative(_ a: Variable<T>) -> Variable<T> {
    Variable<T>(value: -a.value, partial: -a.partial, of: a)
  }

  /// A number plus a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: Variable<T>, by c: T) -> Variable<T> {
    Variable<T>(value: a.value + c, partial: a.partial, of: a)
  }

  /// A number less a constant.
  @inlinable @inline(__always)
  public static func shifted(_ a: Variable<T>, downBy c: T) -> Variable<T> {
    Variable<T>(value: a.value - c, partial: a.partial, of: a)
  }

  /// A constant less a number.
  @inlinable @inline(__always)
  public static func difference(constant c: T, _ a: Variable<T>) -> Variable<T> {
    Variable<T>(value: c - a.value, partial: -a.partial, of: a)
  }

  /// A number times a constant.
  @inlinable @inline(__always)
  public static func scaled(_ a: Variable<T>, by c: T) -> Variable<T> {
    Variable<T>(value: a.value * c, partial: a.partial * c, of: a)
  }

  /// A number divided by a constant.
  @inlinable @inline(__always)
  public static func divided(_ a: Variable<T>, by c: T) -> Variable<T> {
    Variable<T>(value: a.value / c, partial: a.partial / c, of: a)
  }

  /// A constant divided by a number.
  @inlinable @inline(__always)
  public static func quotient(constant c: T, _ a: Variable<T>) -> Variable<T> {
    let quotient = c / a.value
    return Variable<T>(value: quotient, partial: -(quotient * a.partial) / a.value, of: a)
  }
}
