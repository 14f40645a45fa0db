public import Scalars

/// The plain values of numbers.
@inlinable
func plainValues<T: RealScalar>(_ x: [T]) -> [T.Plain] {
  if T.self == T.Plain.self { return unsafeBitCast(x, to: [T.Plain].self) }
  return x.withUnsafeBufferPointer { x in
    [T.Plain](unsafeUninitializedCapacity: x.count) { plain, count in
      for i in 0..<x.count { plain.initializeElement(at: i, to: x[i].plain) }
      count = x.count
    }
  }
}

/// The numbers without their plain values: what they carry beside, whose products vanish beyond the order.
@inlinable
func withoutPlainValues<T: RealScalar>(_ x: [T]) -> [T] {
  x.map { $0 - T(plain: $0.plain) }
}

/// The highest order of a derivative that numbers carry.
@inlinable
func derivativeOrder<T: RealScalar>(_ x: [T]) -> Int {
  x.withUnsafeBufferPointer { T.derivativeOrder(of: $0) }
}
