#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the program with status 1 if what was found is not what was expected.
public func expect<Value: Equatable>(
  _ found: Value, _ expected: Value, file: StaticString = #fileID, line: UInt = #line
) {
  if found != expected {
    failExpectation("found \(found), expected \(expected)", file: file, line: line)
  }
}

/// Ends the program with status 1 if a number is not the expected one, or NaN where it should be.
public func expect(
  _ found: Double, _ expected: Double, file: StaticString = #fileID, line: UInt = #line
) {
  if found != expected && !(found.isNaN && expected.isNaN) {
    failExpectation("found \(found), expected \(expected)", file: file, line: line)
  }
}

/// Ends the program with status 1 if a number is further off than four units in the last place.
public func expectNear(
  _ found: Double, _ expected: Double, file: StaticString = #fileID, line: UInt = #line
) {
  let error = (found - expected).magnitude
  if !(error <= 4 * expected.ulp) {
    failExpectation("found \(found), expected about \(expected)", file: file, line: line)
  }
}

/// Ends the program with status 1 and a message.
public func failExpectation(_ message: String, file: StaticString, line: UInt) -> Never {
  Swift.print("\(file):\(line): \(message)")
  exit(1)
}
