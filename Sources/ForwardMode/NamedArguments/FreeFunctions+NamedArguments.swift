// The functions of a few named arguments by their plain names: what each returns is said beside the function
// of the same name in `Forward`.

/// The gradient of a function of two arguments.
@inlinable @inline(__always)
public func gradient(
  at x1: Double, _ x2: Double,
  of f: (VectorDual<Lanes2<Double>>, VectorDual<Lanes2<Double>>) throws -> VectorDual<
    Lanes2<Double>
  >
) rethrows -> (Double, Double) {
  try Forward.gradient(at: x1, x2, of: f)
}

/// The value and the gradient of a function of two arguments.
@inlinable @inline(__always)
public func valueWithGradient(
  at x1: Double, _ x2: Double,
  of f: (VectorDual<Lanes2<Double>>, VectorDual<Lanes2<Double>>) throws -> VectorDual<
    Lanes2<Double>
  >
) rethrows -> (value: Double, gradient: (Double, Double)) {
  try Forward.valueWithGradient(at: x1, x2, of: f)
}

/// The value of a function of two arguments, and its rate of change as they change.
@inlinable @inline(__always)
public func jvp(
  at x1: Double, _ x2: Double, along u1: Double, _ u2: Double,
  of f: (Dual<Double>, Dual<Double>) throws -> Dual<Double>
) rethrows -> (value: Double, tangent: Double) {
  try Forward.jvp(at: x1, x2, along: u1, u2, of: f)
}

/// The Hessian of a function of two arguments.
@inlinable @inline(__always)
public func hessian(
  at x1: Double, _ x2: Double,
  of f: (HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>) throws -> HyperDualBlock<
    Lanes4<Double>
  >
) rethrows -> Matrix<Double> {
  try Forward.hessian(at: x1, x2, of: f)
}

/// The gradient of a function of three arguments.
@inlinable @inline(__always)
public func gradient(
  at x1: Double, _ x2: Double, _ x3: Double,
  of f: (VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>) throws
    -> VectorDual<Lanes4<Double>>
) rethrows -> (Double, Double, Double) {
  try Forward.gradient(at: x1, x2, x3, of: f)
}

/// The value and the gradient of a function of three arguments.
@inlinable @inline(__always)
public func valueWithGradient(
  at x1: Double, _ x2: Double, _ x3: Double,
  of f: (VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>) throws
    -> VectorDual<Lanes4<Double>>
) rethrows -> (value: Double, gradient: (Double, Double, Double)) {
  try Forward.valueWithGradient(at: x1, x2, x3, of: f)
}

/// The value of a function of three arguments, and its rate of change as they change.
@inlinable @inline(__always)
public func jvp(
  at x1: Double, _ x2: Double, _ x3: Double, along u1: Double, _ u2: Double, _ u3: Double,
  of f: (Dual<Double>, Dual<Double>, Dual<Double>) throws -> Dual<Double>
) rethrows -> (value: Double, tangent: Double) {
  try Forward.jvp(at: x1, x2, x3, along: u1, u2, u3, of: f)
}

/// The Hessian of a function of three arguments.
@inlinable @inline(__always)
public func hessian(
  at x1: Double, _ x2: Double, _ x3: Double,
  of f: (
    HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>
  ) throws -> HyperDualBlock<Lanes4<Double>>
) rethrows -> Matrix<Double> {
  try Forward.hessian(at: x1, x2, x3, of: f)
}

/// The gradient of a function of four arguments.
@inlinable @inline(__always)
public func gradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double,
  of f: (
    VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>,
    VectorDual<Lanes4<Double>>
  ) throws -> VectorDual<Lanes4<Double>>
) rethrows -> (Double, Double, Double, Double) {
  try Forward.gradient(at: x1, x2, x3, x4, of: f)
}

/// The value and the gradient of a function of four arguments.
@inlinable @inline(__always)
public func valueWithGradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double,
  of f: (
    VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>, VectorDual<Lanes4<Double>>,
    VectorDual<Lanes4<Double>>
  ) throws -> VectorDual<Lanes4<Double>>
) rethrows -> (value: Double, gradient: (Double, Double, Double, Double)) {
  try Forward.valueWithGradient(at: x1, x2, x3, x4, of: f)
}

