/// The programs that are compared.
@usableFromInline
package enum Contender: String, Sendable, Codable, CaseIterable {
  // The function itself, and products with its Jacobian.
  case primal
  case jvp
  case vjp
  case vjpFused
  case record
  case pullback

  // Full Jacobians; for one output, gradients.
  case forwardOneLane
  case forward4
  case forward8
  case forward16
  case forward32
  case forward
  case reverseOneLane
  case reverse
  case reverseFused
  case finiteDifferences
  case handWritten
  case handWrittenJVP
  case handWrittenVJP
  case swiftDifferentiation

  // Gradients and Jacobians that were recorded and printed.
  case generated
  case generatedAtRunTime

  // Jacobians of what can be other than zero.
  case sparseForward
  case sparseReverse
  case sparseBoth

  // Derivatives at many points, eight at a time.
  case eachPoint
  case eachPointFast
  case eachPointCompiled
  case eachPointCompiledFast

  // Sixteen directions through a linear system, and through every step of its elimination.
  case tangents16
  case tangents16Eliminated

  // All derivatives of a function of one variable up to some order.
  case taylorSeries
  case nestedDuals

  /// The program's name in tables and legends.
  package var title: String {
    switch self {
    case .primal: "plain function"
    case .jvp: "one JVP"
    case .vjp: "one VJP"
    case .vjpFused: "one VJP, fused"
    case .record: "VJP: recording"
    case .pullback: "VJP: sweep"
    case .forwardOneLane: "forward, 1 lane"
    case .forward4: "forward, 4 lanes"
    case .forward8: "forward, 8 lanes"
    case .forward16: "forward, 16 lanes"
    case .forward32: "forward, 32 lanes"
    case .forward: "forward, lanes by n"
    case .reverseOneLane: "reverse, 1 adjoint lane"
    case .reverse: "reverse"
    case .reverseFused: "reverse, fused primitives"
    case .finiteDifferences: "finite differences"
    case .handWritten: "written by hand"
    case .handWrittenJVP: "JVP by hand"
    case .handWrittenVJP: "VJP by hand"
    case .swiftDifferentiation: "_Differentiation"
    case .generated: "generated"
    case .generatedAtRunTime: "generated, compiled at run time"
    case .sparseForward: "sparse, forward"
    case .sparseReverse: "sparse, reverse"
    case .sparseBoth: "sparse, both modes"
    case .eachPoint: "eight points at a time"
    case .eachPointFast: "eight points, fast functions"
    case .eachPointCompiled: "eight points, compiled"
    case .eachPointCompiledFast: "eight points, compiled, fast"
    case .tangents16: "16 tangents"
    case .tangents16Eliminated: "16 tangents, eliminated"
    case .taylorSeries: "Taylor series"
    case .nestedDuals: "nested duals"
    }
  }

  /// How many directions one forward evaluation carries; nil for other programs.
  package var lanes: Int? {
    switch self {
    case .jvp, .forwardOneLane: 1
    case .forward4: 4
    case .forward8: 8
    case .forward16: 16
    case .forward32: 32
    default: nil
    }
  }
}
