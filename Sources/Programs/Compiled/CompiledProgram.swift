import Scalars

/// A program as machine code, which was compiled while this process runs.
///
/// ``Program/compiled(by:tuned:)`` makes it. It computes the bits that the printed C computes, on plain
/// numbers only, and may be called from several threads at once. Its code is unloaded when the last
/// reference to it is gone.
public final class CompiledProgram: Sendable {
  /// The code: it reads the inputs from the first array and writes the outputs into the second.
  ///
  /// The two must not overlap.
  public typealias Function =
    @convention(c) @Sendable (UnsafePointer<Double>, UnsafeMutablePointer<Double>) -> Void

  /// The inputs' names.
  public let inputNames: [String]

  /// The outputs' names.
  public let outputNames: [String]

  /// The path of the compiler that made it.
  public let compiler: String

  /// The code itself, for callers that have pointers; its arrays have ``inputs`` and ``outputs`` elements.
  ///
  /// It is there as long as this object, which callers must keep meanwhile: with
  /// `withExtendedLifetime`, or as a property beside it.
  public let function: Function

  private let library: LoadedLibrary

  init(_ library: LoadedLibrary, _ function: Function, of program: Program, by compiler: String) {
    self.library = library
    self.function = function
    self.compiler = compiler
    inputNames = program.inputNames
    outputNames = program.outputNames
  }

  /// The number of inputs.
  public var inputs: Int { inputNames.count }

  /// The number of outputs.
  public var outputs: Int { outputNames.count }

  /// The outputs at a point.
  ///
  /// - Parameter x: The inputs; any other number of them stops the program.
  /// - Returns: The outputs.
  public func callAsFunction(_ x: [Double]) -> [Double] {
    var y: [Double] = []
    evaluate(x, into: &y)
    return y
  }

  /// The outputs at a point, into an array of the caller's; nothing is allocated.
  ///
  /// - Parameters:
  ///   - x: The inputs; any other number of them stops the program.
  ///   - y: Receives the outputs; it is resized where its size differs.
  public func evaluate(_ x: [Double], into y: inout [Double]) {
    if x.count != inputs { failInputCount(x.count) }
    if y.count != outputs { y = Array(repeating: 0, count: outputs) }
    // The code must not be unloaded while it runs, should this be the last use of it.
    withExtendedLifetime(self) { function(x, &y) }
  }

  /// Stops the program: the point has the wrong number of coordinates.
  @inline(never)
  private func failInputCount(_ found: Int) -> Never {
    fail("CompiledProgram: the point has \(counted(found, "coordinate")); it needs \(inputs).")
  }
}
