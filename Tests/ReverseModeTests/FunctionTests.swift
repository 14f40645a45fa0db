import Fluxion
import TestSupport
import Testing

/// Every function of the library: reverse mode gives what forward mode gives, bit for bit.
struct FunctionTests {
  /// Whether two derivatives are the same number, zeros of any sign, or both NaN.
  private func agree(_ a: Double, _ b: Double) -> Bool { a == b || (a.isNaN && b.isNaN) }

  @Test(arguments: UnaryFunction.all)
  func unaryDerivativesAreThoseOfForwardMode(of function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let x = row.arguments[0]
      let forward = valueWithDerivative(at: x, of: function.dual)
      let named = Reverse.valueWithGradient(at: [x]) { x in function.variable(x[0]) }
      let ruled = Reverse.valueWithGradient(at: [x]) { x in .apply(function.rule, to: x[0]) }
      #expect(haveSameBits(named.value, function.plain(x)), "\(function)(\(x))")
      #expect(haveSameBits(ruled.value, function.plain(x)), "\(function)(\(x))")
      #expect(agree(named.gradient[0], forward.derivative), "\(function)′(\(x))")
      #expect(agree(ruled.gradient[0], forward.derivative), "\(function)′(\(x))")
    }
  }

  @Test(arguments: UnaryFunction.all)
  func innerDerivativeIsMultiplied(in function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let x = row.arguments[0]
      let forward = function.dual(Dual(value: x, tangent: -2.5)).tangent
      let pending = slope(at: 0.25) { u in
        function.variable(.chain(value: x, derivative: -2.5, of: u))
      }
      #expect(agree(pending, forward), "\(function) at \(x): \(pending), not \(forward)")
      // A recorded inner function: its slopes are multiplied on the way back.
      let recorded = Reverse.gradient(at: [0.25, 4]) { u in
        function.variable(.chain(value: x, partial: -2.5, of: u[0], partial: 3, of: u[1]))
      }
      let alone = derivative(at: x, of: function.dual)
      #expect(agree(recorded[0], alone * -2.5) && agree(recorded[1], alone * 3), "\(function)")
    }
  }

  @Test(arguments: UnaryFunction.all)
  func outerDerivativeIsMultiplied(in function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let x = row.arguments[0]
      let weighted = Reverse.vjp(at: [x], along: [-1.5]) { x in [function.variable(x[0])] }
      let forward = derivative(at: x, of: function.dual)
      #expect(agree(weighted.cotangent[0], forward * -1.5), "\(function)′(\(x))")
      #expect(haveSameBits(weighted.value[0], function.plain(x)))
    }
  }

  @Test(arguments: BinaryFunction.all)
  func binaryPartialsAreThoseOfForwardMode(of function: BinaryFunction) throws {
    for row in try ReferenceTable(function.name, arity: 2).rows {
      let (x, y) = (row.arguments[0], row.arguments[1])
      let first = derivative(at: x) { x in function.dual(x, Dual(y)) }
      let second = derivative(at: y) { y in function.dual(Dual(x), y) }
      let both = Reverse.valueWithGradient(at: [x, y]) { x in function.variable(x[0], x[1]) }
      #expect(haveSameBits(both.value, function.plain(x, y)), "\(function)(\(x), \(y))")
      #expect(agree(both.gradient[0], first), "∂₁\(function)(\(x), \(y)): \(both), \(first)")
      #expect(agree(both.gradient[1], second), "∂₂\(function)(\(x), \(y)): \(both), \(second)")
      let firstAlone = slope(at: x) { x in function.variable(x, Variable(y)) }
      #expect(agree(firstAlone, first), "∂₁\(function)(\(x), \(y)): \(firstAlone), \(first)")
      let secondAlone = slope(at: y) { y in function.variable(Variable(x), y) }
      #expect(agree(secondAlone, second), "∂₂\(function)(\(x), \(y)): \(secondAlone), \(second)")
    }
  }

  /// Both arguments depend on one variable, so that their partials merge.
  @Test(arguments: BinaryFunction.all)
  func binaryPartialsOfOneVariableAdd(of function: BinaryFunction) throws {
    for row in try ReferenceTable(function.name, arity: 2).rows {
      let (x, y) = (row.arguments[0], row.arguments[1])
      let forward = function.dual(Dual(value: x, tangent: 2), Dual(value: y, tangent: -3)).tangent
      let reverse = slope(at: 1) { u in
        function.variable(
          .chain(value: x, derivative: 2, of: u), .chain(value: y, derivative: -3, of: u))
      }
      #expect(agree(reverse, forward), "\(function)(\(x), \(y)): \(reverse), not \(forward)")
    }
  }

  @Test(arguments: UnaryFunction.all)
  func derivativeIsWithinFourULPInTheWellConditionedDomain(of function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows where row.value.nearest.isNormal {
      let x = row.arguments[0]
      guard x.magnitude < 1e15 else { continue }
      let error = row.derivatives[0].error(of: slope(at: x, of: function.variable))
      #expect(error <= 4, "\(function)′(\(x)) is off by \(error) ULP")
    }
  }

  @Test(arguments: UnaryFunction.all)
  func secondDerivativesAreThoseOfNestedDuals(of function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows {
      let x = row.arguments[0]
      let seeded = Dual(value: x, tangent: 1)
      let nested = Dual<Dual<Double>>.apply(
        function.rule, to: Dual(value: seeded, tangent: 1)
      ).tangent.tangent
      let overReverse = Reverse.gradient(at: [seeded]) { x in
        .apply(function.rule, to: x[0])
      }[0].tangent
      #expect(agree(overReverse, nested), "\(function)″(\(x)): \(overReverse), not \(nested)")
      let overForward = slope(at: x) { x in
        Dual<Variable<Double>>.apply(function.rule, to: Dual(value: x, tangent: 1)).tangent
      }
      #expect(agree(overForward, nested), "\(function)″(\(x)): \(overForward), not \(nested)")
      let twice = slope(at: x) { x in
        Reverse.gradient(at: [x]) { y in .apply(function.rule, to: y[0]) }[0]
      }
      #expect(agree(twice, nested), "\(function)″(\(x)): \(twice), not \(nested)")
    }
  }

  @Test func singlePrecision() throws {
    for function in UnaryFunction.all {
      for row in try ReferenceTable(function.name).rows {
        guard let x = Float(exactly: row.arguments[0]) else { continue }
        let forward = derivative(at: x) { x in .apply(function.rule, to: x) }
        let reverse = Reverse.gradient(at: [x]) { x in .apply(function.rule, to: x[0]) }[0]
        #expect(forward == reverse || (forward.isNaN && reverse.isNaN), "\(function)′(\(x))")
      }
    }
  }
}
