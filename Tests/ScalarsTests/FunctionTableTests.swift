import TestSupport
import Testing

/// What the rules say about themselves.
struct FunctionTableTests {
  @Test func everyFunctionIsCalledByNameInATest() {
    #expect(UnaryFunction.withoutCall.isEmpty, "a line in NamedCalls.swift is missing")
  }

  @Test(arguments: UnaryFunction.all)
  func outsideTheDomainIsNoValue(of function: UnaryFunction) {
    let domain = function.rule.domain
    for x in [domain.lowerBound.nextDown, domain.upperBound.nextUp] where x.isFinite {
      #expect(function.plain(x).isNaN, "\(function)(\(x))")
    }
    let middle =
      domain.lowerBound.isInfinite
      ? (domain.upperBound.isInfinite ? 0.375 : domain.upperBound - 1)
      : domain.upperBound.isInfinite
        ? domain.lowerBound + 1 : (domain.lowerBound + domain.upperBound) / 2
    #expect(!function.plain(middle).isNaN, "\(function)(\(middle))")
  }

  /// A number outside the domain anywhere in a table of truths has no value there either.
  @Test(arguments: UnaryFunction.all)
  func truthsLieInTheDomain(of function: UnaryFunction) throws {
    for row in try ReferenceTable(function.name).rows where !row.value.nearest.isNaN {
      let x = row.arguments[0]
      #expect(function.rule.domain.contains(x) || x.isNaN, "\(function)(\(x))")
    }
  }
}
