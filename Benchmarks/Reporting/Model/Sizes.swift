/// The numbers of inputs and outputs to sweep families over.
package struct Sizes: Sendable, Equatable {
  /// The numbers of inputs; nil for those of the run.
  package var inputs: [Int]?
  /// The numbers of outputs; nil for those of the run.
  package var outputs: [Int]?

  /// Those of the run.
  package init() {}
}