/// The value of a function of four arguments, and its rate of change as they change.
@inlinable @inline(__always)
public func jvp(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, along u1: Double, _ u2: Double,
  _ u3: Double, _ u4: Double,
  of f: (Dual<Double>, Dual<Double>, Dual<Double>, Dual<Double>) throws -> Dual<Double>
) rethrows -> (value: Double, tangent: Double) {
  try Forward.jvp(at: x1, x2, x3, x4, along: u1, u2, u3, u4, of: f)
}

/// The Hessian of a function of four arguments.
@inlinable @inline(__always)
public func hessian(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double,
  of f: (
    HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>,
    HyperDualBlock<Lanes4<Double>>
  ) throws -> HyperDualBlock<Lanes4<Double>>
) rethrows -> Matrix<Double> {
  try Forward.hessian(at: x1, x2, x3, x4, of: f)
}

/// The gradient of a function of five arguments.
@inlinable @inline(__always)
public func gradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double,
  of f: (
    VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>,
    VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>
  ) throws -> VectorDual<Lanes6<Double>>
) rethrows -> (Double, Double, Double, Double, Double) {
  try Forward.gradient(at: x1, x2, x3, x4, x5, of: f)
}

/// The value and the gradient of a function of five arguments.
@inlinable @inline(__always)
public func valueWithGradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double,
  of f: (
    VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>,
    VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>
  ) throws -> VectorDual<Lanes6<Double>>
) rethrows -> (value: Double, gradient: (Double, Double, Double, Double, Double)) {
  try Forward.valueWithGradient(at: x1, x2, x3, x4, x5, of: f)
}

/// The value of a function of five arguments, and its rate of change as they change.
@inlinable @inline(__always)
public func jvp(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, along u1: Double,
  _ u2: Double, _ u3: Double, _ u4: Double, _ u5: Double,
  of f: (Dual<Double>, Dual<Double>, Dual<Double>, Dual<Double>, Dual<Double>) throws -> Dual<
    Double
  >
) rethrows -> (value: Double, tangent: Double) {
  try Forward.jvp(at: x1, x2, x3, x4, x5, along: u1, u2, u3, u4, u5, of: f)
}

/// The Hessian of a function of five arguments.
@inlinable @inline(__always)
public func hessian(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double,
  of f: (
    HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>,
    HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>
  ) throws -> HyperDualBlock<Lanes4<Double>>
) rethrows -> Matrix<Double> {
  try Forward.hessian(at: x1, x2, x3, x4, x5, of: f)
}

/// The gradient of a function of six arguments.
@inlinable @inline(__always)
public func gradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double,
  of f: (
    VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>,
    VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>
  ) throws -> VectorDual<Lanes6<Double>>
) rethrows -> (Double, Double, Double, Double, Double, Double) {
  try Forward.gradient(at: x1, x2, x3, x4, x5, x6, of: f)
}

/// The value and the gradient of a function of six arguments.
@inlinable @inline(__always)
public func valueWithGradient(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double,
  of f: (
    VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>,
    VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>, VectorDual<Lanes6<Double>>
  ) throws -> VectorDual<Lanes6<Double>>
) rethrows -> (value: Double, gradient: (Double, Double, Double, Double, Double, Double)) {
  try Forward.valueWithGradient(at: x1, x2, x3, x4, x5, x6, of: f)
}

/// The value of a function of six arguments, and its rate of change as they change.
@inlinable @inline(__always)
public func jvp(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double,
  along u1: Double, _ u2: Double, _ u3: Double, _ u4: Double, _ u5: Double, _ u6: Double,
  of f: (Dual<Double>, Dual<Double>, Dual<Double>, Dual<Double>, Dual<Double>, Dual<Double>) throws
    -> Dual<Double>
) rethrows -> (value: Double, tangent: Double) {
  try Forward.jvp(at: x1, x2, x3, x4, x5, x6, along: u1, u2, u3, u4, u5, u6, of: f)
}

/// The Hessian of a function of six arguments.
@inlinable @inline(__always)
public func hessian(
  at x1: Double, _ x2: Double, _ x3: Double, _ x4: Double, _ x5: Double, _ x6: Double,
  of f: (
    HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>,
    HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>, HyperDualBlock<Lanes4<Double>>
  ) throws -> HyperDualBlock<Lanes4<Double>>
) rethrows -> Matrix<Double> {
  try Forward.hessian(at: x1, x2, x3, x4, x5, x6, of: f)
}
