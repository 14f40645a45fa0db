// The functions of a few named arguments by their plain names: what each returns is said beside the function
// of the same name in `Forward`.

/// The gradient of a function of two arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func gradient<T: RealScalar, E>(
  at x1: T, _ x2: T,
  of f: (VectorDual<Lanes2<T>>, VectorDual<Lanes2<T>>) throws(E) -> VectorDual<Lanes2<T>>
) throws(E) -> (T, T) {
  try Forward.gradient(at: x1, x2, of: f)
}

/// The value and the gradient of a function of two arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func valueWithGradient<T: RealScalar, E>(
  at x1: T, _ x2: T,
  of f: (VectorDual<Lanes2<T>>, VectorDual<Lanes2<T>>) throws(E) -> VectorDual<Lanes2<T>>
) throws(E) -> (value: T, gradient: (T, T)) {
  try Forward.valueWithGradient(at: x1, x2, of: f)
}

/// The value of a function of two arguments, and its rate of change as they change, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func jvp<T: RealScalar, E>(
  at x1: T, _ x2: T, along u1: T, _ u2: T,
  of f: (Dual<T>, Dual<T>) throws(E) -> Dual<T>
) throws(E) -> (value: T, tangent: T) {
  try Forward.jvp(at: x1, x2, along: u1, u2, of: f)
}

/// The Hessian of a function of two arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func hessian<T: RealScalar, E>(
  at x1: T, _ x2: T,
  of f: (HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>) throws(E) -> HyperDualBlock<
    Lanes4<T>
  >
) throws(E) -> Matrix<T> {
  try Forward.hessian(at: x1, x2, of: f)
}

/// The gradient of a function of three arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func gradient<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T,
  of f: (VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>) throws(E) ->
    VectorDual<Lanes4<T>>
) throws(E) -> (T, T, T) {
  try Forward.gradient(at: x1, x2, x3, of: f)
}

/// The value and the gradient of a function of three arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func valueWithGradient<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T,
  of f: (VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>) throws(E) ->
    VectorDual<Lanes4<T>>
) throws(E) -> (value: T, gradient: (T, T, T)) {
  try Forward.valueWithGradient(at: x1, x2, x3, of: f)
}

/// The value of a function of three arguments, and its rate of change as they change, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func jvp<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T, along u1: T, _ u2: T, _ u3: T,
  of f: (Dual<T>, Dual<T>, Dual<T>) throws(E) -> Dual<T>
) throws(E) -> (value: T, tangent: T) {
  try Forward.jvp(at: x1, x2, x3, along: u1, u2, u3, of: f)
}

/// The Hessian of a function of three arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func hessian<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T,
  of f: (HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>) throws(E)
    -> HyperDualBlock<Lanes4<T>>
) throws(E) -> Matrix<T> {
  try Forward.hessian(at: x1, x2, x3, of: f)
}

/// The gradient of a function of four arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func gradient<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T, _ x4: T,
  of f: (VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>)
    throws(E) -> VectorDual<Lanes4<T>>
) throws(E) -> (T, T, T, T) {
  try Forward.gradient(at: x1, x2, x3, x4, of: f)
}

/// The value and the gradient of a function of four arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func valueWithGradient<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T, _ x4: T,
  of f: (VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>, VectorDual<Lanes4<T>>)
    throws(E) -> VectorDual<Lanes4<T>>
) throws(E) -> (value: T, gradient: (T, T, T, T)) {
  try Forward.valueWithGradient(at: x1, x2, x3, x4, of: f)
}

/// The value of a function of four arguments, and its rate of change as they change, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func jvp<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T, _ x4: T, along u1: T, _ u2: T, _ u3: T, _ u4: T,
  of f: (Dual<T>, Dual<T>, Dual<T>, Dual<T>) throws(E) -> Dual<T>
) throws(E) -> (value: T, tangent: T) {
  try Forward.jvp(at: x1, x2, x3, x4, along: u1, u2, u3, u4, of: f)
}

/// The Hessian of a function of four arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func hessian<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T, _ x4: T,
  of f: (
    HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>,
    HyperDualBlock<Lanes4<T>>
  ) throws(E) -> HyperDualBlock<Lanes4<T>>
) throws(E) -> Matrix<T> {
  try Forward.hessian(at: x1, x2, x3, x4, of: f)
}

/// The gradient of a function of five arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func gradient<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T,
  of f: (
    VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>,
    VectorDual<Lanes6<T>>
  ) throws(E) -> VectorDual<Lanes6<T>>
) throws(E) -> (T, T, T, T, T) {
  try Forward.gradient(at: x1, x2, x3, x4, x5, of: f)
}

/// The value and the gradient of a function of five arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func valueWithGradient<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T,
  of f: (
    VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>,
    VectorDual<Lanes6<T>>
  ) throws(E) -> VectorDual<Lanes6<T>>
) throws(E) -> (value: T, gradient: (T, T, T, T, T)) {
  try Forward.valueWithGradient(at: x1, x2, x3, x4, x5, of: f)
}

/// The value of a function of five arguments, and its rate of change as they change, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func jvp<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T, along u1: T, _ u2: T, _ u3: T, _ u4: T, _ u5: T,
  of f: (Dual<T>, Dual<T>, Dual<T>, Dual<T>, Dual<T>) throws(E) -> Dual<T>
) throws(E) -> (value: T, tangent: T) {
  try Forward.jvp(at: x1, x2, x3, x4, x5, along: u1, u2, u3, u4, u5, of: f)
}

/// The Hessian of a function of five arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func hessian<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T,
  of f: (
    HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>,
    HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>
  ) throws(E) -> HyperDualBlock<Lanes4<T>>
) throws(E) -> Matrix<T> {
  try Forward.hessian(at: x1, x2, x3, x4, x5, of: f)
}

/// The gradient of a function of six arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func gradient<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T, _ x6: T,
  of f: (
    VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>,
    VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>
  ) throws(E) -> VectorDual<Lanes6<T>>
) throws(E) -> (T, T, T, T, T, T) {
  try Forward.gradient(at: x1, x2, x3, x4, x5, x6, of: f)
}

/// The value and the gradient of a function of six arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func valueWithGradient<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T, _ x6: T,
  of f: (
    VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>,
    VectorDual<Lanes6<T>>, VectorDual<Lanes6<T>>
  ) throws(E) -> VectorDual<Lanes6<T>>
) throws(E) -> (value: T, gradient: (T, T, T, T, T, T)) {
  try Forward.valueWithGradient(at: x1, x2, x3, x4, x5, x6, of: f)
}

/// The value of a function of six arguments, and its rate of change as they change, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func jvp<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T, _ x6: T, along u1: T, _ u2: T, _ u3: T, _ u4: T,
  _ u5: T, _ u6: T,
  of f: (Dual<T>, Dual<T>, Dual<T>, Dual<T>, Dual<T>, Dual<T>) throws(E) -> Dual<T>
) throws(E) -> (value: T, tangent: T) {
  try Forward.jvp(at: x1, x2, x3, x4, x5, x6, along: u1, u2, u3, u4, u5, u6, of: f)
}

/// The Hessian of a function of six arguments, over any number.
@inlinable @inline(__always) @_disfavoredOverload
public func hessian<T: RealScalar, E>(
  at x1: T, _ x2: T, _ x3: T, _ x4: T, _ x5: T, _ x6: T,
  of f: (
    HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>,
    HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>, HyperDualBlock<Lanes4<T>>
  ) throws(E) -> HyperDualBlock<Lanes4<T>>
) throws(E) -> Matrix<T> {
  try Forward.hessian(at: x1, x2, x3, x4, x5, x6, of: f)
}
